// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/content_fields.h"

#include "app/crypto/digest.h"
#include "app/crypto/text_form.h"
#include "app/http/field_syntax.h"
#include "app/http/target.h"
#include "app/providers/source.h"

#include <QString>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace hookbench::signing {

namespace {

using providers::Source;
using Value = std::optional<QByteArray>;

struct Field
{
    QByteArrayView name;
    bool hasArgument;
    Value (*value)(QByteArrayView argument, const ContentValues& values);
};

Value valueOf(QByteArrayView place, const ContentValues& values)
{
    return contentField(place, values);
}

QList<QByteArray> listIn(const Value& text, char separator)
{
    QList<QByteArray> result;
    for (const QByteArray& one : text.value_or(QByteArray()).split(separator)) {
        if (!one.trimmed().isEmpty())
            result += one.trimmed();
    }
    return result;
}

bool hasFormBody(const providers::Message& message)
{
    return http::parseMediaType(message.headers.valueOf("Content-Type")).type ==
           "application/x-www-form-urlencoded";
}

QByteArray withoutQuery(const QByteArray& url)
{
    const qsizetype mark = url.indexOf('?');
    return mark < 0 ? url : url.first(mark);
}

/// Name and value side by side, sorted by name; each value of a repeated name once (Twilio).
Value sortedForm(QByteArrayView, const ContentValues& values)
{
    std::map<QByteArray, std::set<QByteArray>> sorted;
    for (const http::Parameter& parameter : http::parseParameters(values.message.body)) {
        if (!parameter.raw.isEmpty())
            sorted[parameter.name].insert(parameter.value);
    }
    QByteArray result;
    for (const auto& [name, all] : sorted) {
        for (const QByteArray& value : all)
            result += name + value;
    }
    return result;
}

QList<QByteArray> sortedPairs(QByteArrayView text, QByteArrayView between)
{
    QList<QByteArray> pairs;
    for (const http::Parameter& parameter : http::parseParameters(text)) {
        if (!parameter.raw.isEmpty())
            pairs += parameter.name + between.toByteArray() + parameter.value;
    }
    std::ranges::sort(pairs);
    return pairs;
}

/// The URL with its query sorted, and the sorted form behind it (Plivo).
Value urlAndForm(QByteArrayView, const ContentValues& values)
{
    const QByteArray query = sortedPairs(http::splitTarget(values.message.target).query, "=").join('&');
    const QByteArray form =
        hasFormBody(values.message) ? sortedPairs(values.message.body, "").join() : QByteArray();
    QByteArray result = withoutQuery(values.message.url);
    if (!query.isEmpty() || !form.isEmpty())
        result += '?' + query;
    if (!query.isEmpty() && !form.isEmpty())
        result += '.';
    return result + form;
}

/// The URL with the few escapes decoded that HubSpot lists.
Value partlyDecodedUrl(QByteArrayView, const ContentValues& values)
{
    static constexpr QByteArrayView decoded = ":/?@!$'()*,;";
    const QByteArray& url = values.message.url;
    QByteArray result;
    for (qsizetype i = 0; i < url.size(); ++i) {
        bool ok = false;
        const int code = url[i] == '%' ? url.mid(i + 1, 2).toInt(&ok, 16) : 0;
        if (ok && i + 2 < url.size() && decoded.contains(char(code))) {
            result += char(code);
            i += 2;
        } else {
            result += url[i];
        }
    }
    return result;
}

/// PHP's serialize() of the form's fields but one, sorted by name, every value a string (Paddle Classic).
Value phpForm(QByteArrayView without, const ContentValues& values)
{
    const auto text = [](const QByteArray& one) {
        return "s:" + QByteArray::number(one.size()) + ":\"" + one + "\";";
    };
    std::map<QByteArray, QByteArray> sorted;
    for (const http::Parameter& parameter : http::parseParameters(values.message.body)) {
        if (parameter.name != without && !parameter.raw.isEmpty())
            sorted[parameter.name] = parameter.value;
    }
    QByteArray result = "a:" + QByteArray::number(qint64(sorted.size())) + ":{";
    for (const auto& [name, value] : sorted)
        result += text(name) + text(value);
    return result + '}';
}

/// Names and values on lines of their own, those that are there (Amazon SNS).
Value snsFields(QByteArrayView, const ContentValues& values)
{
    static constexpr std::array notification = {"Message",   "MessageId", "Subject",
                                                "Timestamp", "TopicArn",  "Type"};
    static constexpr std::array confirmation = {"Message", "MessageId", "SubscribeURL", "Timestamp",
                                                "Token",   "TopicArn",  "Type"};
    const auto type = providers::findJsonField(values.message.body, "Type");
    QByteArray result;
    const auto add = [&](const char* name) {
        if (const auto field = providers::findJsonField(values.message.body, name))
            result += QByteArray(name) + '\n' + field->value + '\n';
    };
    if (type && type->value == "Notification")
        std::ranges::for_each(notification, add);
    else
        std::ranges::for_each(confirmation, add);
    return result;
}

Value sorted(QByteArrayView parts, const ContentValues& values)
{
    QList<QByteArray> all;
    for (const QByteArray& part : parts.toByteArray().split(','))
        all += valueOf(part, values).value_or(QByteArray());
    std::ranges::sort(all);
    return all.join();
}

/// The values of the headers that a place lists by spaces, dots between them (Hook0).
Value headerValues(QByteArrayView place, const ContentValues& values)
{
    QList<QByteArray> result;
    for (const QByteArray& name : listIn(valueOf(place, values), ' '))
        result += values.message.headers.valueOf(name).toByteArray();
    return result.join('.');
}

/// "name:value" of the headers that a place lists by commas, lower case, sorted, semicolons between
/// (Contentful).
Value namedHeaders(QByteArrayView place, const ContentValues& values)
{
    QList<QByteArray> result;
    for (const QByteArray& name : listIn(valueOf(place, values), ','))
        result += name.toLower() + ':' + values.message.headers.valueOf(name).toByteArray();
    std::ranges::sort(result);
    return result.join(';');
}

Value quoted(QByteArrayView place, const ContentValues& values)
{
    const Value value = valueOf(place, values);
    return value ? Value(providers::jsonString(*value)) : Value();
}

Value lower(QByteArrayView place, const ContentValues& values)
{
    const Value value = valueOf(place, values);
    return value ? Value(value->toLower()) : Value();
}

Value pairOf(QByteArrayView name, const ContentValues& values)
{
    const auto found =
        std::ranges::find_if(values.pairs, [name](const auto& pair) { return pair.first == name; });
    return found == values.pairs.end() ? Value() : Value(found->second);
}

Value parameterOf(QByteArrayView name, const ContentValues& values)
{
    const auto found = values.parameters.constFind(name.toByteArray());
    return found == values.parameters.constEnd() ? Value() : Value(*found);
}

Value bodyOrForm(QByteArrayView name, const ContentValues& values)
{
    if (!hasFormBody(values.message))
        return values.message.body;
    return providers::valueAt({Source::Kind::Form, name.toByteArray()}, values.message);
}

/// JSON with every character outside ASCII as \uXXXX.
Value asciiBody(QByteArrayView, const ContentValues& values)
{
    QByteArray result;
    for (const QChar c : QString::fromUtf8(values.message.body)) {
        if (c.unicode() < 0x80)
            result += char(c.unicode());
        else
            result += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return result;
}

QByteArray joinedParts(QByteArrayView parts, const ContentValues& values)
{
    QByteArray all;
    for (const QByteArray& part : parts.toByteArray().split(','))
        all += valueOf(part, values).value_or(QByteArray());
    return all;
}

template <crypto::Hash hash, crypto::TextForm form>
Value macOf(QByteArrayView parts, const ContentValues& values)
{
    return crypto::toText(form, crypto::hmac(hash, values.secret, joinedParts(parts, values)));
}

Value sha256Of(QByteArrayView parts, const ContentValues& values)
{
    return crypto::digest(crypto::Hash::Sha256, joinedParts(parts, values)).toHex();
}

Value checksum(QByteArrayView place, const ContentValues& values)
{
    return QByteArray::number(crc32(valueOf(place, values).value_or(QByteArray())));
}

Value placeOf(Source::Kind kind, QByteArrayView name, const ContentValues& values)
{
    return providers::valueAt({kind, name.toByteArray()}, values.message);
}

constexpr std::array fields = {
    Field{"body", false,
          [](QByteArrayView, const ContentValues& v) {
              return Value(v.message.body);
          }},
    Field{"timestamp", false,
          [](QByteArrayView, const ContentValues& v) {
              return Value(v.timestamp);
          }},
    Field{"id", false,
          [](QByteArrayView, const ContentValues& v) {
              return Value(v.id);
          }},
    Field{"url", false,
          [](QByteArrayView, const ContentValues& v) {
              return Value(v.message.url);
          }},
    Field{"method", false,
          [](QByteArrayView, const ContentValues& v) {
              return Value(v.message.method);
          }},
    Field{"secret", false,
          [](QByteArrayView, const ContentValues& v) {
              return Value(v.secret);
          }},
    Field{"path", false,
          [](QByteArrayView, const ContentValues& v) {
              return Value(v.message.target);
          }},
    Field{"url-without-query", false,
          [](QByteArrayView, const ContentValues& v) {
              return Value(withoutQuery(v.message.url));
          }},
    Field{"header", true,
          [](QByteArrayView n, const ContentValues& v) {
              return placeOf(Source::Kind::Header, n, v);
          }},
    Field{"query", true,
          [](QByteArrayView n, const ContentValues& v) {
              return placeOf(Source::Kind::Query, n, v);
          }},
    Field{"form", true,
          [](QByteArrayView n, const ContentValues& v) {
              return placeOf(Source::Kind::Form, n, v);
          }},
    Field{"json", true,
          [](QByteArrayView n, const ContentValues& v) {
              return placeOf(Source::Kind::Json, n, v);
          }},
    Field{"pair", true, pairOf},
    Field{"parameter", true, parameterOf},
    Field{"lower", true, lower},
    Field{"quoted", true, quoted},
    Field{"crc32", true, checksum},
    Field{"ascii-body", false, asciiBody},
    Field{"hmac-sha256-hex", true, macOf<crypto::Hash::Sha256, crypto::TextForm::Hex>},
    Field{"hmac-sha256-base64", true, macOf<crypto::Hash::Sha256, crypto::TextForm::Base64>},
    Field{"hmac-sha1-hex", true, macOf<crypto::Hash::Sha1, crypto::TextForm::Hex>},
    Field{"sha256-hex", true, sha256Of},
    Field{"sorted-form", false, sortedForm},
    Field{"url-and-form", false, urlAndForm},
    Field{"partly-decoded-url", false, partlyDecodedUrl},
    Field{"php-form", true, phpForm},
    Field{"body-or-form", true, bodyOrForm},
    Field{"sns-fields", false, snsFields},
    Field{"sorted", true, sorted},
    Field{"header-values", true, headerValues},
    Field{"named-headers", true, namedHeaders},
};

const Field* fieldNamed(QByteArrayView field)
{
    const qsizetype colon = field.indexOf(':');
    const QByteArrayView name = colon < 0 ? field : field.first(colon);
    const auto found = std::ranges::find_if(fields, [&](const Field& one) {
        return one.name == name && one.hasArgument == (colon >= 0 && colon + 1 < field.size());
    });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

bool isContentField(QByteArrayView field)
{
    return fieldNamed(field);
}

std::optional<QByteArray> contentField(QByteArrayView field, const ContentValues& values)
{
    const Field* found = fieldNamed(field);
    if (!found)
        return {};
    return found->value(found->hasArgument ? field.sliced(found->name.size() + 1) : QByteArrayView(), values);
}

quint32 crc32(QByteArrayView bytes)
{
    quint32 sum = 0xffffffff;
    for (const char c : bytes) {
        sum ^= uchar(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    return ~sum;
}

} // namespace hookbench::signing
