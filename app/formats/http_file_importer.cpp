// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/http_file_importer.h"

#include "app/formats/http_file_exporter.h"
#include "app/formats/http_file_variables.h"
#include "app/formats/json_view.h"
#include "app/formats/timestamp.h"
#include "app/formats/url_text.h"
#include "app/http/field_syntax.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct HttpFileImportText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::HttpFileImportText)
};

/// Line by line, without line ends.
class Lines
{
public:
    explicit Lines(QByteArrayView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    qint64 number() const { return m_number; } ///< of the line that peek() shows, from 1

    QByteArrayView peek() const
    {
        const QByteArrayView rest = m_text.sliced(m_at);
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView line = end < 0 ? rest : rest.first(end);
        return line.endsWith('\r') ? line.chopped(1) : line;
    }

    QByteArrayView take()
    {
        const QByteArrayView line = peek();
        const qsizetype end = m_text.indexOf('\n', m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
        ++m_number;
        return line;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
    qint64 m_number = 1;
};

bool isComment(QByteArrayView line)
{
    return line.startsWith('#') || line.startsWith("//");
}

/// "POST https://a/b HTTP/1.1", "https://a/b".
bool readRequestLine(QByteArrayView line, RequestParts& parts, QByteArray& url)
{
    QByteArrayView rest = line.trimmed();
    const qsizetype space = rest.indexOf(' ');
    const QByteArrayView first = space < 0 ? rest : rest.first(space);
    parts.method = "GET";
    if (space >= 0 && http::isToken(first) && !first.contains("://")) {
        parts.method = first.toByteArray();
        rest = rest.sliced(space).trimmed();
    }
    const qsizetype version = rest.lastIndexOf(" HTTP/");
    if (version >= 0) {
        parts.version = rest.sliced(version + 1).toByteArray();
        rest = rest.first(version).trimmed();
    }
    url = rest.toByteArray();
    return !url.isEmpty() && !url.contains(' ');
}

/// One request of the file, from "###" to the next.
class RequestReader
{
public:
    RequestReader(Lines& lines, HttpFileVariables& variables, const ImportStart& start, ImportTarget& target)
        : m_lines(lines)
        , m_variables(variables)
        , m_start(start)
        , m_target(target)
    {
    }

    Result<void> read();

private:
    bool atSeparator() const { return m_lines.atEnd() || m_lines.peek().startsWith("###"); }
    void skipPreface();
    void readRemark(QByteArrayView line);
    void readFields();
    void readBody();
    void report(const QString& message);
    Result<void> handOver(const QByteArray& url);

    Lines& m_lines;
    HttpFileVariables& m_variables;
    const ImportStart& m_start;
    ImportTarget& m_target;
    RequestParts m_parts;
    QByteArray m_givenTarget;
    bool m_hasTarget = false;
    std::optional<QByteArray> m_exactBody;
    std::optional<Origin> m_origin;
    std::optional<qint64> m_at;
};

Result<void> RequestReader::read()
{
    skipPreface();
    if (atSeparator())
        return {};
    QByteArray line = m_lines.peek().toByteArray();
    const qint64 number = m_lines.number();
    m_lines.take();
    // A query may go on in indented lines.
    while (!atSeparator()) {
        const QByteArrayView more = m_lines.peek();
        const bool isIndented = more.startsWith(' ') || more.startsWith('\t');
        if (!isIndented || more.trimmed().isEmpty())
            break;
        line += more.trimmed().toByteArray();
        m_lines.take();
    }
    QByteArray url;
    if (!readRequestLine(m_variables.fill(line), m_parts, url)) {
        m_target.report({HttpFileImportText::tr("line %1").arg(number),
                         HttpFileImportText::tr("This is no request line.")});
        while (!atSeparator())
            m_lines.take();
        return {};
    }
    readFields();
    readBody();
    return handOver(url);
}

void RequestReader::skipPreface()
{
    const auto isPreface = [](QByteArrayView line) {
        return line.trimmed().isEmpty() || isComment(line) || line.startsWith('@');
    };
    while (!atSeparator() && isPreface(m_lines.peek())) {
        const QByteArrayView line = m_lines.take();
        if (line.startsWith(httpFileRemark))
            readRemark(line.sliced(qsizetype(sizeof(httpFileRemark)) - 1));
        m_variables.define(line);
    }
    // A script in front of the request: "< {% ... %}".
    if (!atSeparator() && m_lines.peek().startsWith("< ")) {
        report(HttpFileImportText::tr("A script in front of the request is left out."));
        while (!atSeparator() && !m_lines.peek().contains("%}"))
            m_lines.take();
        if (!atSeparator())
            m_lines.take();
        skipPreface();
    }
}

void RequestReader::readRemark(QByteArrayView line)
{
    const payload::JsonOutline outline = payload::JsonOutline::build(line);
    const JsonView view(outline);
    m_origin = originNamed(view["origin"].latin1());
    m_at = readTimestamp(view["at"].latin1());
    m_hasTarget = view["target"].isString();
    m_givenTarget = view["target"].latin1();
    m_exactBody = view["body"].base64();
}

void RequestReader::readFields()
{
    while (!atSeparator()) {
        const QByteArrayView line = m_lines.peek();
        if (line.trimmed().isEmpty())
            break;
        if (!isComment(line)) {
            const qsizetype colon = line.indexOf(':', line.startsWith(':') ? 1 : 0);
            if (colon <= 0) {
                report(HttpFileImportText::tr("This is no header field."));
            } else {
                // Fields are ISO-8859-1 on the wire.
                const QString value =
                    QString::fromUtf8(m_variables.fill(line.sliced(colon + 1).trimmed().toByteArray()));
                m_parts.fields.emplace_back(line.first(colon).trimmed().toByteArray(), value.toLatin1());
            }
        }
        m_lines.take();
    }
}

void RequestReader::readBody()
{
    QByteArray body;
    bool isScript = false;
    while (!atSeparator()) {
        const QByteArrayView line = m_lines.peek();
        const bool beginsScript = line.startsWith("> ") || line.startsWith("<> ") || line.startsWith(">> ") ||
                                  line.startsWith(">>! ");
        if (beginsScript && !isScript) {
            report(HttpFileImportText::tr("What is to be done with the answer is left out."));
            isScript = true;
        }
        if (line.startsWith("< ") || line.startsWith("<@")) {
            report(HttpFileImportText::tr("Its body is in another file, which is not read."));
        } else if (!isScript) {
            body += line;
            body += '\n';
        }
        m_lines.take();
    }
    m_parts.body = m_exactBody ? *m_exactBody : m_variables.fill(body.trimmed());
}

void RequestReader::report(const QString& message)
{
    m_target.report({HttpFileImportText::tr("line %1").arg(m_lines.number()), message});
}

Result<void> RequestReader::handOver(const QByteArray& url)
{
    Exchange exchange;
    exchange.summary.origin = m_origin.value_or(Origin::Sent);
    exchange.summary.atUs = m_at.value_or(m_start.nowUs);
    if (!authorityOf(url).isEmpty())
        exchange.summary.endpoint = schemeOf(url) + "://" + authorityOf(url);
    m_parts.target = m_hasTarget ? m_givenTarget : originForm(url);
    frameBody(m_parts);
    setRequest(exchange, m_parts);
    return m_target.take(std::move(exchange));
}

} // namespace

ImportFormat HttpFileImporter::format() const
{
    return {"http"_ba, HttpFileImportText::tr(".http file (JetBrains, VS Code)")};
}

bool HttpFileImporter::recognises(QByteArrayView beginning) const
{
    Lines lines(beginning);
    while (!lines.atEnd()) {
        const QByteArrayView line = lines.take();
        if (line.startsWith("###"))
            return true;
        if (line.trimmed().isEmpty() || isComment(line) || line.startsWith('@'))
            continue;
        RequestParts parts;
        QByteArray url;
        return readRequestLine(line, parts, url) && (url.contains("://") || url.startsWith("{{"));
    }
    return false;
}

Result<void> HttpFileImporter::read(QIODevice& device, const ImportStart& start, ImportTarget& target)
{
    const Result<QByteArray> text = readWhole(device);
    if (!text)
        return fail(text.error());
    Lines lines(*text);
    HttpFileVariables variables;
    while (!lines.atEnd() && !start.cancel.isCancelled()) {
        if (lines.peek().startsWith("###"))
            lines.take();
        if (Result<void> read = RequestReader(lines, variables, start, target).read(); !read)
            return read;
    }
    return {};
}

} // namespace hookbench::formats
