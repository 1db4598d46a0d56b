// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/hex_rows.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::models;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A gigabyte that is nowhere: every byte is its offset's lowest eight bits. Counts what is read.
class CountingSource final : public ByteSource
{
public:
    explicit CountingSource(qint64 size)
        : m_size(size)
    {
    }

    qint64 size() const override { return m_size; }
    Result<QByteArray> read(qint64 offset, qint64 size) const override
    {
        bytesRead += size;
        if (offset >= brokenFrom)
            return fail(ErrorKind::Damaged, u"The page is damaged."_s);
        QByteArray bytes(size, '\0');
        for (qint64 i = 0; i < size; ++i)
            bytes[i] = char(offset + i);
        return bytes;
    }

    mutable qint64 bytesRead = 0;
    qint64 brokenFrom = std::numeric_limits<qint64>::max();

private:
    qint64 m_size;
};

HexRows rowsOver(const QByteArray& bytes)
{
    return HexRows(std::make_shared<MemorySource>(bytes));
}

} // namespace

class TestHexRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsOffsetBytesAndCharacters();
    void showsAShortLastRow();
    void showsAnEmptySource();
    void mapsColumnsToBytes();
    void copiesBytesAsHexadecimal();
    void countsCharacters();
    void readsOnlyWhatIsLookedAt();
    void marksWhatCannotBeRead();
};

void TestHexRows::showsOffsetBytesAndCharacters()
{
    const auto row = rowsOver("GET / HTTP/1.1\r\nHost").row(0);
    QCOMPARE(row.text, u"00000000  47 45 54 20 2F 20 48 54  54 50 2F 31 2E 31 0D 0A  GET / HTTP/1.1··"_s);
    QVERIFY(!row.breaks);
}

void TestHexRows::showsAShortLastRow()
{
    const auto rows = rowsOver("0123456789abcdefXY");
    QCOMPARE(rows.rowCount(), qint64(2));
    const auto row = rows.row(1);
    QCOMPARE(row.text, u"00000010  58 59"_s + QString(45, u' ') + u"XY"_s);
    QVERIFY(row.breaks);
    QCOMPARE(row.end, qint64(18));
}

void TestHexRows::showsAnEmptySource()
{
    const auto rows = rowsOver({});
    QCOMPARE(rows.rowCount(), qint64(1));
    QCOMPARE(rows.row(0).text.trimmed(), u"00000000"_s);
    QCOMPARE(rows.rowAt(0), qint64(0));
}

void TestHexRows::mapsColumnsToBytes()
{
    const auto rows = rowsOver(QByteArray(40, 'x'));
    const auto row = rows.row(1);
    for (qint64 position = row.begin; position < row.end; ++position) {
        QCOMPARE(row.positionOf(row.columnOf(position)), position);
        QCOMPARE(row.positionOf(row.columnOf(position) + 1), position);
        QCOMPARE(row.text.at(rows.echoColumn(position - row.begin)), QChar(u'x'));
        QCOMPARE(rows.rowAt(position), qint64(1));
    }
    QCOMPARE(rows.rowAt(row.end), qint64(2));
}

void TestHexRows::copiesBytesAsHexadecimal()
{
    const auto rows = rowsOver("0123456789abcdefXY");
    QCOMPARE(rows.text(1, 3), u"31 32"_s);
    QCOMPARE(rows.text(15, 18), u"66\n58 59"_s);
    QCOMPARE(rows.text(18, 99), QString());
}

void TestHexRows::countsCharacters()
{
    const auto rows = rowsOver(QByteArray(50, 'x'));
    qint64 total = 0;
    for (qint64 i = 0; i < rows.rowCount(); ++i) {
        QCOMPARE(rows.charactersBefore(i), total);
        QCOMPARE(rows.rowAtCharacter(total), i);
        total += rows.row(i).text.size();
    }
    QCOMPARE(rows.charactersBefore(rows.rowCount()), total);
}

void TestHexRows::readsOnlyWhatIsLookedAt()
{
    const auto source = std::make_shared<CountingSource>(qint64(1) << 30);
    const HexRows rows(source);
    QCOMPARE(rows.rowCount(), (qint64(1) << 26) + 1);
    for (qint64 i = 0; i < 50; ++i) {
        const QString first = QString::number(16 * i % 256, 16).toUpper().rightJustified(2, u'0');
        QCOMPARE(rows.row((qint64(1) << 25) + i).text.mid(10, 2), first);
    }
    QVERIFY(source->bytesRead <= 128 * 1024);
}

void TestHexRows::marksWhatCannotBeRead()
{
    const auto source = std::make_shared<CountingSource>(200'000);
    source->brokenFrom = 65'536;
    const HexRows rows(source);
    QVERIFY(rows.row(0).text.contains(u"00 01 02"_s));
    QVERIFY(rows.problem().isEmpty());
    QVERIFY(rows.row(65'536 / 16).text.contains(u"?? ?? ??"_s));
    QCOMPARE(rows.problem(), u"The page is damaged."_s);
    QCOMPARE(rows.text(65'536, 65'538), u"?? ??"_s);
}

QTEST_GUILESS_MAIN(TestHexRows)
#include "tst_hex_rows.moc"
