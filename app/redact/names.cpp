// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redact/names.h"

#include "app/http/field_syntax.h"

#include <algorithm>

namespace hookbench::redact {
namespace {

/// Lower case letters and digits alone: "X-Api_Key" and "xApiKey" are one name.
QByteArray plainName(QByteArrayView name)
{
    QByteArray plain;
    for (const char c : name) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || quint8(c) >= 0x80)
            plain += c;
        else if (c >= 'A' && c <= 'Z')
            plain += char(c | 0x20);
    }
    return plain;
}

struct Word
{
    QByteArrayView word;
    Kind kind;
};

/// Anywhere in a name.
constexpr Word parts[] = {
    {"password", Kind::Password},
    {"passwd", Kind::Password},
    {"passphrase", Kind::Password},
    {"passcode", Kind::Password},
    {"signature", Kind::Signature},
    {"hmac", Kind::Signature},
    {"apikey", Kind::ApiKey},
    {"secret", Kind::ApiKey},
    {"accesskey", Kind::ApiKey},
    {"privatekey", Kind::ApiKey},
    {"authkey", Kind::ApiKey},
    {"subscriptionkey", Kind::ApiKey},
    {"functionskey", Kind::ApiKey},
    {"credential", Kind::ApiKey},
    {"token", Kind::Token},
    {"sessionid", Kind::Token},
    {"jwt", Kind::Token},
    {"bearer", Kind::Token},
    {"authorization", Kind::Authorization},
    {"cookie", Kind::Cookie},
    {"email", Kind::Email},
    {"cardnumber", Kind::Card},
    {"iban", Kind::Iban},
    {"phone", Kind::Phone},
    {"telephone", Kind::Phone},
    {"firstname", Kind::PersonName},
    {"lastname", Kind::PersonName},
    {"surname", Kind::PersonName},
    {"familyname", Kind::PersonName},
    {"givenname", Kind::PersonName},
    {"fullname", Kind::PersonName},
    {"middlename", Kind::PersonName},
    {"customername", Kind::PersonName},
    {"holdername", Kind::PersonName},
    {"contactname", Kind::PersonName},
    {"personname", Kind::PersonName},
};

/// The whole of a name.
constexpr Word wholes[] = {
    {"pwd", Kind::Password},
    {"pass", Kind::Password},
    {"pin", Kind::Password},
    {"otp", Kind::Password},
    {"cvv", Kind::Password},
    {"cvc", Kind::Password},
    {"cvv2", Kind::Password},
    {"ssn", Kind::Password},
    {"key", Kind::ApiKey},
    {"auth", Kind::Authorization},
    {"session", Kind::Token},
    {"sid", Kind::Token},
    {"code", Kind::Token},
    {"sig", Kind::Signature},
    {"sign", Kind::Signature},
    {"xsignature", Kind::Signature},
    {"digest", Kind::Signature},
    {"mobile", Kind::Phone},
    {"tel", Kind::Phone},
    {"mail", Kind::Email},
    {"cardno", Kind::Card},
    {"pan", Kind::Card},
    {"cardholder", Kind::PersonName},
    {"csrf", Kind::Token},
    {"xsrf", Kind::Token},
    {"displayname", Kind::PersonName},
    {"nonce", Kind::Token},
};

/// What only counts in one place: "key" and "code" are secrets in a URL, but anything in a document.
constexpr QByteArrayView onlyInUrls[] = {"key", "code", "auth", "session", "sign", "digest", "nonce"};

/// Whose "name" is that of a person.
constexpr QByteArrayView people[] = {
    "customer", "user",           "person",          "owner",          "sender",   "buyer",
    "contact",  "shipping",       "billing",         "author",         "account",  "recipient",
    "payer",    "billingdetails", "shippingaddress", "billingaddress", "employee", "patient",
    "member",   "cardholder",     "pusher",          "assignee"};

bool contains(const QByteArrayView* begin, const QByteArrayView* end, const QByteArray& name)
{
    return std::find(begin, end, QByteArrayView(name)) != end;
}

} // namespace

Names::Names(const QList<Rule>& rules)
{
    for (const Rule& rule : rules) {
        if (!rule.name.isEmpty())
            m_own.append(plainName(rule.name));
    }
}

bool Names::isOwn(const QByteArray& plain) const
{
    return m_own.contains(plain);
}

std::optional<Kind> Names::kindOf(QByteArrayView name, QByteArrayView parent) const
{
    const QByteArray plain = plainName(name);
    if (plain.isEmpty())
        return {};
    if (isOwn(plain))
        return Kind::Own;
    for (const Word& part : parts) {
        if (plain.contains(part.word))
            return part.kind;
    }
    const bool inUrl = parent == "?";
    if (!inUrl && contains(std::begin(onlyInUrls), std::end(onlyInUrls), plain))
        return {};
    for (const Word& whole : wholes) {
        if (plain == whole.word)
            return whole.kind;
    }
    const QByteArray owner = plainName(parent);
    if (plain == "name" && contains(std::begin(people), std::end(people), owner))
        return Kind::PersonName;
    return {};
}

std::optional<Kind> Names::kindOfField(QByteArrayView name) const
{
    // Who asks, and where it leads to, is looked at as a text.
    for (const QByteArrayView harmless : {"content-type", "content-length", "host", "date", "user-agent"}) {
        if (http::equalsIgnoringCase(name, harmless))
            return isOwn(plainName(name)) ? std::optional(Kind::Own) : std::nullopt;
    }
    const QByteArray plain = plainName(name);
    if (isOwn(plain))
        return Kind::Own;
    if (plain == "authorization" || plain == "proxyauthorization" || plain == "authentication")
        return Kind::Authorization;
    for (const QByteArrayView end : {"sig", "sign", "digest", "sha256", "sha1", "checksum"}) {
        if (plain.endsWith(end))
            return Kind::Signature;
    }
    for (const QByteArrayView end : {"auth", "key", "session"}) {
        if (plain.endsWith(end) && plain != "idempotencykey" && !plain.endsWith("secwebsocketkey"))
            return Kind::ApiKey;
    }
    if (const std::optional<Kind> kind = kindOf(name))
        return kind;
    return name.startsWith("X-") || name.startsWith("x-") ? kindOf(name.sliced(2)) : std::nullopt;
}

} // namespace hookbench::redact
