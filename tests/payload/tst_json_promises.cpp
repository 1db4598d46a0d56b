// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json.h"
#include "app/payload/json_outline.h"

#include "tests/payload/json_promises.h"
#include "tests/support/public_suite.h"

#include <QtTest>

#include <algorithm>

using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Documents that have something of everything.
const QByteArray documents[] = {
    R"( {"id":7,"a":[1,-0.5e+3,"x",{"b":null}],"":{},"c":[ ],"é\u00e9\uD834\uDD1E":true,"a":false} )"_ba,
    R"([[[[[]]]],{"a":{"a":{"a":[{}]}}},"\ud800\"\\",1e400,12345678901234567890123])"_ba,
    "\xEF\xBB\xBF{\n\t\"key\" : \"v\xC3\xA9\xE2\x82\xAC\xF0\x9D\x84\x9E\" ,\r\n \"z\":[\"\\/\\b\\f\\n\\r\\t\"]}"_ba,
    R"("alone")"_ba,
    "-0"_ba,
};

} // namespace

class TestJsonPromises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void keepsItsPromisesForEverySplit();
    void keepsItsPromisesForEveryChangedByte();
    void keepsItsPromisesForTheFuzzingCorpus();
};

/// Own cases of each kind that the public suite has, and the suite where it is there. What RFC 8259 leaves to
/// the reader is decided here: numbers of any size and lone surrogates are taken as they are, a byte order
/// mark is tolerated, bytes that are not UTF-8 are refused.
void TestJsonPromises::decides_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("accepted");
    for (const char* json :
         {"[123.456e78]", "[0e+1]", "[-1]", "[1E22]", R"(["\uD801\udc37"])", R"(["\u0012"])", "[\"\x7f\"]",
          R"(["⍂㈴⍂"])", "\"\"", "null", "[\n]", "{\"a\":[]}", R"({"a":"b","a":"b"})", "[1e9999]",
          "[-1e-9999]", R"(["\uDFAA"])", R"(["\uD800\n"])", "\xEF\xBB\xBF{}", "[100000000000000000000000]"})
        QTest::addRow("own accepted %s", json) << QByteArray(json) << true;
    for (const char* json : {"[1 true]",
                             "[\"\",]",
                             "[,1]",
                             "[1,,2]",
                             "[x",
                             "[++1]",
                             "[-01]",
                             "[1.]",
                             "[0x42]",
                             "[Infinity]",
                             "[1+2]",
                             "{\"x\"::\"b\"}",
                             "{1:1}",
                             "{'a':0}",
                             "{\"a\":\"b\"}#",
                             R"(["\x"])",
                             R"(["\u00A"])",
                             "[\"\t\"]",
                             "[\"\x80\"]",
                             "[\"\xED\xA0\x80\"]",
                             "\xEF\xBB",
                             "[",
                             "{\"\":",
                             "[\xE2\x81\xA0]",
                             "a",
                             "2@",
                             "{} {}"})
        QTest::addRow("own refused %s", json) << QByteArray(json) << false;
    const hookbench::tests::PublicSuite suite(u"json-nst"_s);
    const QStringList notUtf8{u"UTF-16"_s,         u"UTF-8_invalid"_s, u"UTF8_surrogate"_s,
                              u"invalid_utf-8"_s,  u"utf16"_s,         u"iso_latin_1"_s,
                              u"lone_utf8"_s,      u"overlong"_s,      u"not_in_unicode_range"_s,
                              u"truncated-utf-8"_s};
    for (const QString& file : suite.files()) {
        const auto names = [&file](const QString& part) {
            return file.contains(part);
        };
        const bool decided = !std::any_of(notUtf8.begin(), notUtf8.end(), names);
        const bool accepted = file.startsWith(u"y_"_s) || (file.startsWith(u"i_"_s) && decided);
        QTest::addRow("suite %s", qPrintable(file)) << suite.file(file) << accepted;
    }
    for (const QString& file : suite.files(u"transform"_s)) {
        const bool accepted = file.contains(u"escaped"_s) || !file.contains(u"invalid_codepoint"_s);
        QTest::addRow("suite %s", qPrintable(file)) << suite.file(file) << accepted;
    }
}

void TestJsonPromises::decides()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, accepted);
    const JsonOutline outline = JsonOutline::build(json);
    QCOMPARE(outline.problem().message.isEmpty(), accepted);
    QCOMPARE(outline.isComplete(), accepted);
    QCOMPARE(checkJson(json), outline.problem());
    if (json.size() < 1000)
        QCOMPARE(checkOutlinePromises(json), QByteArray());
}

void TestJsonPromises::keepsItsPromisesForEverySplit()
{
    for (const QByteArray& document : documents) {
        for (qsizetype size = 0; size <= document.size(); ++size)
            QCOMPARE(checkOutlinePromises(document.first(size)), QByteArray());
    }
}

void TestJsonPromises::keepsItsPromisesForEveryChangedByte()
{
    constexpr char others[] = {'\0', '"', '\\', '{', '}', '[',    ']',   ',',
                               ':',  '0', '-',  'e', ' ', '\x80', '\xF4'};
    for (QByteArray document : documents) {
        for (char& byte : document) {
            const char original = byte;
            for (const char other : others) {
                byte = other;
                QCOMPARE(checkOutlinePromises(document), QByteArray());
            }
            byte = original;
        }
    }
}

void TestJsonPromises::keepsItsPromisesForTheFuzzingCorpus()
{
    const QDir corpus(QStringLiteral(HOOKBENCH_SOURCE_DIR "/tests/fuzz/corpus/json"));
    const QStringList names = corpus.entryList(QDir::Files);
    QVERIFY(!names.isEmpty());
    for (const QString& name : names) {
        QFile file(corpus.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray input = file.readAll();
        QVERIFY2(checkPathPromises(input).isEmpty(), qPrintable(name));
        QVERIFY2(checkOutlinePromises(input.mid(input.indexOf('\n') + 1)).isEmpty(), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestJsonPromises)
#include "tst_json_promises.moc"
