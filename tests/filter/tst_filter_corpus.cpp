// SPDX-License-Identifier: GPL-3.0-or-later
// What fuzzing found and began from, tried again.
#include "tests/filter/filter_input.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestFilterCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(HOOKBENCH_SOURCE_DIR "/tests/fuzz/corpus/filter"));
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        QVERIFY2(names.size() > 5, "the corpus is missing");
        for (const QString& name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void holds()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray input = file.readAll();
        hookbench::tests::checkFilterInput(input);
        // The same cut off anywhere.
        for (qsizetype size = 0; size < input.size(); ++size)
            hookbench::tests::checkFilterInput(input.first(size));
    }
};

QTEST_GUILESS_MAIN(TestFilterCorpus)
#include "tst_filter_corpus.moc"
