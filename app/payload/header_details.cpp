// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/header_details.h"

#include "app/http/field_syntax.h"
#include "app/payload/json_outline.h"
#include "app/payload/text.h"
#include "app/payload/value_hints.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DetailText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::DetailText)
};

using Details = std::vector<HeaderDetail>;

constexpr qsizetype longestValue = 64 * 1024; // a longer one is not taken apart
constexpr qsizetype longestShown = 1000;      // bytes of one detail

QString shown(QByteArrayView bytes)
{
    if (bytes.size() <= longestShown)
        return visibleText(bytes);
    return visibleText(bytes.first(longestShown)) + u'…';
}

/// Splits at `separator` outside of quoted strings (RFC 9110 5.6.4); parts are trimmed, empty ones left out.
std::vector<QByteArrayView> split(QByteArrayView text, char separator)
{
    std::vector<QByteArrayView> parts;
    bool quoted = false;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at < text.size() && quoted && text[at] == '\\') {
            ++at;
            continue;
        }
        if (at < text.size() && text[at] == '"')
            quoted = !quoted;
        if (at < text.size() && (quoted || text[at] != separator))
            continue;
        if (const QByteArrayView part = text.sliced(from, std::min(at, text.size()) - from).trimmed();
            !part.isEmpty())
            parts.push_back(part);
        from = at + 1;
    }
    return parts;
}

QByteArray unquoted(QByteArrayView value)
{
    if (value.size() < 2 || !value.startsWith('"') || !value.endsWith('"'))
        return value.toByteArray();
    QByteArray result;
    for (qsizetype at = 1; at + 1 < value.size(); ++at) {
        if (value[at] == '\\' && at + 2 < value.size())
            ++at;
        result.append(value[at]);
    }
    return result;
}

/// A time in a value, behind it in brackets.
QString withHint(QByteArrayView name, const QByteArray& value)
{
    const ValueHint hint = valueHint({name.toByteArray(), JsonKind::String, value});
    return hint.kind == HintKind::Time ? DetailText::tr("%1 (%2)").arg(shown(value), hint.text)
                                       : shown(value);
}

/// "name=value"; a part without "=" is a value alone.
void addPair(Details& details, QByteArrayView part, const QString& nameless)
{
    const qsizetype equals = part.indexOf('=');
    if (equals <= 0) {
        details.push_back({nameless, shown(part), {}});
        return;
    }
    const QByteArrayView name = part.first(equals).trimmed();
    const QByteArray value = unquoted(part.sliced(equals + 1).trimmed());
    // Stripe and others call it "t".
    details.push_back({shown(name), withHint(name == "t" ? QByteArrayView("time") : name, value), {}});
}

Details readPairs(QByteArrayView value, char separator, const QString& nameless)
{
    Details details;
    for (const QByteArrayView part : split(value, separator)) {
        if (details.size() > mostDetails)
            break;
        addPair(details, part, nameless);
    }
    return details;
}

/// The mark of a claim that is a time.
QString timeMark(const QByteArray& claim, qint64 seconds, qint64 atMs)
{
    if (claim == "exp" && seconds * 1000 <= atMs)
        return DetailText::tr("had expired when the message came");
    if (claim == "nbf" && seconds * 1000 > atMs)
        return DetailText::tr("was not valid yet when the message came");
    return {};
}

void addClaims(Details& details, const JsonOutline& outline, JsonOutline::Node part, qint64 atMs)
{
    if (part == JsonOutline::none || outline.kind(part) != JsonKind::Object)
        return;
    for (const JsonOutline::Node claim : outline.children(part)) {
        if (details.size() > mostDetails)
            return;
        const QByteArray name = outline.keyBytes(claim);
        HeaderDetail detail{shown(name), {}, {}};
        if (outline.kind(claim) == JsonKind::Number) {
            const bool time = name == "exp" || name == "nbf" || name == "iat" || name == "auth_time";
            detail.value =
                withHint(time ? QByteArrayView("time") : QByteArrayView(name), outline.bytes(claim));
            if (time)
                detail.mark = timeMark(name, qint64(outline.bytes(claim).toDouble()), atMs);
        } else {
            detail.value =
                outline.isContainer(claim) ? shown(outline.raw(claim)) : shown(outline.bytes(claim));
        }
        details.push_back(detail);
    }
}

Details readToken(QByteArrayView token, qint64 atMs)
{
    Details details;
    const QByteArray json = tokenAsJson(token);
    if (json.isEmpty())
        return details;
    const JsonOutline outline = JsonOutline::build(json);
    addClaims(details, outline, outline.find(u"/header"), atMs);
    addClaims(details, outline, outline.find(u"/payload"), atMs);
    return details;
}

Details readBasic(QByteArrayView credentials)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(credentials.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {{DetailText::tr("Credentials"), shown(credentials), DetailText::tr("are no Base64")}};
    const QByteArray& pair = *decoded;
    const qsizetype colon = pair.indexOf(':');
    if (colon < 0)
        return {{DetailText::tr("Credentials"), shown(pair),
                 DetailText::tr("lack the colon before the password")}};
    return {{DetailText::tr("User"), shown(pair.first(colon)), {}},
            {DetailText::tr("Password"), shown(pair.sliced(colon + 1)), {}}};
}

Details readAuthorization(QByteArrayView value, qint64 atMs)
{
    const qsizetype space = value.indexOf(' ');
    const QByteArrayView scheme = space < 0 ? value : value.first(space);
    const QByteArrayView rest = space < 0 ? QByteArrayView() : value.sliced(space + 1).trimmed();
    Details details{{DetailText::tr("Scheme"), shown(scheme), {}}};
    Details more;
    if (http::equalsIgnoringCase(scheme, "Basic"))
        more = readBasic(rest);
    else if (Details claims = readToken(rest, atMs); !claims.empty())
        more = std::move(claims);
    else if (rest.contains('=') && !http::equalsIgnoringCase(scheme, "Bearer"))
        more = readPairs(rest, ',', DetailText::tr("Credentials"));
    details.insert(details.end(), more.begin(), more.end());
    return details;
}

Details readCookies(QByteArrayView value, qint64)
{
    return readPairs(value, ';', DetailText::tr("Without a name"));
}

Details readSetCookie(QByteArrayView value, qint64)
{
    return readPairs(value, ';', DetailText::tr("Attribute"));
}

Details readForwarded(QByteArrayView value, qint64)
{
    Details details;
    int hop = 0;
    for (const QByteArrayView element : split(value, ',')) {
        ++hop;
        for (const QByteArrayView part : split(element, ';')) {
            if (details.size() > mostDetails)
                return details;
            addPair(details, part, DetailText::tr("Without a name"));
            details.back().name = DetailText::tr("Hop %1: %2").arg(hop).arg(details.back().name);
        }
    }
    return details;
}

Details readAddresses(QByteArrayView value, qint64)
{
    Details details;
    for (const QByteArrayView address : split(value, ',')) {
        if (details.size() > mostDetails)
            break;
        const QString name =
            details.empty() ? DetailText::tr("Sender") : DetailText::tr("Proxy %1").arg(details.size());
        details.push_back({name, shown(address), {}});
    }
    return details;
}

bool isHex(QByteArrayView text, qsizetype size)
{
    return text.size() == size && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

bool isZero(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '0'; });
}

/// W3C Trace Context, section 3.2.
Details readTraceParent(QByteArrayView value, qint64)
{
    const std::vector<QByteArrayView> parts = split(value, '-');
    if (parts.size() < 4)
        return {
            {DetailText::tr("Format"), shown(value), DetailText::tr("is not version-trace-parent-flags")}};
    const auto id = [](const QString& name, QByteArrayView text, qsizetype size) {
        const bool good = isHex(text, size) && !isZero(text);
        return HeaderDetail{name, shown(text),
                            good
                                ? QString()
                                : DetailText::tr("is not %n lower case hexadecimal digits that are not all 0",
                                                 nullptr, int(size))};
    };
    const bool version = isHex(parts[0], 2) && parts[0] != "ff" && (parts[0] != "00" || parts.size() == 4);
    const bool flags = isHex(parts[3], 2);
    const bool sampled = flags && (parts[3].toByteArray().toInt(nullptr, 16) & 1) != 0;
    return {
        {DetailText::tr("Version"), shown(parts[0]), version ? QString() : DetailText::tr("is not valid")},
        id(DetailText::tr("Trace"), parts[1], 32),
        id(DetailText::tr("Parent span"), parts[2], 16),
        {DetailText::tr("Flags"),
         DetailText::tr("%1 (%2)").arg(shown(parts[3]),
                                       sampled ? DetailText::tr("recorded") : DetailText::tr("not recorded")),
         flags ? QString() : DetailText::tr("is not valid")}};
}

Details readList(QByteArrayView value, qint64)
{
    return readPairs(value, ',', DetailText::tr("Without a name"));
}

/// A media type or disposition with parameters (RFC 9110 5.6.6).
Details readParameters(QByteArrayView value, qint64)
{
    const std::vector<QByteArrayView> parts = split(value, ';');
    if (parts.size() < 2)
        return {};
    Details details{{DetailText::tr("Type"), shown(parts[0]), {}}};
    for (size_t i = 1; i < parts.size() && details.size() <= mostDetails; ++i)
        addPair(details, parts[i], DetailText::tr("Parameter"));
    return details;
}

struct Reader
{
    const char* name;
    Details (*read)(QByteArrayView value, qint64 atMs);
};

constexpr Reader readers[] = {
    {"authorization", readAuthorization},
    {"proxy-authorization", readAuthorization},
    {"cookie", readCookies},
    {"set-cookie", readSetCookie},
    {"forwarded", readForwarded},
    {"x-forwarded-for", readAddresses},
    {"traceparent", readTraceParent},
    {"tracestate", readList},
    {"stripe-signature", readList},
    {"cache-control", readList},
    {"content-type", readParameters},
    {"content-disposition", readParameters},
};

/// For fields without a reader: what a value of JSON would be taken for.
Details readHint(QByteArrayView name, QByteArrayView value, qint64 atMs)
{
    if (Details claims = readToken(value, atMs); !claims.empty())
        return claims;
    const ValueHint hint = valueHint({name.toByteArray(), JsonKind::String, value.toByteArray()});
    if (hint.kind == HintKind::Time)
        return {{DetailText::tr("Time"), hint.text, {}}};
    if (hint.kind == HintKind::Base64 || hint.kind == HintKind::Json)
        return {{DetailText::tr("Meaning"), hint.json.isEmpty() ? hint.text : shown(hint.json), {}}};
    return {};
}

} // namespace

std::vector<HeaderDetail> headerDetails(QByteArrayView name, QByteArrayView value, qint64 atMs)
{
    if (value.isEmpty() || value.size() > longestValue)
        return {};
    const auto reader = std::find_if(std::begin(readers), std::end(readers), [name](const Reader& each) {
        return http::equalsIgnoringCase(name, each.name);
    });
    Details details = reader == std::end(readers) ? readHint(name, value, atMs) : reader->read(value, atMs);
    if (details.size() > mostDetails) {
        details.resize(mostDetails - 1);
        details.push_back({DetailText::tr("More"), DetailText::tr("The rest is not taken apart."), {}});
    }
    return details;
}

} // namespace hookbench::payload
