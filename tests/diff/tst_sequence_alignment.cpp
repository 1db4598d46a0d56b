// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/sequence_alignment.h"

#include <QElapsedTimer>
#include <QTest>

#include <numeric>
#include <random>

using namespace hookbench;
using namespace hookbench::diff;

namespace {

using Sequence = std::vector<quint32>;

Sequence randomSequence(std::mt19937& random, size_t size, quint32 letters)
{
    Sequence sequence(size);
    for (quint32& element : sequence)
        element = quint32(random()) % letters;
    return sequence;
}

/// The length of a longest common subsequence, by the plain table.
qint64 longestCommon(const Sequence& a, const Sequence& b)
{
    std::vector<qint64> row(b.size() + 1);
    for (const quint32 element : a) {
        qint64 diagonal = 0;
        for (size_t j = 0; j < b.size(); ++j) {
            const qint64 above = row[j + 1];
            row[j + 1] = element == b[j] ? diagonal + 1 : std::max(row[j + 1], row[j]);
            diagonal = above;
        }
    }
    return row.back();
}

/// How much the runs have in common; -1 when they are no common subsequence.
qint64 common(const std::vector<CommonRun>& runs, const Sequence& a, const Sequence& b)
{
    qint64 atA = 0;
    qint64 atB = 0;
    qint64 total = 0;
    for (const CommonRun& run : runs) {
        const bool fits = run.size > 0 && run.a >= atA && run.b >= atB &&
                          run.a + run.size <= qint64(a.size()) && run.b + run.size <= qint64(b.size()) &&
                          std::equal(a.begin() + run.a, a.begin() + run.a + run.size, b.begin() + run.b);
        if (!fits)
            return -1;
        atA = run.a + run.size;
        atB = run.b + run.size;
        total += run.size;
    }
    return total;
}

} // namespace

class TestSequenceAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAsMuchAsThereIs()
    {
        std::mt19937 random(1);
        for (int i = 0; i < 4000; ++i) {
            const quint32 letters = 1 + quint32(random()) % 12;
            const Sequence a = randomSequence(random, random() % 40, letters);
            const Sequence b = randomSequence(random, random() % 40, letters);
            QCOMPARE(common(alignSequences(a, b), a, b), longestCommon(a, b));
        }
    }

    void staysACommonPartWhenItIsGivenUp()
    {
        std::mt19937 random(2);
        AlignmentLimits limits;
        limits.differences = 4;
        limits.differencesWhenTired = 1;
        limits.steps = 500;
        qint64 found = 0;
        for (int i = 0; i < 500; ++i) {
            const Sequence a = randomSequence(random, 200, 4);
            const Sequence b = randomSequence(random, 200, 4);
            const qint64 size = common(alignSequences(a, b, {}, limits), a, b);
            QVERIFY(size >= 0);
            found += size;
        }
        QVERIFY(found > 500 * 50);
    }

    void isBoundedForHostileSequences()
    {
        std::mt19937 random(3);
        const Sequence a = randomSequence(random, 300'000, 2);
        const Sequence b = randomSequence(random, 300'000, 2);
        QElapsedTimer timer;
        timer.start();
        const qint64 found = common(alignSequences(a, b), a, b);
        QVERIFY(found > 150'000);
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    }

    void costsNothingWhenNothingIsCommon()
    {
        Sequence a(1'000'000);
        Sequence b(1'000'000);
        std::iota(a.begin(), a.end(), 0);
        std::iota(b.begin(), b.end(), 1'000'000);
        QVERIFY(alignSequences(a, b).empty());
        b[700'000] = 3;
        QCOMPARE(alignSequences(a, b), (std::vector<CommonRun>{{3, 700'000, 1}}));
    }

    void takesEmptyOnes()
    {
        QVERIFY(alignSequences({}, Sequence{1}).empty());
        QVERIFY(alignSequences(Sequence{1}, {}).empty());
    }

    void stopsWhenCancelled()
    {
        std::mt19937 random(4);
        const Sequence a = randomSequence(random, 100, 3);
        const CancelFlag cancel;
        cancel.cancel();
        QVERIFY(alignSequences(a, a, cancel).empty());
    }
};

QTEST_GUILESS_MAIN(TestSequenceAlignment)
#include "tst_sequence_alignment.moc"
