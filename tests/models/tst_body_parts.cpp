// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/body_parts.h"
#include "app/models/body_texts.h"
#include "app/models/inspection_builder.h"

#include <QtTest>

#include <zlib.h>

using namespace hookbench;
using namespace hookbench::models;
using namespace Qt::Literals::StringLiterals;
using payload::BodyKind;

namespace {

QByteArray zlibbed(const QByteArray& bytes)
{
    QByteArray result(qsizetype(compressBound(uLong(bytes.size()))), '\0');
    uLongf size = uLongf(result.size());
    compress(reinterpret_cast<Bytef*>(result.data()), &size,
             reinterpret_cast<const Bytef*>(bytes.constData()), uLong(bytes.size()));
    result.truncate(qsizetype(size));
    return result;
}

InspectedBody build(const QByteArray& content, const QByteArray& type, const QByteArray& coding = {})
{
    http::HeaderList headers;
    headers.append("Content-Type", type);
    if (!coding.isEmpty())
        headers.append("Content-Encoding", coding);
    return buildBody(contentOf(headers, content.size(), content), {});
}

} // namespace

class TestBodyParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoesContentCodings();
    void keepsTheBytesAsTheyCame();
    void showsWhatCameOfABrokenCoding();
    void showsUnknownCodingsAsBytes();
    void takesAFormApart();
    void recognisesEvents();
    void readsTheDeclaredCharset();
    void readsTheCharsetChosenByHand();
    void namesFiles_data();
    void namesFiles();
};

void TestBodyParts::undoesContentCodings()
{
    const InspectedBody body = build(zlibbed(R"({"a":1})"), "application/json", "deflate");
    QCOMPARE(body.kind, BodyKind::Json);
    QCOMPARE(body.content.bytes, R"({"a":1})"_ba);
    QVERIFY(body.pretty);
    QVERIFY2(body.notes.value(0).contains(u"“deflate” is undone"_s), qPrintable(body.notes.join(u'\n')));
    QCOMPARE(body.hex->read(0, 100).value_or(QByteArray()), R"({"a":1})"_ba);
}

void TestBodyParts::keepsTheBytesAsTheyCame()
{
    const QByteArray coded = zlibbed("text");
    InspectedBody body = build(coded, "text/plain", "deflate");
    QVERIFY(body.coded);
    QCOMPARE(body.coded->kind, BodyKind::Binary);
    QCOMPARE(body.coded->content.bytes, coded);
    setBytes(body, std::make_shared<HexRows>(std::make_shared<MemorySource>(coded)));
    QCOMPARE(body.coded->hex->read(0, 100).value_or(QByteArray()), coded);
    QCOMPARE(body.hex->read(0, 100).value_or(QByteArray()), "text"_ba);
    QVERIFY(!build("text", "text/plain", "identity").coded);
}

void TestBodyParts::showsWhatCameOfABrokenCoding()
{
    const QByteArray whole = QByteArray("0123456789").repeated(1000);
    const QByteArray coded = zlibbed(whole);
    const InspectedBody body = build(coded.chopped(6), "text/plain", "deflate");
    QVERIFY(whole.startsWith(body.content.bytes) && !body.content.bytes.isEmpty());
    QVERIFY2(body.notes.value(0).contains(u"ends early"_s), qPrintable(body.notes.join(u'\n')));
    QVERIFY(body.notes.value(0).contains(u"At byte"_s));
    QCOMPARE(body.coded->problem.offset, coded.size() - 6);
}

void TestBodyParts::showsUnknownCodingsAsBytes()
{
    const InspectedBody body = build("abc", "application/json", "compress");
    QCOMPARE(body.kind, BodyKind::Binary);
    QVERIFY(!body.coded);
    QVERIFY(body.problem.message.contains(u"compress"_s));
}

void TestBodyParts::takesAFormApart()
{
    const QByteArray content =
        "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n"
        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../.x.json\"\r\n"
        "Content-Type: application/json\r\n\r\n{}\r\n--b--\r\n"_ba;
    const QByteArray type = "multipart/form-data; boundary=b";
    QCOMPARE(build(content, type).kind, BodyKind::Multipart);
    const BodyParts parts = readParts(content, type, {});
    QCOMPARE(parts.parts.size(), size_t(2));
    QCOMPARE(parts.parts[0].cells.value(1), u"x"_s);
    QCOMPARE(parts.parts[0].fileName, u"part-1"_s);
    QCOMPARE(parts.parts[1].cells.value(2), u"../.x.json"_s);
    QCOMPARE(parts.parts[1].fileName, u"x.json"_s);
    QCOMPARE(parts.parts[1].headers.size(), size_t(2));
    const InspectedBody part = inspectPart(parts.parts[1], content, {});
    QCOMPARE(part.kind, BodyKind::Json);
    QCOMPARE(part.hex->size(), qint64(2));
    QCOMPARE(partContent(parts.parts[0], content).bytes, "1"_ba);
}

void TestBodyParts::recognisesEvents()
{
    http::HeaderList headers;
    headers.append("ce-specversion", "1.0");
    headers.append("ce-type", "t");
    headers.append("Content-Type", "application/json");
    const QByteArray content = "[1]";
    const InspectedBody body = buildBody(contentOf(headers, content.size(), content), {});
    QVERIFY(body.eventHeaders);
    const BodyParts events = readEvents(*body.eventHeaders, content, {});
    QCOMPARE(events.parts.size(), size_t(1));
    QCOMPARE(inspectPart(events.parts[0], content, {}).kind, BodyKind::Json);
    QVERIFY(events.parts[0].notes.join(u' ').contains(u"“id” is missing"_s));
    QVERIFY(!build("[1]", "application/json").eventHeaders);
}

void TestBodyParts::readsTheDeclaredCharset()
{
    const InspectedBody body = build("<?xml version='1.0' encoding='iso-8859-1'?><a>\xE9</a>", "text/xml");
    QCOMPARE(body.charset, "iso-8859-1"_ba);
    QVERIFY(body.text->text(0, body.text->size()).contains(u"<a>é</a>"_s));
    QCOMPARE(build("\xE9", "text/html; charset=windows-1252").charset, "windows-1252"_ba);
}

void TestBodyParts::readsTheCharsetChosenByHand()
{
    const CharsetText text = readAs("\xE9"_ba, u"ISO-8859-1"_s);
    QCOMPARE(text.rows->text(0, text.rows->size()), u"é"_s);
    QVERIFY(!readAs("\xE9"_ba, u"UTF-8"_s).problem.isEmpty());
    for (const QString& charset : textCharsets())
        QVERIFY2(!readAs("plain text here."_ba, charset).problem.contains(u"not known"_s),
                 qPrintable(charset));
}

void TestBodyParts::namesFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("name");
    QTest::newRow("JSON") << "{}"_ba
                          << "application/json"_ba << u"body.json"_s;
    QTest::newRow("GIF") << "GIF89a\1\0\1\0"_ba
                         << "image/gif"_ba << u"body.gif"_s;
    QTest::newRow("bytes") << "\0\1"_ba
                           << "x/../../y"_ba << u"body.bin"_s;
}

void TestBodyParts::namesFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, type);
    QTEST(bodyFileName(build(content, type)), "name");
}

QTEST_GUILESS_MAIN(TestBodyParts)
#include "tst_body_parts.moc"
