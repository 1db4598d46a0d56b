// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/draft_json.h"

#include <QTest>

using namespace hookbench;
using namespace Qt::Literals::StringLiterals;

namespace {

Draft fullDraft()
{
    Draft draft;
    draft.method = "PURGE"_ba;
    draft.url = "https://example.com/ä?x={{uuid}}"_ba;
    draft.parameters = {{true, "a"_ba, "1"_ba}, {false, "a"_ba, "2"_ba}};
    draft.headers = {{true, "x-ODD-case"_ba, "caf\xE9"_ba}, {false, "Empty"_ba, {}}};
    draft.auth.kind = DraftAuth::Kind::OAuth2;
    draft.auth.tokenUrl = "https://id.example/token"_ba;
    draft.auth.clientSecret = "{{secret id}}"_ba;
    draft.auth.credentialsInBody = true;
    draft.signing = {"paypal"_ba, "shop"_ba, {{true, "webhook-id"_ba, "8PT"_ba}}, "stale"_ba};
    draft.body.kind = DraftBody::Kind::Multipart;
    draft.body.parts = {{false, "file"_ba, {}, u"/tmp/a b.bin"_s, "b.bin"_ba, "image/png"_ba}};
    draft.settings.protocol = DraftSettings::Protocol::Http2;
    draft.settings.verifyTls = false;
    draft.settings.redirects = 5;
    draft.settings.totalTimeoutMs = 1234;
    draft.settings.withoutAutomatic = {"User-Agent"_ba};
    draft.retry.kind = RetryPolicy::Kind::Schedule;
    draft.retry.delaysMs = {5'000, 86'400'000};
    draft.retry.seed = 18'446'744'073'709'551'615u;
    draft.retry.stopStatuses = {};
    return draft;
}

} // namespace

class TestDraftJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAllOfADraft()
    {
        const Draft draft = fullDraft();
        const Result<Draft> read = formats::readDraft(formats::writeDraft(draft));
        QVERIFY(read);
        QCOMPARE(*read, draft);
    }

    void leavesOutWhatIsAsUsual()
    {
        QCOMPARE(formats::writeDraft({}), "{\"method\":\"POST\"}"_ba);
        const Result<Draft> read = formats::readDraft("{}"_ba);
        QVERIFY(read);
        QCOMPARE(*read, Draft());
    }

    void passesOverWhatItDoesNotKnow()
    {
        const Result<Draft> read = formats::readDraft(
            R"({"later":{"a":1},"url":7,"body":{"kind":"hologram","text":"kept"},"settings":{"redirects":-4}})"_ba);
        QVERIFY(read);
        QCOMPARE(read->body.text, "kept"_ba);
        QCOMPARE(read->body.kind, DraftBody::Kind::None);
        QCOMPARE(read->settings.redirects, 0);
        QVERIFY(read->url.isEmpty());
    }

    void refusesWhatIsNoObject()
    {
        QVERIFY(!formats::readDraft("[1]"_ba));
        QVERIFY(!formats::readDraft("{\"url\":"_ba));
    }
};

QTEST_GUILESS_MAIN(TestDraftJson)
#include "tst_draft_json.moc"
