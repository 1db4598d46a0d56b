// SPDX-License-Identifier: GPL-3.0-or-later
// `hookbench bundle` and `hookbench open` from outside.
#include "tests/support/log_sessions.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::tests;

namespace {

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Outcome run(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"RIGHT"_s, u"correct horse"_s);
    environment.insert(u"WRONG"_s, u"battery staple"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(HOOKBENCH_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished())
        qFatal("it does not end");
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestBundleVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<TempSession>();
        recordMany(*m_session->write(), 5);
        m_listed = run({u"list"_s, m_session->path(), u"--json"_s}).out;
    }

    void opensWhatItPacked()
    {
        const QString bundle = file(u"a.hkbundle"_s);
        const Outcome packed = run({u"bundle"_s, m_session->path(), u"-o"_s, bundle});
        QCOMPARE(packed.err, QByteArray());
        QCOMPARE(packed.code, 0);
        QCOMPARE(QFile::permissions(bundle) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        const Outcome opened = run({u"open"_s, bundle});
        QCOMPARE(opened.code, 0);
        QVERIFY(opened.out.contains("a.hookbench: 5 exchange"));
        QCOMPARE(run({u"list"_s, file(u"a.hookbench"_s), u"--json"_s}).out, m_listed);
        // What is there already stays; the next one gets another name.
        QCOMPARE(run({u"open"_s, bundle, u"-o"_s, file(u"a.hookbench"_s)}).code, 2);
        QVERIFY(run({u"open"_s, bundle}).out.contains("a (2).hookbench"));
    }

    void goesThroughPipes()
    {
        const Outcome packed = run({u"bundle"_s, m_session->path(), u"-o"_s, u"-"_s});
        QVERIFY(packed.out.startsWith("hkbundle"));
        const Outcome opened = run({u"open"_s, u"-"_s, u"-o"_s, file(u"p.hookbench"_s)}, packed.out);
        QCOMPARE(opened.code, 0);
        QCOMPARE(run({u"list"_s, file(u"p.hookbench"_s), u"--json"_s}).out, m_listed);
    }

    void tellsWrongPassphrases()
    {
        const QString bundle = file(u"s.hkbundle"_s);
        QCOMPARE(run({u"bundle"_s, m_session->path(), u"--secret-env"_s, u"RIGHT"_s, u"-o"_s, bundle}).code,
                 0);
        QVERIFY(!contentOf(bundle).contains("POST"));
        const Outcome wrong =
            run({u"open"_s, bundle, u"--secret-env"_s, u"WRONG"_s, u"-o"_s, file(u"s.hookbench"_s)});
        QCOMPARE(wrong.code, 3);
        QVERIFY2(wrong.err.contains("passphrase is wrong"), wrong.err.constData());
        QVERIFY(!QFile::exists(file(u"s.hookbench"_s)));
        QCOMPARE(
            run({u"open"_s, bundle, u"--secret-env"_s, u"RIGHT"_s, u"-o"_s, file(u"s.hookbench"_s)}).code, 0);
    }

    void goesToTheOwnerOfAKey()
    {
        const Outcome mine = run({u"bundle"_s, u"--make-key"_s, file(u"mine.key"_s)});
        const Outcome theirs = run({u"bundle"_s, u"--make-key"_s, file(u"theirs.key"_s)});
        QVERIFY(mine.out.startsWith("hookbench-key:"));
        QCOMPARE(run({u"bundle"_s, u"--make-key"_s, file(u"mine.key"_s)}).code, 2); // never replaced
        const QString bundle = file(u"k.hkbundle"_s);
        QCOMPARE(run({u"bundle"_s, m_session->path(), u"--for"_s, QString::fromUtf8(theirs.out.trimmed()),
                      u"--sign"_s, file(u"mine.key"_s), u"-o"_s, bundle})
                     .code,
                 0);
        const Outcome wrong =
            run({u"open"_s, bundle, u"--key"_s, file(u"mine.key"_s), u"-o"_s, file(u"k.hookbench"_s)});
        QCOMPARE(wrong.code, 3);
        QVERIFY2(wrong.err.contains("another key"), wrong.err.constData());
        const Outcome opened = run({u"open"_s, bundle, u"--key"_s, file(u"theirs.key"_s), u"--from"_s,
                                    QString::fromUtf8(mine.out.trimmed()), u"-o"_s, file(u"k.hookbench"_s)});
        QVERIFY2(opened.code == 0, opened.err.constData());
        QVERIFY(opened.err.contains("signed by the key"));
        QCOMPARE(run({u"list"_s, file(u"k.hookbench"_s), u"--json"_s}).out, m_listed);
    }

    void refusesChangedBytesWithTheirPlace()
    {
        const QString bundle = file(u"c.hkbundle"_s);
        QCOMPARE(run({u"bundle"_s, m_session->path(), u"-o"_s, bundle}).code, 0);
        QByteArray content = contentOf(bundle);
        content[content.size() / 2] = char(content.at(content.size() / 2) ^ 1);
        QFile changed(bundle);
        QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write(content) == content.size());
        changed.close();
        const Outcome opened = run({u"open"_s, bundle, u"-o"_s, file(u"c.hookbench"_s)});
        QCOMPARE(opened.code, 3);
        QVERIFY2(opened.err.contains("between bytes") && opened.err.contains("at exchange 1"),
                 opened.err.constData());
        QVERIFY(!QFile::exists(file(u"c.hookbench"_s)));
        QCOMPARE(run({u"import"_s, m_session->path(), bundle}).code, 3);
    }

    void importsAndMakesDrafts()
    {
        const QString session = file(u"new.hookbench"_s);
        const QString data = QStringLiteral(HOOKBENCH_TEST_DATA "/imports/");
        const Outcome looked = run({u"import"_s, session, data + u"two.pcap"_s, u"--dry-run"_s});
        QVERIFY2(looked.out.contains("2 exchange"), looked.out.constData());
        QVERIFY(!QFile::exists(session));
        QCOMPARE(run({u"import"_s, session, data + u"insomnia5.yaml"_s, u"--drafts"_s}).code, 0);
        QCOMPARE(run({u"list"_s, session}).out, QByteArray());
        const Outcome folder = run({u"import"_s, session, data});
        QVERIFY2(folder.out.contains("read as folder"), folder.out.constData());
        QVERIFY(run({u"list"_s, session}).out.count('\n') >= 12);
    }

private:
    QString file(const QString& name) const { return m_session->folder() + u'/' + name; }

    std::unique_ptr<TempSession> m_session;
    QByteArray m_listed;
};

QTEST_GUILESS_MAIN(TestBundleVerbs)
#include "tst_bundle.moc"
