// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/drafting.h"
#include "app/workspace/workspace.h"
#include "tests/workspace/request_catcher.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace hookbench;
using namespace Qt::Literals::StringLiterals;
using tests::RequestCatcher;
using workspace::ComposedRequest;
using workspace::Workspace;

namespace {

/// Drafts of every kind, the same in each run.
class DraftMaker
{
public:
    explicit DraftMaker(QByteArray url)
        : m_url(std::move(url))
    {
    }

    Draft make()
    {
        Draft draft;
        draft.method = pick({"GET", "POST", "PUT", "PATCH", "DELETE", "PROPFIND", "post", "X-CUSTOM"});
        draft.url = m_url + pick({"", "/", "/a/../b/./c", "//double", "/%2F%20?x", "/ä ö?q=ü", "/x?#frag",
                                  "/;p=1,2"});
        draft.parameters = rows();
        draft.headers = rows();
        if (chance(4))
            draft.headers.append({true, "Transfer-Encoding"_ba, "chunked"_ba});
        if (chance(5))
            draft.headers.append({true, pick({"host", "USER-agent", "accept"}), "mine"_ba});
        for (const char* const name : {"User-Agent", "Accept", "Content-Type"}) {
            if (chance(4))
                draft.settings.withoutAutomatic.append(name);
        }
        if (chance(6))
            draft.settings.protocol = DraftSettings::Protocol::Http10;
        addAuth(draft.auth);
        addBody(draft.body);
        return draft;
    }

private:
    bool chance(quint32 of) { return m_random() % of == 0; }

    QByteArray pick(const QByteArrayList& from) { return from[qsizetype(m_random() % quint32(from.size()))]; }

    QByteArray text()
    {
        static const QByteArrayList pieces = {"a"_ba, "Ä"_ba,   " "_ba, "\""_ba,      "{{uuid}}"_ba, "&"_ba,
                                              "=",    "%41"_ba, "+"_ba, "{{now}}"_ba, "\\{{"_ba,     "z"_ba};
        QByteArray result;
        for (quint32 i = m_random() % 6; i > 0; --i)
            result += pick(pieces);
        return result;
    }

    QList<DraftField> rows()
    {
        QList<DraftField> result;
        for (quint32 i = m_random() % 5; i > 0; --i)
            result.append({!chance(4), pick({"X-Dup", "x-dup", "X-ODD-Case", "a_b", "Z"}), text()});
        return result;
    }

    void addAuth(DraftAuth& auth)
    {
        auth.kind = DraftAuth::Kind(m_random() % 4);
        auth.user = text();
        auth.password = text();
        auth.token = "t"_ba + text();
        auth.keyName = "X-Api-Key"_ba;
        auth.keyValue = text();
        auth.keyInQuery = chance(2);
    }

    void addBody(DraftBody& body)
    {
        using Kind = DraftBody::Kind;
        static const QList<Kind> kinds = {Kind::None, Kind::Json,      Kind::Xml,     Kind::Text,
                                          Kind::Form, Kind::Multipart, Kind::GraphQl, Kind::Hex};
        body.kind = kinds[qsizetype(m_random() % quint32(kinds.size()))];
        body.text = body.kind == Kind::Hex
                        ? "00 ff 0d0a\n7f"_ba
                        : text() + "\r\n" + QByteArray(qsizetype(m_random() % 70'000), 'x');
        body.variables = "{\"a\": {{uuid}}}"_ba;
        body.fields = rows();
        for (const DraftField& row : rows())
            body.parts.append(
                {row.enabled, row.name, row.value, {}, chance(3) ? "f.txt"_ba : QByteArray(), {}});
    }

    QByteArray m_url;
    std::mt19937 m_random{42};
};

} // namespace

class TestSentBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace.openSession(m_folder.filePath(u"sent.hookbench"_s), session::SessionWriter::Mode::Create);
        QTRY_COMPARE(m_workspace.state(), Workspace::State::Open);
    }

    void areThoseOfThePreview()
    {
        RequestCatcher server;
        DraftMaker maker("http://" + server.host());
        QSignalSpy finished(&m_workspace.sending(), &workspace::Sending::finished);
        constexpr int drafts = 200;
        for (int i = 0; i < drafts; ++i) {
            workspace::DraftValues values;
            values.seed = quint64(i);
            const ComposedRequest preview = workspace::compose(maker.make(), values);
            QVERIFY2(preview.isSendable(), qPrintable(preview.problems.join(u' ')));
            QCOMPARE(preview.head.text + preview.body.text,
                     preview.request.head + preview.request.body.bytes);
            server.received.clear();
            finished.clear();
            m_workspace.sending().send(preview.request);
            QTRY_COMPARE(finished.size(), 1);
            const auto outcome = finished[0][1].value<SendOutcome>();
            QVERIFY2(outcome.status == 200,
                     qPrintable(outcome.error.message + QString::fromUtf8(preview.head.text)));
            QCOMPARE(server.received, preview.head.text + preview.body.text);
        }
    }

    void fetchesATokenOnce()
    {
        RequestCatcher server;
        server.answerBody = "{\"access_token\":\"T1\",\"expires_in\":3600}"_ba;
        workspace::Drafting drafting(m_workspace);
        Draft draft;
        draft.method = "GET"_ba;
        draft.url = "http://" + server.host() + "/api";
        draft.auth.kind = DraftAuth::Kind::OAuth2;
        draft.auth.tokenUrl = "http://" + server.host() + "/token";
        draft.auth.clientId = "me"_ba;
        QSignalSpy finished(&drafting, &workspace::Drafting::finished);
        QSignalSpy refused(&drafting, &workspace::Drafting::refused);
        drafting.send(draft, {});
        QTRY_VERIFY(finished.size() == 1 || refused.size() == 1);
        QVERIFY(refused.isEmpty());
        QVERIFY(server.received.contains("POST /token"));
        QVERIFY(server.received.contains("Authorization: Bearer T1\r\n"));
        server.received.clear();
        drafting.send(draft, {});
        QTRY_COMPARE(finished.size(), 2);
        QVERIFY(!server.received.contains("/token"));
        QVERIFY(server.received.contains("Authorization: Bearer T1\r\n"));
    }

    void makesDraftsOfWhatWasRecorded()
    {
        RequestCatcher server;
        workspace::Drafting drafting(m_workspace);
        Draft draft;
        draft.method = "PUT"_ba;
        draft.url = "http://" + server.host() + "/again";
        draft.headers = {{true, "x-CASE"_ba, "\\{{not filled}}"_ba}};
        draft.body.kind = DraftBody::Kind::Json;
        draft.body.text = "{\"n\":1.50}"_ba;
        QSignalSpy finished(&drafting, &workspace::Drafting::finished);
        drafting.send(draft, {});
        QTRY_COMPARE(finished.size(), 1);
        const QByteArray first = server.received;
        const auto outcome = finished[0][1].value<SendOutcome>();
        QSignalSpy made(&drafting, &workspace::Drafting::draftMade);
        drafting.makeDraft(outcome.exchange.id);
        QTRY_COMPARE(made.size(), 1);
        const auto again = made[0][0].value<Draft>();
        QCOMPARE(again.body.text, draft.body.text);
        server.received.clear();
        drafting.send(again, {});
        QTRY_COMPARE(finished.size(), 2);
        QVERIFY(server.received.contains("x-CASE: {{not filled}}\r\n"));
        QCOMPARE(server.received.size(), first.size());
    }

    void refusesWhatCannotBeFilled()
    {
        workspace::Drafting drafting(m_workspace);
        Draft draft;
        draft.url = "http://127.0.0.1:9/{{nobody knows}}"_ba;
        QSignalSpy refused(&drafting, &workspace::Drafting::refused);
        drafting.send(draft, {});
        QTRY_COMPARE(refused.size(), 1);
    }

private:
    QTemporaryDir m_folder;
    Workspace m_workspace{[] {
        workspace::WorkspaceOptions options;
        options.startEndpoints = false;
        return options;
    }()};
};

QTEST_GUILESS_MAIN(TestSentBytes)
#include "tst_sent_bytes.moc"
