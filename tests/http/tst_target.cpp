// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/target.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::http {

class TestTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsTargets_data();
    void splitsTargets();
    void tellsAnEmptyQueryFromNone();
    void parsesParameters_data();
    void parsesParameters();
    void decodesEscapes_data();
    void decodesEscapes();
};

void TestTarget::splitsTargets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("path") << "/a/b"_ba
                          << "/a/b"_ba
                          << ""_ba;
    QTest::newRow("query") << "/a?b=c?d"_ba
                           << "/a"_ba
                           << "b=c?d"_ba;
    QTest::newRow("URL in path") << "/go/http://b/c?d"_ba
                                 << "/go/http://b/c"_ba
                                 << "d"_ba;
    QTest::newRow("two slashes") << "//evil/x"_ba
                                 << "//evil/x"_ba
                                 << ""_ba;
    QTest::newRow("absolute") << "http://a:80/b?c"_ba
                              << "/b"_ba
                              << "c"_ba;
    QTest::newRow("absolute without path") << "http://a"_ba
                                           << ""_ba
                                           << ""_ba;
    QTest::newRow("absolute with query alone") << "http://a?b"_ba
                                               << ""_ba
                                               << "b"_ba;
    QTest::newRow("other scheme") << "x+y-1.z://a/b"_ba
                                  << "/b"_ba
                                  << ""_ba;
    QTest::newRow("no scheme") << "1http://a/b"_ba
                               << "1http://a/b"_ba
                               << ""_ba;
    QTest::newRow("authority") << "a.example:443"_ba
                               << ""_ba
                               << ""_ba;
    QTest::newRow("authority in brackets") << "[::1]:443"_ba
                                           << ""_ba
                                           << ""_ba;
    QTest::newRow("asterisk") << "*"_ba
                              << "*"_ba
                              << ""_ba;
    QTest::newRow("relative") << "a/b?c"_ba
                              << "a/b"_ba
                              << "c"_ba;
    QTest::newRow("query alone") << "?a"_ba
                                 << ""_ba
                                 << "a"_ba;
    QTest::newRow("fragment") << "/a#b?c"_ba
                              << "/a#b"_ba
                              << "c"_ba;
    QTest::newRow("nothing") << ""_ba
                             << ""_ba
                             << ""_ba;
}

void TestTarget::splitsTargets()
{
    QFETCH(QByteArray, target);
    const TargetParts parts = splitTarget(target);
    QTEST(parts.path.toByteArray(), "path");
    QTEST(parts.query.toByteArray(), "query");
}

void TestTarget::tellsAnEmptyQueryFromNone()
{
    QVERIFY(splitTarget("/a").query.isNull());
    QVERIFY(!splitTarget("/a?").query.isNull());
    QVERIFY(splitTarget("/a?").query.isEmpty());
}

void TestTarget::parsesParameters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>(
        "expected"); // name=value(raw), '!' before malformed ones, ':' for '=' not given
    QTest::newRow("two") << "a=1&b=2"_ba
                         << "a=1(a=1) b=2(b=2)"_ba;
    QTest::newRow("repeated, in order") << "b=2&a=1&b=3"_ba
                                        << "b=2(b=2) a=1(a=1) b=3(b=3)"_ba;
    QTest::newRow("decoded") << "a%20b=c+d%2B"_ba
                             << "a b=c d+(a%20b=c+d%2B)"_ba;
    QTest::newRow("no equals") << "a&b="_ba
                               << "a:(a) b=(b=)"_ba;
    QTest::newRow("second equals") << "a=b=c"_ba
                                   << "a=b=c(a=b=c)"_ba;
    QTest::newRow("no name") << "=a"_ba
                             << "=a(=a)"_ba;
    QTest::newRow("empty pairs") << "a=1&&b=2&"_ba
                                 << "a=1(a=1) :() b=2(b=2) :()"_ba;
    QTest::newRow("ampersand alone") << "&"_ba
                                     << ":() :()"_ba;
    QTest::newRow("bad escapes stay") << "a=%zz%4&b=%41"_ba
                                      << "!a=%zz%4(a=%zz%4) b=A(b=%41)"_ba;
    QTest::newRow("nothing") << ""_ba
                             << ""_ba;
}

void TestTarget::parsesParameters()
{
    QFETCH(QByteArray, query);
    QByteArrayList shown;
    for (const Parameter& parameter : parseParameters(query)) {
        const QByteArray mark = parameter.malformed ? "!"_ba : ""_ba;
        const QByteArray sign = parameter.hasEquals ? "="_ba : ":"_ba;
        shown += mark + parameter.name + sign + parameter.value + "(" + parameter.raw + ")";
    }
    QTEST(shown.join(' '), "expected");
}

void TestTarget::decodesEscapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << "/a+b"_ba
                           << "/a+b"_ba;
    QTest::newRow("both cases") << "%2f%2F"_ba
                                << "//"_ba;
    QTest::newRow("high byte") << "%C3%a9"_ba
                               << "\xC3\xA9"_ba;
    QTest::newRow("NUL") << "%00"_ba << QByteArray(1, '\0');
    QTest::newRow("once only") << "%2541"_ba
                               << "%41"_ba;
    QTest::newRow("invalid") << "%g1%1g"_ba
                             << "%g1%1g"_ba;
    QTest::newRow("cut") << "a%4"_ba
                         << "a%4"_ba;
    QTest::newRow("percent last") << "a%"_ba
                                  << "a%"_ba;
    QTest::newRow("percent before escape") << "%%41"_ba
                                           << "%A"_ba;
}

void TestTarget::decodesEscapes()
{
    QFETCH(QByteArray, bytes);
    QTEST(percentDecoded(bytes), "expected");
}

} // namespace hookbench::http

QTEST_GUILESS_MAIN(hookbench::http::TestTarget)
#include "tst_target.moc"
