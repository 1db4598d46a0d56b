// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/body_collector.h"
#include "tests/listener/fake_recorder.h"
#include "tests/support/example_exchanges.h"

#include <QTest>

#include <numeric>

using namespace hookbench;
using namespace hookbench::listener;
using namespace hookbench::tests;

namespace {

struct Owner final : ReceiptTarget
{
    void receive(const Receipt&) override {}
};

} // namespace

class TestBodyCollector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fake = std::make_unique<FakeRecorder>();
        m_recorder = std::make_unique<NetRecorder>(*m_fake, this);
        memory().setBound(1 << 20);
    }

    void keepsSmallBodiesInMemory()
    {
        BodyCollector collector(*m_recorder, &m_owner);
        collector.add("abc");
        collector.add("def");
        QCOMPARE(memory().held(), 6);
        const StoredBody body = collector.take();
        QCOMPARE(body.inlined, "abcdef");
        QVERIFY(!body.blob);
        QCOMPARE(memory().held(), 0);
        QVERIFY(m_fake->pieceSizes().isEmpty());
    }

    void sendsLargeBodiesInWholePieces()
    {
        BodyCollector collector(*m_recorder, &m_owner);
        const QByteArray all = allBytes(2 * Recorder::pieceSize + 10);
        for (qsizetype at = 0; at < all.size(); at += 10'000)
            collector.add(QByteArrayView(all).sliced(at, std::min<qsizetype>(10'000, all.size() - at)));
        const StoredBody body = collector.take();
        QCOMPARE(body.wireSize, all.size());
        QCOMPARE(m_fake->blob(body.blob), all);
        QCOMPARE(m_fake->pieceSizes(), (QList<qint64>{Recorder::pieceSize, Recorder::pieceSize, 10}));
        QCOMPARE(memory().held(), 0);
    }

    void countsWhatIsNotKept()
    {
        BodyCollector collector(*m_recorder, &m_owner);
        collector.add("abc");
        collector.skip(100);
        collector.skip(qint64(1) << 40);
        const StoredBody body = collector.take();
        QCOMPARE(body.wireSize, 3);
        QCOMPARE(body.unkept, 100 + (qint64(1) << 40));
        QCOMPARE(collector.take().unkept, 0);
    }

    void givesItsShareBackWhenDropped()
    {
        {
            BodyCollector collector(*m_recorder, &m_owner);
            collector.add("abc");
            collector.drop();
            QCOMPARE(memory().held(), 0);
            collector.add("abcd");
            QCOMPARE(memory().held(), 4);
        }
        QCOMPARE(memory().held(), 0);
    }

    /// Ten times as many bytes as memory may hold, all of bodies that are not complete.
    void staysWithinTheBoundHoweverManyBodiesCome()
    {
        constexpr int count = 200;
        constexpr qsizetype step = 1'000;
        const QByteArray all = allBytes(52 * step);
        std::vector<std::unique_ptr<BodyCollector>> collectors;
        for (int i = 0; i < count; ++i)
            collectors.push_back(std::make_unique<BodyCollector>(*m_recorder, &m_owner));
        for (qsizetype at = 0; at < all.size(); at += step) {
            for (const auto& collector : collectors) {
                collector->add(QByteArrayView(all).sliced(at, step));
                QVERIFY(memory().held() <= memory().bound());
            }
        }
        for (const auto& collector : collectors) {
            const StoredBody body = collector->take();
            QCOMPARE(body.wireSize, all.size());
            QCOMPARE(body.blob ? m_fake->blob(body.blob) : body.inlined, all);
        }
        QCOMPARE(memory().held(), 0);
    }

    /// What goes to the disk early are the bodies with most to write.
    void sendsTheLargestFirst()
    {
        memory().setBound(100'000);
        BodyCollector small(*m_recorder, &m_owner);
        BodyCollector large(*m_recorder, &m_owner);
        small.add(allBytes(5'000));
        large.add(allBytes(94'000));
        QVERIFY(m_fake->pieceSizes().isEmpty());
        small.add(allBytes(2'000));
        QCOMPARE(m_fake->pieceSizes(), QList<qint64>{94'000});
        QCOMPARE(small.held(), 7'000);
        QVERIFY(!small.take().blob);
        QCOMPARE(large.take().wireSize, 94'000);
    }

    void writesNoCrumbsWhenManyBodiesComeSlowly()
    {
        constexpr int count = 100;
        memory().setBound(count * 4'000);
        std::vector<std::unique_ptr<BodyCollector>> collectors;
        for (int i = 0; i < count; ++i)
            collectors.push_back(std::make_unique<BodyCollector>(*m_recorder, &m_owner));
        for (int round = 0; round < 500; ++round)
            collectors[size_t(round % count)]->add(allBytes(100 * (1 + round % 90)));
        const QList<qint64> sizes = m_fake->pieceSizes();
        QVERIFY(!sizes.isEmpty());
        QVERIFY(*std::ranges::min_element(sizes) >= 4'000);
    }

    void staysRightWhenCollectorsComeAndGo()
    {
        memory().setBound(30'000);
        auto first = std::make_unique<BodyCollector>(*m_recorder, &m_owner);
        auto second = std::make_unique<BodyCollector>(*m_recorder, &m_owner);
        auto third = std::make_unique<BodyCollector>(*m_recorder, &m_owner);
        first->add(allBytes(9'000));
        third->add(allBytes(20'000));
        first.reset();
        QCOMPARE(memory().held(), 20'000);
        second->add(allBytes(15'000));
        QCOMPARE(m_fake->pieceSizes(), QList<qint64>{20'000});
        third.reset();
        second.reset();
        QCOMPARE(memory().held(), 0);
    }

private:
    MemoryBudget& memory() { return m_recorder->bodyMemory().budget(); }

    std::unique_ptr<FakeRecorder> m_fake;
    std::unique_ptr<NetRecorder> m_recorder;
    Owner m_owner;
};

QTEST_GUILESS_MAIN(TestBodyCollector)
#include "tst_body_collector.moc"
