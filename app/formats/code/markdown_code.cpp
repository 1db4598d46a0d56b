// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/code/languages.h"
#include "app/formats/code/literal.h"
#include "app/formats/terminal_text.h"
#include "app/formats/timestamp.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::formats {

namespace {

struct MarkdownText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::MarkdownText)
};

/// A fence longer than any row of backticks inside (CommonMark 4.5).
QByteArray fenced(const QByteArray& content, QByteArrayView language)
{
    qsizetype longest = 2;
    qsizetype row = 0;
    for (const char c : content) {
        row = c == '`' ? row + 1 : 0;
        longest = std::max(longest, row);
    }
    const QByteArray fence(longest + 1, '`');
    return fence + language.toByteArray() + '\n' + content + (content.endsWith('\n') ? "" : "\n") + fence +
           '\n';
}

QByteArray message(const QByteArray& head, const QByteArray& body)
{
    QByteArray lines = terminalLines(head.trimmed()).replace("\r\n", "\n");
    if (body.isEmpty())
        return fenced(lines, "http");
    if (isPlainText(body) && body.size() <= largestBodyInCode)
        return fenced(lines + "\n\n" + body, "http");
    if (body.size() > largestBodyInCode)
        return fenced(lines, "http") + "\n_" +
               MarkdownText::tr("Body of %1 bytes").arg(body.size()).toUtf8() + "_\n";
    return fenced(lines, "http") + "\n_" +
           MarkdownText::tr("Body of %1 bytes, in Base64:").arg(body.size()).toUtf8() + "_\n\n" +
           fenced(base64Lines(body), "");
}

} // namespace

QByteArray markdownCode(const CodeSource& source)
{
    const Exchange& exchange = source.exchange;
    QByteArray text = "### " + MarkdownText::tr("Exchange %1").arg(exchange.summary.id.value).toUtf8() +
                      ", " + utcTimestamp(exchange.summary.atUs) + "\n\n" +
                      message(exchange.requestHead, source.body);
    if (!exchange.responseHead.isEmpty())
        text += '\n' + message(exchange.responseHead, source.responseBody);
    return text;
}

} // namespace hookbench::formats
