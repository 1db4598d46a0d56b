// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/admission.h"
#include "tests/support/manual_clock.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::listener;
using namespace hookbench::tests;
using Recording = Admission::Recording;

namespace {

http::RequestHead head(const QByteArray& target, const QByteArray& fields = {})
{
    return http::readRequestHead("POST " + target + " HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n");
}

IpNetwork network(const QString& text)
{
    return *IpNetwork::parse(text);
}

} // namespace

class TestAdmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsEverybodyInWhereNothingIsAsked()
    {
        Admission admission({}, m_clock);
        const Admission::Verdict verdict = admission.judge("203.0.113.9", head("/"));
        QVERIFY(!verdict.error);
        QCOMPARE(verdict.recording, Recording::Whole);
        QCOMPARE(admission.judgeBroken("203.0.113.9", {}), Recording::Whole);
        QVERIFY(admission.mayRecord("203.0.113.9", 100));
    }

    void refusesForeignAddresses()
    {
        EndpointAccess access;
        access.allowed = {network(u"10.0.0.0/8"_s), network(u"2001:db8::/32"_s)};
        Admission admission(access, m_clock);
        QVERIFY(!admission.judge("10.1.2.3", head("/")).error);
        QVERIFY(!admission.judge("2001:db8::1", head("/")).error);
        const Admission::Verdict verdict = admission.judge("11.1.2.3", head("/"));
        QCOMPARE(verdict.error.code, "address-not-allowed"_ba);
        QCOMPARE(verdict.error.status, 403);
        QCOMPARE(verdict.error.offset, -1);
        QVERIFY(verdict.error.message.contains(u"11.1.2.3"_s));
        QCOMPARE(verdict.reply.status, 403);
        QVERIFY(!verdict.reply.body.contains("11.1.2.3"));
        QCOMPARE(verdict.recording, Recording::HeadOnly);
        QVERIFY(verdict.endsConnection);
    }

    void asksForCredentials()
    {
        EndpointAccess access;
        access.guard = Guard::basic("hook", "secret");
        Admission admission(access, m_clock);
        QVERIFY(!admission.judge("::1", head("/", "Authorization: Basic aG9vazpzZWNyZXQ=\r\n")).error);
        for (const QByteArray& fields :
             {""_ba, "Authorization: Basic aG9vazpzZWNyZXE=\r\n"_ba, "Authorization: Bearer secret\r\n"_ba}) {
            const Admission::Verdict verdict = admission.judge("::1", head("/", fields));
            QCOMPARE(verdict.error.code, "not-authorized"_ba);
            QCOMPARE(verdict.error.status, 401);
            QCOMPARE(verdict.reply.status, 401);
            QCOMPARE(verdict.reply.headers.valueOf("www-authenticate"),
                     "Basic realm=\"webhooks\", charset=\"UTF-8\""_ba);
            QCOMPARE(verdict.recording, Recording::HeadOnly);
        }
    }

    void asksForAKey()
    {
        EndpointAccess access;
        access.guard = Guard::headerKey("X-Api-Key", "k1");
        Admission admission(access, m_clock);
        QVERIFY(!admission.judge("::1", head("/", "x-api-key: k1\r\n")).error);
        const Admission::Verdict verdict = admission.judge("::1", head("/", "X-Api-Key: k2\r\n"));
        QCOMPARE(verdict.error.status, 403);
        QVERIFY(verdict.error.message.contains(u"X-Api-Key"_s));
        QCOMPARE(verdict.reply.headers.count("www-authenticate"), 0);
    }

    void hidesEverythingButTheUniquePath()
    {
        EndpointAccess access;
        access.pathToken = "abc";
        access.guard = Guard::bearer("t");
        Admission admission(access, m_clock);
        const Admission::Verdict stray = admission.judge("::1", head("/other"));
        QCOMPARE(stray.error.code, "stray-path"_ba);
        QCOMPARE(stray.reply.status, 404);
        QCOMPARE(stray.recording, Recording::None);
        QCOMPARE(stray.reply.headers.count("www-authenticate"), 0); // nothing is said of a guard
        QCOMPARE(admission.judge("::1", head("/abc/x")).error.code, "not-authorized"_ba);
        QVERIFY(!admission.judge("::1", head("/abc/x", "Authorization: bearer t\r\n")).error);

        access.strays = EndpointAccess::Strays::Record;
        admission.setAccess(access);
        QCOMPARE(admission.judge("::1", head("/other")).recording, Recording::HeadOnly);
    }

    void recordsBrokenMessagesOfThoseLetIn()
    {
        EndpointAccess access;
        access.allowed = {network(u"10.0.0.0/8"_s)};
        access.pathToken = "abc";
        Admission admission(access, m_clock);
        QCOMPARE(admission.judgeBroken("10.0.0.1", head("/abc")), Recording::Whole);
        QCOMPARE(admission.judgeBroken("10.0.0.1", head("/")), Recording::None);
        QCOMPARE(admission.judgeBroken("10.0.0.1", {}), Recording::None);
        QCOMPARE(admission.judgeBroken("11.0.0.1", head("/abc")), Recording::HeadOnly);
    }

    void recordsOnlySoMuchOfStrangers()
    {
        EndpointAccess access;
        access.allowed = {network(u"10.0.0.1"_s)};
        Admission admission(access, m_clock);
        const http::RequestHead large = head("/", "X: " + QByteArray(100'000, 'x') + "\r\n");
        qint64 recorded = 0;
        for (int i = 0; i < 1000; ++i)
            recorded +=
                admission.judge("11.0.0.1", large).recording == Recording::None ? 0 : large.raw.size();
        QVERIFY(recorded <= RefusalBudget::burst);
        QVERIFY(recorded > RefusalBudget::burst / 2);
        QVERIFY(!admission.mayRecord("11.0.0.1", 200'000));
        // Those who are let in do not suffer from it.
        QCOMPARE(admission.judge("10.0.0.1", large).recording, Recording::Whole);
        QVERIFY(admission.mayRecord("10.0.0.1", 200'000));
    }

    void goesOnRecordingStrangersSlowlyAndSaysWhatIsMissing()
    {
        EndpointAccess access;
        access.allowed = {network(u"10.0.0.1"_s)};
        Admission admission(access, m_clock);
        const http::RequestHead one = head("/");
        while (admission.judge("11.0.0.1", one).recording != Recording::None) {
        }
        admission.judge("11.0.0.1", one);
        m_clock.advance(1'000'000);
        const Admission::Verdict next = admission.judge("11.0.0.1", one);
        QCOMPARE(next.recording, Recording::HeadOnly);
        QVERIFY2(next.error.message.contains(u" 2 "_s), qPrintable(next.error.message));
        QVERIFY(!admission.judge("11.0.0.1", one).error.message.contains(u" 2 "_s));
        qint64 recorded = 0;
        for (int second = 0; second < 100; ++second) {
            m_clock.advance(1'000'000);
            for (int i = 0; i < 100; ++i)
                recorded +=
                    admission.judge("11.0.0.1", one).recording == Recording::None ? 0 : one.raw.size();
        }
        QVERIFY(recorded > 0 && recorded <= 101 * RefusalBudget::perSecond);
    }

private:
    ManualClock m_clock;
};

QTEST_GUILESS_MAIN(TestAdmission)
#include "tst_admission.moc"
