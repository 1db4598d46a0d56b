// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/known_headers.h"
#include "app/payload/header_details.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 now = 1'700'000'000'000;

QStringList linesOf(const QByteArray& name, const QByteArray& value)
{
    QStringList lines;
    for (const HeaderDetail& detail : headerDetails(name, value, now))
        lines << detail.name + u'=' + detail.value + (detail.mark.isEmpty() ? QString() : u"!"_s);
    return lines;
}

QByteArray tokenOf(const QByteArray& claims)
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QByteArray("{\"alg\":\"RS256\"}").toBase64(options) + '.' + claims.toBase64(options) + ".eA";
}

} // namespace

class TestHeaderDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesApart_data();
    void takesApart();
    void readsTokens();
    void survivesHostileValues_data();
    void survivesHostileValues();
    void explainsKnownHeaders();
};

void TestHeaderDetails::takesApart_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* title, const QByteArray& name, const QByteArray& value,
                        const QStringList& expected) {
        QTest::newRow(title) << name << value << expected;
    };
    row("Basic", "Authorization", "Basic " + QByteArray("ada:a:b").toBase64(),
        {u"Scheme=Basic"_s, u"User=ada"_s, u"Password=a:b"_s});
    row("Basic, broken", "authorization", "basic %%%", {u"Scheme=basic"_s, u"Credentials=%%%!"_s});
    row("Bearer without a token of JSON", "Authorization", "Bearer abc", {u"Scheme=Bearer"_s});
    row("Digest", "Authorization", "Digest username=\"a, \\\"b\", nc=1",
        {u"Scheme=Digest"_s, u"username=a, \"b"_s, u"nc=1"_s});
    row("cookies", "Cookie", "a=1; b=\"x;y\" ;lonely", {u"a=1"_s, u"b=x;y"_s, u"Without a name=lonely"_s});
    row("a cookie to keep", "Set-Cookie", "a=1; Path=/; Secure; Expires=Wed, 15 May 2019 15:20:41 GMT",
        {u"a=1"_s, u"Path=/"_s, u"Attribute=Secure"_s,
         u"Expires=Wed, 15 May 2019 15:20:41 GMT (2019-05-15 15:20:41 UTC)"_s});
    row("Forwarded", "Forwarded", "for=192.0.2.60;proto=https, for=\"[2001:db8::1]:4711\"",
        {u"Hop 1: for=192.0.2.60"_s, u"Hop 1: proto=https"_s, u"Hop 2: for=[2001:db8::1]:4711"_s});
    row("X-Forwarded-For", "X-Forwarded-For", "192.0.2.1, 10.0.0.1",
        {u"Sender=192.0.2.1"_s, u"Proxy 1=10.0.0.1"_s});
    row("traceparent", "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        {u"Version=00"_s, u"Trace=4bf92f3577b34da6a3ce929d0e0e4736"_s, u"Parent span=00f067aa0ba902b7"_s,
         u"Flags=01 (recorded)"_s});
    row("traceparent, broken", "traceparent", "ff-4BF9-0000000000000000-zz",
        {u"Version=ff!"_s, u"Trace=4BF9!"_s, u"Parent span=0000000000000000!"_s,
         u"Flags=zz (not recorded)!"_s});
    row("traceparent, short", "traceparent", "00-1", {u"Format=00-1!"_s});
    row("Content-Type", "Content-Type", "text/html; charset=\"utf-8\"; boundary=x",
        {u"Type=text/html"_s, u"charset=utf-8"_s, u"boundary=x"_s});
    row("Content-Type alone", "Content-Type", "text/html", {});
    row("Stripe", "Stripe-Signature", "t=1700000000,v1=5257",
        {u"t=1700000000 (2023-11-14 22:13:20 UTC)"_s, u"v1=5257"_s});
    row("time", "X-Slack-Request-Timestamp", "1700000000", {u"Time=2023-11-14 22:13:20 UTC"_s});
    row("date", "Date", "Tue, 14 Nov 2023 22:13:20 GMT", {u"Time=2023-11-14 22:13:20 UTC"_s});
    row("nothing to say", "X-Other", "value", {});
}

void TestHeaderDetails::takesApart()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QStringList, expected);
    QCOMPARE(linesOf(name, value), expected);
}

void TestHeaderDetails::readsTokens()
{
    const QByteArray token =
        tokenOf(R"({"sub":"x","iat":1699990000,"exp":1699999999,"nbf":1700000001,"roles":["a"]})");
    const QStringList expected{u"alg=RS256"_s,
                               u"sub=x"_s,
                               u"iat=1699990000 (2023-11-14 19:26:40 UTC)"_s,
                               u"exp=1699999999 (2023-11-14 22:13:19 UTC)!"_s,
                               u"nbf=1700000001 (2023-11-14 22:13:21 UTC)!"_s,
                               u"roles=[\"a\"]"_s};
    QCOMPARE(linesOf("Authorization", "Bearer " + token), QStringList{u"Scheme=Bearer"_s} + expected);
    QCOMPARE(linesOf("X-Token", token), expected);
}

void TestHeaderDetails::survivesHostileValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("separators") << QByteArray(60'000, ';');
    QTest::newRow("commas and equals") << QByteArray("=,").repeated(30'000);
    QTest::newRow("open quote") << "a=\"" + QByteArray(60'000, '\\');
    QTest::newRow("many") << QByteArray("a=1;b=2,").repeated(8'000);
    QTest::newRow("bytes") << QByteArray("\x00\xFF\x1B[2J=\x80;\x7F", 10);
    QTest::newRow("claims of any depth")
        << tokenOf("{\"a\":" + QByteArray(10'000, '[') + QByteArray(10'000, ']') + "}");
    QTest::newRow("too long") << QByteArray(100'000, 'a');
}

void TestHeaderDetails::survivesHostileValues()
{
    QFETCH(QByteArray, value);
    for (const char* name : {"Authorization", "Cookie", "Set-Cookie", "Forwarded", "X-Forwarded-For",
                             "traceparent", "tracestate", "Content-Type", "X-Other"}) {
        for (const QByteArray& text : {value, "Basic " + value, "Bearer " + value, "Digest " + value}) {
            const auto details = headerDetails(name, text, now);
            QVERIFY(details.size() <= mostDetails);
            for (const HeaderDetail& detail : details) {
                const QString all = detail.name + detail.value;
                QVERIFY(all.size() < 16'000);
                QVERIFY(std::none_of(all.begin(), all.end(), [](QChar c) { return c.unicode() < 0x20; }));
            }
        }
    }
}

void TestHeaderDetails::explainsKnownHeaders()
{
    QVERIFY(!http::headerMeaning("Content-Type").isEmpty());
    QCOMPARE(http::headerMeaning("CONTENT-TYPE"), http::headerMeaning("content-type"));
    QVERIFY(http::headerMeaning("X-Unheard-Of").isEmpty());
    QVERIFY(http::headerMeaning("").isEmpty());
}

QTEST_GUILESS_MAIN(TestHeaderDetails)
#include "tst_header_details.moc"
