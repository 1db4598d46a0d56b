// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/declared_charset.h"

#include <QtTest>

using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

class TestDeclaredCharset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
};

void TestDeclaredCharset::finds_data()
{
    QTest::addColumn<bool>("html");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("charset");
    QTest::newRow("XML") << false << "<?xml version='1.0' encoding = 'ISO-8859-1'?><a/>"_ba
                         << "iso-8859-1"_ba;
    QTest::newRow("XML without") << false << "<?xml version='1.0'?><a encoding='x'/>"_ba
                                 << ""_ba;
    QTest::newRow("XML torn") << false << "<?xml encoding='x"_ba
                              << ""_ba;
    QTest::newRow("XML that cannot be so") << false << "<?xml encoding='UTF-16'?><a/>"_ba
                                           << ""_ba;
    QTest::newRow("HTML") << true << "<html><META charset=windows-1252>"_ba
                          << "windows-1252"_ba;
    QTest::newRow("HTML of old")
        << true << "<meta http-equiv=content-type content=\"text/html; charset=Shift_JIS\">"_ba
        << "shift_jis"_ba;
    QTest::newRow("HTML, too late") << true << QByteArray(2000, ' ') + "<meta charset=x>"
                                    << ""_ba;
    QTest::newRow("nothing") << true << ""_ba
                             << ""_ba;
}

void TestDeclaredCharset::finds()
{
    QFETCH(bool, html);
    QFETCH(QByteArray, content);
    QTEST(declaredCharset(html ? BodyKind::Html : BodyKind::Xml, content), "charset");
}

QTEST_GUILESS_MAIN(TestDeclaredCharset)
#include "tst_declared_charset.moc"
