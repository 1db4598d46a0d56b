// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are broken in every way that cutting, changing and repeating bytes can break them.
#include "app/formats/exporter.h"
#include "tests/formats/import_input.h"
#include "tests/support/example_exchanges.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace hookbench::tests;
using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {

namespace {

constexpr qint64 longestMs = 2'000;

QByteArray exportedAs(const QByteArray& format)
{
    QByteArray content;
    const auto keep = [&content](QByteArrayView bytes) -> Result<void> {
        content += bytes;
        return {};
    };
    const auto none = [](BlobId, qint64, qint64) {
        return Result<QByteArray>(QByteArray());
    };
    Exchange binary = exampleExchange(2);
    binary.requestBody.inlined = allBytes(300);
    binary.requestBody.wireSize = 300;
    for (const auto& exporter : builtinExporters()) {
        if (exporter->format().name != format)
            continue;
        bool whole = exporter->begin({}, keep).has_value();
        for (const Exchange& exchange : {exampleExchange(1), binary, exampleExchange(3)})
            whole = whole && exporter->add(ExportItem(exchange, none), keep).has_value();
        whole = whole && exporter->end(keep).has_value();
        return whole ? content : QByteArray();
    }
    return {};
}

/// The same for the same number.
QByteArray damaged(QByteArray bytes, quint32 number)
{
    QRandomGenerator random(number);
    const auto place = [&] {
        return qsizetype(random.bounded(quint32(bytes.size())));
    };
    switch (number % 5) {
    case 0:
        bytes.truncate(place());
        break;
    case 1:
        for (int i = 0; i < 8; ++i)
            bytes[place()] = char(random.bounded(256));
        break;
    case 2:
        bytes.remove(place(), 1 + random.bounded(40));
        break;
    case 3:
        bytes.insert(place(), bytes.mid(place(), 60));
        break;
    default:
        bytes.replace(QByteArray::number(random.bounded(10)), "99999999999999999999");
        break;
    }
    return bytes;
}

} // namespace

class TestHostileImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDamagedFiles_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const char* format : {"jsonl", "har", "http", "postman", "insomnia", "bruno", "raw", "curl"})
            QTest::newRow(format) << QByteArray(format);
    }

    void readsDamagedFiles()
    {
        QFETCH(const QByteArray, format);
        const QByteArray whole = exportedAs(format);
        QVERIFY(importAnything(whole) >= 3);
        for (quint32 number = 0; number < 150; ++number) {
            QElapsedTimer timer;
            timer.start();
            importAnything(damaged(whole, number));
            QVERIFY2(timer.elapsed() < longestMs, QByteArray::number(number).constData());
        }
    }

    void readsDamagedFilesOfOthers_data()
    {
        QTest::addColumn<QByteArray>("whole");
        const QDir folder(QStringLiteral(HOOKBENCH_TEST_DATA "/imports"));
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::newRow(qPrintable(name)) << file.readAll();
        }
    }

    void readsDamagedFilesOfOthers()
    {
        QFETCH(const QByteArray, whole);
        for (quint32 number = 0; number < 100; ++number) {
            QElapsedTimer timer;
            timer.start();
            importAnything(damaged(whole, number));
            QVERIFY2(timer.elapsed() < longestMs, QByteArray::number(number).constData());
        }
    }

    void endsInTime_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("deep arrays") << QByteArray(1'000'000, '[');
        QTest::newRow("deep folders") << "{\"item\":" + QByteArray("[{\"item\":").repeated(100'000);
        QTest::newRow("many lines") << QByteArray("{}\n").repeated(100'000);
        QTest::newRow("separators") << QByteArray("###\n").repeated(200'000);
        QTest::newRow("one long line") << "GET https://a/" + QByteArray(4'000'000, 'a');
        QTest::newRow("folded lines") << "GET https://a/\n" + QByteArray("  ?a=b\n").repeated(100'000);
        QTest::newRow("zeros") << QByteArray(1'000'000, '\0');
    }

    void endsInTime()
    {
        QFETCH(const QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        importAnything(bytes);
        QVERIFY(timer.elapsed() < 8 * longestMs); // all importers
    }
};

} // namespace hookbench::formats

QTEST_GUILESS_MAIN(hookbench::formats::TestHostileImports)
#include "tst_hostile_imports.moc"
