// SPDX-License-Identifier: GPL-3.0-or-later
// The window with everything behind it: real sockets, curl, the file.
#include "app/models/exchange_log_model.h"
#include "app/settings/settings.h"
#include "app/workspace/workspace.h"
#include "tests/support/load_generator.h"
#include "ui/shell/main_window.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QProcess>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace hookbench;
using namespace hookbench::tests;
using models::ExchangeLogModel;
using workspace::EndpointStatus;
using workspace::Workspace;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A window on a session.
struct Desk
{
    explicit Desk(const QTemporaryDir& folder)
        : settings(folder.filePath(u"settings.json"_s))
        , space(workspace::WorkspaceOptions())
        , window(space, settings)
        , table(window.findChild<QTableView*>(u"requestTable"_s))
    {
        window.show();
        window.openFirst(folder.filePath(u"s.hookbench"_s));
    }

    bool isListening() const
    {
        return !space.endpoints().empty() &&
               space.endpoints().front().phase == EndpointStatus::Phase::Listening;
    }

    QByteArray url() const { return space.endpoints().front().url; }
    quint16 port() const { return quint16(url().sliced(url().lastIndexOf(':') + 1).toInt()); }
    QString cell(int row, int column) const { return table->model()->index(row, column).data().toString(); }

    settings::Settings settings;
    Workspace space;
    ui::MainWindow window;
    QTableView* table;
};

int curl(const QStringList& arguments)
{
    QProcess process;
    process.start(u"curl"_s, QStringList{u"-sS"_s, u"-o"_s, QProcess::nullDevice()} + arguments);
    process.waitForFinished(30'000);
    return process.exitCode();
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void showsWhatCurlSent()
    {
        Desk desk(*m_folder);
        QTRY_VERIFY(desk.isListening());
        QCOMPARE(curl({u"-d"_s, u"{\"a\":1}"_s, QString::fromUtf8(desk.url()) + u"/orders"_s}), 0);
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE(desk.table->model()->rowCount(), 1);
        qInfo("in the log %lld ms after curl ended", timer.elapsed());
        QCOMPARE(desk.cell(0, ExchangeLogModel::Method), u"POST"_s);
        QCOMPARE(desk.cell(0, ExchangeLogModel::Path), u"/orders"_s);

        const auto reader = session::SessionReader::open(m_folder->filePath(u"s.hookbench"_s));
        QVERIFY(reader);
        QCOMPARE((*reader)->exchange(ExchangeId{1})->requestBody.inlined, "{\"a\":1}");
    }

    void keepsEverythingWhenItIsKilled()
    {
        {
            QProcess program;
            program.start(QStringLiteral(HOOKBENCH_PROGRAM), {m_folder->filePath(u"s.hookbench"_s)});
            QVERIFY(program.waitForStarted());
            // Its endpoint takes the first free port from 8080 on; the session tells which.
            QByteArray url;
            const auto findUrl = [&] {
                const auto reader = session::SessionReader::open(m_folder->filePath(u"s.hookbench"_s));
                if (!reader)
                    return false;
                const auto endpoints = (*reader)->endpoints();
                if (!endpoints || endpoints->empty())
                    return false;
                url = endpointUrl(endpoints->front(), endpoints->front().port);
                return curl({u"-f"_s, u"-d"_s, u"kept"_s, QString::fromUtf8(url) + u"/kept"_s}) == 0 &&
                       (*reader)->exchangeCount().value_or(0) > 0;
            };
            QTRY_VERIFY_WITH_TIMEOUT(findUrl(), 20'000);
            program.kill();
            program.waitForFinished();
        }
        Desk desk(*m_folder);
        QTRY_VERIFY(desk.table->model()->rowCount() > 0);
        QCOMPARE(desk.cell(0, ExchangeLogModel::Path), u"/kept"_s);
    }

    void followsTenThousandRequests()
    {
        Desk desk(*m_folder);
        QTRY_VERIFY(desk.isListening());
        LoadResult result;
        const std::unique_ptr<QThread> load(QThread::create([&, port = desk.port()] {
            result = runLoad({port, 32, 10'000});
        }));
        load->start();
        QTRY_COMPARE_WITH_TIMEOUT(desk.table->model()->rowCount(), 10'000, 60'000);
        QVERIFY(load->wait(10'000));
        QCOMPARE(result.acknowledged.size(), size_t(10'000));
        QCOMPARE(result.broken + result.refused, 0);
        for (const int row : {0, 1, 4'999, 9'999})
            QCOMPARE(desk.table->model()->index(row, 0).data(ExchangeLogModel::IdRole).toLongLong(), row + 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
