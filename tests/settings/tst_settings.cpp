// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
namespace settings = hookbench::settings;
using hookbench::settings::Key;
using hookbench::settings::Settings;

namespace {

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"deeper/settings.json"_s);
    }

    void startsWithDefaultsAndWritesNothing()
    {
        {
            Settings settings(m_path);
            QCOMPARE(settings.text(Key::Durability), u"full"_s);
            QCOMPARE(settings.text(Key::Language), QString());
            QCOMPARE(settings.flag(Key::InspectorBeside), false);
            QVERIFY(settings.bytes(Key::WindowGeometry).isEmpty());
            QVERIFY(settings.list(Key::RecentSessions).isEmpty());
            QVERIFY(settings.problem().isEmpty());
        }
        QVERIFY(!QFileInfo::exists(m_path));
    }

    void keepsEveryKindAcrossRuns()
    {
        const QByteArray bytes("\0\xff geometry", 11);
        {
            Settings settings(m_path);
            settings.set(Key::Language, u"de"_s);
            settings.set(Key::InspectorBeside, true);
            settings.set(Key::WindowGeometry, bytes);
            settings.set(Key::RecentSessions, QStringList{u"/a b.hookbench"_s, u"/ü.hookbench"_s});
        }
        const Settings again(m_path);
        QCOMPARE(again.text(Key::Language), u"de"_s);
        QCOMPARE(again.flag(Key::InspectorBeside), true);
        QCOMPARE(again.bytes(Key::WindowGeometry), bytes);
        QCOMPARE(again.list(Key::RecentSessions), (QStringList{u"/a b.hookbench"_s, u"/ü.hookbench"_s}));
    }

    void refusesNumbersOutOfTheirRange_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qint64>("taken");
        const qint64 standard = Settings::range(Key::MaxConnections).standard;
        QTest::newRow("the least") << "1"_ba << qint64(1);
        QTest::newRow("the most") << "60000"_ba << qint64(60'000);
        QTest::newRow("too small") << "0"_ba << standard;
        QTest::newRow("too large") << "60001"_ba << standard;
        QTest::newRow("negative") << "-5"_ba << standard;
        QTest::newRow("a fraction") << "2.5"_ba << standard;
        QTest::newRow("beyond all numbers") << "1e300"_ba << standard;
        QTest::newRow("a text") << "\"100\""_ba << standard;
        QTest::newRow("null") << "null"_ba << standard;
    }

    void refusesNumbersOutOfTheirRange()
    {
        QFETCH(QByteArray, json);
        QFETCH(qint64, taken);
        QVERIFY(QFileInfo(m_path).dir().mkpath(u"."_s));
        write(m_path, "{\"maxConnections\": " + json + '}');
        QCOMPARE(Settings(m_path).number(Key::MaxConnections), taken);
    }

    void keepsLargeNumbersExactly()
    {
        const qint64 large = (qint64(1) << 50) - 1;
        {
            Settings settings(m_path);
            settings.set(Key::MaxSession, large);
            QCOMPARE(settings.number(Key::MaxSession), large);
        }
        QCOMPARE(Settings(m_path).number(Key::MaxSession), large);
    }

    void knowsTheRangeOfEachNumber()
    {
        for (int key = int(Key::MaxBody); key <= int(Key::MaxSession); ++key) {
            const settings::Range range = Settings::range(Key(key));
            QVERIFY(range.least >= 0 && range.least <= range.standard && range.standard <= range.most);
        }
    }

    void writesALittleLaterByItself()
    {
        Settings settings(m_path);
        settings.set(Key::InspectorBeside, true);
        QVERIFY(!QFileInfo::exists(m_path));
        QTRY_VERIFY(QFileInfo::exists(m_path));
    }

    void reportsEachRealChangeOnce()
    {
        Settings settings(m_path);
        QSignalSpy changed(&settings, &Settings::changed);
        settings.set(Key::LastFolder, u"/x"_s);
        settings.set(Key::LastFolder, u"/x"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().value<Key>(), Key::LastFolder);
    }

    void resetGivesDefaultsAndSaysSo()
    {
        Settings settings(m_path);
        settings.set(Key::Durability, u"normal"_s);
        settings.set(Key::InspectorBeside, true);
        QSignalSpy changed(&settings, &Settings::changed);
        settings.reset();
        QCOMPARE(changed.size(), 2);
        QCOMPARE(settings.text(Key::Durability), u"full"_s);
        QCOMPARE(settings.flag(Key::InspectorBeside), false);
    }

    void fallsBackToNewestGoodCopy()
    {
        {
            Settings settings(m_path);
            for (const auto* folder : {"/1", "/2", "/3", "/4", "/5"}) {
                settings.set(Key::LastFolder, QString::fromLatin1(folder));
                QVERIFY(settings.save());
            }
        }
        QVERIFY(QFileInfo::exists(m_path + u".3"_s));
        QVERIFY(!QFileInfo::exists(m_path + u".4"_s));
        write(m_path, "{ \"lastFolder\": \"/6\"");
        {
            const Settings settings(m_path);
            QCOMPARE(settings.text(Key::LastFolder), u"/4"_s);
            QVERIFY2(settings.problem().contains(m_path), qPrintable(settings.problem()));
        }
        write(m_path + u".1"_s, "garbage");
        const Settings settings(m_path);
        QCOMPARE(settings.text(Key::LastFolder), u"/3"_s);
    }

    void aDamagedFileNeverPushesOutTheCopies()
    {
        {
            Settings settings(m_path);
            settings.set(Key::LastFolder, u"/1"_s);
            QVERIFY(settings.save());
            settings.set(Key::LastFolder, u"/2"_s);
        }
        const QByteArray copy = read(m_path + u".1"_s);
        write(m_path, "damaged");
        {
            Settings settings(m_path);
            settings.set(Key::InspectorBeside, true);
        }
        QCOMPARE(read(m_path + u".1"_s), copy);
    }

    void wrongValuesCountAsMissing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("unknown language") << QByteArray(R"({"language":"klingon"})");
        QTest::newRow("number for text") << QByteArray(R"({"language":7})");
        QTest::newRow("text for flag") << QByteArray(R"({"inspectorBeside":"yes"})");
        QTest::newRow("not base64") << QByteArray(R"({"windowGeometry":"%%%"})");
        QTest::newRow("text for list") << QByteArray(R"({"recentSessions":"a"})");
    }

    void wrongValuesCountAsMissing()
    {
        QFETCH(QByteArray, content);
        QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
        write(m_path, content);
        const Settings settings(m_path);
        QCOMPARE(settings.text(Key::Language), QString());
        QCOMPARE(settings.flag(Key::InspectorBeside), false);
        QVERIFY(settings.bytes(Key::WindowGeometry).isEmpty());
        QVERIFY(settings.list(Key::RecentSessions).isEmpty());
    }

    void keepsWhatALaterVersionWrote()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
        write(m_path, R"({"futureThing":{"a":[1,2]},"language":"en"})");
        {
            Settings settings(m_path);
            settings.set(Key::Language, u"de"_s);
        }
        const QJsonObject object = QJsonDocument::fromJson(read(m_path)).object();
        QCOMPARE(object.value("futureThing"_L1).toObject().value("a"_L1).toArray().size(), 2);
        QCOMPARE(object.value("language"_L1).toString(), u"de"_s);
    }

    void saysWhenItCannotSave()
    {
        const QString blocked = m_folder->filePath(u"file"_s);
        write(blocked, "x");
        Settings settings(blocked + u"/settings.json"_s);
        QSignalSpy failed(&settings, &Settings::saveFailed);
        settings.set(Key::InspectorBeside, true);
        QVERIFY(failed.wait());
        const auto error = failed.first().first().value<hookbench::Error>();
        QVERIFY2(error.message.contains(u"settings"_s), qPrintable(error.message));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
