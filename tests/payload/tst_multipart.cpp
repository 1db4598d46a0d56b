// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/multipart.h"

#include <QtTest>

using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

class TestMultipart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAForm();
    void takesLineFeeds();
    void takesEmptyParts();
    void tellsWhatIsMissing_data();
    void tellsWhatIsMissing();
    void bordersAreWholeLines();
    void guessesTheBoundary();
    void undoesTransferEncodings();
    void boundsTheParts();
    void namesFilesSafely_data();
    void namesFilesSafely();
};

void TestMultipart::takesAForm()
{
    const QByteArray body =
        "preamble\r\n--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n\r\n"
        "--XX\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.txt\"; "
        "filename*=UTF-8''%E2%82%AC.txt\r\nContent-Type: text/plain\r\n\r\nhello\r\n--XX--\r\nend"_ba;
    const Multipart form = readMultipart(body, "XX");
    QCOMPARE(form.problem, Problem());
    QCOMPARE(form.parts.size(), size_t(2));
    QCOMPARE(form.preamble, qint64(8));
    QCOMPARE(form.epilogue, qint64(3));
    Problem problem;
    QCOMPARE(form.parts[0].name, u"a"_s);
    QCOMPARE(partContent(body, form.parts[0], problem), "1\r\n"_ba);
    QCOMPARE(form.parts[1].fileName, u"€.txt"_s);
    QCOMPARE(form.parts[1].headers.valueOf("content-type"), "text/plain");
    QCOMPARE(partContent(body, form.parts[1], problem), "hello"_ba);
}

void TestMultipart::takesLineFeeds()
{
    const QByteArray body = "--b\nX: y\n\none\ntwo\n--b--"_ba;
    const Multipart multipart = readMultipart(body, "b");
    QCOMPARE(multipart.parts.size(), size_t(1));
    Problem problem;
    QCOMPARE(partContent(body, multipart.parts[0], problem), "one\ntwo"_ba);
}

void TestMultipart::takesEmptyParts()
{
    const QByteArray body = "--b\r\n--b\r\n\r\n--b--"_ba;
    const Multipart multipart = readMultipart(body, "b");
    QCOMPARE(multipart.problem, Problem());
    QCOMPARE(multipart.parts.size(), size_t(2));
    Problem problem;
    QCOMPARE(partContent(body, multipart.parts[0], problem), QByteArray(""));
    QCOMPARE(partContent(body, multipart.parts[1], problem), QByteArray(""));
}

void TestMultipart::tellsWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("boundary");
    QTest::addColumn<int>("parts");
    QTest::addColumn<QString>("says");
    QTest::newRow("no boundary") << "text"_ba
                                 << ""_ba << 0 << u"no usable boundary"_s;
    QTest::newRow("another boundary") << "--a\r\n\r\n--a--"_ba
                                      << "b"_ba << 0 << u"is not in the body"_s;
    QTest::newRow("cut") << "--b\r\nA: b\r\n\r\ntext"_ba
                         << "b"_ba << 1 << u"ends within a part"_s;
    QTest::newRow("cut in the head") << "--b\r\nA: b"_ba
                                     << "b"_ba << 1 << u"ends within a part"_s;
    QTest::newRow("huge boundary") << "x"_ba << QByteArray(5000, 'b') << 0 << u"no usable boundary"_s;
}

void TestMultipart::tellsWhatIsMissing()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, boundary);
    QFETCH(QString, says);
    const Multipart multipart = readMultipart(body, boundary);
    QTEST(int(multipart.parts.size()), "parts");
    QVERIFY2(multipart.problem.message.contains(says), qPrintable(multipart.problem.message));
}

void TestMultipart::bordersAreWholeLines()
{
    const QByteArray body = "--b\r\n\r\nx--b\r\n--bc\r\n--b  \r\n\r\ny\r\n--b--"_ba;
    const Multipart multipart = readMultipart(body, "b");
    QCOMPARE(multipart.parts.size(), size_t(2));
    Problem problem;
    QCOMPARE(partContent(body, multipart.parts[0], problem), "x--b\r\n--bc"_ba);
}

void TestMultipart::guessesTheBoundary()
{
    const Multipart multipart = readMultipart("--seen\r\n\r\n1\r\n--seen--\r\n", {});
    QCOMPARE(multipart.problem, Problem());
    QCOMPARE(multipart.parts.size(), size_t(1));
}

void TestMultipart::undoesTransferEncodings()
{
    const QByteArray body = "--b\nContent-Transfer-Encoding: base64\n\nSGVs\nbG8=\n"
                            "--b\nContent-Transfer-Encoding: quoted-printable\n\na=3D=\nb=ZZ\n"
                            "--b\nContent-Transfer-Encoding: base64\n\n!!\n--b--"_ba;
    const Multipart multipart = readMultipart(body, "b");
    QCOMPARE(multipart.parts.size(), size_t(3));
    Problem problem;
    QCOMPARE(partContent(body, multipart.parts[0], problem), "Hello"_ba);
    QCOMPARE(partContent(body, multipart.parts[1], problem), "a=b=ZZ"_ba);
    QVERIFY(!problem);
    QCOMPARE(partContent(body, multipart.parts[2], problem), "!!"_ba);
    QVERIFY(problem);
}

void TestMultipart::boundsTheParts()
{
    const Multipart multipart = readMultipart(QByteArray("--b\r\n\r\n\r\n").repeated(20'000), "b");
    QCOMPARE(multipart.parts.size(), Multipart::mostParts);
    QVERIFY(multipart.problem);
}

void TestMultipart::namesFilesSafely_data()
{
    QTest::addColumn<QString>("proposed");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"report 1.pdf"_s << u"report 1.pdf"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"passwd"_s;
    QTest::newRow("windows path") << u"C:\\Windows\\x.exe"_s << u"x.exe"_s;
    QTest::newRow("hidden") << u".bashrc"_s << u"bashrc"_s;
    QTest::newRow("dots") << u".."_s << QString();
    QTest::newRow("option") << u"-rf"_s << u"rf"_s;
    QTest::newRow("direction") << u"a\u202Egpj.exe"_s << u"agpj.exe"_s;
    QTest::newRow("controls") << u"a\nb\0c"_s << u"abc"_s;
    QTest::newRow("device") << u"CON.txt"_s << u"_CON.txt"_s;
    QTest::newRow("stream") << u"a.txt:evil"_s << u"a.txt_evil"_s;
    QTest::newRow("long") << QString(500, u'x') + u".txt"_s << QString(116, u'x') + u".txt"_s;
    QTest::newRow("folder") << u"a/"_s << QString();
}

void TestMultipart::namesFilesSafely()
{
    QFETCH(QString, proposed);
    QTEST(safeFileName(proposed), "safe");
}

QTEST_GUILESS_MAIN(TestMultipart)
#include "tst_multipart.moc"
