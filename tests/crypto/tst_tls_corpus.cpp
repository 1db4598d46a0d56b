// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crypto/temporary_authority.h"
#include "tests/crypto/tls_promises.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace hookbench;
using namespace hookbench::tests;

/// Promises that hold for any first bytes of a client: on what fuzzing keeps, and on mutations of it.
class TestTlsCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises_data() { files(); }
    void keepsItsPromises();
    void survivesMutations_data() { files(); }
    void survivesMutations();

private:
    static void files();

    SystemClock m_clock;
    TemporaryAuthority m_authority{m_clock};
    std::shared_ptr<const crypto::TlsServerContext> m_context = contextFor(m_authority.serverOptions());
};

void TestTlsCorpus::files()
{
    QTest::addColumn<QByteArray>("bytes");
    const QDir folder(QStringLiteral(HOOKBENCH_SOURCE_DIR "/tests/fuzz/corpus/tls_first_bytes"));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    QVERIFY(names.size() > 10);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << file.readAll();
    }
}

void TestTlsCorpus::keepsItsPromises()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(checkTlsPromises(bytes, m_context), QByteArray());
}

void TestTlsCorpus::survivesMutations()
{
    QFETCH(QByteArray, bytes);
    QRandomGenerator random(17);
    for (int i = 0; i < 30; ++i) {
        QByteArray mutated = bytes;
        for (int change = 0; change <= i % 4; ++change)
            mutated[random.bounded(int(mutated.size()))] = char(random.bounded(256));
        const QByteArray broken = checkTlsPromises(mutated, m_context);
        QVERIFY2(broken.isEmpty(), (broken + ": " + mutated.toHex()).constData());
    }
}

QTEST_GUILESS_MAIN(TestTlsCorpus)
#include "tst_tls_corpus.moc"
