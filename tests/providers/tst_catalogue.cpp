// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/catalogue.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::providers;

namespace {

// Microseconds to load all. Instrumented code is no measure of it.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 allowedToLoad = 500'000;
#else
constexpr qint64 allowedToLoad = 20'000;
#endif

QByteArray smallest(const QByteArray& more = {})
{
    return R"({"format": 1, "name": "mine", "title": "Mine", "scheme": {"engine": "none"})" + more + '}';
}

void write(const QTemporaryDir& folder, const QString& name, const QByteArray& content)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBuiltinFileIsSound()
    {
        QList<Error> problems;
        const Catalogue catalogue = Catalogue::load({Catalogue::builtinFolder()}, &problems);
        for (const Error& problem : problems)
            qWarning() << problem.message;
        QCOMPARE(problems.size(), 0);
        QVERIFY(catalogue.providers().size() >= 240);
        for (const Provider& provider : catalogue.providers()) {
            QVERIFY2(!provider.title.isEmpty() && !provider.category.isEmpty() && !provider.family.isEmpty(),
                     provider.name.constData());
            QCOMPARE(catalogue.find(provider.name), &provider);
        }
        QVERIFY(!catalogue.find("nobody"));
    }

    // The bound is the promise; the figure of a quiet machine is far below it.
    void loadsQuickly()
    {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 5; ++i) {
            QElapsedTimer timer;
            timer.start();
            const Catalogue catalogue = Catalogue::load({Catalogue::builtinFolder()});
            best = std::min(best, timer.nsecsElapsed() / 1000);
            QVERIFY(!catalogue.providers().empty());
        }
        qInfo() << "loaded in" << best << "us";
        QVERIFY2(best < allowedToLoad, qPrintable(QString::number(best)));
    }

    void readsTheUsersFilesToo()
    {
        const QTemporaryDir folder;
        write(folder, u"mine.json"_s, smallest());
        write(folder, u"github.json"_s,
              R"({"format":1,"name":"github","title":"Ours","scheme":{"engine":"none"}})");
        write(folder, u"notes.txt"_s, "not looked at");
        QList<Error> problems;
        const Catalogue catalogue =
            Catalogue::load({Catalogue::builtinFolder(), folder.path(), u"/does/not/exist"_s}, &problems);
        QCOMPARE(problems.size(), 0);
        QVERIFY(catalogue.find("mine"));
        QCOMPARE(catalogue.find("github")->title, u"Ours"_s);
        QVERIFY(catalogue.find("stripe"));
    }

    void leavesOutABrokenFileAndTellsWhere()
    {
        const QTemporaryDir folder;
        write(folder, u"mine.json"_s, smallest());
        write(folder, u"torn.json"_s, "{\n  \"format\": 1,\n  oops}");
        QList<Error> problems;
        const Catalogue catalogue = Catalogue::load({folder.path()}, &problems);
        QVERIFY(catalogue.find("mine"));
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().kind, ErrorKind::Damaged);
        QVERIFY2(problems.first().message.contains(folder.filePath(u"torn.json"_s)) &&
                     problems.first().message.contains(u"line 3"_s),
                 qPrintable(problems.first().message));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const QByteArray start = R"({"format":1,"name":"mine","title":"M","scheme":)";
        QTest::newRow("no object") << "[]"_ba << u"line 1"_s;
        QTest::newRow("other format")
            << R"({"format":2,"name":"mine","title":"M","scheme":{"engine":"none"}})"_ba << u"format"_s;
        QTest::newRow("other name")
            << R"({"format":1,"name":"yours","title":"M","scheme":{"engine":"none"}})"_ba << u"name"_s;
        QTest::newRow("path in a name")
            << R"({"format":1,"name":"../mine","title":"M","scheme":{"engine":"none"}})"_ba << u"name"_s;
        QTest::newRow("no title") << R"({"format":1,"name":"mine","scheme":{"engine":"none"}})"_ba
                                  << u"title"_s;
        QTest::newRow("no engine") << start + "{}}" << u"scheme.engine"_s;
        QTest::newRow("unknown member") << smallest(R"(,"tilte":"x")") << u"tilte"_s;
        QTest::newRow("unknown place") << smallest(R"(,"event":["head:X"])") << u"event"_s;
        QTest::newRow("place without a name") << smallest(R"(,"event":["json:"])") << u"event"_s;
        QTest::newRow("wrong type") << smallest(R"(,"pitfalls":[1])") << u"pitfalls"_s;
        QTest::newRow("empty condition") << smallest(R"(,"detect":{"headers":[""]})") << u"detect.headers"_s;
        QTest::newRow("unknown confidence") << smallest(R"(,"confidence":"sure")") << u"confidence"_s;
        QTest::newRow("handshake without a method")
            << smallest(R"(,"handshakes":[{"when":["query:a"]}])") << u"handshakes[0].method"_s;
        QTest::newRow("unknown hash") << start + R"({"engine":"hmac","hash":"sha3"}})" << u"scheme.hash"_s;
        QTest::newRow("pairs without a name")
            << start + R"({"engine":"hmac","signature":{"list":"pairs"}}})" << u"scheme.signature.pair"_s;
        QTest::newRow("negative tolerance")
            << start + R"({"engine":"hmac","timestamp":{"past":-5}}})" << u"scheme.timestamp.past"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto provider = readProvider(json, u"/data/mine.json"_s);
        QVERIFY(!provider);
        QVERIFY2(provider.error().message.contains(u"“/data/mine.json”, "_s + place),
                 qPrintable(provider.error().message));
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
