// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/replay_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace hookbench;
using namespace Qt::Literals::StringLiterals;
using models::ReplayModel;

namespace {

ReplayRow row(qint64 original, int status, ReplayRow::Difference difference, ReplayRow::Verdict verdict)
{
    ReplayRow row;
    row.original = {original};
    row.target = "http://t"_ba;
    row.outcome.status = status;
    row.outcome.exchange.id = {original + 100};
    row.outcome.exchange.method = "POST"_ba;
    row.outcome.exchange.target = "/" + QByteArray::number(1000 - original);
    row.outcome.exchange.timing.responseUs = original * 1000;
    row.originalStatus = 200;
    row.difference = difference;
    row.verdict = verdict;
    if (status == 0)
        row.outcome.error = {"connection-refused", u"Nobody listens."_s, -1, 0};
    return row;
}

} // namespace

class TestReplayModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<ReplayModel>();
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_model.get());
        using Differs = ReplayRow::Difference;
        using Turned = ReplayRow::Verdict;
        m_model->append(
            {row(1, 200, Differs::None, Turned::First), row(2, 500, Differs::Status, Turned::Broken)});
        m_model->append(
            {row(3, 200, Differs::Body, Turned::Fixed), row(4, 0, Differs::NoAnswer, Turned::Same)});
    }

    void saysWhatBecameOfEach()
    {
        QCOMPARE(text(0, ReplayModel::Request), u"POST /999"_s);
        QCOMPARE(text(0, ReplayModel::Difference), u"none"_s);
        QCOMPARE(text(1, ReplayModel::Difference), u"status was 200"_s);
        QCOMPARE(text(1, ReplayModel::Verdict), u"broken"_s);
        QCOMPARE(text(3, ReplayModel::Status), u"no answer"_s);
        QCOMPARE(text(3, ReplayModel::Difference), u"Nobody listens."_s);
        const auto mood = [this](int row) {
            return ReplayModel::Mood(
                m_model->index(row, ReplayModel::Verdict).data(ReplayModel::MoodRole).toInt());
        };
        QCOMPARE(mood(1), ReplayModel::Mood::Bad);
        QCOMPARE(mood(2), ReplayModel::Mood::Good);
        QCOMPARE(m_model->counts(), (ReplayModel::Counts{4, 2, 3, 1, 1}));
    }

    void showsWhatIsChosen_data()
    {
        QTest::addColumn<ReplayModel::Choice>("choice");
        QTest::addColumn<QList<int>>("originals");
        QTest::addRow("all") << ReplayModel::Choice::All << QList<int>{1, 2, 3, 4};
        QTest::addRow("failed") << ReplayModel::Choice::Failed << QList<int>{2, 4};
        QTest::addRow("different") << ReplayModel::Choice::Different << QList<int>{2, 3, 4};
        QTest::addRow("turned") << ReplayModel::Choice::Turned << QList<int>{2, 3};
    }

    void showsWhatIsChosen()
    {
        QFETCH(const ReplayModel::Choice, choice);
        QFETCH(const QList<int>, originals);
        m_model->setChoice(choice);
        QCOMPARE(shown(), originals);
        m_model->append({row(5, 503, ReplayRow::Difference::Status, ReplayRow::Verdict::Broken)});
        QCOMPARE(shown(), originals + QList<int>{5});
    }

    void sorts()
    {
        const QPersistentModelIndex second(m_model->index(1, 0));
        m_model->sort(ReplayModel::Status, Qt::DescendingOrder);
        QCOMPARE(shown(), (QList<int>{2, 1, 3, 4}));
        QCOMPARE(second.row(), 0);
        m_model->sort(ReplayModel::Request, Qt::AscendingOrder);
        QCOMPARE(shown(), (QList<int>{4, 3, 2, 1}));
        m_model->clear();
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->counts(), ReplayModel::Counts());
    }

private:
    QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }

    QList<int> shown() const
    {
        QList<int> originals;
        for (int i = 0; i < m_model->rowCount(); ++i)
            originals.append(int(m_model->originalAt(i).value));
        return originals;
    }

    std::unique_ptr<ReplayModel> m_model;
};

QTEST_GUILESS_MAIN(TestReplayModel)
#include "tst_replay_model.moc"
