// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/body_kind.h"

#include <QtTest>

using namespace hookbench;
using namespace hookbench::payload;

Q_DECLARE_METATYPE(hookbench::payload::BodyKind)

class TestBodyKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detects_data();
    void detects();
    void namesEveryKind();
};

void TestBodyKind::detects_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<BodyKind>("kind");
    QTest::newRow("empty") << QByteArray("application/json") << QByteArray() << BodyKind::Empty;
    QTest::newRow("declared JSON") << QByteArray("application/json") << QByteArray("{}") << BodyKind::Json;
    QTest::newRow("broken JSON stays JSON")
        << QByteArray("application/json") << QByteArray("{oops") << BodyKind::Json;
    QTest::newRow("problem+json") << QByteArray("application/problem+json") << QByteArray("{}")
                                  << BodyKind::Json;
    QTest::newRow("undeclared JSON") << QByteArray() << QByteArray(" [1]") << BodyKind::Json;
    QTest::newRow("JSON as text/plain")
        << QByteArray("text/plain") << QByteArray("{\"a\":1}") << BodyKind::Json;
    QTest::newRow("braces are not JSON") << QByteArray() << QByteArray("{hello}") << BodyKind::Text;
    QTest::newRow("bare number is text") << QByteArray() << QByteArray("42") << BodyKind::Text;
    QTest::newRow("declared XML") << QByteArray("application/soap+xml") << QByteArray("<a/>")
                                  << BodyKind::Xml;
    QTest::newRow("undeclared XML") << QByteArray() << QByteArray("<?xml version='1.0'?><a/>")
                                    << BodyKind::Xml;
    QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << QByteArray("a=1")
                          << BodyKind::Form;
    QTest::newRow("HTML") << QByteArray("text/html") << QByteArray("<p>") << BodyKind::Html;
    QTest::newRow("Latin-1 text") << QByteArray("text/csv") << QByteArray("caf\xE9") << BodyKind::Csv;
    QTest::newRow("text that is none") << QByteArray("text/csv") << QByteArray("a\0b", 3) << BodyKind::Binary;
    QTest::newRow("image") << QByteArray("image/png") << QByteArray("\x89PNG\r\n\x1A\n\0", 9)
                           << BodyKind::Image;
    QTest::newRow("image by content")
        << QByteArray("text/plain") << QByteArray("GIF89a\1\0\1\0", 10) << BodyKind::Image;
    QTest::newRow("no image") << QByteArray("image/png") << QByteArray("\0\1", 2) << BodyKind::Binary;
    QTest::newRow("drawing") << QByteArray("image/svg+xml") << QByteArray("<svg/>") << BodyKind::Xml;
    QTest::newRow("undeclared HTML") << QByteArray() << QByteArray("<!DOCTYPE html><p>") << BodyKind::Html;
    QTest::newRow("multipart") << QByteArray("multipart/form-data") << QByteArray("x") << BodyKind::Multipart;
    QTest::newRow("CBOR") << QByteArray("application/senml+cbor") << QByteArray("\1") << BodyKind::Cbor;
    QTest::newRow("MessagePack") << QByteArray("application/msgpack") << QByteArray("\1")
                                 << BodyKind::MessagePack;
    QTest::newRow("protobuf") << QByteArray("application/x-protobuf") << QByteArray("\10\1")
                              << BodyKind::Protobuf;
    QTest::newRow("octets that are text")
        << QByteArray("application/octet-stream") << QByteArray("hi") << BodyKind::Text;
    QTest::newRow("UTF-16") << QByteArray() << QByteArray("\xFF\xFEh\0", 4) << BodyKind::Text;
}

void TestBodyKind::detects()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, content);
    QTEST(detectKind(http::MediaType{type, {}, {}}, content), "kind");
}

void TestBodyKind::namesEveryKind()
{
    QSet<QString> names;
    for (int kind = int(BodyKind::Empty); kind <= int(BodyKind::Binary); ++kind)
        names << kindName(BodyKind(kind));
    QCOMPARE(names.size(), int(BodyKind::Binary) + 1);
}

QTEST_GUILESS_MAIN(TestBodyKind)
#include "tst_body_kind.moc"
