// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/filter_scan.h"
#include "app/workspace/log_query.h"
#include "tests/support/log_sessions.h"
#include "tests/support/webhook_exchanges.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::tests;
using namespace hookbench::workspace;
using models::ExchangeLogModel;

namespace {

constexpr int count = 3000;

QList<qint64> idsOf(const ExchangeLogModel& model)
{
    QList<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids << model.idAt(row).value;
    return ids;
}

} // namespace

class TestLogQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_writer = m_session.write();
        recordWebhooks(*m_writer, count);
        m_reader = m_session.read();
        const auto summaries = m_reader->summaries({1}, {count}, count);
        QVERIFY(summaries);
        m_all = *summaries;
    }

    void init()
    {
        m_model = std::make_unique<ExchangeLogModel>();
        m_query = std::make_unique<LogQuery>(*m_model, m_jobs);
        m_model->setSession(m_reader.get());
        QSignalSpy loaded(m_query.get(), &LogQuery::loaded);
        m_query->open(m_session.path());
        QVERIFY(loaded.wait());
    }

    void cleanup()
    {
        m_query.reset();
        m_model.reset();
    }

    void showsAllWithoutFilter()
    {
        QCOMPARE(m_model->rowCount(), count);
        QCOMPARE(m_model->idAt(0), ExchangeId{1});
        QCOMPARE(m_query->total(), count);
    }

    /// The columns must say what the session says: the same filter over both.
    void findsWhatTheScanFinds_data()
    {
        QTest::addColumn<QString>("filter");
        for (const char* text :
             {"method == PUT", "status in {500..599}", "path startswith /orders and size > 1kB",
              "duration > 300ms", "peer == 10.0.2.0/24", "query.page == 3", "id in {5..9, 2000}",
              "not method == POST", "endpoint contains 8080", "error", "at > \"2023-11-14T22:20:00Z\"",
              "header[x-github-event] == push", "body contains needle-in-a-haystack",
              "body.data.object.amount > 490000", "needle-in-a-haystack"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void findsWhatTheScanFinds()
    {
        QFETCH(QString, filter);
        const auto compiled = filter::Filter::compile(filter, SystemClock());
        QVERIFY(compiled);
        const auto expected = findMatches(*m_reader, *compiled, {1}, {count}, session::ScanOrder::Rising);
        QVERIFY(expected);
        QCOMPARE(m_query->setFilter(filter).state, FilterCheck::State::Valid);
        QTRY_VERIFY(!m_query->isSearching());
        QList<qint64> ids;
        for (const ExchangeSummary& summary : *expected)
            ids << summary.id.value;
        QCOMPARE(idsOf(*m_model), ids);
    }

    void keepsWhatItShowsWhileATextIsNoFilter()
    {
        QCOMPARE(m_query->setFilter(u"status =="_s).state, FilterCheck::State::Incomplete);
        QCOMPARE(m_query->setFilter(u"stats == 3"_s).state, FilterCheck::State::Wrong);
        QCOMPARE(m_model->rowCount(), count);
        QVERIFY(!m_query->isFiltering());
    }

    void anEarlierFilterDoesNotAnswerLate()
    {
        m_query->setFilter(u"needle-in-a-haystack"_s);
        m_query->setFilter(u"id == 7"_s);
        QTRY_VERIFY(!m_query->isSearching());
        QCOMPARE(idsOf(*m_model), QList<qint64>{7});
        m_query->setFilter({});
        QTRY_COMPARE(m_model->rowCount(), count);
    }

    void stopsWhenAsked()
    {
        m_query->setFilter(u"nowhere-at-all"_s);
        QVERIFY(m_query->isSearching());
        m_query->cancelFilter();
        QVERIFY(!m_query->isSearching());
        QVERIFY(m_query->isStopped());
        QCOMPARE(m_model->rowCount(), 0);
    }

    void testsNewExchangesByTheSameFilter()
    {
        const TempSession session;
        const auto writer = session.write();
        const auto reader = session.read();
        m_query->close();
        m_model->setSession(reader.get());
        QSignalSpy loaded(m_query.get(), &LogQuery::loaded);
        m_query->open(session.path());
        QVERIFY(loaded.wait());
        for (const QString& filter : {u"id in {2, 4}"_s, u"body contains x and id in {2, 4, 6}"_s}) {
            m_query->setFilter(filter);
            QTRY_VERIFY(!m_query->isSearching());
            const auto last = reader->lastExchange();
            m_query->add(recordMany(*writer, 5, int(last->value) + 1));
            QTRY_VERIFY(!m_query->isSearching());
            const auto compiled = filter::Filter::compile(filter, SystemClock());
            const auto expected =
                findMatches(*reader, *compiled, {1}, *reader->lastExchange(), session::ScanOrder::Rising);
            QVERIFY(expected && !expected->empty());
            QTRY_COMPARE(m_model->rowCount(), int(expected->size()));
        }
    }

    void sorts_data()
    {
        QTest::addColumn<int>("column");
        for (const int column : {ExchangeLogModel::Number, ExchangeLogModel::Time, ExchangeLogModel::Method,
                                 ExchangeLogModel::Path, ExchangeLogModel::Status, ExchangeLogModel::Size,
                                 ExchangeLogModel::Duration})
            QTest::addRow("column %d", column) << column;
    }

    void sorts()
    {
        QFETCH(int, column);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_query->setOrder({column, Qt::DescendingOrder});
        QVERIFY(reset.wait());
        std::vector<ExchangeSummary> expected = m_all;
        std::ranges::stable_sort(expected, [column](const ExchangeSummary& a, const ExchangeSummary& b) {
            switch (column) {
            case ExchangeLogModel::Time:
                return a.atUs > b.atUs;
            case ExchangeLogModel::Method:
                return a.method != b.method ? a.method > b.method : b.id < a.id;
            case ExchangeLogModel::Path:
                return a.target != b.target ? a.target > b.target : b.id < a.id;
            case ExchangeLogModel::Status:
                return a.status != b.status ? a.status > b.status : b.id < a.id;
            case ExchangeLogModel::Size:
                return a.bodySize != b.bodySize ? a.bodySize > b.bodySize : b.id < a.id;
            case ExchangeLogModel::Duration:
                return a.durationUs() != b.durationUs() ? a.durationUs() > b.durationUs() : b.id < a.id;
            default:
                return b.id < a.id;
            }
        });
        QCOMPARE(m_model->rowCount(), count);
        for (int row = 0; row < count; ++row)
            QCOMPARE(m_model->idAt(row), expected[size_t(row)].id);
        QCOMPARE(m_model->rowOf({17}), int(idsOf(*m_model).indexOf(17)));
    }

    void sortsWhatPasses()
    {
        m_query->setFilter(u"method == PUT"_s);
        m_query->setOrder({ExchangeLogModel::Size, Qt::AscendingOrder});
        QTRY_VERIFY(!m_query->isSearching());
        const auto isSorted = [this] {
            for (int row = 1; row < m_model->rowCount(); ++row) {
                if (m_model->summaryAt(row)->bodySize <
                    ExchangeSummary(*m_model->summaryAt(row - 1)).bodySize)
                    return false;
            }
            return m_model->rowCount() > 1 && m_model->rowCount() < count;
        };
        QTRY_VERIFY(isSorted());
        m_query->setOrder({});
        QTRY_VERIFY(std::ranges::is_sorted(idsOf(*m_model)));
    }

private:
    const TempSession m_session;
    std::unique_ptr<session::SessionWriter> m_writer;
    std::unique_ptr<session::SessionReader> m_reader;
    std::vector<ExchangeSummary> m_all;
    QThreadPool m_jobs;
    std::unique_ptr<ExchangeLogModel> m_model;
    std::unique_ptr<LogQuery> m_query;
};

QTEST_GUILESS_MAIN(TestLogQuery)
#include "tst_log_query.moc"
