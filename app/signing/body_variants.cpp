// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/json_rewriter.h"
#include "app/signing/variant.h"

#include "app/crypto/text_form.h"
#include "app/http/target.h"
#include "app/payload/content_coding.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace hookbench::signing {

namespace {

struct BodyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::BodyText)
};

using Escape = JsonStyle::Escape;
using Html = JsonStyle::Html;

constexpr qsizetype largestInflated = 64 * 1024 * 1024;
constexpr QByteArrayView byteOrderMark = "\xef\xbb\xbf";

/// The variants found so far, without those that are the same bytes.
class Collector
{
public:
    explicit Collector(const QByteArray& body) { m_variants += Variant{body, {}, BodyText::tr("the body")}; }

    void add(const QByteArray& bytes, Cause cause, const QString& text)
    {
        const bool known =
            std::ranges::any_of(m_variants, [&](const Variant& one) { return one.bytes == bytes; });
        if (!known)
            m_variants += Variant{bytes, cause, text};
    }

    QList<Variant> take() { return std::move(m_variants); }

private:
    QList<Variant> m_variants;
};

void addLineEnds(const QByteArray& body, Collector& out)
{
    QByteArray stripped = body;
    if (stripped.endsWith('\n'))
        stripped.chop(stripped.endsWith("\r\n") ? 2 : 1);
    out.add(stripped, Cause::TrailingNewline, BodyText::tr("the body without its last line end"));
    out.add(body + '\n', Cause::TrailingNewline, BodyText::tr("the body with a line end (LF) behind it"));
    out.add(body + "\r\n", Cause::TrailingNewline, BodyText::tr("the body with a line end (CRLF) behind it"));
    out.add(body.trimmed(), Cause::TrailingNewline, BodyText::tr("the body without white space around it"));
    QByteArray unix = body;
    unix.replace("\r\n", "\n");
    out.add(unix, Cause::LineEnds, BodyText::tr("the body with LF for each CRLF"));
    out.add(QByteArray(unix).replace('\n', "\r\n"), Cause::LineEnds,
            BodyText::tr("the body with CRLF for each LF"));
}

void addCharsets(const QByteArray& body, Collector& out)
{
    if (body.startsWith(byteOrderMark))
        out.add(body.sliced(3), Cause::ByteOrderMark, BodyText::tr("the body without its byte order mark"));
    else
        out.add(byteOrderMark.toByteArray() + body, Cause::ByteOrderMark,
                BodyText::tr("the body with a byte order mark"));
    if (std::ranges::all_of(body, [](char c) { return uchar(c) < 0x80; }))
        return;
    out.add(QString::fromLatin1(body).toUtf8(), Cause::Charset,
            BodyText::tr("the body read as ISO-8859-1 and written as UTF-8"));
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(body);
    out.add(text.toUtf8(), Cause::Charset,
            BodyText::tr("the body with U+FFFD for each byte that is no UTF-8"));
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x100; }))
        out.add(text.toLatin1(), Cause::Charset,
                BodyText::tr("the body read as UTF-8 and written as ISO-8859-1"));
    QByteArray ascii;
    for (const QChar c : text) {
        if (!c.isLowSurrogate())
            ascii += c.unicode() < 0x80 ? char(c.unicode()) : '?';
    }
    out.add(ascii, Cause::Charset, BodyText::tr("the body with “?” for each character outside ASCII"));
}

struct NamedStyle
{
    JsonStyle style;
    Cause cause;
    const char* text;
};

QList<NamedStyle> jsonStyles()
{
    const auto style = [](auto change) {
        JsonStyle result;
        change(result);
        return result;
    };
    return {
        {style([](JsonStyle& s) { s.escape = Escape::AsWritten; }), Cause::JsonRewritten,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText", "the JSON without white space")},
        {style([](JsonStyle&) {}), Cause::JsonRewritten,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText", "the JSON as JavaScript writes it")},
        {style([](JsonStyle& s) { s.shortNumbers = true; }), Cause::JsonRewritten,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText",
                           "the JSON as JavaScript writes it, numbers shortened")},
        {style([](JsonStyle& s) { s.comma = ", ", s.colon = ": ", s.escape = Escape::AsciiLower; }),
         Cause::JsonRewritten,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText", "the JSON as Python writes it")},
        {style([](JsonStyle& s) { s.comma = ", ", s.colon = ": "; }), Cause::JsonRewritten,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText", "the JSON as Python writes it without escapes")},
        {style([](JsonStyle& s) {
             s.comma = ", ", s.colon = ": ", s.escape = Escape::AsciiLower, s.sorted = true;
         }),
         Cause::JsonRewritten,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText", "the JSON as Python writes it with sorted names")},
        {style([](JsonStyle& s) { s.indent = 2, s.colon = ": "; }), Cause::JsonRewritten,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText", "the JSON indented by two spaces")},
        {style([](JsonStyle& s) { s.indent = 4, s.colon = ": "; }), Cause::JsonRewritten,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText", "the JSON indented by four spaces")},
        {style([](JsonStyle& s) { s.sorted = true; }), Cause::JsonRewritten,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText", "the JSON with sorted names")},
        {style([](JsonStyle& s) { s.escape = Escape::AsciiLower, s.slashes = true; }), Cause::JsonRewritten,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText", "the JSON as PHP writes it")},
        {style([](JsonStyle& s) { s.slashes = true; }), Cause::SlashEscapes,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText", "the JSON with each slash escaped")},
        {style([](JsonStyle& s) { s.html = Html::Lower; }), Cause::SlashEscapes,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText", "the JSON as Go and Rails write it")},
        {style([](JsonStyle& s) { s.html = Html::Lower, s.sorted = true; }), Cause::JsonRewritten,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText", "the JSON as Go writes a map")},
        {style([](JsonStyle& s) { s.html = Html::Upper, s.escape = Escape::AsciiUpper; }),
         Cause::JsonRewritten,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText", "the JSON as .NET writes it")},
        {style([](JsonStyle& s) { s.escape = Escape::AsciiLower; }), Cause::UnicodeEscapes,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText",
                           "the JSON with characters outside ASCII as \\u escapes")},
        {style([](JsonStyle& s) { s.escape = Escape::AsciiUpper; }), Cause::UnicodeEscapes,
         QT_TRANSLATE_NOOP("hookbench::signing::BodyText",
                           "the JSON with characters outside ASCII as upper-case \\u escapes")},
    };
}

QByteArray escapedInPlace(const QByteArray& body, bool upper)
{
    QByteArray result;
    for (const QChar c : QString::fromUtf8(body)) {
        const QByteArray digits = QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
        result += c.unicode() < 0x80 ? QByteArray(1, char(c.unicode()))
                                     : "\\u" + (upper ? digits.toUpper() : digits);
    }
    return result;
}

void addEscapes(const QByteArray& body, Collector& out)
{
    out.add(escapedInPlace(body, false), Cause::UnicodeEscapes,
            BodyText::tr("the body with characters outside ASCII as \\u escapes"));
    out.add(escapedInPlace(body, true), Cause::UnicodeEscapes,
            BodyText::tr("the body with characters outside ASCII as upper-case \\u escapes"));
    out.add(QByteArray(body).replace("\\/", "/"), Cause::SlashEscapes,
            BodyText::tr("the body with no slash escaped"));
    out.add(QByteArray(body).replace("\\/", "/").replace('/', "\\/"), Cause::SlashEscapes,
            BodyText::tr("the body with each slash escaped"));
    QByteArray html = body;
    out.add(html.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"), Cause::SlashEscapes,
            BodyText::tr("the body with <, > and & escaped"));
}

void addJson(const QByteArray& body, Collector& out)
{
    const JsonRewriter json(body);
    if (!json.isValid())
        return;
    addEscapes(body, out);
    // Only what the writer changes besides white space tells an escape from a rewriting.
    for (const NamedStyle& one : jsonStyles()) {
        const QByteArray text = json.write(one.style);
        out.add(text, one.cause, BodyText::tr(one.text));
        out.add(text + '\n', one.cause, BodyText::tr("%1, with a line end").arg(BodyText::tr(one.text)));
    }
}

QByteArray recoded(const QByteArray& body, bool plus)
{
    QList<QByteArray> parts;
    for (const http::Parameter& parameter : http::parseParameters(body)) {
        QByteArray part = parameter.name.toPercentEncoding() + '=' + parameter.value.toPercentEncoding();
        parts += plus ? part.replace("%20", "+") : part;
    }
    return parts.join('&');
}

QByteArray withPercentCase(const QByteArray& body, bool upper)
{
    QByteArray result = body;
    for (qsizetype i = result.indexOf('%'); i >= 0 && i + 2 < result.size(); i = result.indexOf('%', i + 1)) {
        const QByteArray digits = result.mid(i + 1, 2);
        result.replace(i + 1, 2, upper ? digits.toUpper() : digits.toLower());
    }
    return result;
}

void addForm(const QByteArray& body, Collector& out)
{
    const bool isForm = body.contains('=') && !body.contains('\n') && !body.startsWith('{');
    if (!isForm)
        return;
    for (const http::Parameter& parameter : http::parseParameters(body)) {
        if (parameter.name == "payload")
            out.add(parameter.value, Cause::FormWrapper, BodyText::tr("what the form field “payload” holds"));
    }
    out.add(QByteArray(body).replace('+', "%20"), Cause::FormEncoding,
            BodyText::tr("the form with %20 for spaces"));
    out.add(QByteArray(body).replace("%20", "+"), Cause::FormEncoding,
            BodyText::tr("the form with + for spaces"));
    out.add(withPercentCase(body, true), Cause::FormEncoding,
            BodyText::tr("the form with upper-case escapes"));
    out.add(withPercentCase(body, false), Cause::FormEncoding,
            BodyText::tr("the form with lower-case escapes"));
    out.add(recoded(body, false), Cause::FormEncoding, BodyText::tr("the form decoded and encoded again"));
    out.add(recoded(body, true), Cause::FormEncoding,
            BodyText::tr("the form decoded and encoded again with + for spaces"));
    out.add(http::percentDecoded(QByteArray(body).replace('+', ' ')), Cause::FormEncoding,
            BodyText::tr("the form decoded"));
    QList<QByteArray> parts = body.split('&');
    std::ranges::sort(parts);
    out.add(parts.join('&'), Cause::FormEncoding, BodyText::tr("the form with sorted fields"));
}

/// gzip and zlib; empty when it is neither, torn or too large.
QByteArray inflated(const QByteArray& body)
{
    payload::DecodeLimits limits;
    limits.bytes = largestInflated;
    const QByteArray coding = body.startsWith('\x78') ? "deflate" : "gzip";
    const payload::DecodedContent decoded = payload::decodeContent(body, {coding}, {}, limits);
    return decoded.problem ? QByteArray() : decoded.content;
}

void addCodings(const QByteArray& body, Collector& out)
{
    const bool mayBeDeflated = body.startsWith("\x1f\x8b") || body.startsWith('\x78');
    if (const QByteArray plain = mayBeDeflated ? inflated(body) : QByteArray(); !plain.isEmpty())
        out.add(plain, Cause::Compression, BodyText::tr("the decompressed body"));
    const auto decoded = crypto::fromText(crypto::TextForm::Base64, body, crypto::Reading::Strict);
    if (decoded && !decoded->isEmpty())
        out.add(*decoded, Cause::Base64Body, BodyText::tr("what the body decodes to from base64"));
    out.add(body.toBase64(), Cause::Base64Body, BodyText::tr("the body in base64"));
}

void addStandIns(const QByteArray& body, Collector& out)
{
    out.add({}, Cause::EmptyBody, BodyText::tr("an empty body"));
    for (const QByteArray& text : {QByteArray("{}"), QByteArray("undefined"), QByteArray("null"),
                                   QByteArray("[object Object]"), QByteArray("None")})
        out.add(text, Cause::EmptyBody, BodyText::tr("“%1” for the body").arg(QString::fromLatin1(text)));
    for (const qsizetype size : {1024, 4096, 8192, 16384, 32768, 65536, 100 * 1024, 1024 * 1024}) {
        if (body.size() > size)
            out.add(body.first(size), Cause::Truncated,
                    BodyText::tr("the first %1 bytes of the body").arg(size));
    }
}

} // namespace

QList<Variant> bodyVariants(const providers::Message& message)
{
    const QByteArray& body = message.body;
    Collector out(body);
    addLineEnds(body, out);
    addCharsets(body, out);
    addJson(body, out);
    addForm(body, out);
    addCodings(body, out);
    addStandIns(body, out);
    return out.take();
}

} // namespace hookbench::signing
