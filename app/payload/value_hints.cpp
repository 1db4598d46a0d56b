// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/value_hints.h"

#include "app/payload/json.h"
#include "app/payload/json_outline.h"
#include "app/payload/text.h"
#include "app/payload/utf8.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <array>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct HintText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::HintText)
};

constexpr qsizetype longestShown = 200; // characters
constexpr qsizetype shortestBase64 = 16;

bool isDigits(QByteArrayView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "createdAt", "created_at", "CREATED-AT": "at".
QByteArray lastWord(QByteArrayView name)
{
    qsizetype from = name.size();
    while (from > 0) {
        const char c = name[from - 1];
        if (!std::isalpha(uchar(c)))
            break;
        --from;
        const bool startsWord = std::isupper(uchar(c)) && from > 0 && std::islower(uchar(name[from - 1]));
        if (startsWord)
            break;
    }
    return name.sliced(from).toByteArray().toLower();
}

bool speaksOfTime(const QByteArray& name)
{
    static constexpr const char* words[] = {
        "at",    "auth",    "created", "date",    "day",     "due",   "end",      "ended",
        "epoch", "exp",     "expires", "expiry",  "from",    "iat",   "modified", "nbf",
        "on",    "seconds", "since",   "start",   "started", "stamp", "time",     "timestamp",
        "ts",    "to",      "until",   "updated", "when",    "ms",    "millis"};
    const QByteArray word = lastWord(name);
    return std::any_of(std::begin(words), std::end(words), [&word](const char* w) { return word == w; });
}

QString shortened(const QString& text)
{
    return text.size() <= longestShown ? text : text.left(longestShown) + u'…';
}

// Seconds since 1970 of 2000-01-01 and 2100-01-01: what lies between is taken for a time.
constexpr qint64 earliest = 946'684'800;
constexpr qint64 latest = 4'102'444'800;

ValueHint epochHint(const NamedValue& value)
{
    const qsizetype point = value.text.indexOf('.');
    const QByteArray whole = value.text.first(point < 0 ? value.text.size() : point);
    const bool number = isDigits(whole) && (point < 0 || isDigits(value.text.sliced(point + 1)));
    if (!number || whole.size() < 9 || whole.size() > 19 || !speaksOfTime(value.name))
        return {};
    const qint64 count = whole.toLongLong();
    for (const qint64 unit : {qint64(1), qint64(1000), qint64(1'000'000), qint64(1'000'000'000)}) {
        const qint64 seconds = count / unit;
        if (seconds < earliest || seconds >= latest)
            continue;
        const qint64 milliseconds = unit == 1 ? seconds * 1000 : count / (unit / 1000);
        return {HintKind::Time, momentText(milliseconds), 0, {}};
    }
    return {};
}

ValueHint dateHint(const NamedValue& value)
{
    const QByteArray& text = value.text;
    if (value.kind != JsonKind::String || text.size() < 10 || text.size() > 40)
        return {};
    QDateTime moment;
    if (text[4] == '-' && text[7] == '-' && isDigits(text.first(4))) {
        if (text.size() == 10) {
            const QDate date = QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
            return date.isValid()
                       ? ValueHint{HintKind::Time, QLocale().toString(date, QLocale::LongFormat), 0, {}}
                       : ValueHint{};
        }
        moment = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    } else if (text.indexOf(':') > 0 && (text[3] == ',' || text[3] == ' ' || isDigits(text.first(1)))) {
        QString dated = QString::fromLatin1(text);
        moment = QDateTime::fromString(dated.replace(" GMT"_L1, " +0000"_L1), Qt::RFC2822Date);
    }
    if (!moment.isValid())
        return {};
    const bool zoned = moment.timeSpec() != Qt::LocalTime || text.contains("GMT");
    return {HintKind::Time,
            zoned ? momentText(moment.toMSecsSinceEpoch())
                  : HintText::tr("%1, without a time zone")
                        .arg(QLocale().toString(moment.date(), QLocale::LongFormat)),
            0,
            {}};
}

ValueHint addressHint(const NamedValue& value)
{
    static constexpr const char* schemes[] = {"https://", "http://", "wss://", "ws://", "ftp://", "mailto:"};
    const bool known = std::any_of(std::begin(schemes), std::end(schemes), [&value](const char* scheme) {
        return value.text.first(std::min<qsizetype>(value.text.size(), 10)).toLower().startsWith(scheme);
    });
    if (!known)
        return {};
    const QUrl url = QUrl::fromEncoded(value.text, QUrl::StrictMode);
    if (!url.isValid())
        return {};
    if (url.host().isEmpty())
        return {HintKind::Address, HintText::tr("Address"), 0, {}};
    const QString plain = url.hasQuery() ? url.query(QUrl::FullyDecoded) : QString();
    return {
        HintKind::Address,
        plain.isEmpty()
            ? HintText::tr("Address at %1").arg(url.host())
            : HintText::tr("Address at %1, query %2").arg(url.host(), shortened(visibleText(plain.toUtf8()))),
        0,
        {}};
}

QByteArray fromBase64Url(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                                QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

/// What a token says of itself.
QString tokenText(const JsonOutline& outline)
{
    const auto algorithm = outline.find(u"/header/alg");
    const QString name = algorithm == JsonOutline::none ? QString() : outline.string(algorithm);
    const auto expiry = outline.find(u"/payload/exp");
    const qint64 at = expiry == JsonOutline::none ? 0 : qint64(outline.raw(expiry).toByteArray().toDouble());
    if (at < earliest || at >= latest)
        return HintText::tr("JSON Web Token, %1").arg(shortened(name));
    return HintText::tr("JSON Web Token, %1, valid until %2").arg(shortened(name), momentText(at * 1000));
}

ValueHint tokenHint(const NamedValue& value)
{
    QByteArrayView token(value.text);
    if (const qsizetype space = token.indexOf(' '); space > 0 && space < 10)
        token = token.sliced(space + 1); // "Bearer eyJ..."
    if (!token.startsWith("eyJ"))
        return {};
    const QByteArray json = tokenAsJson(token);
    if (json.isEmpty())
        return {};
    return {HintKind::Token, tokenText(JsonOutline::build(json)), 0, json};
}

bool isJsonContainer(QByteArrayView text)
{
    const QByteArrayView start = text.trimmed();
    return (start.startsWith('{') || start.startsWith('[')) && start.size() > 2 && !checkJson(text);
}

ValueHint jsonHint(const NamedValue& value)
{
    if (!isJsonContainer(value.text))
        return {};
    return {HintKind::Json, HintText::tr("JSON in a string"), 0, value.text};
}

bool isReadable(QByteArrayView bytes)
{
    return firstInvalidUtf8(bytes) < 0 && std::all_of(bytes.begin(), bytes.end(), [](char c) {
               return uchar(c) >= 0x20 || c == '\n' || c == '\r' || c == '\t';
           });
}

/// Name of a kind of file by its first bytes; empty when it is none of them.
QString fileKind(QByteArrayView bytes)
{
    struct Start
    {
        QByteArrayView bytes;
        const char* name;
    };
    static const Start starts[] = {{"\x89PNG", "PNG"},
                                   {"\xFF\xD8\xFF", "JPEG"},
                                   {"GIF8", "GIF"},
                                   {"%PDF", "PDF"},
                                   {"\x1F\x8B\x08", "gzip"},
                                   {"PK\x03\x04", "ZIP"},
                                   {"\x28\xB5\x2F\xFD", "zstd"}};
    for (const Start& start : starts) {
        if (bytes.startsWith(start.bytes))
            return QString::fromLatin1(start.name);
    }
    return {};
}

ValueHint base64Hint(const NamedValue& value)
{
    const QByteArray& text = value.text;
    if (value.kind != JsonKind::String || text.size() < shortestBase64 || text.contains(' '))
        return {};
    const bool urlSafe = text.contains('-') || text.contains('_');
    const auto options = (urlSafe ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding) |
                         QByteArray::AbortOnBase64DecodingErrors;
    const auto decoded = QByteArray::fromBase64Encoding(text, options);
    if (!decoded || (*decoded).isEmpty())
        return {};
    if (const QString kind = fileKind(*decoded); !kind.isEmpty())
        return {HintKind::Base64,
                HintText::tr("Base64 of %1, %n byte(s)", nullptr, int((*decoded).size())).arg(kind),
                0,
                {}};
    if (!isReadable(*decoded))
        return {};
    if (isJsonContainer(*decoded))
        return {HintKind::Base64, HintText::tr("Base64 of JSON"), 0, *decoded};
    return {HintKind::Base64, HintText::tr("Base64 of “%1”").arg(shortened(visibleText(*decoded))), 0, {}};
}

ValueHint colorHint(const NamedValue& value)
{
    QByteArray digits = value.text;
    if (digits.startsWith('#'))
        digits = digits.sliced(1);
    else if (const QByteArray word = lastWord(value.name); word != "color" && word != "colour")
        return {};
    const bool hex =
        std::all_of(digits.begin(), digits.end(), [](char c) { return std::isxdigit(uchar(c)); });
    const qsizetype size = digits.size();
    if (value.kind != JsonKind::String || !hex || (size != 3 && size != 4 && size != 6 && size != 8))
        return {};
    if (size <= 4) {
        QByteArray wide;
        for (const char c : std::as_const(digits))
            wide.append(2, c);
        digits = wide;
    }
    quint32 color = digits.toUInt(nullptr, 16);
    color = digits.size() == 6 ? 0xFF000000 | color : color >> 8 | color << 24; // CSS writes alpha last
    const QString text = HintText::tr("Colour: red %1, green %2, blue %3")
                             .arg(color >> 16 & 0xFF)
                             .arg(color >> 8 & 0xFF)
                             .arg(color & 0xFF);
    return {HintKind::Color, text, color, {}};
}

using Recogniser = ValueHint (*)(const NamedValue&);

/// In the order in which they are asked; the first that recognises something is right.
constexpr Recogniser recognisers[] = {epochHint, dateHint, addressHint, colorHint,
                                      tokenHint, jsonHint, base64Hint};

} // namespace

QString momentText(qint64 milliseconds)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    const QString format = milliseconds % 1000 == 0 ? u"yyyy-MM-dd HH:mm:ss"_s : u"yyyy-MM-dd HH:mm:ss.zzz"_s;
    const QString text = HintText::tr("%1 UTC").arg(utc.toString(format));
    const QDateTime local = utc.toLocalTime();
    if (local.offsetFromUtc() == 0)
        return text;
    return HintText::tr("%1, local time %2").arg(text, local.toString(format));
}

QByteArray tokenAsJson(QByteArrayView token)
{
    const qsizetype first = token.indexOf('.');
    const qsizetype second = first < 0 ? -1 : token.indexOf('.', first + 1);
    if (second < 0 || token.indexOf('.', second + 1) >= 0)
        return {};
    const QByteArray header = fromBase64Url(token.first(first));
    const QByteArray payload = fromBase64Url(token.sliced(first + 1, second - first - 1));
    const QByteArrayView signature = token.sliced(second + 1);
    const bool safe = std::all_of(signature.begin(), signature.end(), [](char c) {
        return std::isalnum(uchar(c)) || c == '-' || c == '_' || c == '=';
    });
    if (!safe || !isJsonContainer(header) || payload.isEmpty() || checkJson(payload))
        return {};
    return "{\"header\":" + header + ",\"payload\":" + payload + ",\"signature\":\"" +
           signature.toByteArray() + "\"}";
}

ValueHint valueHint(const NamedValue& value)
{
    if (value.kind != JsonKind::String && value.kind != JsonKind::Number)
        return {};
    if (value.text.isEmpty() || value.text.size() > hintJsonLimit)
        return {};
    if (value.text.size() > hintTextLimit)
        return value.kind == JsonKind::String ? jsonHint(value) : ValueHint{};
    for (const Recogniser recognise : recognisers) {
        if (const ValueHint hint = recognise(value))
            return hint;
    }
    return {};
}

} // namespace hookbench::payload
