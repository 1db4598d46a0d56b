// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redact/text_redactor.h"

#include "app/http/field_syntax.h"
#include "app/http/message_head.h"
#include "app/http/target.h"
#include "app/payload/body_kind.h"
#include "app/payload/utf8.h"
#include "app/redact/field_redactor.h"
#include "app/redact/gzip.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::redact {
namespace {

struct RedactText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::redact::RedactText)
};

constexpr qint64 largestInside = qint64(64) * 1024 * 1024;

bool isText(QByteArrayView bytes)
{
    return std::none_of(bytes.begin(), bytes.end(),
                        [](char c) { return quint8(c) < 0x20 && c != '\n' && c != '\r' && c != '\t'; }) &&
           payload::firstInvalidUtf8(bytes) < 0;
}

/// What a run of base64 holds, and how it was written.
struct Encoded
{
    QByteArray bytes;
    QByteArray::Base64Options options;
};

std::optional<Encoded> decoded(const QByteArray& run)
{
    QByteArray::Base64Options options =
        run.contains('-') || run.contains('_') ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    if (!run.endsWith('=') && run.size() % 4 != 0)
        options |= QByteArray::OmitTrailingEquals;
    const auto result =
        QByteArray::fromBase64Encoding(run, options | QByteArray::AbortOnBase64DecodingErrors);
    if (!result || (*result).isEmpty())
        return {};
    return Encoded{*result, options};
}

QByteArray formEncoded(const QByteArray& bytes)
{
    return bytes.toPercentEncoding("*").replace("%20", "+");
}

bool isUrlWithQuery(const QByteArray& bytes)
{
    const qsizetype colon = bytes.indexOf("://");
    return colon > 0 && colon < 12 && bytes.indexOf('?') > colon && !bytes.contains(' ') &&
           !bytes.contains('\n');
}

} // namespace

TextRedactor::TextRedactor(const Policy& policy, Report report)
    : m_names(policy.rules)
    , m_patterns(policy.rules, m_names)
    , m_standIns(policy)
    , m_report(std::move(report))
{
}

QByteArray TextRedactor::named(Kind kind, const QByteArray& bytes, const QString& place)
{
    if (bytes.isEmpty())
        return bytes;
    m_report(kind, place);
    return m_standIns.of(kind, bytes);
}

QByteArray TextRedactor::content(const QByteArray& bytes, QByteArrayView contentType, const QString& place,
                                 int depth)
{
    const http::MediaType type = http::parseMediaType(contentType);
    if (type.type.startsWith("multipart/") && !type.boundary.isEmpty())
        return multipart(bytes, type.boundary, place, depth);
    switch (payload::detectKind(type, bytes)) {
    case payload::BodyKind::Xml:
        return xml(bytes, place, depth);
    case payload::BodyKind::Form:
        return query(bytes, place, depth);
    default:
        break;
    }
    return value(bytes, place, depth);
}

QByteArray TextRedactor::value(const QByteArray& bytes, const QString& place, int depth)
{
    if (looksLikeGzip(bytes)) {
        const std::optional<QByteArray> plain = inflated(bytes, largestInside);
        if (!plain || depth > deepest)
            return named(Kind::Opaque, bytes, place);
        const QByteArray changed = content(*plain, {}, RedactText::tr("%1, unzipped").arg(place), depth + 1);
        return changed == *plain ? bytes : deflated(changed, Coding::Gzip);
    }
    const QByteArray start = bytes.left(64).trimmed();
    if (start.startsWith('{') || start.startsWith('[')) {
        if (depth > deepest)
            return named(Kind::Opaque, bytes, place);
        if (const std::optional<QByteArray> json = redactJson(*this, bytes, place, depth))
            return *json;
        // One document a line.
        if (bytes.contains('\n')) {
            QByteArrayList lines = bytes.split('\n');
            const bool areJson = std::all_of(lines.cbegin(), lines.cend(), [](const QByteArray& line) {
                const QByteArray trimmed = line.trimmed();
                return trimmed.isEmpty() || (trimmed.startsWith('{') && trimmed.endsWith('}'));
            });
            for (QByteArray& line : lines) {
                if (areJson)
                    line = value(line, place, depth + 1);
            }
            if (areJson)
                return lines.join('\n');
        }
    }
    if (start.startsWith('<') && depth <= deepest)
        return xml(bytes, place, depth);
    if (isUrlWithQuery(bytes)) {
        const qsizetype mark = bytes.indexOf('?');
        return text(bytes.first(mark), place, depth) + '?' + query(bytes.sliced(mark + 1), place, depth);
    }
    return text(bytes, place, depth);
}

/// Spans that tell by their form, and in between what is encoded.
QByteArray TextRedactor::text(const QByteArray& bytes, const QString& place, int depth)
{
    const std::vector<Span> spans = m_patterns.find(bytes);
    QByteArray out;
    qsizetype copied = 0;
    const auto copyTo = [&](qsizetype end) {
        const QByteArrayView gap = QByteArrayView(bytes).sliced(copied, end - copied);
        qsizetype at = 0;
        for (const Span& run : m_patterns.encodedRuns(gap)) {
            out += gap.sliced(at, run.at - at);
            out += inside(gap.sliced(run.at, run.size).toByteArray(), place, depth);
            at = run.at + run.size;
        }
        out += gap.sliced(at);
    };
    for (const Span& span : spans) {
        copyTo(span.at);
        m_report(span.kind, place);
        out += m_standIns.of(span.kind, QByteArrayView(bytes).sliced(span.at, span.size));
        copied = span.at + span.size;
    }
    copyTo(bytes.size());
    return out;
}

/// A run of characters that is perhaps base64.
QByteArray TextRedactor::inside(const QByteArray& run, const QString& place, int depth)
{
    const std::optional<Encoded> encoded = decoded(run);
    if (!encoded || (!isText(encoded->bytes) && !looksLikeGzip(encoded->bytes)))
        return run;
    if (depth >= deepest)
        return named(Kind::Opaque, run, place);
    const QByteArray changed =
        content(encoded->bytes, {}, RedactText::tr("%1, decoded").arg(place), depth + 1);
    return changed == encoded->bytes ? run : changed.toBase64(encoded->options);
}

QByteArray TextRedactor::query(const QByteArray& query, const QString& place, int depth)
{
    QByteArrayList pairs;
    for (const http::Parameter& parameter : http::parseParameters(query)) {
        const std::optional<Kind> kind = m_names.kindOf(parameter.name, "?");
        if (parameter.value.isEmpty()) {
            pairs.append(value(parameter.raw, place, depth));
            continue;
        }
        const QString named =
            RedactText::tr("%1, parameter %2").arg(place, QString::fromUtf8(parameter.name));
        if (kind)
            m_report(*kind, named);
        if (kind && mode() == Mode::Remove)
            continue;
        const QByteArray changed =
            kind ? m_standIns.of(*kind, parameter.value) : value(parameter.value, named, depth + 1);
        const qsizetype equals = parameter.raw.indexOf('=');
        pairs.append(changed == parameter.value
                         ? parameter.raw
                         : parameter.raw.first(std::max<qsizetype>(equals, 0)) + '=' + formEncoded(changed));
    }
    return pairs.join('&');
}

QByteArray TextRedactor::path(const QByteArray& path, const QString& place)
{
    QByteArrayList segments = path.split('/');
    for (QByteArray& segment : segments) {
        const QByteArray plain = http::percentDecoded(segment);
        const QByteArray changed = text(plain, place, 0);
        if (changed != plain)
            segment = changed.toPercentEncoding("@:!$&'()*+,;=");
    }
    return segments.join('/');
}

QByteArray TextRedactor::target(const QByteArray& target, const QString& place)
{
    const qsizetype scheme = target.indexOf("://");
    const qsizetype mark = target.indexOf('?');
    const QByteArray front = mark < 0 ? target : target.first(mark);
    const QByteArray inFront =
        scheme > 0 && scheme < front.size() ? text(front, place, 0) : path(front, place);
    if (mark < 0)
        return inFront;
    return inFront + '?' + query(target.sliced(mark + 1), RedactText::tr("%1, URL").arg(place), 0);
}

/// Parts between lines that begin with "--" and the boundary (RFC 2046 5.1.1).
QByteArray TextRedactor::multipart(const QByteArray& bytes, const QByteArray& boundary, const QString& place,
                                   int depth)
{
    const QByteArray delimiter = "--" + boundary;
    QByteArray out;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype begin = bytes.indexOf(delimiter, at);
        const qsizetype end = begin < 0 ? bytes.size() : begin;
        out += part(bytes.sliced(at, end - at), place, depth);
        if (begin < 0)
            break;
        out += delimiter;
        at = begin + delimiter.size();
    }
    return out;
}

QByteArray TextRedactor::part(const QByteArray& bytes, const QString& place, int depth)
{
    qsizetype bodyAt = bytes.indexOf("\r\n\r\n");
    const qsizetype gap = bodyAt < 0 ? 2 : 4;
    if (bodyAt < 0)
        bodyAt = bytes.indexOf("\n\n");
    if (bodyAt < 0)
        return text(bytes, place, depth);
    const QByteArray head = bytes.first(bodyAt + gap);
    const http::RequestHead fields = http::readRequestHead(
        "GET / HTTP/1.1" + (head.startsWith('\n') || head.startsWith('\r') ? head : "\r\n" + head));
    QByteArray body = bytes.sliced(bodyAt + gap);
    const QByteArray end = body.endsWith("\r\n") ? "\r\n" : body.endsWith('\n') ? "\n" : "";
    body.chop(end.size());
    const QByteArray name = dispositionName(fields.headers.valueOf("content-disposition"));
    const QString named =
        name.isEmpty() ? place : RedactText::tr("%1, part %2").arg(place, QString::fromUtf8(name));
    const std::optional<Kind> kind = m_names.kindOf(name, "?");
    const QByteArray coding = fields.headers.valueOf("content-transfer-encoding").toByteArray().toLower();
    QByteArray changed;
    if (kind)
        changed = this->named(*kind, body, named);
    else if (coding == "base64")
        changed = value(body, named, depth + 1);
    else
        changed = content(body, fields.headers.valueOf("content-type"), named, depth + 1);
    return text(head, named, depth) + changed + end;
}

} // namespace hookbench::redact
