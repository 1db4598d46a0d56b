// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/jobs.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace hookbench;

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversOnItsOwnThread();
    void deliversOnlyTheLatest();
    void cancelsTheOneBefore();
    void dropsTheResultAfterCancel();
    void mayBeDestroyedWhileWorking();
    void movesWhatCannotBeCopied();
    void startsTheNextFromADelivery();
    void copiesOfAFlagShareIt();
};

void TestJobs::deliversOnItsOwnThread()
{
    QThreadPool pool;
    LatestJob job(pool);
    QThread* worker = nullptr;
    QThread* receiver = nullptr;
    int result = 0;
    job.start(
        [&worker](const CancelFlag&) {
            worker = QThread::currentThread();
            return 42;
        },
        [&](int value) {
            receiver = QThread::currentThread();
            result = value;
        });
    QVERIFY(job.isRunning());
    QCOMPARE(result, 0);
    QTRY_COMPARE(result, 42);
    QVERIFY(!job.isRunning());
    QCOMPARE(receiver, QThread::currentThread());
    QVERIFY(worker != receiver);
}

void TestJobs::deliversOnlyTheLatest()
{
    QThreadPool pool;
    LatestJob job(pool);
    QList<int> results;
    for (int i = 1; i <= 200; ++i)
        job.start([i](const CancelFlag&) { return i; }, [&results](int value) { results.push_back(value); });
    QTRY_VERIFY(!job.isRunning());
    pool.waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(results, QList<int>{200});
}

void TestJobs::cancelsTheOneBefore()
{
    QThreadPool pool;
    LatestJob job(pool);
    QSemaphore started;
    std::atomic_bool sawCancel = false;
    job.start(
        [&](const CancelFlag& cancel) {
            started.release();
            while (!cancel.isCancelled())
                QThread::yieldCurrentThread();
            sawCancel = true;
            return 1;
        },
        [](int) { QFAIL("an overtaken result was delivered"); });
    started.acquire();
    int result = 0;
    job.start([](const CancelFlag&) { return 2; }, [&result](int value) { result = value; });
    QTRY_COMPARE(result, 2);
    pool.waitForDone();
    QVERIFY(sawCancel);
    QCoreApplication::processEvents();
    QCOMPARE(result, 2);
}

void TestJobs::dropsTheResultAfterCancel()
{
    QThreadPool pool;
    LatestJob job(pool);
    bool delivered = false;
    job.start([](const CancelFlag&) { return 1; }, [&delivered](int) { delivered = true; });
    pool.waitForDone(); // the result is on its way
    job.cancel();
    QVERIFY(!job.isRunning());
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

void TestJobs::mayBeDestroyedWhileWorking()
{
    QThreadPool pool;
    QSemaphore started;
    auto job = std::make_unique<LatestJob>(pool);
    bool delivered = false;
    job->start(
        [&started](const CancelFlag& cancel) {
            started.release();
            while (!cancel.isCancelled())
                QThread::yieldCurrentThread();
            return 1;
        },
        [&delivered](int) { delivered = true; });
    started.acquire();
    job.reset(); // cancels
    pool.waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!delivered);
}

void TestJobs::movesWhatCannotBeCopied()
{
    QThreadPool pool;
    LatestJob job(pool);
    std::unique_ptr<int> result;
    job.start([](const CancelFlag&) { return std::make_unique<int>(7); },
              [&result](std::unique_ptr<int> value) { result = std::move(value); });
    QTRY_VERIFY(result);
    QCOMPARE(*result, 7);
}

void TestJobs::startsTheNextFromADelivery()
{
    QThreadPool pool;
    LatestJob job(pool);
    int second = 0;
    job.start([](const CancelFlag&) { return 1; },
              [&](int value) {
                  job.start([value](const CancelFlag&) { return value + 1; },
                            [&second](int next) { second = next; });
              });
    QTRY_COMPARE(second, 2);
    QVERIFY(!job.isRunning());
}

void TestJobs::copiesOfAFlagShareIt()
{
    const CancelFlag flag;
    const CancelFlag copy = flag;
    QVERIFY(!copy.isCancelled());
    flag.cancel();
    QVERIFY(copy.isCancelled());
    QVERIFY(!CancelFlag().isCancelled());
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
