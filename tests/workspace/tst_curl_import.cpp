// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/message_head.h"
#include "app/workspace/drafting.h"
#include "tests/workspace/request_catcher.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using tests::RequestCatcher;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Case
{
    QByteArray shell;
    QByteArray command;
    QByteArray same; ///< in bash
};

QList<Case> readCases()
{
    QFile file(QStringLiteral(HOOKBENCH_TEST_DATA "/curl/commands.txt"));
    QList<Case> cases;
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    QByteArray all = '\n' + file.readAll();
    const QByteArrayList blocks = all.replace("\n===", QByteArray(1, '\0')).split('\0');
    for (const QByteArray& block : blocks.mid(1)) {
        const qsizetype line = block.indexOf('\n');
        const QByteArray text = block.mid(line + 1).trimmed();
        if (block.first(line) == "same")
            cases.last().same = text;
        else
            cases.append({block.first(line), text, text});
    }
    return cases;
}

/// A request so far as two programs can agree on it: which one they are and the boundaries they make up are
/// left out, and curl puts what its options say elsewhere than what -H says.
struct Essence
{
    QByteArray line;
    QByteArrayList typed;
    QByteArrayList known; ///< sorted
    QByteArray body;
    bool operator==(const Essence&) const = default;
};

Essence essence(QByteArray request)
{
    static const QByteArrayList knownNames = {
        "host"_ba,           "authorization"_ba, "user-agent"_ba, "accept"_ba, "range"_ba,
        "content-length"_ba, "content-type"_ba,  "referer"_ba,    "cookie"_ba, "accept-encoding"_ba};
    const qsizetype at = request.indexOf("boundary=------------------------");
    if (at >= 0)
        request.replace(request.mid(at + 9, 40), "BOUNDARY");
    const qsizetype size = request.indexOf("\r\n\r\n") + 4;
    const http::RequestHead head = http::readRequestHead(request.first(size));
    Essence result{head.method + ' ' + head.target + ' ' + head.version, {}, {}, request.mid(size)};
    for (qsizetype i = 0; i < head.headers.size(); ++i) {
        const QByteArray name = head.headers.name(i).toByteArray();
        const QByteArray value = head.headers.value(i).toByteArray();
        const QByteArray line = name + ": " + value;
        const bool ownName =
            line.startsWith("User-Agent: curl/") || line.startsWith("User-Agent: Hookbench/");
        // curl sends no length with -X POST alone, and asks before an upload whether it may.
        if (ownName || line == "Content-Length: 0" || line == "Expect: 100-continue")
            continue;
        (knownNames.contains(name.toLower()) ? result.known : result.typed).append(line);
    }
    std::sort(result.known.begin(), result.known.end());
    return result;
}

QByteArray shown(const Essence& value)
{
    return value.line + '\n' + value.typed.join('\n') + "\n--\n" + value.known.join('\n') + "\n--\n" +
           value.body;
}

} // namespace

class TestCurlImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QVERIFY(QDir::setCurrent(m_folder.path()));
        const auto write = [](const QString& name, const QByteArray& content) {
            QFile file(name);
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        QVERIFY(write(u"data.txt"_s, "first=1\r\nsecond line & more\n"));
        QVERIFY(write(u"data.json"_s, "{\"from\": \"file\"}\n"));
        QVERIFY(m_server.isListening());
    }

    void hasManyCommands() { QVERIFY(readCases().size() >= 150); }

    void sendsWhatCurlSends_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("same");
        int number = 0;
        const QList<Case> cases = readCases();
        for (const Case& one : cases)
            QTest::addRow("%d %s", ++number, one.command.left(60).simplified().constData())
                << one.command << one.same;
    }

    void sendsWhatCurlSends()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, same);
        for (QByteArray* text : {&command, &same}) {
            text->replace("@URL@", "http://" + m_server.host());
            text->replace("@HOST@", m_server.host());
        }
        if (same.startsWith("$ "))
            same = same.mid(2);
        m_server.received.clear();
        QProcess bash;
        bash.start(u"bash"_s,
                   {u"-c"_s, QString::fromUtf8("curl() { command curl -q -sS -m 8 \"$@\"; }; " + same)});
        QSignalSpy ended(&bash, &QProcess::finished);
        QVERIFY(bash.state() == QProcess::NotRunning || ended.wait(10'000));
        QVERIFY2(!m_server.received.isEmpty(), bash.readAllStandardError().constData());

        const Result<workspace::ImportedDraft> imported = workspace::importDraft(command);
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().message));
        const workspace::ComposedRequest composed = workspace::compose(imported->draft, {});
        QVERIFY2(composed.isSendable(), qPrintable(composed.problems.join(u' ')));
        QByteArray ours = composed.request.head + composed.request.body.bytes;
        if (!composed.request.body.file.isEmpty()) {
            QFile file(composed.request.body.file);
            QVERIFY(file.open(QIODevice::ReadOnly));
            ours += file.readAll();
        }
        QCOMPARE(QString::fromUtf8(shown(essence(ours))),
                 QString::fromUtf8(shown(essence(m_server.received))));
    }

    void namesWhatItLeavesOut()
    {
        const auto imported = workspace::importDraft(
            "curl --digest --nonsense -H @file -b jar.txt --interface eth0 http://a http://b | jq ."_ba);
        QVERIFY(imported);
        const QString notes = imported->notes.join(u'\n');
        for (const QString& word : {u"--digest"_s, u"--nonsense"_s, u"file"_s, u"jar.txt"_s, u"--interface"_s,
                                    u"several URLs"_s, u"| jq ."_s})
            QVERIFY2(notes.contains(word), qPrintable(word));
    }

    void takesSettingsOver()
    {
        const auto imported = workspace::importDraft(
            "curl -k --http2 -x proxy:3128 --cacert ca.pem --connect-to ::127.0.0.1:8443 -L --max-redirs 4 "
            "-m 2.5 "
            "--connect-timeout 1 --retry 3 --cert c.pem:pw --key k.pem https://h/x"_ba);
        QVERIFY(imported);
        QVERIFY2(imported->notes.isEmpty(), qPrintable(imported->notes.join(u'\n')));
        const DraftSettings& settings = imported->draft.settings;
        QVERIFY(!settings.verifyTls);
        QCOMPARE(settings.protocol, DraftSettings::Protocol::Http2);
        QCOMPARE(settings.proxy, u"http://proxy:3128"_s);
        QCOMPARE(settings.authorityFile, u"ca.pem"_s);
        QCOMPARE(settings.connectTo, u"127.0.0.1:8443"_s);
        QCOMPARE(settings.redirects, 4);
        QCOMPARE(settings.totalTimeoutMs, 2500);
        QCOMPARE(settings.connectTimeoutMs, 1000);
        QCOMPARE(imported->draft.retry.maxTries, 4);
        QCOMPARE(imported->draft.auth.certificateFile, u"c.pem"_s);
        QCOMPARE(imported->draft.auth.passphrase, "pw"_ba);
    }

    void readsRequestsAsTextAndUrls()
    {
        const auto request = workspace::importDraft(
            "POST /hook?a=1 HTTP/1.1\nHost: localhost:9\nX-A: b\nContent-Type: application/json\n\n{\"a\":1}"_ba);
        QVERIFY(request);
        QCOMPARE(request->draft.url, "http://localhost:9/hook"_ba);
        QCOMPARE(request->draft.parameters.size(), 1);
        QCOMPARE(request->draft.body.text, "{\"a\":1}"_ba);
        const auto url = workspace::importDraft(" https://example.com/x?y=z \n"_ba);
        QVERIFY(url);
        QCOMPARE(url->draft.method, "GET"_ba);
        QCOMPARE(url->draft.url, "https://example.com/x"_ba);
        QVERIFY(!workspace::importDraft("what is this"_ba));
        QVERIFY(!workspace::importDraft("curl 'http://a"_ba));
    }

private:
    QTemporaryDir m_folder;
    RequestCatcher m_server;
};

QTEST_GUILESS_MAIN(TestCurlImport)
#include "tst_curl_import.moc"
