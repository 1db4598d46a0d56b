// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/payload/data_promises.h"

#include <QtTest>

using namespace hookbench::payload;
using namespace Qt::Literals::StringLiterals;

namespace {

using Check = QByteArray (*)(QByteArrayView);

struct Suite
{
    const char* corpus;
    Check check;
};
constexpr Suite suites[] = {
    {"data_trees", checkTreePromises},
    {"multipart", checkMultipartPromises},
    {"content_coding", checkCodingPromises},
    {"csv", checkCsvPromises},
};

} // namespace

/// The fuzzing corpus, and what becomes of it when bytes are missing or changed.
class TestDataPromises : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsThemForTheCorpus_data() { addCorpus(); }
    void keepsThemForTheCorpus();
    void keepsThemForEveryCut_data() { addCorpus(); }
    void keepsThemForEveryCut();
    void keepsThemForChangedBytes_data() { addCorpus(); }
    void keepsThemForChangedBytes();

private:
    static void addCorpus();
};

void TestDataPromises::addCorpus()
{
    QTest::addColumn<int>("suite");
    QTest::addColumn<QByteArray>("input");
    for (int i = 0; i < int(std::size(suites)); ++i) {
        QDir folder(QStringLiteral(HOOKBENCH_SOURCE_DIR "/tests/fuzz/corpus/%1")
                        .arg(QLatin1StringView(suites[i].corpus)));
        const QStringList names = folder.entryList(QDir::Files);
        QVERIFY(!names.isEmpty());
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::addRow("%s %s", suites[i].corpus, qPrintable(name)) << i << file.readAll();
        }
    }
}

void TestDataPromises::keepsThemForTheCorpus()
{
    QFETCH(int, suite);
    QFETCH(QByteArray, input);
    QCOMPARE(suites[suite].check(input), QByteArray());
}

void TestDataPromises::keepsThemForEveryCut()
{
    QFETCH(int, suite);
    QFETCH(QByteArray, input);
    const qsizetype step = input.size() / 300 + 1;
    for (qsizetype size = 0; size < input.size(); size += step)
        QCOMPARE(suites[suite].check(QByteArrayView(input).first(size)), QByteArray());
}

void TestDataPromises::keepsThemForChangedBytes()
{
    QFETCH(int, suite);
    QFETCH(QByteArray, input);
    const qsizetype step = input.size() / 100 + 1;
    for (qsizetype at = 0; at < input.size(); at += step) {
        for (const int change : {0x01, 0x80, 0xFF}) {
            QByteArray changed = input;
            changed[at] = char(changed[at] ^ change);
            QCOMPARE(suites[suite].check(changed), QByteArray());
        }
    }
}

QTEST_GUILESS_MAIN(TestDataPromises)
#include "tst_data_promises.moc"
