// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of secrets, and that an encrypted file tells nothing and takes nothing wrong for right.
#include "app/secrets/file_vault.h"
#include "app/secrets/secret_set.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::secrets;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray canary = "canary-0b5a-secret\xff\x00z"_ba;

SecretInfo named(const QString& name, const QByteArray& provider = {}, const QByteArray& path = {},
                 const QByteArray& endpoint = {})
{
    SecretInfo info;
    info.name = name;
    info.provider = provider;
    info.path = path;
    info.endpoint = endpoint;
    return info;
}

QStringList namesOf(const QList<StoredSecret>& secrets)
{
    QStringList names;
    for (const StoredSecret& secret : secrets)
        names += secret.info.name;
    return names;
}

template <typename T>
using Answer = std::optional<Result<T>>;

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<QByteArray> readWith(const QString& path, const QByteArray& passphrase)
    {
        FileVault vault(path);
        vault.unlock(passphrase);
        Answer<QByteArray> answer;
        vault.read([&answer](Result<QByteArray> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
            return fail(ErrorKind::Io, u"no answer"_s);
        return *answer;
    }

    Result<void> writeWith(const QString& path, const QByteArray& passphrase, const QByteArray& content)
    {
        FileVault vault(path);
        vault.unlock(passphrase);
        Answer<void> answer;
        vault.write(content, [&answer](Result<void> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
            return fail(ErrorKind::Io, u"no answer"_s);
        return *answer;
    }

private Q_SLOTS:
    void readsBackWhatItWrites()
    {
        SecretSet set;
        SecretInfo info = named(u"shop"_s, "shopify", "/hooks", "http://127.0.0.1:8080");
        info.label = u"Laden „Köln“"_s;
        info.mode = Mode::Live;
        QVERIFY(set.add(info, canary, 17));
        QVERIFY(set.rotate(u"shop"_s, "newer", 18));
        QVERIFY(set.add(named(u"another"_s), "x", 19));
        const auto read = SecretSet::read(set.write());
        QVERIFY(read);
        QCOMPARE(namesOf(read->all()), (QStringList{u"another"_s, u"shop"_s}));
        const StoredSecret& shop = *read->find(u"shop");
        QCOMPARE(shop.values, (QList<QByteArray>{"newer", canary}));
        info.changedUs = 18;
        info.previous = 1;
        QCOMPARE(shop.info, info);
    }

    void refusesWhatIsNoSetOfSecrets()
    {
        QVERIFY(SecretSet::read({}));
        QCOMPARE(SecretSet::read("[]").error().kind, ErrorKind::Damaged);
        QCOMPARE(SecretSet::read(R"({"format":2,"secrets":[]})").error().kind, ErrorKind::NewerVersion);
        QCOMPARE(SecretSet::read(R"({"format":1,"secrets":[{"name":"a","values":[]}]})").error().kind,
                 ErrorKind::Damaged);
    }

    void refusesImpossibleSecrets()
    {
        SecretSet set;
        QVERIFY(!set.add(named({}), "x", 0));
        QVERIFY(!set.add(named(u"a b"_s), "x", 0));
        QVERIFY(!set.add(named(u"a}}"_s), "x", 0));
        QVERIFY(!set.add(named(u"a"_s), {}, 0));
        QVERIFY(!set.add(named(u"a"_s), QByteArray(SecretSet::largestValue + 1, 'x'), 0));
        QVERIFY(!set.add(named(u"a"_s, {}, "hooks"), "x", 0));
        QVERIFY(!set.add(named(u"a"_s, {}, {}, "127.0.0.1"), "x", 0));
        QVERIFY(set.add(named(u"a"_s), "x", 0));
        QVERIFY(!set.add(named(u"a"_s), "y", 0));
        QCOMPARE(set.rotate(u"b"_s, "y", 0).error().kind, ErrorKind::NotFound);
    }

    void keepsOldValuesUntilTheyAreForgotten()
    {
        SecretSet set;
        QVERIFY(set.add(named(u"a"_s), "1", 0));
        for (int i = 2; i < 30; ++i)
            QVERIFY(set.rotate(u"a"_s, QByteArray::number(i), 0));
        QCOMPARE(set.find(u"a")->values.size(), SecretSet::mostPrevious + 1);
        QCOMPARE(set.find(u"a")->values.first(), "29"_ba);
        QVERIFY(set.forgetPrevious(u"a"_s));
        QCOMPARE(set.find(u"a")->values, QList<QByteArray>{"29"});
        QVERIFY(set.remove(u"a"_s));
        QVERIFY(!set.find(u"a"));
    }

    void findsWhatBelongsToARequest()
    {
        SecretSet set;
        QVERIFY(set.add(named(u"byName"_s), "x", 0));
        QVERIFY(set.add(named(u"github"_s, "github"), "x", 0));
        QVERIFY(set.add(named(u"hooks"_s, {}, "/hooks"), "x", 0));
        QVERIFY(set.add(named(u"exact"_s, "github", "/hooks", "http://127.0.0.1:8080"), "x", 0));
        const auto fit = [&set](const QByteArray& provider, const QByteArray& path) {
            return namesOf(set.fitting(provider, "http://127.0.0.1:8080", path));
        };
        QCOMPARE(fit("github", "/hooks/1"), (QStringList{u"exact"_s, u"hooks"_s, u"github"_s}));
        QCOMPARE(fit("stripe", "/hooks"), QStringList{u"hooks"_s});
        QCOMPARE(fit("stripe", "/hooksmith"), QStringList());
        QCOMPARE(fit("github", "/"), QStringList{u"github"_s});
        QCOMPARE(namesOf(set.fitting("github", "http://127.0.0.1:9", "/hooks")),
                 (QStringList{u"hooks"_s, u"github"_s}));
    }

    void encryptsTheFile()
    {
        const QString path = m_folder.filePath(u"deep/secrets.sealed"_s);
        QVERIFY(writeWith(path, "correct horse", canary));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
                 QFile::Permissions());
        const QByteArray sealed = file.readAll();
        QVERIFY(!sealed.contains("canary"));
        QVERIFY(!sealed.contains(canary.toBase64()));
        QCOMPARE(readWith(path, "correct horse").value(), canary);
        QCOMPARE(readWith(path, "wrong horse").error().kind, ErrorKind::Denied);
        QCOMPARE(readWith(path, {}).error().kind, ErrorKind::Denied);
        // The same again is another file: neither salt nor nonce is used twice.
        QVERIFY(writeWith(path, "correct horse", canary));
        QFile again(path);
        QVERIFY(again.open(QIODevice::ReadOnly));
        QVERIFY(again.readAll().mid(11, 28) != sealed.mid(11, 28));
    }

    void noticesEveryChangedByte()
    {
        const QString path = m_folder.filePath(u"changed.sealed"_s);
        QVERIFY(writeWith(path, "p", "content"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray sealed = file.readAll();
        // Magic, cost, salt, nonce, content, tag; the cost must not make us work for minutes either.
        for (const qsizetype at :
             {qsizetype(0), qsizetype(8), qsizetype(12), qsizetype(30), qsizetype(40), sealed.size() - 1}) {
            QByteArray changed = sealed;
            changed[at] = char(changed[at] ^ 0x40);
            QVERIFY(file.resize(0));
            QVERIFY(file.seek(0));
            file.write(changed);
            QVERIFY(file.flush());
            QVERIFY2(!readWith(path, "p"), QByteArray::number(at).constData());
        }
        QVERIFY(file.resize(20));
        QCOMPARE(readWith(path, "p").error().kind, ErrorKind::Damaged);
    }

    void hasNothingWhereThereIsNoFile()
    {
        const QString path = m_folder.filePath(u"none.sealed"_s);
        QVERIFY(FileVault(path).isNew());
        QCOMPARE(readWith(path, "p").value(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
