// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList forms; ///< one, or one for each plural
    QString type;      ///< "", "unfinished", "vanished", "obsolete"
    bool isPlural = false;
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            if (!message.isPlural)
                message.forms.append(xml.readElementText());
            while (message.isPlural && xml.readNextStartElement())
                message.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readMessages(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    std::vector<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.push_back(readMessage(xml, context));
    }
    return messages;
}

QStringList placeholders(const QString& text, bool withNumber)
{
    static const QRegularExpression placeholder(u"%L?(\\d{1,2}|n)"_s);
    QStringList found;
    for (const QRegularExpressionMatch& match : placeholder.globalMatch(text)) {
        if (withNumber || match.captured(1) != "n"_L1)
            found.append(match.captured(1));
    }
    found.sort();
    return found;
}

bool hasMnemonic(QString text)
{
    static const QRegularExpression mnemonic(u"&[^\\s&;]"_s);
    return text.remove(u"&&"_s).contains(mnemonic);
}

/// What is wrong with one translation of a text, empty if nothing.
QString fault(const Message& message, const QString& form, bool isSingular)
{
    if (form.trimmed().isEmpty())
        return u"is not translated"_s;
    // A singular may say "one" in words.
    const bool withNumber = !isSingular;
    if (placeholders(message.source, withNumber) != placeholders(form, withNumber))
        return u"has other placeholders"_s;
    if (hasMnemonic(message.source) != hasMnemonic(form))
        return u"differs in having a mnemonic"_s;
    for (const QChar end : {u':', u'…', u'\n', u' '}) {
        if (message.source.endsWith(end) != form.endsWith(end))
            return u"differs in its end"_s;
    }
    return {};
}

QStringList faults(const std::vector<Message>& messages)
{
    QStringList found;
    for (const Message& message : messages) {
        const QString where = u"%1: \"%2\" "_s.arg(message.context, message.source);
        if (message.type == "vanished"_L1 || message.type == "obsolete"_L1) {
            found.append(where + u"is in no source any more"_s);
            continue;
        }
        if (message.type == "unfinished"_L1) {
            found.append(where + u"is new or unfinished"_s);
            continue;
        }
        for (int i = 0; i < message.forms.size(); ++i) {
            const QString what = fault(message, message.forms[i], message.isPlural && i == 0);
            if (!what.isEmpty())
                found.append(where + what);
        }
    }
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isComplete_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files =
            QDir(QStringLiteral(HOOKBENCH_SOURCE_DIR "/translations")).entryList({u"*.ts"_s});
        QVERIFY(files.contains(u"hookbench_de.ts"_s));
        for (const QString& file : files)
            QTest::newRow(qPrintable(file)) << file;
    }

    void isComplete()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(name);
        QVERIFY(QFile::copy(QStringLiteral(HOOKBENCH_SOURCE_DIR "/translations/") + name, copy));
        updateFromSources(copy);

        const std::vector<Message> messages = readMessages(copy);
        QVERIFY(!messages.empty());
        const QStringList found = faults(messages);
        for (const QString& line : found)
            qWarning("%s", qPrintable(line));
        QCOMPARE(found.size(), 0);
    }

    /// A text whose context is not what tr() uses at run time would never be found there.
    void everyContextIsQualified()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"hookbench_de.ts"_s);
        updateFromSources(path);
        QStringList wrong;
        for (const Message& message : readMessages(path)) {
            if (!message.context.startsWith("hookbench::"_L1) && !wrong.contains(message.context))
                wrong.append(message.context);
        }
        QCOMPARE(wrong, QStringList());
    }

    void everyLanguageIsBuilt()
    {
        QFile list(QStringLiteral(HOOKBENCH_SOURCE_DIR "/translations/CMakeLists.txt"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QString built =
            QString::fromUtf8(list.readAll()).section(u"HOOKBENCH_LANGUAGES"_s, 1, 1).section(u')', 0, 0);
        for (const QString& file :
             QDir(QStringLiteral(HOOKBENCH_SOURCE_DIR "/translations")).entryList({u"hookbench_*.ts"_s})) {
            const QString language = file.section(u'_', 1).section(u'.', 0, 0);
            QVERIFY2(language == "en"_L1 || built.simplified().split(u' ').contains(language),
                     qPrintable(file));
        }
    }

    void catchesAFault_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("form");
        QTest::addColumn<bool>("isWrong");
        QTest::newRow("sound") << u"&Open %1…"_s << u"%1 &öffnen…"_s << false;
        QTest::newRow("empty") << u"Open"_s << u" "_s << true;
        QTest::newRow("placeholder lost") << u"%1 of %2"_s << u"%1"_s << true;
        QTest::newRow("placeholders swapped") << u"%1 of %2"_s << u"von %2 %1"_s << false;
        QTest::newRow("number lost") << u"%Ln requests"_s << u"Anfragen"_s << true;
        QTest::newRow("mnemonic lost") << u"&Open"_s << u"Öffnen"_s << true;
        QTest::newRow("mnemonic added") << u"Open"_s << u"&Öffnen"_s << true;
        QTest::newRow("ampersand is no mnemonic") << u"A && B"_s << u"A und B"_s << false;
        QTest::newRow("colon lost") << u"Port:"_s << u"Port"_s << true;
    }

    void catchesAFault()
    {
        QFETCH(QString, source);
        QFETCH(QString, form);
        QFETCH(bool, isWrong);
        QCOMPARE(!fault({{}, source, {form}, {}, false}, form, false).isEmpty(), isWrong);
    }

private:
    static void updateFromSources(const QString& path)
    {
        const QString root = QStringLiteral(HOOKBENCH_SOURCE_DIR);
        QStringList arguments{u"-silent"_s, u"-locations"_s, u"none"_s, u"-extensions"_s,
                              u"cpp,h"_s,   u"-I"_s,         root};
        if (path.endsWith("_en.ts"_L1))
            arguments.append(u"-pluralonly"_s);
        arguments += {root + u"/app"_s, root + u"/ui"_s, u"-ts"_s, path};
        QProcess lupdate;
        lupdate.start(QStringLiteral(HOOKBENCH_LUPDATE), arguments);
        QVERIFY2(lupdate.waitForFinished(60'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
