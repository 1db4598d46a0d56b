// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/key_material.h"
#include "app/signing/variant.h"

#include "app/http/target.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hookbench::signing {

namespace {

struct VariantText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::VariantText)
};

using crypto::Reading;
using crypto::TextForm;
using providers::Scheme;

void add(QList<Variant>& variants, const QByteArray& bytes, std::optional<Cause> cause, const QString& text)
{
    const bool known = std::ranges::any_of(variants, [&](const Variant& one) { return one.bytes == bytes; });
    if (!known && !bytes.isEmpty())
        variants += Variant{bytes, cause, text};
}

QByteArray unquoted(const QByteArray& text)
{
    const bool quoted =
        text.size() > 1 && (text.startsWith('"') || text.startsWith('\'')) && text.endsWith(text[0]);
    return quoted ? text.sliced(1, text.size() - 2) : text;
}

QByteArray withoutEntities(QByteArray text)
{
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#039;", "'")
        .replace("&amp;", "&");
}

void addForms(QList<Variant>& variants, const QByteArray& text)
{
    const auto form = [&](const std::optional<QByteArray>& bytes, const QString& how) {
        add(variants, bytes.value_or(QByteArray()), Cause::KeyForm, how);
    };
    const QByteArray bare = withoutWhsec(text);
    const auto decoded = crypto::fromText(TextForm::Base64, bare, Reading::Lenient);
    form(text, VariantText::tr("the secret as text"));
    form(bare, VariantText::tr("the secret as text without its prefix"));
    const qsizetype mark = text.lastIndexOf('_');
    form(mark > 0 ? text.sliced(mark + 1) : QByteArray(),
         VariantText::tr("the secret as text without its prefix"));
    form(decoded, VariantText::tr("the secret decoded from base64"));
    form(crypto::fromText(TextForm::Hex, text, Reading::Lenient),
         VariantText::tr("the secret decoded from hex"));
    form(decoded ? crypto::fromText(TextForm::Base64, *decoded, Reading::Lenient) : decoded,
         VariantText::tr("the secret decoded from base64 twice"));
    form(text.toBase64(), VariantText::tr("the secret encoded in base64"));
    form(text.toHex(), VariantText::tr("the secret encoded in hex"));
    form(crypto::digest(crypto::Hash::Sha1, text), VariantText::tr("the SHA-1 of the secret"));
    form(crypto::digest(crypto::Hash::Sha256, text), VariantText::tr("the SHA-256 of the secret"));
    form(text.toLower(), VariantText::tr("the secret in lower case"));
    form(text.toUpper(), VariantText::tr("the secret in upper case"));
}

void addSpaces(QList<Variant>& variants, const Scheme& scheme, const QByteArray& text)
{
    const auto space = [&](const QByteArray& changed, const QString& how) {
        for (const KeyBytes& key : changed == text ? QList<KeyBytes>() : keysOf(scheme.key, changed))
            add(variants, key.bytes, Cause::SecretSpace, how);
    };
    space(text.trimmed(), VariantText::tr("the secret without white space around it"));
    space(unquoted(text.trimmed()), VariantText::tr("the secret without quotation marks"));
    space(withoutEntities(text), VariantText::tr("the secret with its HTML entities decoded"));
    space(http::percentDecoded(text), VariantText::tr("the secret with its %XX decoded"));
    space(text + '\n', VariantText::tr("the secret with a line end behind it"));
    space(text + "\r\n", VariantText::tr("the secret with CRLF behind it"));
    space(text + ' ', VariantText::tr("the secret with a space behind it"));
    space('"' + text + '"', VariantText::tr("the secret in quotation marks"));
}

QByteArray flippedScheme(const QByteArray& url)
{
    if (url.startsWith("http://"))
        return "https" + url.sliced(4);
    return url.startsWith("https://") ? "http" + url.sliced(5) : url;
}

struct UrlParts
{
    QByteArray scheme;
    QByteArray host; ///< with its port
    QByteArray rest;
};

UrlParts partsOf(const QByteArray& url)
{
    const qsizetype colon = url.indexOf("://");
    if (colon < 0)
        return {{}, {}, url};
    const qsizetype slash = url.indexOf('/', colon + 3);
    const qsizetype end = slash < 0 ? url.size() : slash;
    return {url.first(colon), url.sliced(colon + 3, end - colon - 3), url.sliced(end)};
}

QByteArray withoutPort(const QByteArray& host)
{
    const qsizetype colon = host.lastIndexOf(':');
    return colon > host.lastIndexOf(']') ? host.first(colon) : host;
}

QByteArray withSlash(const QByteArray& rest)
{
    const qsizetype mark = rest.indexOf('?');
    const QByteArray path = mark < 0 ? rest : rest.first(mark);
    const QByteArray query = mark < 0 ? QByteArray() : rest.sliced(mark);
    return (path.endsWith('/') ? path.chopped(1) : path + '/') + query;
}

constexpr std::array layouts = {
    "{body}",
    "{timestamp}.{body}",
    "{timestamp}:{body}",
    "{timestamp}{body}",
    "{timestamp}|{body}",
    "{timestamp}\n{body}",
    "{body}{timestamp}",
    "{body}.{timestamp}",
    "v0:{timestamp}:{body}",
    "v1:{timestamp}:{body}",
    "v1.{timestamp}.{body}",
    "{id}.{timestamp}.{body}",
    "{id}{timestamp}{body}",
    "{id}.{body}",
    "{body}{id}",
    "{timestamp}.{id}.{body}",
    "{url}{body}",
    "{body}{url}",
    "{method}{url}{body}",
    "{method}{url}{body}{timestamp}",
    "{url}{sorted-form}",
    "{url}",
    "{sorted-form}",
};

} // namespace

QList<Variant> keyVariants(const Scheme& scheme, const QList<Secret>& secrets,
                           const QList<Secret>& otherSecrets)
{
    QList<Variant> variants;
    for (const Secret& secret : secrets) {
        for (const KeyBytes& key : keysOf(scheme.key, secret.text))
            add(variants, key.bytes, {}, secret.label);
    }
    for (const Secret& secret : secrets) {
        addSpaces(variants, scheme, secret.text);
        addForms(variants, secret.text);
    }
    for (const Secret& secret : otherSecrets) {
        for (const KeyBytes& key : keysOf(scheme.key, secret.text))
            add(variants, key.bytes, Cause::OtherSecret,
                VariantText::tr("the secret “%1”").arg(secret.label));
    }
    return variants;
}

QList<Variant> urlVariants(const providers::Message& message)
{
    const QByteArray& url = message.url;
    const UrlParts parts = partsOf(url);
    const QByteArray path = parts.rest.split('?').first();
    const QByteArray forwardedHost = message.headers.valueOf("X-Forwarded-Host").toByteArray();
    const QByteArray forwardedScheme = message.headers.valueOf("X-Forwarded-Proto").toByteArray();
    QList<Variant> variants{{url, {}, VariantText::tr("the URL")}};
    const auto change = [&](const QByteArray& changed, const QString& how) {
        add(variants, changed, Cause::Url, how);
    };
    const auto built = [](const QByteArray& scheme, const QByteArray& host, const QByteArray& rest) {
        return scheme + "://" + host + rest;
    };
    const auto swap = [&](const QByteArray& host, const QString& how) {
        change(built(parts.scheme, host, parts.rest), how);
        change(flippedScheme(built(parts.scheme, host, parts.rest)), how);
    };
    change(flippedScheme(url), VariantText::tr("the URL with http and https swapped"));
    if (!forwardedHost.isEmpty())
        change(built(forwardedScheme.isEmpty() ? parts.scheme : forwardedScheme, forwardedHost, parts.rest),
               VariantText::tr("the URL with the host that the proxy forwards"));
    swap(withoutPort(parts.host), VariantText::tr("the URL without its port"));
    for (const char* port : {":443", ":80"})
        swap(withoutPort(parts.host) + port, VariantText::tr("the URL with its usual port written out"));
    swap(parts.host.toLower(), VariantText::tr("the URL with its host in lower case"));
    change(built(parts.scheme, parts.host, path), VariantText::tr("the URL without its query"));
    change(flippedScheme(built(parts.scheme, parts.host, path)),
           VariantText::tr("the URL without its query"));
    change(built(parts.scheme, parts.host, withSlash(parts.rest)),
           VariantText::tr("the URL with or without a slash behind its path"));
    change(parts.rest, VariantText::tr("the path with its query alone"));
    change(path, VariantText::tr("the path alone"));
    change(http::percentDecoded(url), VariantText::tr("the URL with its %XX decoded"));
    return variants;
}

QList<Variant> timeVariants(const QByteArray& timestamp)
{
    QList<Variant> variants{{timestamp, {}, VariantText::tr("the time")}};
    bool ok = false;
    const qint64 number = timestamp.toLongLong(&ok);
    if (!ok || number <= 0 || number > 9'000'000'000'000)
        return variants;
    add(variants, QByteArray::number(number / 1000), Cause::TimestampUnit,
        VariantText::tr("the time in seconds, not milliseconds"));
    add(variants, QByteArray::number(number * 1000), Cause::TimestampUnit,
        VariantText::tr("the time in milliseconds, not seconds"));
    return variants;
}

QList<Variant> layoutVariants(const Scheme& scheme)
{
    QList<Variant> variants{{scheme.content, {}, QString::fromUtf8(scheme.content)}};
    for (const char* layout : layouts)
        add(variants, layout, Cause::Layout,
            VariantText::tr("the layout “%1”").arg(QString::fromLatin1(layout)));
    return variants;
}

} // namespace hookbench::signing
