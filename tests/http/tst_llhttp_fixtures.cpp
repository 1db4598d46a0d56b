// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that another strict parser, llhttp, is tested with: verdicts and numbers of messages agree, but
// for what is named here.
#include "tests/http/parser_reading.h"
#include "tests/support/public_suite.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace hookbench;
using namespace hookbench::http;
using namespace Qt::Literals::StringLiterals;

namespace {

enum class Verdict { Accepted, Refused };

/// Where we decide otherwise, and why. The suite also calls "accepted" what llhttp takes until its input
/// ends.
const QHash<QString, Verdict>& deviations()
{
    using enum Verdict;
    static const QHash<QString, Verdict> table{
        // Any token is a method (RFC 9110 9.1), and a debugger shows what came.
        {u"invalid.md:HTTP protocol and ANNOUNCE method"_s, Accepted},
        {u"invalid.md:Invalid method"_s, Accepted},
        // Bytes above 127 in a target are against RFC 3986, senders have them, and no two readers differ in
        // them.
        {u"uri.md:Disallow UTF-8 in URI path in strict mode"_s, Accepted},
        // We do not switch protocols: what follows is read as a request, and is none.
        {u"connection.md:Upgrade GET request"_s, Refused},
        {u"connection.md:Upgrade POST request"_s, Refused},
        {u"method.md:CONNECT request"_s, Refused},
        {u"method.md:CONNECT with body"_s, Refused},
        // The announced body is waited for; llhttp is told by its caller that there is none.
        {u"content-length.md:Content-Length reset when no body is received"_s, Accepted},
        // ICE, RTSP and HTTP/0.9 are not what we speak.
        {u"method.md:SOURCE request with ICE"_s, Refused},
        {u"method.md:OPTIONS request with RTSP"_s, Refused},
        {u"method.md:ANNOUNCE request with RTSP"_s, Refused},
        {u"sample.md:No HTTP version"_s, Refused},
        {u"method.md:PRI request HTTP2"_s, Refused},
        // Transfer-codings other than chunked are refused (501, RFC 9112 6.1), and lists of them in several
        // fields.
        {u"transfer-encoding.md:POST with `chunked` as last transfer-encoding"_s, Refused},
        {u"transfer-encoding.md:POST with `chunked` as last transfer-encoding (multiple headers)"_s, Refused},
        // CR alone is refused wherever it stands (RFC 9112 2.2), and so are folded fields (5.2).
        {u"connection.md:Not treating `\\r` as `-`"_s, Refused},
        {u"connection.md:Multiple tokens with folding and LWS"_s, Refused},
        {u"content-length.md:Missing CRLF-CRLF before body"_s, Refused},
        {u"invalid.md:Headers separated by CR"_s, Refused},
        {u"invalid.md:Headers separated by dummy characters"_s, Refused},
        {u"invalid.md:Empty headers separated by CR"_s, Refused},
        {u"sample.md:No LF after CR"_s, Refused},
        {u"transfer-encoding.md:Chunk header not terminated by CRLF"_s, Refused},
        // Framing that the grammar of RFC 9112 7.1 does not have.
        {u"transfer-encoding.md:No extension after semicolon"_s, Refused},
        {u"transfer-encoding.md:Unbalanced chunk extensions quoting"_s, Refused},
        {u"transfer-encoding.md:Chunk data not terminated by CRLF"_s, Refused},
    };
    return table;
}

/// llhttp does not look for a Host field, and its fixtures have none.
QByteArray withHost(QByteArray request)
{
    return request.replace(" HTTP/1.1\r\n", " HTTP/1.1\r\nHost: localhost\r\n");
}

/// What a connection has accepted when it closes after a message that asks for it.
qsizetype messagesOf(const Reading& reading)
{
    qsizetype count = 0;
    for (const ReadMessage& message : reading.messages) {
        count += message.isComplete;
        if (!message.head.keepAlive)
            break;
    }
    return count;
}

/// That the input ends amid a message is no verdict of llhttp's, and refused by us.
bool isRefused(const Reading& reading, bool orCutOff)
{
    return !reading.messages.empty() && !reading.error().code.isEmpty() &&
           (orCutOff || !reading.error().code.startsWith("truncated"));
}

} // namespace

class TestLlhttpFixtures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agree();
};

void TestLlhttpFixtures::agree()
{
    const hookbench::tests::PublicSuite suite(u"http1-llhttp"_s);
    if (!suite.isThere())
        return;
    QStringList wrong;
    qsizetype decided = 0;
    for (const QByteArray& line : suite.file(u"../manifest.jsonl"_s).split('\n')) {
        const QJsonObject it = QJsonDocument::fromJson(line).object();
        const QString expect = it.value(u"expect"_s).toString();
        if (it.value(u"kind"_s) != u"request"_s || expect == u"either")
            continue;
        QByteArray bytes = suite.file(it.value(u"file"_s).toString());
        if (it.value(u"no_host"_s).toBool())
            bytes = withHost(bytes);
        const Reading reading = readInPieces(bytes, {});
        const QString id = it.value(u"id"_s).toString();
        const Verdict own = isRefused(reading, expect == u"reject") ? Verdict::Refused : Verdict::Accepted;
        const Verdict wanted =
            deviations().value(id, expect == u"reject" ? Verdict::Refused : Verdict::Accepted);
        const bool counts = own == Verdict::Accepted && !deviations().contains(id);
        if (own != wanted || (counts && it.value(u"messages"_s).toInteger() != messagesOf(reading)))
            wrong.append(
                u"%1: %2 messages, %3"_s.arg(id)
                    .arg(messagesOf(reading))
                    .arg(reading.messages.empty() ? QString() : QString::fromLatin1(reading.error().code)));
        ++decided;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(decided > 100);
}

QTEST_GUILESS_MAIN(TestLlhttpFixtures)
#include "tst_llhttp_fixtures.moc"
