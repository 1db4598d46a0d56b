// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/xml.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::payload;

class TestXml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indents_data();
    void indents();
    void refusesWithPlace_data();
    void refusesWithPlace();
    void doesNotExpandEntities();
    void stopsAtTheDepthLimit();
    void survivesManyOpenTags();
};

void TestXml::indents_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QByteArray>("pretty");
    QTest::newRow("elements") << QByteArray("<a><b/><c><d/></c></a>")
                              << QByteArray("<a>\n  <b/>\n  <c>\n    <d/>\n  </c>\n</a>");
    QTest::newRow("other indentation is replaced")
        << QByteArray("<a>\n\t\t<b/>\r\n</a>\n") << QByteArray("<a>\n  <b/>\n</a>");
    QTest::newRow("text stays inline")
        << QByteArray("<a><b> x </b></a>") << QByteArray("<a>\n  <b> x </b>\n</a>");
    QTest::newRow("mixed content stays as it came")
        << QByteArray("<a>one <b> <c/> </b>\n two</a>") << QByteArray("<a>one <b> <c/> </b>\n two</a>");
    QTest::newRow("whitespace alone is content")
        << QByteArray("<a><b>  </b></a>") << QByteArray("<a>\n  <b>  </b>\n</a>");
    QTest::newRow("CDATA is content")
        << QByteArray("<a><![CDATA[<b> ]] >]]></a>") << QByteArray("<a><![CDATA[<b> ]] >]]></a>");
    QTest::newRow("comments and instructions")
        << QByteArray("<?xml version='1.0'?><!-- <x> --><a><!--c--><?p q?></a>")
        << QByteArray("<?xml version='1.0'?>\n<!-- <x> -->\n<a>\n  <!--c-->\n"
                      "  <?p q?>\n</a>");
    QTest::newRow("document type") << QByteArray("<!DOCTYPE a [<!ENTITY e \"]>\"> <!-- ]> ' -->]><a>&e;</a>")
                                   << QByteArray(
                                          "<!DOCTYPE a [<!ENTITY e \"]>\"> <!-- ]> ' -->]>\n<a>&e;</a>");
    QTest::newRow("attributes stay to the letter")
        << QByteArray("<a  x = '1'\n y=\"&lt;>\" ><b/></a >")
        << QByteArray("<a  x = '1'\n y=\"&lt;>\" >\n  <b/>\n</a >");
    QTest::newRow("xml:space") << QByteArray("<a xml:space=\"preserve\"> <b/> </a>")
                               << QByteArray("<a xml:space=\"preserve\"> <b/> </a>");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF<a/>") << QByteArray("\xEF\xBB\xBF<a/>");
    QTest::newRow("after an element that stays") << QByteArray("<a><b>x<c><d/></c></b><e><f/></e></a>")
                                                 << QByteArray("<a>\n  <b>x<c><d/></c></b>\n  <e>\n    <f/>\n"
                                                               "  </e>\n</a>");
}

void TestXml::indents()
{
    QFETCH(QByteArray, xml);
    const PrettyText result = prettyXml(xml);
    QCOMPARE(result.problem.message, QString());
    QTEST(result.text, "pretty");
    QCOMPARE(prettyXml(result.text).text, result.text);
}

void TestXml::refusesWithPlace_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<qint64>("offset");
    QTest::newRow("nothing") << QByteArray("") << qint64(0);
    QTest::newRow("no element") << QByteArray("<!-- x -->") << qint64(10);
    QTest::newRow("not closed") << QByteArray("<a><b></b>") << qint64(10);
    QTest::newRow("crossed") << QByteArray("<a><b></a></b>") << qint64(6);
    QTest::newRow("never opened") << QByteArray("<a/></b>") << qint64(4);
    QTest::newRow("two roots") << QByteArray("<a/><b/>") << qint64(4);
    QTest::newRow("text before") << QByteArray("x<a/>") << qint64(0);
    QTest::newRow("text behind") << QByteArray("<a/> x") << qint64(5);
    QTest::newRow("open comment") << QByteArray("<a><!-- </a>") << qint64(3);
    QTest::newRow("comment that is too short") << QByteArray("<!--><a/>") << qint64(0);
    QTest::newRow("open CDATA") << QByteArray("<a><![CDATA[ ]]</a>") << qint64(3);
    QTest::newRow("no quotation marks") << QByteArray("<a x=1/>") << qint64(5);
    QTest::newRow("no value") << QByteArray("<a x/>") << qint64(3);
    QTest::newRow("no space between attributes") << QByteArray("<a x='1'y='2'/>") << qint64(8);
    QTest::newRow("bare less-than") << QByteArray("<a>1 < 2</a>") << qint64(5);
    QTest::newRow("bare ampersand") << QByteArray("<a>R&D </a>") << qint64(4);
    QTest::newRow("less-than in attribute") << QByteArray("<a x='<'/>") << qint64(6);
    QTest::newRow("cut tag") << QByteArray("<a x='1'") << qint64(0);
    QTest::newRow("cut attribute") << QByteArray("<a x='1") << qint64(3);
    QTest::newRow("invalid UTF-8") << QByteArray("<a>\xFF</a>") << qint64(3);
    QTest::newRow("control character") << QByteArray("<a>\x01</a>") << qint64(3);
    QTest::newRow("end of input in a mark") << QByteArray("<") << qint64(0);
}

void TestXml::refusesWithPlace()
{
    QFETCH(QByteArray, xml);
    const PrettyText result = prettyXml(xml);
    QVERIFY(!result.problem.message.isEmpty());
    QTEST(result.problem.offset, "offset");
    QVERIFY(result.text.isEmpty());
}

void TestXml::doesNotExpandEntities()
{
    QByteArray xml = "<!DOCTYPE z [<!ENTITY a \"ha\">";
    for (char c = 'b'; c <= 'z'; ++c)
        xml += QByteArray("<!ENTITY ") + c + " \"&" + char(c - 1) + ";&" + char(c - 1) + ";\">";
    xml += "<!ENTITY file SYSTEM \"file:///etc/passwd\">]><z>&z;&file;</z>";
    const PrettyText result = prettyXml(xml);
    QVERIFY(result.text.endsWith("\n<z>&z;&file;</z>"));
    QCOMPARE(result.text.size(), xml.size() + 1);
}

void TestXml::stopsAtTheDepthLimit()
{
    PrettyLimits limits;
    limits.elementDepth = 10;
    QCOMPARE(prettyXml(QByteArray("<a>").repeated(11), {}, limits).problem.offset, qint64(30));
    const QByteArray fits = QByteArray("<a>").repeated(10) + QByteArray("</a>").repeated(10);
    QVERIFY(!prettyXml(fits, {}, limits).problem);
}

void TestXml::survivesManyOpenTags()
{
    QCOMPARE(prettyXml(QByteArray("<a>").repeated(2'000'000)).problem.offset, qint64(30'000));
}

QTEST_GUILESS_MAIN(TestXml)
#include "tst_xml.moc"
