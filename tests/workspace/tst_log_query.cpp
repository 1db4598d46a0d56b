// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/field_value.h"
#include "app/workspace/filter_scan.h"
#include "app/workspace/log_query.h"
#include "app/workspace/session_source.h"
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

    void sortsByAnyField()
    {
        const QString fields[] = {u"header.host"_s, u"sequence"_s, u"body.id"_s, u"header.no-such-field"_s};
        for (const QString& field : fields) {
            const auto value = filter::FieldValue::compile(field);
            QVERIFY(value);
            for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
                m_query->setOrder({-1, direction, field});
                QVERIFY(reset.wait());
                QCOMPARE(m_model->rowCount(), count);
                std::vector<std::pair<QByteArray, ExchangeId>> shown;
                for (int row = 0; row < count; ++row)
                    shown.emplace_back(valueOf(*value, m_model->idAt(row)), m_model->idAt(row));
                const bool rising = direction == Qt::AscendingOrder;
                for (int row = 1; row < count; ++row) {
                    const auto& [before, first] = rising ? shown[size_t(row - 1)] : shown[size_t(row)];
                    const auto& [after, second] = rising ? shown[size_t(row)] : shown[size_t(row - 1)];
                    QVERIFY2(isBefore(before, after) || (before == after && first < second),
                             (before + " " + after).constData());
                }
            }
        }
        // And back.
        m_query->setOrder({-1, Qt::DescendingOrder, u"sequence"_s});
        m_query->setOrder({});
        QTRY_VERIFY(std::ranges::is_sorted(idsOf(*m_model)));
    }

    void forgetsWhatTheSessionLetsGo()
    {
        QCOMPARE(m_model->rowCount(), count);
        m_query->purge({{1}, {2}, {3}, {50}, {count}});
        QCOMPARE(m_model->rowCount(), count - 5);
        QCOMPARE(m_model->idAt(0), ExchangeId{4});
        QCOMPARE(m_model->rowOf({50}), -1);
        QCOMPARE(m_query->total(), qsizetype(count - 5));
        m_query->setDeleted({{4}, {50}}, true);
        QTRY_COMPARE(m_model->rowCount(), count - 6);
        m_query->setDeleted({{4}, {50}}, false); // what is gone for good does not come back
        QTRY_COMPARE(m_model->rowCount(), count - 5);
        m_query->setFilter(u"method == PUT"_s);
        QTRY_VERIFY(!m_query->isSearching() && m_model->rowCount() < count - 5);
        const ExchangeId first = m_model->idAt(0);
        const int rows = m_model->rowCount();
        m_query->purge({first});
        QCOMPARE(m_model->rowCount(), rows - 1);
        m_query->setOrder({ExchangeLogModel::Size, Qt::AscendingOrder});
        QTRY_VERIFY(!std::ranges::is_sorted(idsOf(*m_model)));
        const ExchangeId second = m_model->idAt(3);
        m_query->purge({second});
        QCOMPARE(m_model->rowCount(), rows - 2);
        QCOMPARE(m_model->rowOf(second), -1);
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
    /// None, then numbers, then texts.
    static bool isBefore(const QByteArray& a, const QByteArray& b)
    {
        bool isNumberA = false;
        bool isNumberB = false;
        const double numberA = a.toDouble(&isNumberA);
        const double numberB = b.toDouble(&isNumberB);
        if (isNumberA && isNumberB)
            return numberA < numberB;
        if (isNumberA != isNumberB && !a.isEmpty() && !b.isEmpty())
            return isNumberA;
        return a < b;
    }

    QByteArray valueOf(const filter::FieldValue& field, ExchangeId id) const
    {
        const auto scan = m_reader->scan(rangeFor(field.needs(), id, id));
        if (!scan->next())
            return {};
        SessionSource source(*m_reader, *scan, [] { return false; });
        return field.of(source)->value_or(QByteArray());
    }

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
