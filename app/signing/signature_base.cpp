// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/signature_base.h"

#include "app/crypto/text_form.h"
#include "app/http/field_syntax.h"
#include "app/http/target.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::signing {

namespace {

struct BaseText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::BaseText)
};

using providers::Message;
using Value = std::optional<QByteArray>;

QByteArray schemeOf(const Message& message)
{
    return message.url.left(std::max<qsizetype>(0, message.url.indexOf("://"))).toLower();
}

QByteArray authorityOf(const Message& message)
{
    const qsizetype start = message.url.indexOf("://");
    QByteArray authority = start < 0 ? QByteArray() : message.url.sliced(start + 3);
    const auto end = std::ranges::find_if(authority, [](char c) { return c == '/' || c == '?' || c == '#'; });
    authority = authority.first(end - authority.begin()).toLower();
    const QByteArray usual = schemeOf(message) == "https" ? ":443" : ":80";
    return authority.endsWith(usual) ? authority.chopped(usual.size()) : authority;
}

Value queryParameter(const Message& message, const SfComponent& component)
{
    Value found;
    for (const http::Parameter& parameter : http::parseParameters(http::splitTarget(message.target).query)) {
        if (parameter.name.toPercentEncoding() != component.parameters.value(0).value)
            continue;
        if (found) // 2.2.8: a name that comes twice cannot be covered alone
            return {};
        found = parameter.value.toPercentEncoding();
    }
    return found;
}

Value derived(const Message& message, const SfComponent& component)
{
    const http::TargetParts parts = http::splitTarget(message.target);
    if (component.name == "@method")
        return message.method;
    if (component.name == "@target-uri")
        return message.url;
    if (component.name == "@authority")
        return authorityOf(message);
    if (component.name == "@scheme")
        return schemeOf(message);
    if (component.name == "@request-target")
        return message.target;
    if (component.name == "@path")
        return parts.path.isEmpty() ? QByteArray("/") : parts.path.toByteArray();
    if (component.name == "@query")
        return '?' + parts.query.toByteArray();
    if (component.name == "@query-param")
        return queryParameter(message, component);
    if (component.name == "@status" && message.status > 0)
        return QByteArray::number(message.status);
    return {};
}

/// 2.1: the lines of a field, folding undone, joined. As byte sequences with `bs`.
Value fieldValue(const Message& message, const SfComponent& component, bool asBytes)
{
    QList<QByteArray> values;
    for (qsizetype at = message.headers.indexOf(component.name); at >= 0;
         at = message.headers.indexOf(component.name, at + 1)) {
        QByteArray value = message.headers.value(at).toByteArray();
        if (value.contains('\n'))
            value = value.simplified();
        values += asBytes ? ':' + crypto::toText(crypto::TextForm::Base64, value) + ':' : value;
    }
    return values.isEmpty() ? Value() : Value(values.join(", "));
}

/// Which parameters a component may have here.
bool isKnown(const SfComponent& component)
{
    if (component.name == "@query-param")
        return component.parameters.size() == 1 && component.parameters.first().name == "name";
    const bool bytes = component.parameters.size() == 1 && component.parameters.first().name == "bs";
    return component.parameters.isEmpty() || (bytes && !component.name.startsWith('@'));
}

} // namespace

Result<QByteArray> signatureBase(const Message& message, const SfSignatureInput& input)
{
    QByteArray base;
    QList<QByteArray> seen;
    for (const SfComponent& component : input.components) {
        const QString name = QString::fromUtf8(component.text);
        if (!isKnown(component))
            return fail(ErrorKind::Usage,
                        BaseText::tr("The signature covers %1, which cannot be computed here.").arg(name));
        const Value value = component.name.startsWith('@')
                                ? derived(message, component)
                                : fieldValue(message, component, !component.parameters.isEmpty());
        if (!value || seen.contains(component.text))
            return fail(ErrorKind::NotFound,
                        BaseText::tr("The signature covers %1, which is not there, or not once.").arg(name));
        seen += component.text;
        base += component.text + ": " + *value + '\n';
    }
    return base + "\"@signature-params\": " + input.text;
}

} // namespace hookbench::signing
