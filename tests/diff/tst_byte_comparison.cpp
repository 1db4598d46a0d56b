// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/byte_comparison.h"

#include <QTest>

#include <random>

using namespace hookbench::diff;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray randomBytes(std::mt19937& random, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char& byte : bytes)
        byte = char(random());
    return bytes;
}

/// `b` made of `a` by the changes; nothing when they do not fit.
std::optional<QByteArray> rebuilt(const QByteArray& a, const QByteArray& b,
                                  const std::vector<RangeChange>& changes)
{
    QByteArray result;
    qint64 at = 0;
    for (const RangeChange& change : changes) {
        if (change.a.at < at || change.a.end() > a.size() || change.b.end() > b.size())
            return {};
        result += a.mid(at, change.a.at - at);
        if (result.size() != change.b.at)
            return {};
        result += b.mid(change.b.at, change.b.size);
        at = change.a.end();
    }
    return result + a.mid(at);
}

} // namespace

class TestByteComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhichBytesDiffer()
    {
        QCOMPARE(compareBytes("abcdef", "abcdef"), std::vector<RangeChange>());
        QCOMPARE(compareBytes("abcdefghij", "aXcdefghYj"),
                 (std::vector<RangeChange>{{{1, 1}, {1, 1}}, {{8, 1}, {8, 1}}}));
        QCOMPARE(compareBytes("abcdef", "abXcYef"), (std::vector<RangeChange>{{{2, 2}, {2, 3}}}));
        QCOMPARE(compareBytes("", "a"), (std::vector<RangeChange>{{{0, 0}, {0, 1}}}));
    }

    void findsAnInsertionWithoutLosingTheRest()
    {
        std::mt19937 random(1);
        const QByteArray a = randomBytes(random, 200'000);
        QByteArray b = a;
        b.insert(100'000, "inserted");
        b[150'000] = char(~b[150'000]);
        const std::vector<RangeChange> changes = compareBytes(a, b);
        QCOMPARE(rebuilt(a, b, changes), b);
        qint64 changed = 0;
        for (const RangeChange& change : changes)
            changed += change.b.size;
        QVERIFY2(changed <= 16, qPrintable(QString::number(changed)));
    }

    void alwaysLeadsFromOneToTheOther()
    {
        std::mt19937 random(2);
        for (int i = 0; i < 300; ++i) {
            const QByteArray a = randomBytes(random, qsizetype(random() % 3000));
            QByteArray b = a;
            for (int edits = int(random() % 4); edits > 0 && !b.isEmpty(); --edits) {
                const auto at = qsizetype(random() % size_t(b.size()));
                if (random() % 2 == 0)
                    b.remove(at, qsizetype(random() % 50));
                else
                    b.insert(at, randomBytes(random, qsizetype(random() % 50)));
            }
            QCOMPARE(rebuilt(a, b, compareBytes(a, b)), b);
        }
    }
};

QTEST_GUILESS_MAIN(TestByteComparison)
#include "tst_byte_comparison.moc"
