// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/multipart.h"

#include "app/http/field_syntax.h"
#include "app/payload/field_parameters.h"
#include "app/payload/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cctype>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct MultipartText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::MultipartText)
};

constexpr qsizetype longestBoundary = 200; // RFC 2046 allows 70
constexpr qsizetype mostFields = 200;
constexpr qint64 longestHead = 256 * 1024; // further fields are passed over

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// A delimiter line: where it begins, with the line break before it, and what follows it.
struct Delimiter
{
    qint64 at = -1; ///< of the line break before it; -1 when there is none
    qint64 next = 0;
    bool isLast = false;
};

Delimiter findDelimiter(QByteArrayView body, QByteArrayView dashBoundary, qint64 from)
{
    for (qint64 at = from; (at = body.indexOf(dashBoundary, at)) >= 0; ++at) {
        if (at > 0 && body[at - 1] != '\n')
            continue;
        Delimiter found;
        found.next = at + dashBoundary.size();
        if (body.sliced(found.next).startsWith("--")) {
            found.isLast = true;
            found.next += 2;
        }
        while (found.next < body.size() && isBlank(body[found.next]))
            ++found.next;
        if (body.sliced(found.next).startsWith("\r\n"))
            found.next += 2;
        else if (found.next < body.size() && body[found.next] == '\n')
            ++found.next;
        else if (found.next < body.size() && !found.isLast)
            continue; // the boundary is only the start of this line
        found.at = at;
        if (at > 0)
            found.at -= at > 1 && body[at - 2] == '\r' ? 2 : 1;
        return found;
    }
    return {};
}

/// Where the content of a part begins whose head begins at `at`: behind the empty line.
qint64 headEnd(QByteArrayView body, qint64 at, qint64 end)
{
    while (at < end) {
        const qsizetype feed = body.first(end).indexOf('\n', at);
        const qint64 next = feed < 0 ? end : feed + 1;
        const QByteArrayView line = body.sliced(at, next - at);
        if (line == "\n" || line == "\r\n")
            return next;
        at = next;
    }
    return end;
}

http::HeaderList readFields(const QByteArray& head)
{
    http::HeaderList headers(head);
    for (qint64 at = 0; at < head.size();) {
        const qsizetype feed = head.indexOf('\n', at);
        const qint64 next = feed < 0 ? head.size() : feed + 1;
        const QByteArrayView line = QByteArrayView(head).sliced(at, next - at).trimmed();
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && headers.size() < mostFields) {
            const qint64 lineAt = line.data() - head.constData();
            const QByteArrayView value = line.sliced(colon + 1).trimmed();
            headers.add({qint32(lineAt), qint32(colon), qint32(value.data() - head.constData()),
                         qint32(value.size())});
        }
        at = next;
    }
    return headers;
}

MultipartPart readPart(const QByteArray& body, qint64 at, qint64 end)
{
    MultipartPart part;
    part.headAt = at;
    part.bodyAt = headEnd(body, at, end);
    part.headers = readFields(QByteArray(body.constData() + at, std::min(part.bodyAt - at, longestHead)));
    part.bodyEnd = end;
    const QByteArrayView disposition = part.headers.valueOf("content-disposition");
    part.name = parameterText(disposition, "name");
    part.fileName = parameterText(disposition, "filename");
    if (part.fileName.isEmpty())
        part.fileName = parameterText(part.headers.valueOf("content-type"), "name");
    return part;
}

QByteArray guessedBoundary(QByteArrayView body)
{
    if (!body.startsWith("--"))
        return {};
    const QByteArrayView start = body.first(std::min(body.size(), longestBoundary + 4));
    const qsizetype end = start.indexOf('\n');
    return end < 0 ? QByteArray() : start.sliced(2, end - 2).trimmed().toByteArray();
}

int hexDigit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

/// RFC 2045 6.7; what is no escape stays.
QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QByteArrayView rest = text.sliced(at);
        if (rest[0] != '=') {
            result += rest[0];
        } else if (rest.startsWith("=\r\n")) {
            at += 2;
        } else if (rest.startsWith("=\n")) {
            at += 1;
        } else if (rest.size() > 2 && hexDigit(rest[1]) >= 0 && hexDigit(rest[2]) >= 0) {
            result += char(hexDigit(rest[1]) << 4 | hexDigit(rest[2]));
            at += 2;
        } else {
            result += '=';
        }
    }
    return result;
}

} // namespace

Multipart readMultipart(const QByteArray& body, QByteArray boundary, const CancelFlag& cancel)
{
    Multipart result;
    if (boundary.isEmpty())
        boundary = guessedBoundary(body);
    if (boundary.isEmpty() || boundary.size() > longestBoundary) {
        result.problem = {MultipartText::tr("The Content-Type names no usable boundary between the parts."),
                          -1};
        return result;
    }
    const QByteArray dashBoundary = "--" + boundary;
    Delimiter delimiter = findDelimiter(body, dashBoundary, 0);
    if (delimiter.at < 0) {
        result.problem = {
            MultipartText::tr("The boundary “%1” is not in the body.").arg(visibleText(boundary)), 0};
        return result;
    }
    result.preamble = delimiter.at;
    while (!delimiter.isLast && !cancel.isCancelled()) {
        if (result.parts.size() == Multipart::mostParts) {
            result.problem = {
                MultipartText::tr("Only the first %n parts are shown.", nullptr, int(Multipart::mostParts)),
                delimiter.next};
            return result;
        }
        const qint64 at = delimiter.next;
        // The line break before a delimiter may be the one that ends the delimiter before it.
        delimiter = findDelimiter(body, dashBoundary, at);
        const bool whole = delimiter.at >= 0;
        result.parts.push_back(readPart(body, at, whole ? std::max(at, delimiter.at) : body.size()));
        result.parts.back().isWhole = whole;
        if (!whole) {
            result.problem = {MultipartText::tr("The body ends within a part: the last boundary is missing."),
                              body.size()};
            return result;
        }
    }
    result.epilogue = body.size() - delimiter.next;
    return result;
}

QByteArray partContent(const QByteArray& body, const MultipartPart& part, Problem& problem)
{
    const QByteArray bytes = body.mid(part.bodyAt, part.bodyEnd - part.bodyAt);
    const QByteArray encoding =
        part.headers.valueOf("content-transfer-encoding").toByteArray().trimmed().toLower();
    if (encoding == "quoted-printable")
        return fromQuotedPrintable(bytes);
    if (encoding != "base64")
        return bytes;
    QByteArray plain = bytes;
    plain.removeIf([](char c) { return std::isspace(uchar(c)) != 0; });
    const auto decoded = QByteArray::fromBase64Encoding(plain, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) {
        problem = {
            MultipartText::tr("The part says that it is in base64, and is not; it is shown as it came."), -1};
        return bytes;
    }
    return *decoded;
}

QString safeFileName(const QString& proposed)
{
    constexpr qsizetype longest = 120;
    static constexpr QLatin1StringView devices[] = {"con"_L1,  "prn"_L1,  "aux"_L1,  "nul"_L1,
                                                    "com1"_L1, "com2"_L1, "com3"_L1, "com4"_L1,
                                                    "lpt1"_L1, "lpt2"_L1, "lpt3"_L1};
    const qsizetype folder = std::max(proposed.lastIndexOf(u'/'), proposed.lastIndexOf(u'\\'));
    QString name;
    for (const char32_t c : proposed.sliced(folder + 1).toUcs4()) {
        const QChar::Category category = QChar::category(c);
        const bool unsafe = category == QChar::Other_Control || category == QChar::Other_Format ||
                            category == QChar::Other_Surrogate || category == QChar::Other_NotAssigned ||
                            category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
        if (unsafe)
            continue;
        const bool reserved = c < 0x80 && QByteArrayView("<>:\"|?*").contains(char(c));
        name += reserved ? QStringView(u"_") : QStringView(QChar::fromUcs4(c));
    }
    const auto isEdge = [](QChar c) {
        return c.isSpace() || c == u'.';
    };
    while (!name.isEmpty() && (isEdge(name.front()) || name.front() == u'-' || name.front() == u'~'))
        name.remove(0, 1);
    while (!name.isEmpty() && isEdge(name.back()))
        name.chop(1);
    if (name.size() > longest) {
        const qsizetype dot = name.lastIndexOf(u'.');
        const QString suffix = dot > 0 && name.size() - dot <= 12 ? name.sliced(dot) : QString();
        name = name.first(longest - suffix.size());
        if (name.back().isHighSurrogate())
            name.chop(1);
        name += suffix;
    }
    const QString stem = name.section(u'.', 0, 0);
    const bool isDevice = std::ranges::any_of(devices, [&stem](QLatin1StringView device) {
        return stem.compare(device, Qt::CaseInsensitive) == 0;
    });
    return isDevice ? u'_' + name : name;
}

} // namespace hookbench::payload
