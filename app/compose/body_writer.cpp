// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/body_writer.h"

#include "app/compose/url_parts.h"
#include "app/http/target.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace hookbench::compose {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BodyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::compose::BodyText)
};

using Kind = DraftBody::Kind;

constexpr qint64 largestPart = qint64(256) * 1024 * 1024;

Result<qint64> sizeOnDisk(const QString& path)
{
    const QFileInfo info(path);
    if (path.isEmpty())
        return fail(ErrorKind::Usage, BodyText::tr("No file is chosen."));
    if (!info.isFile())
        return fail(ErrorKind::NotFound, BodyText::tr("There is no file %1.").arg(path));
    return info.size();
}

Result<QByteArray> contentOnDisk(const QString& path)
{
    const Result<qint64> size = sizeOnDisk(path);
    if (!size)
        return tl::unexpected(size.error());
    if (*size > largestPart)
        return fail(ErrorKind::Usage,
                    BodyText::tr("%1 is larger than 256 MB. Send it as a file instead of a part.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, BodyText::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    return file.readAll();
}

/// The inside of a JSON string (RFC 8259 7).
QByteArray jsonEscaped(QByteArrayView bytes)
{
    QByteArray result;
    result.reserve(bytes.size());
    for (const char c : bytes) {
        if (c == '"' || c == '\\')
            (result += '\\') += c;
        else if (c == '\n')
            result += "\\n";
        else if (c == '\r')
            result += "\\r";
        else if (c == '\t')
            result += "\\t";
        else if (quint8(c) < 0x20)
            result += "\\u" + QByteArray::number(quint8(c), 16).rightJustified(4, '0');
        else
            result += c;
    }
    return result;
}

class BodyWriter
{
public:
    BodyWriter(Filler& filler, const FileAccess& files, quint64 seed)
        : m_filler(filler)
        , m_files(files)
        , m_seed(seed)
    {
    }

    ComposedBody take() { return std::move(m_body); }

    void writeText(const QByteArray& text, const QByteArray& contentType)
    {
        m_body.text = m_filler.fill(text);
        m_body.contentType = contentType;
    }

    void writeForm(const QList<DraftField>& fields)
    {
        m_body.contentType = "application/x-www-form-urlencoded"_ba;
        bool first = true;
        for (const DraftField& field : fields) {
            if (!field.enabled)
                continue;
            if (!first)
                m_body.text.append("&");
            first = false;
            m_body.text.append(encoded(m_filler.fill(field.name), http::formEncoded));
            m_body.text.append("=");
            m_body.text.append(encoded(m_filler.fill(field.value), http::formEncoded));
        }
    }

    void writeFile(const QString& path)
    {
        m_body.contentType = "application/octet-stream"_ba;
        m_body.file = m_filler.fillText(path);
        const Result<qint64> size = m_files.size(m_body.file);
        if (size)
            m_body.fileSize = *size;
        else
            m_body.problems.append(size.error().message);
    }

    void writeGraphQl(const DraftBody& body)
    {
        m_body.contentType = "application/json"_ba;
        MarkedText& out = m_body.text;
        out.append("{\"query\":\"");
        out.append(encoded(m_filler.fill(body.text), jsonEscaped));
        out.append("\"");
        const MarkedText variables = m_filler.fill(body.variables);
        if (!variables.text.trimmed().isEmpty()) {
            out.append(",\"variables\":");
            out.append(variables);
        }
        if (!body.operationName.isEmpty()) {
            out.append(",\"operationName\":\"");
            out.append(encoded(m_filler.fill(body.operationName), jsonEscaped));
            out.append("\"");
        }
        out.append("}");
    }

    void writeHex(const QByteArray& text)
    {
        m_body.contentType = "application/octet-stream"_ba;
        const MarkedText filled = m_filler.fill(text);
        QByteArray digits;
        for (const char c : filled.text) {
            const bool digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            if (digit)
                digits += c;
            else if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
                m_badHex = true;
        }
        if (m_badHex || digits.size() % 2 != 0)
            m_body.problems.append(BodyText::tr(
                "The body is not in hexadecimal: each byte takes two of the digits 0 to 9 and a to f."));
        m_body.text.text = QByteArray::fromHex(digits.first(digits.size() / 2 * 2));
    }

    void writeMultipart(const QList<DraftPart>& parts, QByteArray boundary)
    {
        std::vector<std::pair<MarkedText, MarkedText>> filled; // head without boundary, content
        for (const DraftPart& part : parts) {
            if (part.enabled)
                filled.emplace_back(partHead(part), partContent(part));
        }
        if (boundary.isEmpty()) {
            boundary = freeBoundary(filled);
            m_body.contentType = "multipart/form-data; boundary="_ba + boundary;
        }
        for (const auto& [head, content] : filled) {
            m_body.text.append("--" + boundary + "\r\n");
            m_body.text.append(head);
            m_body.text.append(content);
            m_body.text.append("\r\n");
        }
        m_body.text.append("--" + boundary + "--\r\n");
    }

private:
    /// As browsers do (WHATWG HTML, multipart/form-data): quotes and line breaks in names are escaped.
    static QByteArray quotedName(QByteArrayView name)
    {
        return name.toByteArray().replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    }

    MarkedText partHead(const DraftPart& part)
    {
        MarkedText head;
        head.append("Content-Disposition: form-data");
        if (!part.name.isEmpty()) {
            head.append("; name=\"");
            head.append(encoded(m_filler.fill(part.name), quotedName));
            head.append("\"");
        }
        QByteArray fileName = part.fileName;
        if (fileName.isEmpty() && !part.file.isEmpty())
            fileName = QFileInfo(part.file).fileName().toUtf8();
        if (!fileName.isEmpty()) {
            head.append("; filename=\"");
            head.append(encoded(m_filler.fill(fileName), quotedName));
            head.append("\"");
        }
        QByteArray type = part.contentType;
        if (type.isEmpty() && !fileName.isEmpty())
            type = "application/octet-stream"_ba;
        if (!type.isEmpty()) {
            head.append("\r\nContent-Type: ");
            head.append(m_filler.fill(type));
        }
        head.append("\r\n\r\n");
        return head;
    }

    MarkedText partContent(const DraftPart& part)
    {
        if (part.file.isEmpty())
            return m_filler.fill(part.value);
        const Result<QByteArray> content = m_files.content(m_filler.fillText(part.file));
        if (content)
            return {*content, {}};
        m_body.problems.append(content.error().message);
        return {};
    }

    QByteArray freeBoundary(const std::vector<std::pair<MarkedText, MarkedText>>& parts) const
    {
        quint64 number = m_seed;
        for (;;) {
            number += 0x9E3779B97F4A7C15; // SplitMix64
            quint64 mixed = number;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            mixed ^= mixed >> 31;
            const QByteArray boundary =
                "------------------------"_ba + QByteArray::number(mixed, 16).rightJustified(16, '0');
            const auto holds = [&boundary](const auto& part) {
                return part.second.text.contains(boundary);
            };
            if (std::none_of(parts.begin(), parts.end(), holds))
                return boundary;
        }
    }

    Filler& m_filler;
    const FileAccess& m_files;
    quint64 m_seed;
    ComposedBody m_body;
    bool m_badHex = false;
};

} // namespace

FileAccess filesOnDisk()
{
    return {sizeOnDisk, contentOnDisk};
}

ComposedBody composeBody(const DraftBody& body, Filler& filler, const FileAccess& files,
                         const QByteArray& boundary, quint64 seed)
{
    BodyWriter writer(filler, files, seed);
    switch (body.kind) {
    case Kind::None:
        break;
    case Kind::Json:
        writer.writeText(body.text, "application/json"_ba);
        break;
    case Kind::Xml:
        writer.writeText(body.text, "application/xml"_ba);
        break;
    case Kind::Text:
        writer.writeText(body.text, "text/plain; charset=utf-8"_ba);
        break;
    case Kind::Form:
        writer.writeForm(body.fields);
        break;
    case Kind::Multipart:
        writer.writeMultipart(body.parts, boundary);
        break;
    case Kind::File:
        writer.writeFile(body.file);
        break;
    case Kind::GraphQl:
        writer.writeGraphQl(body);
        break;
    case Kind::Hex:
        writer.writeHex(body.text);
        break;
    }
    return writer.take();
}

} // namespace hookbench::compose
