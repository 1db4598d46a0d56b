// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/markdown_exporter.h"

#include "app/formats/code/languages.h"
#include "app/formats/html_text.h"
#include "app/formats/timestamp.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct MarkdownExportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::MarkdownExportText)
};

constexpr char answersKey[] = "answers";

/// A line of our own with what a stranger wrote in it: entities and escapes, so that nothing is markup.
QByteArray inlineText(const QString& text)
{
    QByteArray result;
    for (const char c : htmlText(text.toUtf8())) {
        if (QByteArrayView("\\`*_[]#|~!").contains(c))
            result += '\\';
        result += c == '\n' || c == '\r' ? ' ' : c;
    }
    return result;
}

} // namespace

ExportFormat MarkdownExporter::format() const
{
    return {
        "markdown"_ba,
        MarkdownExportText::tr("Markdown"),
        u"md"_s,
        {MarkdownExportText::tr("It is for people: it cannot be imported. Bodies of more than %1 bytes are "
                                "left out, those that are no text stand in Base64.")
             .arg(largestBodyInCode)},
        {{answersKey,
          MarkdownExportText::tr("With the answers"),
          MarkdownExportText::tr("What was answered stands behind each request."),
          ExportOption::Kind::Flag,
          u"yes"_s,
          {},
          0,
          0}}};
}

Result<void> MarkdownExporter::begin(const ExportStart& start, const ByteSink& out)
{
    m_withAnswers = choice(format(), start.choices, answersKey) == "yes"_L1;
    return out("# " + inlineText(start.title) + "\n\n" +
               inlineText(MarkdownExportText::tr("Exported by Hookbench %1 on %2.")
                              .arg(start.version, QString::fromLatin1(utcTimestamp(start.madeUs)))) +
               "\n");
}

Result<void> MarkdownExporter::add(const ExportItem& item, const ByteSink& out)
{
    const Result<std::optional<QByteArray>> body = item.smallRequestContent(largestBodyInCode);
    if (!body)
        return fail(body.error());
    const Result<std::optional<QByteArray>> answer = item.smallResponseContent(largestBodyInCode);
    if (!answer)
        return fail(answer.error());
    CodeSource source{item.exchange(), body->value_or(QByteArray()), answer->value_or(QByteArray())};
    if (!m_withAnswers)
        source.exchange.responseHead.clear();
    QByteArray text = '\n' + markdownCode(source);
    if (!*body || !*answer)
        text += "\n_" + inlineText(MarkdownExportText::tr("A body is too large for this file.")) + "_\n";
    if (!item.annotation().note.isEmpty())
        text += "\n> " + inlineText(item.annotation().note) + '\n';
    return out(text);
}

Result<void> MarkdownExporter::end(const ByteSink&)
{
    return {};
}

} // namespace hookbench::formats
