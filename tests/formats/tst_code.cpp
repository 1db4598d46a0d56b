// SPDX-License-Identifier: GPL-3.0-or-later
// Requests written as code: the text itself, and what arrives when curl, Python and Node run it.
#include "app/formats/code/builtin_code.h"
#include "app/formats/code/literal.h"
#include "tests/support/example_exchanges.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::formats;
using namespace Qt::Literals::StringLiterals;

namespace {

using Field = std::pair<QByteArray, QByteArray>;

struct Case
{
    QByteArray method = "POST";
    QByteArray target = "/hook";
    QList<Field> fields;
    QByteArray body;
};

CodeSource sourceOf(const Case& request, quint16 port)
{
    const QByteArray authority = "127.0.0.1:" + QByteArray::number(port);
    CodeSource source;
    source.exchange = tests::exampleExchange();
    source.exchange.summary.endpoint = "http://" + authority;
    QByteArray head = request.method + ' ' + request.target + " HTTP/1.1\r\nHost: " + authority +
                      "\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n";
    for (const auto& [name, value] : request.fields)
        head += name + ": " + value + "\r\n";
    source.exchange.requestHead = head + "\r\n";
    source.body = request.body;
    return source;
}

/// Takes one request and answers it.
class Peer : public QObject
{
public:
    Peer()
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* const socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(*socket); });
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    quint16 port() const { return m_server.serverPort(); }
    bool isComplete() const { return m_complete; }
    QByteArray line() const { return m_received.first(m_received.indexOf("\r\n")); }
    QByteArray body() const { return m_received.mid(m_received.indexOf("\r\n\r\n") + 4); }

    /// Without those that clients make themselves.
    QList<Field> fields() const
    {
        QList<Field> fields;
        for (const QByteArray& line : head().split('\n').mid(1)) {
            const qsizetype colon = line.indexOf(':');
            const QByteArray name = line.first(colon);
            if (!QByteArrayList{"host", "content-length", "connection"}.contains(name.toLower()))
                fields.append({name, line.mid(colon + 1).trimmed()});
        }
        return fields;
    }

private:
    QByteArray head() const { return m_received.first(m_received.indexOf("\r\n\r\n")); }

    void take(QTcpSocket& socket)
    {
        m_received += socket.readAll();
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        qint64 length = 0;
        for (const QByteArray& line : head().split('\n')) {
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
        }
        if (m_received.size() - end - 4 < length || m_complete)
            return;
        m_complete = true;
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
        socket.disconnectFromHost();
    }

    QTcpServer m_server;
    QByteArray m_received;
    bool m_complete = false;
};

void addCases()
{
    QTest::addColumn<Case>("request");
    const QByteArray every = tests::allBytes(256);
    const QList<Field> plain{{"Content-Type", "application/json"}, {"X-Signature", "sha256=00ff"}};
    QTest::newRow("JSON") << Case{"POST", "/hook?a=1&b=2", plain,
                                  R"({"a": "it's \"$HOME\" `id` \\ \u00e9 é 😀"})"};
    QTest::newRow("every byte") << Case{"PUT", "/", plain, every};
    QTest::newRow("every byte but NUL") << Case{"PUT", "/", plain, every.sliced(1)};
    QTest::newRow("line ends") << Case{"POST", "/", plain, "\r\na\rb\n\t\n\n"};
    QTest::newRow("END of a here-document") << Case{"POST", "/", plain, "END\nEND\n\0\nEND\n"_ba};
    QTest::newRow("file by name") << Case{"POST", "/", plain, "@/etc/hostname"};
    QTest::newRow("200 KB") << Case{"POST", "/", plain, QByteArray("0123456789").repeated(20'000)};
    QTest::newRow("no body") << Case{"DELETE", "/a/b", {{"X-A", "b"}}, {}};
    QTest::newRow("own method") << Case{"BREW", "/a", {{"Content-Type", "text/plain"}}, "x"};
    QTest::newRow("method for a shell") << Case{"A`ID`$HOME|B'C&", "/a", plain, "x"};
    QTest::newRow("no type") << Case{"POST", "/a", {{"X-A", "b"}}, "x=1"};
    QTest::newRow("fields") << Case{"POST",
                                    "/",
                                    {{"Content-Type", "text/plain"},
                                     {"User-Agent", "it's \"mine\" $(id) `id` \\ %0 !x #{x}"},
                                     {"Accept", "*/*"},
                                     {"X-Latin", "caf\xE9 \xC3\xA9"},
                                     {"X-Empty", ""},
                                     {"X-At", "@x; =y"}},
                                    "x"};
    QTest::newRow("target") << Case{"POST", "/it's/[1-3]/{a,b}?q=$HOME&r=`id`&s=%00", plain, "x"};
}

} // namespace

Q_DECLARE_METATYPE(Case)

class TestCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void curlSendsTheSame_data() { addCases(); }
    void curlSendsTheSame()
    {
        QFETCH(Case, request);
        Peer peer;
        runCode("curl", request, peer, u"bash"_s, {u"-e"_s});
        QCOMPARE(peer.line(), request.method + ' ' + codeRequest(sourceOf(request, 1)).target + " HTTP/1.1");
        QCOMPARE(peer.fields(), request.fields);
        QCOMPARE(peer.body(), request.body);
    }

    void curlSendsTargetsThatAreNoUrl_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("dots") << "/a/../b/./c"_ba;
        QTest::newRow("fragment") << "/a#b"_ba;
        QTest::newRow("asterisk") << "*"_ba;
        QTest::newRow("absolute") << "http://example.org/a?b"_ba;
        QTest::newRow("bytes") << "/\xFF\"<>\\^`{|}"_ba;
        QTest::newRow("two slashes") << "//a"_ba;
        QTest::newRow("wrong escape") << "/%zz"_ba;
    }
    void curlSendsTargetsThatAreNoUrl()
    {
        QFETCH(QByteArray, target);
        Peer peer;
        runCode("curl", {"OPTIONS", target, {}, {}}, peer, u"bash"_s, {u"-e"_s});
        QCOMPARE(peer.line(), "OPTIONS " + target + " HTTP/1.1");
    }

    void pythonSendsTheSame_data() { addCases(); }
    void pythonSendsTheSame()
    {
        QFETCH(Case, request);
        Peer peer;
        runCode("python", request, peer, u"/usr/bin/python3"_s, {});
        QCOMPARE(peer.line().split(' ').first(), request.method);
        QCOMPARE(QByteArray::fromPercentEncoding(peer.line().split(' ')[1]),
                 QByteArray::fromPercentEncoding(request.target));
        QCOMPARE(peer.fields(), request.fields);
        QCOMPARE(peer.body(), request.body);
    }

    void nodeSendsTheSame_data() { addCases(); }
    void nodeSendsTheSame()
    {
        QFETCH(Case, request);
        Peer peer;
        runCode("fetch", request, peer, u"node"_s, {});
        QCOMPARE(peer.line().split(' ').first(), request.method);
        QCOMPARE(QByteArray::fromPercentEncoding(peer.line().split(' ')[1]),
                 QByteArray::fromPercentEncoding(request.target));
        QList<Field> arrived;
        for (const auto& [name, value] : peer.fields())
            arrived.append({name.toLower(), value});
        for (const auto& [name, value] : request.fields)
            QVERIFY2(arrived.contains(Field(name.toLower(), value)), name.constData());
        QCOMPARE(peer.body(), request.body);
    }

    void readsLargeBodiesFromAFile()
    {
        Case request{"POST", "/", {{"Content-Type", "text/plain"}}, QByteArray(largestBodyInCode + 1, 'x')};
        for (const char* const id : {"curl", "python", "fetch"}) {
            Peer peer;
            const QByteArray code = codeFormat(id)->write(sourceOf(request, peer.port()));
            QVERIFY2(code.size() < 2000 && code.contains("body.bin"), code.constData());
            runCode(id, request, peer,
                    id == "curl"_ba    ? u"bash"_s
                    : id == "fetch"_ba ? u"node"_s
                                       : u"/usr/bin/python3"_s,
                    {});
            QCOMPARE(peer.body(), request.body);
        }
    }

    void everyFormatNamesWhatIsSent_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const CodeFormat& format : builtinCode())
            QTest::newRow(format.id.data()) << format.id.toByteArray();
    }
    void everyFormatNamesWhatIsSent()
    {
        QFETCH(QByteArray, id);
        const Case request{
            "PATCH", "/some/path?q=1", {{"X-Name", "some value"}, {"X-Name", "another"}}, "the text"};
        const QByteArray code = codeFormat(id)->write(sourceOf(request, 8080));
        for (const char* const part :
             {"PATCH", "/some/path?q=1", "X-Name", "some value", "another", "the text"})
            QVERIFY2(code.contains(part), code.constData());
    }

    void noFormatIsBrokenByHostileBytes_data() { everyFormatNamesWhatIsSent_data(); }
    void noFormatIsBrokenByHostileBytes()
    {
        QFETCH(QByteArray, id);
        CodeSource source;
        source.exchange = tests::brokenExchange();
        source.body = tests::allBytes(1024);
        source.responseBody = source.body;
        QByteArray code = codeFormat(id)->write(source);
        QVERIFY(!code.isEmpty());
        if (id == "raw")
            return;
        QVERIFY(!code.contains('\0') && !code.contains('\x1B') && !code.contains('\r'));
        QCOMPARE(QString::fromUtf8(code).toUtf8(), code);
        if (id == "har")
            QVERIFY(QJsonDocument::fromJson(code).isObject());
    }

    void writesTheMessageAsItCame()
    {
        const CodeSource source = sourceOf({"POST", "/", {}, "\0\xFF"_ba}, 1);
        QCOMPARE(codeFormat("raw")->write(source), source.exchange.requestHead + "\0\xFF"_ba);
    }

    void fencesBackticks()
    {
        const QByteArray code = codeFormat("markdown")->write(sourceOf({"POST", "/", {}, "````\nx"}, 1));
        QVERIFY2(code.contains("`````http\n") && code.endsWith("````\nx\n`````\n") == false,
                 code.constData());
        QVERIFY(code.contains("````\nx\n`````\n"));
    }

    void quotesForTheShell_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain") << "a b"_ba;
        QTest::newRow("quotes") << "it's '' \"x\""_ba;
        QTest::newRow("history and variables") << "!x $y `z` \\ %s *"_ba;
        QTest::newRow("line ends") << "a\nb\r\n\t'"_ba;
        QTest::newRow("every byte but NUL") << tests::allBytes(256).sliced(1);
        QTest::newRow("digits behind an escape") << "\x01"
                                                    "1\x7F"
                                                    "f\xFF"
                                                    "0"_ba;
        QTest::newRow("invisible") << "a\u202Eb\u200Bc"_ba;
    }
    void quotesForTheShell()
    {
        QFETCH(QByteArray, bytes);
        QProcess bash;
        bash.start(u"bash"_s, {u"-s"_s});
        bash.write("printf %s " + shellWord(bytes));
        bash.closeWriteChannel();
        QVERIFY(bash.waitForFinished());
        QCOMPARE(bash.readAllStandardOutput(), bytes);
    }

private:
    /// Writes the code into a file and has it run there until the peer has its request.
    void runCode(const char* id, const Case& request, const Peer& peer, const QString& program,
                 QStringList arguments)
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        write(u"code"_s, codeFormat(id)->write(sourceOf(request, peer.port())));
        write(u"body.bin"_s, request.body);
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(program, arguments << u"code"_s);
        QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 30'000);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(peer.isComplete(), said.constData());
        QVERIFY2(process.exitCode() == 0, said.constData());
    }
};

QTEST_GUILESS_MAIN(TestCode)
#include "tst_code.moc"
