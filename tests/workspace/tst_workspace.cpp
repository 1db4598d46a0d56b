// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workspace.h"
#include "tests/support/loopback_peer.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace hookbench;
using namespace hookbench::tests;
using namespace hookbench::workspace;
using session::SessionWriter;
using namespace Qt::Literals::StringLiterals;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void givesANewSessionAnEndpoint()
    {
        Workspace workspace{WorkspaceOptions()};
        QVERIFY(open(workspace, u"a"_s));
        QTRY_COMPARE(workspace.endpoints().size(), size_t(1));
        QTRY_COMPARE(workspace.endpoints().front().phase, EndpointStatus::Phase::Listening);
        QVERIFY(workspace.endpoints().front().endpoint.port >= 8080);
        QCOMPARE(workspace.endpoints().front().endpoint.address, u"127.0.0.1"_s);
    }

    void takesTheNextPortForANewEndpointOnly()
    {
        Workspace first{WorkspaceOptions()};
        QVERIFY(open(first, u"a"_s));
        QTRY_VERIFY(isListening(first));
        Workspace second{WorkspaceOptions()};
        QVERIFY(open(second, u"b"_s));
        QTRY_VERIFY(isListening(second));
        QVERIFY(first.endpoints().front().url != second.endpoints().front().url);

        // One that the user set up fails visibly instead.
        Endpoint taken = second.endpoints().front().endpoint;
        taken.port = first.endpoints().front().endpoint.port;
        second.saveEndpoint(taken);
        QTRY_COMPARE(second.endpoints().front().phase, EndpointStatus::Phase::Failed);
        QCOMPARE(second.endpoints().front().error.kind, ErrorKind::InUse);
        QCOMPARE(second.endpoints().front().endpoint.port, taken.port);

        // And listens when the port is free again.
        first.closeSession();
        QTRY_COMPARE(first.state(), Workspace::State::Closed);
        second.retryEndpoint(taken.id);
        QTRY_VERIFY(isListening(second));
    }

    void tellsWhatWasStored()
    {
        Workspace workspace{WorkspaceOptions()};
        QVERIFY(open(workspace, u"a"_s));
        QTRY_VERIFY(isListening(workspace));
        QSignalSpy stored(&workspace, &Workspace::exchangesStored);
        LoopbackPeer peer(port(workspace));
        QVERIFY(peer.send("GET /one HTTP/1.1\r\nHost: x\r\n\r\nGET /two HTTP/1.1\r\nHost: x\r\n\r\n"));
        QList<ExchangeSummary> all;
        QTRY_VERIFY((all = collected(stored)).size() == 2);
        QCOMPARE(all[0].id, ExchangeId{1});
        QCOMPARE(all[0].target, "/one");
        QCOMPARE(all[1].id, ExchangeId{2});
        QCOMPARE(workspace.reader()->exchange(ExchangeId{2})->summary, all[1]);
    }

    void keepsEverythingOverReopening()
    {
        {
            Workspace workspace{WorkspaceOptions()};
            QVERIFY(open(workspace, u"a"_s));
            QTRY_VERIFY(isListening(workspace));
            Endpoint changed = workspace.endpoints().front().endpoint;
            changed.name = u"Orders"_s;
            changed.reply.status = 204;
            changed.port = 0; // another program may take a fixed one meanwhile
            workspace.saveEndpoint(changed);
            QTRY_COMPARE(workspace.endpoints().front().endpoint.name, u"Orders"_s);
            QTRY_VERIFY(isListening(workspace));
            LoopbackPeer peer(port(workspace));
            QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
            QCOMPARE(countResponses(peer.readResponses(1)), 1);
        }
        Workspace workspace{WorkspaceOptions()};
        QVERIFY(open(workspace, u"a"_s, SessionWriter::Mode::OpenExisting));
        QCOMPARE(workspace.endpoints().size(), size_t(1));
        QCOMPARE(workspace.endpoints().front().endpoint.name, u"Orders"_s);
        QTRY_VERIFY2(isListening(workspace), qPrintable(workspace.endpoints().front().error.message));
        LoopbackPeer peer(port(workspace));
        QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{204});
        QTRY_COMPARE(workspace.reader()->lastExchange().value(), ExchangeId{2});
        const Exchange first = *workspace.reader()->exchange(ExchangeId{1});
        const Exchange second = *workspace.reader()->exchange(ExchangeId{2});
        QVERIFY2(second.connection > first.connection, "connections are numbered on");
    }

    void startsAndStopsEndpoints()
    {
        Workspace workspace{WorkspaceOptions()};
        QVERIFY(open(workspace, u"a"_s));
        QTRY_VERIFY(isListening(workspace));
        Endpoint endpoint = workspace.endpoints().front().endpoint;
        endpoint.port = 0; // one that no other program takes as soon as it is free
        workspace.saveEndpoint(endpoint);
        QTRY_VERIFY(isListening(workspace) && port(workspace) > 9000);
        const quint16 number = port(workspace);
        endpoint.enabled = false;
        workspace.saveEndpoint(endpoint);
        QTRY_COMPARE(workspace.endpoints().front().phase, EndpointStatus::Phase::Stopped);
        QVERIFY(!LoopbackPeer(number).isConnected());
        endpoint.enabled = true;
        workspace.saveEndpoint(endpoint);
        QTRY_VERIFY(isListening(workspace));
        const quint16 again = port(workspace);
        QVERIFY(LoopbackPeer(again).isConnected());
        workspace.removeEndpoint(endpoint.id);
        QTRY_VERIFY(workspace.endpoints().empty());
        QTRY_VERIFY(!LoopbackPeer(again).isConnected());
    }

    void refusesImpossibleEndpoints()
    {
        Workspace workspace{WorkspaceOptions()};
        QVERIFY(open(workspace, u"a"_s));
        QSignalSpy rejected(&workspace, &Workspace::endpointRejected);
        Endpoint endpoint;
        endpoint.address = u"nowhere"_s;
        workspace.saveEndpoint(endpoint);
        QCOMPARE(rejected.size(), 1);
    }

    void saysWhyAFileCannotBeOpened()
    {
        Workspace workspace{WorkspaceOptions()};
        QSignalSpy failed(&workspace, &Workspace::sessionFailed);
        const QString path = m_folder->filePath(u"letter.hookbench"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) == 5000);
        file.close();
        workspace.openSession(path, SessionWriter::Mode::OpenExisting);
        QVERIFY(failed.wait());
        QCOMPARE(failed.first()[0].toString(), path);
        QCOMPARE(failed.first()[1].value<Error>().kind, ErrorKind::NotASession);
        QCOMPARE(workspace.state(), Workspace::State::Closed);
        QVERIFY(workspace.sessionPath().isEmpty());
    }

    void changesFromOneSessionToAnother()
    {
        Workspace workspace{WorkspaceOptions()};
        QVERIFY(open(workspace, u"a"_s));
        QTRY_VERIFY(isListening(workspace));
        QSignalSpy opened(&workspace, &Workspace::sessionOpened);
        workspace.openSession(m_folder->filePath(u"b.hookbench"_s), SessionWriter::Mode::Create);
        QVERIFY(opened.wait(10'000));
        QVERIFY(workspace.sessionPath().endsWith("b.hookbench"_L1));
        QTRY_VERIFY(isListening(workspace));
        // The first is free for others.
        Workspace other{WorkspaceOptions()};
        QVERIFY(open(other, u"a"_s, SessionWriter::Mode::OpenExisting));
    }

    void savesACopyWhileCapturing()
    {
        Workspace workspace{WorkspaceOptions()};
        QVERIFY(open(workspace, u"a"_s));
        QTRY_VERIFY(isListening(workspace));
        LoopbackPeer peer(port(workspace));
        QVERIFY(peer.send("GET /kept HTTP/1.1\r\nHost: x\r\n\r\n"));
        QCOMPARE(countResponses(peer.readResponses(1)), 1);
        QSignalSpy saved(&workspace, &Workspace::copySaved);
        const QString copy = m_folder->filePath(u"copy.hookbench"_s);
        workspace.saveCopy(copy);
        QVERIFY(saved.wait(10'000));
        const auto reader = session::SessionReader::open(copy);
        QVERIFY(reader);
        QCOMPARE((*reader)->exchange(ExchangeId{1})->summary.target, "/kept");
        QSignalSpy failed(&workspace, &Workspace::copyFailed);
        workspace.saveCopy(m_folder->filePath(u"no/such/folder/copy.hookbench"_s));
        QVERIFY(failed.wait(10'000));
    }

    void forgetsTransientEndpoints()
    {
        WorkspaceOptions options;
        options.startEndpoints = false;
        {
            Workspace workspace{options};
            QVERIFY(open(workspace, u"a"_s));
            Endpoint endpoint;
            endpoint.port = 0;
            workspace.addTransientEndpoint(endpoint);
            QTRY_VERIFY(isListening(workspace));
            LoopbackPeer peer(port(workspace));
            QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
            QCOMPARE(countResponses(peer.readResponses(1)), 1);
        }
        Workspace workspace{options};
        QVERIFY(open(workspace, u"a"_s, SessionWriter::Mode::OpenExisting));
        QVERIFY(workspace.endpoints().empty());
        QCOMPARE(workspace.reader()->exchange(ExchangeId{1})->summary.endpointId, EndpointId());
    }

    void goesByLimitsThatWereSetBeforeItWasOpen()
    {
        Workspace workspace{WorkspaceOptions()};
        listener::ListenerLimits limits;
        limits.message.body = 4;
        QSignalSpy opened(&workspace, &Workspace::sessionOpened);
        workspace.openSession(m_folder->filePath(u"a.hookbench"_s), SessionWriter::Mode::Create);
        workspace.setLimits(limits); // its net thread is not there yet
        QVERIFY(opened.wait(10'000));
        QTRY_VERIFY(isListening(workspace));
        LoopbackPeer peer(port(workspace));
        QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n12345"));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{413});
    }

    void refusesAboveTheLimitOfTheSessionUntilItIsRaised()
    {
        WorkspaceOptions options;
        options.sessionLimit = 200'000;
        Workspace workspace{options};
        QSignalSpy failed(&workspace, &Workspace::writingFailed);
        QSignalSpy resumed(&workspace, &Workspace::writingResumed);
        QVERIFY(open(workspace, u"a"_s));
        QTRY_VERIFY(isListening(workspace));
        LoopbackPeer peer(port(workspace));
        const QByteArray message =
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n" + QByteArray(200'000, 'x');
        QVERIFY(peer.send(message));
        QCOMPARE(statusCodes(peer.readResponses(1)), QList<int>{503});
        QTRY_COMPARE(failed.size(), 1);
        workspace.setSessionLimit(workspace::defaultSessionLimit);
        QTRY_COMPARE(resumed.size(), 1);
        LoopbackPeer again(port(workspace));
        QVERIFY(again.send(message));
        QCOMPARE(statusCodes(again.readResponses(1)), QList<int>{200});
    }

    void opensWhatWasNotMadeHereForReading()
    {
        { // another program's
            Workspace stranger{WorkspaceOptions()};
            QVERIFY(open(stranger, u"a"_s));
            QTRY_VERIFY(isListening(stranger));
            LoopbackPeer peer(port(stranger));
            QVERIFY(peer.send("GET /one HTTP/1.1\r\nHost: x\r\n\r\n"));
            QCOMPARE(countResponses(peer.readResponses(1)), 1);
        }
        const QString path = m_folder->filePath(u"a.hookbench"_s);
        const QByteArray before = content(path);
        Workspace workspace{careful()};
        QVERIFY(open(workspace, u"a"_s, SessionWriter::Mode::OpenExisting));
        QCOMPARE(workspace.readOnlyReason(), ReadOnlyReason::Stranger);
        QCOMPARE(workspace.endpoints().front().phase, EndpointStatus::Phase::Stopped);
        QCOMPARE(workspace.reader()->exchange({1})->summary.target, "/one");
        Error refused;
        workspace.setDeleted({{1}}, true, [&](const Result<qint64>& done) { refused = done.error(); });
        QTRY_COMPARE(refused.kind, ErrorKind::Denied);
        QSignalSpy failed(&workspace, &Workspace::compactionFailed);
        workspace.compact();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(content(path), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"a.hookbench"_s});

        QSignalSpy opened(&workspace, &Workspace::sessionOpened);
        workspace.allowChanges();
        QVERIFY(opened.wait());
        QVERIFY(!workspace.isReadOnly());
        QTRY_VERIFY(isListening(workspace));
        workspace.closeSession();
        QTRY_COMPARE(workspace.state(), Workspace::State::Closed);

        // It is known now, as is one that is made here; another file in its place is not.
        Workspace again{careful()};
        QVERIFY(open(again, u"a"_s, SessionWriter::Mode::OpenExisting));
        QVERIFY(!again.isReadOnly());
        QVERIFY(open(again, u"b"_s));
        QVERIFY(!again.isReadOnly());
        again.closeSession();
        QTRY_COMPARE(again.state(), Workspace::State::Closed);
        QVERIFY(QFile::copy(path, path + u".new"_s) && QFile::remove(path) &&
                QFile::rename(path + u".new"_s, path));
        QVERIFY(open(again, u"a"_s, SessionWriter::Mode::OpenExisting));
        QCOMPARE(again.readOnlyReason(), ReadOnlyReason::Stranger);
    }

    void followsASessionThatAnotherWrites()
    {
        Workspace first{careful()};
        QVERIFY(open(first, u"a"_s));
        QTRY_VERIFY(isListening(first));
        Workspace second{careful()};
        QVERIFY(open(second, u"a"_s, SessionWriter::Mode::OpenExisting));
        QCOMPARE(second.readOnlyReason(), ReadOnlyReason::InUse);
        QSignalSpy stored(&second, &Workspace::exchangesStored);
        LoopbackPeer peer(port(first));
        QVERIFY(peer.send("GET /one HTTP/1.1\r\nHost: x\r\n\r\nGET /two HTTP/1.1\r\nHost: x\r\n\r\n"));
        QTRY_COMPARE(collected(stored).size(), 2);
        QCOMPARE(collected(stored)[1].target, "/two");
    }

    void opensForReadingWhatCannotBeWritten()
    {
        // A superuser may write everywhere, until it is nobody.
        constexpr uid_t nobody = 65534;
        const bool isRoot = ::geteuid() == 0;
        if (isRoot)
            QCOMPARE(::seteuid(nobody), 0);
        const auto back = qScopeGuard([] { static_cast<void>(::seteuid(::getuid())); });
        // The folder for files of tests belongs to the superuser.
        QTemporaryDir folder((isRoot ? u"/tmp"_s : QDir::tempPath()) + u"/tst_workspace-XXXXXX"_s);
        QVERIFY(folder.isValid());
        const QString path = folder.filePath(u"a.hookbench"_s);
        WorkspaceOptions options;
        options.mayReadOnly = true;
        options.startEndpoints = false;
        Workspace workspace{options};
        QSignalSpy opened(&workspace, &Workspace::sessionOpened);
        workspace.openSession(path, SessionWriter::Mode::Create);
        QVERIFY(opened.wait());
        workspace.closeSession();
        QTRY_COMPARE(workspace.state(), Workspace::State::Closed);
        QFile::setPermissions(path, QFileDevice::ReadOwner);
        QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        workspace.openSession(path, SessionWriter::Mode::OpenExisting);
        QVERIFY(opened.wait());
        QCOMPARE(workspace.readOnlyReason(), ReadOnlyReason::Medium);
        workspace.closeSession();
        QTRY_COMPARE(workspace.state(), Workspace::State::Closed);
        QFile::setPermissions(folder.path(),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }

    void compactsAndOpensAgain()
    {
        Workspace workspace{careful()};
        QVERIFY(open(workspace, u"a"_s));
        QTRY_VERIFY(isListening(workspace));
        LoopbackPeer peer(port(workspace));
        QVERIFY(peer.send("GET /one HTTP/1.1\r\nHost: x\r\n\r\nGET /two HTTP/1.1\r\nHost: x\r\n\r\n"));
        QCOMPARE(countResponses(peer.readResponses(2)), 2);
        qint64 deleted = 0;
        workspace.setDeleted({{1}}, true, [&](const Result<qint64>& done) { deleted = *done; });
        QTRY_COMPARE(deleted, 1);
        QSignalSpy compacted(&workspace, &Workspace::compacted);
        workspace.compact();
        QVERIFY(compacted.wait());
        QCOMPARE(compacted[0][0].value<session::CompactionOutcome>().removed, 1);
        QCOMPARE(workspace.state(), Workspace::State::Open);
        QVERIFY(!workspace.isReadOnly()); // the new file is known
        QTRY_VERIFY(isListening(workspace));
        QCOMPARE(workspace.reader()->exchangeIds().value(), std::vector<ExchangeId>{{2}});
    }

    void keepsWhatASessionLetsGo()
    {
        Workspace workspace{WorkspaceOptions()};
        QVERIFY(open(workspace, u"a"_s));
        QTRY_VERIFY(isListening(workspace));
        LoopbackPeer peer(port(workspace));
        QSignalSpy purged(&workspace, &Workspace::exchangesPurged);
        QVERIFY(peer.send("GET /one HTTP/1.1\r\nHost: x\r\n\r\nGET /two HTTP/1.1\r\nHost: x\r\n\r\n"));
        QCOMPARE(countResponses(peer.readResponses(2)), 2);
        workspace.setRetention({0, 1, 0});
        QTRY_COMPARE(purged.size(), 1);
        QCOMPARE(purged[0][0].value<std::vector<ExchangeId>>(), std::vector<ExchangeId>{{1}});
        QCOMPARE(workspace.retention().count, 1);
    }

    void salvages()
    {
        Workspace workspace{careful()};
        QVERIFY(open(workspace, u"a"_s));
        QSignalSpy salvaged(&workspace, &Workspace::salvaged);
        QSignalSpy failed(&workspace, &Workspace::salvageFailed);
        workspace.salvage(m_folder->filePath(u"a.hookbench"_s), m_folder->filePath(u"b.hookbench"_s));
        QVERIFY(salvaged.wait());
        workspace.salvage(m_folder->filePath(u"none"_s), m_folder->filePath(u"c.hookbench"_s));
        QVERIFY(failed.wait());
        QVERIFY(open(workspace, u"b"_s, SessionWriter::Mode::OpenExisting));
        QVERIFY(!workspace.isReadOnly());
    }

private:
    /// As the window opens sessions.
    WorkspaceOptions careful() const
    {
        WorkspaceOptions options;
        options.mayReadOnly = true;
        options.knownSessions = m_folder->filePath(u"known/list"_s);
        return options;
    }

    static QByteArray content(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    bool open(Workspace& workspace, const QString& name,
              SessionWriter::Mode mode = SessionWriter::Mode::Create)
    {
        QSignalSpy opened(&workspace, &Workspace::sessionOpened);
        workspace.openSession(m_folder->filePath(name + ".hookbench"_L1), mode);
        return opened.wait(10'000);
    }

    static bool isListening(const Workspace& workspace)
    {
        return !workspace.endpoints().empty() &&
               workspace.endpoints().front().phase == EndpointStatus::Phase::Listening;
    }

    static quint16 port(const Workspace& workspace)
    {
        const QByteArray& url = workspace.endpoints().front().url;
        return quint16(url.sliced(url.lastIndexOf(':') + 1).toInt());
    }

    static QList<ExchangeSummary> collected(const QSignalSpy& spy)
    {
        QList<ExchangeSummary> all;
        for (const QList<QVariant>& call : spy)
            all += call[0].value<QList<ExchangeSummary>>();
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
