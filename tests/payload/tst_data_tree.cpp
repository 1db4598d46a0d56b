// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/cbor.h"
#include "app/payload/markup_tree.h"
#include "app/payload/message_pack.h"
#include "app/payload/protobuf.h"

#include <QtTest>

using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

namespace {

/// "name=value:type{children}" of all below the root.
QString written(const DataTree& tree, DataTree::Node node = DataTree::root)
{
    QStringList parts;
    for (const DataTree::Node child : tree.children(node)) {
        const DataTexts texts = tree.texts(child);
        QString part = texts.name.isEmpty() ? texts.value : texts.name + u'=' + texts.value;
        if (tree.hasChildren(child))
            part += u'(' + written(tree, child) + u')';
        parts << part;
    }
    return parts.join(u' ');
}

QString firstType(const DataTree& tree)
{
    return tree.texts(1).type;
}

} // namespace

class TestDataTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCbor_data();
    void readsCbor();
    void readsMessagePack_data();
    void readsMessagePack();
    void readsProtobuf_data();
    void readsProtobuf();
    void readsXml();
    void expandsNoEntity();
    void readsHtml_data();
    void readsHtml();
    void tellsWhereItIsBroken_data();
    void tellsWhereItIsBroken();
    void survivesDepth();
    void survivesWidth();
    void stopsWhenCancelled();
};

void TestDataTree::readsCbor_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("tree");
    // Examples of RFC 8949, appendix A.
    QTest::newRow("0") << "00"_ba << u"0"_s;
    QTest::newRow("highest") << "1bffffffffffffffff"_ba << u"18446744073709551615"_s;
    QTest::newRow("lowest") << "3bffffffffffffffff"_ba << u"-18446744073709551616"_s;
    QTest::newRow("-1000") << "3903e7"_ba << u"-1000"_s;
    QTest::newRow("half") << "f93c00"_ba << u"1"_s;
    QTest::newRow("subnormal half") << "f90001"_ba << u"5.960464477539063e-08"_s;
    QTest::newRow("float") << "fa47c35000"_ba << u"1e+05"_s;
    QTest::newRow("double") << "fb3ff199999999999a"_ba << u"1.1"_s;
    QTest::newRow("infinity") << "f97c00"_ba << u"inf"_s;
    QTest::newRow("simple") << "f5f6f7f0f8ff"_ba << u"true null undefined simple(16) simple(255)"_s;
    QTest::newRow("bytes") << "4401020304"_ba << u"h'01020304'"_s;
    QTest::newRow("text") << "62c3bc"_ba << u"\"ü\""_s;
    QTest::newRow("tag") << "c11a514b67b0"_ba << u"1(…)(1363896240)"_s;
    QTest::newRow("array") << "8301820203820405"_ba << u"[…] 3(1 […] 2(2 3) […] 2(4 5))"_s;
    QTest::newRow("map") << "a26161016162820203"_ba << u"{…} 2(\"a\"=1 \"b\"=[…] 2(2 3))"_s;
    QTest::newRow("map as a key") << "a1a10102f5"_ba << u"{…} 1({…} 1=true)"_s;
    QTest::newRow("open array") << "9f018202039fffff"_ba << u"[_ …](1 […] 2(2 3) [_ …])"_s;
    QTest::newRow("open map") << "bf61610161629f0203ffff"_ba << u"{_ …}(\"a\"=1 \"b\"=[_ …](2 3))"_s;
    QTest::newRow("chunks") << "5f42010243030405ff"_ba << u"(_ …)(h'0102' h'030405')"_s;
    QTest::newRow("sequence") << "0102"_ba << u"1 2"_s;
}

void TestDataTree::readsCbor()
{
    QFETCH(QByteArray, hex);
    const CborTree tree(QByteArray::fromHex(hex));
    QCOMPARE(tree.problem(), Problem());
    QTEST(written(tree), "tree");
}

void TestDataTree::readsMessagePack_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("tree");
    QTest::newRow("fixed") << "007fe0ffc0c2c3"_ba << u"0 127 -32 -1 nil false true"_s;
    QTest::newRow("unsigned") << "ccffcdffffceffffffffcfffffffffffffffff"_ba
                              << u"255 65535 4294967295 18446744073709551615"_s;
    QTest::newRow("signed") << "d080d18000d280000000d38000000000000000"_ba
                            << u"-128 -32768 -2147483648 -9223372036854775808"_s;
    QTest::newRow("floats") << "ca3fc00000cb3ff199999999999a"_ba << u"1.5 1.1"_s;
    QTest::newRow("text") << "a26869d90161"_ba << u"\"hi\" \"a\""_s;
    QTest::newRow("bytes") << "c4020102"_ba << u"h'0102'"_s;
    QTest::newRow("map") << "82a161930102c0a1628101c3"_ba
                         << u"{…} 2(\"a\"=[…] 3(1 2 nil) \"b\"={…} 1(1=true))"_s;
    QTest::newRow("time") << "d6ff5c000000"_ba << u"2018-11-29T15:04:32Z"_s;
    QTest::newRow("fine time") << "d7ff000000045c000000"_ba << u"2018-11-29T15:04:32.000000001Z"_s;
    QTest::newRow("extension") << "d4050a"_ba << u"h'0a'"_s;
    QTest::newRow("empty") << "9080"_ba << u"[] {}"_s;
}

void TestDataTree::readsMessagePack()
{
    QFETCH(QByteArray, hex);
    const MessagePackTree tree(QByteArray::fromHex(hex));
    QCOMPARE(tree.problem(), Problem());
    QTEST(written(tree), "tree");
}

void TestDataTree::readsProtobuf_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("tree");
    QTest::newRow("varint") << "089601"_ba << u"1=150"_s;
    QTest::newRow("zigzag") << "0803"_ba << u"1=3, zigzag -2"_s;
    QTest::newRow("negative") << "08ffffffffffffffffff01"_ba
                              << u"1=18446744073709551615, signed -1, zigzag -9223372036854775808"_s;
    QTest::newRow("text") << "120774657374696e67"_ba << u"2=\"testing\""_s;
    QTest::newRow("message") << "1a03089601"_ba << u"3={…}(1=150)"_s;
    QTest::newRow("bytes") << "1202ff00"_ba << u"2=h'ff00'"_s;
    QTest::newRow("empty") << "1200"_ba << u"2=\"\""_s;
    QTest::newRow("32 bits") << "250000803f"_ba << u"4=1065353216, as float 1"_s;
    QTest::newRow("64 bits") << "29000000000000f03f"_ba << u"5=4607182418800017408, as float 1"_s;
    QTest::newRow("group") << "0b08010c1001"_ba << u"1={…}(1=1, zigzag -1) 2=1, zigzag -1"_s;
}

void TestDataTree::readsProtobuf()
{
    QFETCH(QByteArray, hex);
    const ProtobufTree tree(QByteArray::fromHex(hex));
    QCOMPARE(tree.problem(), Problem());
    QTEST(written(tree), "tree");
}

void TestDataTree::readsXml()
{
    const MarkupTree tree("<?xml version='1.0'?><a b='1&lt;2' c=\"&#x41;\">\n <d>x &amp; y</d><e/>z"
                          "<![CDATA[<&]]><!--n--></a>"_ba,
                          MarkupTree::Language::Xml);
    QCOMPARE(tree.problem(), Problem());
    QCOMPARE(written(tree),
             u"#instruction=<?xml version='1.0'?> a=(@b=1<2 @c=A d=x & y(#text=x & y) e= #text=z "
             "#cdata=<& #comment=<!--n-->)"_s);
}

void TestDataTree::expandsNoEntity()
{
    const MarkupTree tree("<!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;'><!ENTITY f SYSTEM "
                          "'file:///etc/passwd'>]><a>&m;&f;</a>"_ba,
                          MarkupTree::Language::Xml);
    QCOMPARE(tree.problem(), Problem());
    QCOMPARE(tree.texts(2).value, u"&m;&f;"_s);
}

void TestDataTree::readsHtml_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("tree");
    QTest::newRow("left open") << "<ul><li>a<li>b</ul>c"_ba << u"ul=(li=a(#text=a) li=b(#text=b)) #text=c"_s;
    QTest::newRow("void") << "<p>a<br>b<img src=x alt='y z' hidden>"_ba
                          << u"p=(#text=a br= #text=b img=(@src=x @alt=y z @hidden=))"_s;
    QTest::newRow("raw") << "<script>if(a<b)\"</p>\"</script>d"_ba
                         << u"script=if(a<b)\"</p>\"(#text=if(a<b)\"</p>\") #text=d"_s;
    QTest::newRow("no tag") << "1 < 2 & 3 <> 4"_ba << u"#text=1 < 2 & 3 <> 4"_s;
    QTest::newRow("wrong end") << "<b>x</i></b>"_ba << u"b=x(#text=x)"_s;
    QTest::newRow("case") << "<B>x</b>"_ba << u"B=x(#text=x)"_s;
    QTest::newRow("doctype") << "<!DOCTYPE html><!-- c -->"_ba
                             << u"#doctype=<!DOCTYPE html> #comment=<!-- c -->"_s;
}

void TestDataTree::readsHtml()
{
    QFETCH(QByteArray, html);
    QTEST(written(MarkupTree(html, MarkupTree::Language::Html)), "tree");
}

void TestDataTree::tellsWhereItIsBroken_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<qint64>("offset");
    QTest::newRow("CBOR reserved") << u"cbor"_s << "011c"_ba << qint64(1);
    QTest::newRow("CBOR length") << u"cbor"_s << "5b7fffffffffffffff00"_ba << qint64(0);
    QTest::newRow("CBOR count") << u"cbor"_s << "9bffffffffffffffff01"_ba << qint64(10);
    QTest::newRow("CBOR break") << u"cbor"_s << "82ff"_ba << qint64(1);
    QTest::newRow("CBOR break instead of a value") << u"cbor"_s << "bf01ff"_ba << qint64(2);
    QTest::newRow("CBOR head cut") << u"cbor"_s << "0119ff"_ba << qint64(1);
    QTest::newRow("CBOR simple below 32") << u"cbor"_s << "f818"_ba << qint64(0);
    QTest::newRow("MessagePack never used") << u"pack"_s << "c1"_ba << qint64(0);
    QTest::newRow("MessagePack length") << u"pack"_s << "01dbffffffff61"_ba << qint64(1);
    QTest::newRow("MessagePack count") << u"pack"_s << "ddffffffff01"_ba << qint64(6);
    QTest::newRow("MessagePack extension cut") << u"pack"_s << "c705"_ba << qint64(0);
    QTest::newRow("protobuf field 0") << u"proto"_s << "0001"_ba << qint64(0);
    QTest::newRow("protobuf length") << u"proto"_s << "080112ff7f"_ba << qint64(2);
    QTest::newRow("protobuf long varint") << u"proto"_s << "08ffffffffffffffffffff01"_ba << qint64(0);
    QTest::newRow("protobuf wire type") << u"proto"_s << "0f"_ba << qint64(0);
    QTest::newRow("protobuf group") << u"proto"_s << "0b0801"_ba << qint64(3);
    QTest::newRow("protobuf group end") << u"proto"_s << "0b14"_ba << qint64(1);
}

void TestDataTree::tellsWhereItIsBroken()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, hex);
    const QByteArray bytes = QByteArray::fromHex(hex);
    Problem problem;
    if (format == u"cbor"_s)
        problem = CborTree(bytes).problem();
    else if (format == u"pack"_s)
        problem = MessagePackTree(bytes).problem();
    else
        problem = ProtobufTree(bytes).problem();
    QVERIFY(problem);
    QTEST(problem.offset, "offset");
}

void TestDataTree::survivesDepth()
{
    const CborTree cbor(QByteArray(100'000, '\x81') + '\1');
    QCOMPARE(cbor.problem(), Problem());
    QVERIFY(cbor.isCut());
    QCOMPARE(cbor.nodeCount(), size_t(DataTree::deepest + 1));
    QVERIFY(CborTree(QByteArray(2'000'000, '\x81')).problem());
    QVERIFY(MessagePackTree(QByteArray(2'000'000, '\x91')).problem());
    QVERIFY(ProtobufTree(QByteArray(100'000, '\x0b')).problem());
    const MarkupTree xml(QByteArray("<a>").repeated(100'000) + QByteArray("</a>").repeated(100'000),
                         MarkupTree::Language::Xml);
    QCOMPARE(xml.problem(), Problem());
    QVERIFY(xml.isCut());
    QVERIFY(MarkupTree(QByteArray("<b>").repeated(100'000), MarkupTree::Language::Html).isCut());
}

void TestDataTree::survivesWidth()
{
    const CborTree tree(QByteArray(5'000'000, '\1'));
    QCOMPARE(tree.problem(), Problem());
    QVERIFY(tree.isCut());
    QCOMPARE(tree.nodeCount(), DataTree::mostNodes);
    QCOMPARE(tree.children(DataTree::root).size(), DataTree::mostNodes - 1);
    QCOMPARE(firstType(tree), u"integer"_s);
}

void TestDataTree::stopsWhenCancelled()
{
    const hookbench::CancelFlag flag;
    flag.cancel();
    QVERIFY(CborTree(QByteArray(1'000'000, '\1'), flag).nodeCount() < 10'000);
    QVERIFY(MarkupTree(QByteArray("<b>").repeated(100'000), MarkupTree::Language::Html, flag).nodeCount() <
            10'000);
}

QTEST_GUILESS_MAIN(TestDataTree)
#include "tst_data_tree.moc"
