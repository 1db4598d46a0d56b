// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/signature_text.h"

#include "app/crypto/text_form.h"
#include "app/http/field_syntax.h"
#include "app/http/target.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::signing {

namespace {

struct PlaceText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::PlaceText)
};

using providers::Message;
using providers::SignatureList;
using providers::Source;

constexpr int mostNumbered = 100;
constexpr qsizetype mostSignatures = 64; // a hostile header must not cost thousands of checks

QList<QByteArray> splitAtAny(QByteArrayView text, QByteArrayView separators)
{
    QList<QByteArray> parts;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !separators.contains(text[i]))
            continue;
        const QByteArray part = text.sliced(from, i - from).trimmed().toByteArray();
        if (!part.isEmpty())
            parts += part;
        from = i + 1;
    }
    return parts;
}

/// All texts at a place: a header may come more than once.
QList<QByteArray> textsAt(const Source& source, const Message& message)
{
    QList<QByteArray> texts;
    if (source.kind == Source::Kind::Header) {
        for (qsizetype at = message.headers.indexOf(source.name); at >= 0;
             at = message.headers.indexOf(source.name, at + 1))
            texts += message.headers.value(at).toByteArray();
    } else if (const auto value = providers::valueAt(source, message)) {
        texts += *value;
    }
    return texts;
}

class Reader
{
public:
    explicit Reader(const providers::SignaturePlace& place, ReceivedSignature& received)
        : m_place(place)
        , m_received(received)
    {
    }

    void read(const QByteArray& text)
    {
        switch (m_place.list) {
        case SignatureList::Single:
        case SignatureList::Numbered:
            add(text);
            break;
        case SignatureList::Spaces:
            addAll(splitAtAny(text, " "));
            break;
        case SignatureList::Commas:
            addAll(splitAtAny(text, ","));
            break;
        case SignatureList::Pairs:
            readPairs(text);
            break;
        case SignatureList::Position:
            addAll(splitAtAny(text, m_place.separator).mid(1));
            break;
        case SignatureList::KeyPairs:
            for (const QByteArray& pair : splitAtAny(text, "&"))
                add(pair.mid(pair.indexOf('|') + 1));
            break;
        case SignatureList::JsonInBase64:
            readJson(text);
            break;
        }
    }

private:
    void add(const QByteArray& signature)
    {
        if (m_received.signatures.size() < mostSignatures && signature.startsWith(m_place.prefix) &&
            signature.size() > m_place.prefix.size())
            m_received.signatures += signature.sliced(m_place.prefix.size());
    }

    void addAll(const QList<QByteArray>& signatures)
    {
        for (const QByteArray& signature : signatures)
            add(signature);
    }

    void readPairs(const QByteArray& text)
    {
        for (const QByteArray& pair : splitAtAny(text, m_place.separator)) {
            const qsizetype equals = pair.indexOf('=');
            if (equals < 1)
                continue;
            m_received.pairs.emplaceBack(pair.first(equals), pair.sliced(equals + 1));
            if (m_place.pairs.contains(pair.first(equals)))
                add(pair.sliced(equals + 1));
        }
    }

    void readJson(const QByteArray& text)
    {
        const auto json = crypto::fromText(crypto::TextForm::Base64, text, crypto::Reading::Strict);
        for (const QByteArray& name : m_place.pairs) {
            if (const auto field = providers::findJsonField(json.value_or(QByteArray()), name))
                add(field->value);
        }
    }

    const providers::SignaturePlace& m_place;
    ReceivedSignature& m_received;
};

QList<Source> numbered(const Source& source)
{
    QList<Source> sources;
    for (int i = 1; i <= mostNumbered; ++i)
        sources += Source{source.kind, source.name + QByteArray::number(i)};
    return sources;
}

std::optional<QByteArray> timestampIn(const Message& message, const providers::Scheme& scheme,
                                      const ReceivedSignature& received)
{
    for (const Source& source : scheme.timestamp.sources) {
        if (source.kind == Source::Kind::Pair) {
            const auto pair = std::ranges::find_if(
                received.pairs, [&source](const auto& one) { return one.first == source.name; });
            if (pair != received.pairs.end())
                return pair->second;
        } else if (source.kind == Source::Kind::Position) {
            const auto parts = splitAtAny(received.text, scheme.signature.separator);
            if (parts.size() > 1)
                return parts.first();
        } else if (const auto value = providers::valueAt(source, message)) {
            return value;
        }
    }
    return {};
}

http::HeaderList withHeader(const http::HeaderList& headers, const QByteArray& name, const QByteArray& value)
{
    http::HeaderList result;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (!http::equalsIgnoringCase(headers.name(i), name))
            result.append(headers.name(i), headers.value(i));
    }
    result.append(name, value);
    return result;
}

QByteArray withParameter(QByteArrayView text, const QByteArray& name, const QByteArray& value)
{
    QList<QByteArray> parts;
    for (const http::Parameter& parameter : http::parseParameters(text)) {
        if (parameter.name != name && !parameter.raw.isEmpty())
            parts += parameter.raw;
    }
    parts += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    return parts.join('&');
}

QByteArray withQueryParameter(const QByteArray& url, const QByteArray& name, const QByteArray& value)
{
    const qsizetype mark = url.indexOf('?');
    const QByteArray start = mark < 0 ? url : url.first(mark);
    return start + '?' + withParameter(mark < 0 ? QByteArray() : url.sliced(mark + 1), name, value);
}

} // namespace

ReceivedSignature receivedSignature(const Message& message, const providers::Scheme& scheme)
{
    ReceivedSignature received;
    Reader reader(scheme.signature, received);
    for (const Source& place : scheme.signature.sources) {
        const QList<Source> sources =
            scheme.signature.list == SignatureList::Numbered ? numbered(place) : QList{place};
        for (const Source& source : sources) {
            for (const QByteArray& text : textsAt(source, message)) {
                if (!received.isThere)
                    received.text = text;
                received.isThere = true;
                reader.read(text);
            }
        }
    }
    received.timestamp = timestampIn(message, scheme, received);
    for (const Source& source : scheme.id) {
        if (const auto id = providers::valueAt(source, message)) {
            received.id = *id;
            break;
        }
    }
    return received;
}

QString placesText(const QList<Source>& sources)
{
    QStringList texts;
    for (const Source& source : sources) {
        const QString name = QString::fromUtf8(source.name);
        if (source.kind == Source::Kind::Header)
            texts += PlaceText::tr("header %1").arg(name);
        else if (source.kind == Source::Kind::Query)
            texts += PlaceText::tr("query parameter %1").arg(name);
        else if (source.kind == Source::Kind::Form)
            texts += PlaceText::tr("form field %1").arg(name);
        else
            texts += PlaceText::tr("JSON field %1").arg(name);
    }
    return texts.join(", "_L1);
}

Result<Message> withValueAt(const Source& source, const QByteArray& value, Message message)
{
    switch (source.kind) {
    case Source::Kind::Header:
        message.headers = withHeader(message.headers, source.name, value);
        return message;
    case Source::Kind::Query:
        message.target = withQueryParameter(message.target, source.name, value);
        message.url = withQueryParameter(message.url, source.name, value);
        return message;
    case Source::Kind::Form:
        message.body = withParameter(message.body, source.name, value);
        return message;
    case Source::Kind::Json: {
        const auto field = providers::findJsonField(message.body, source.name);
        if (!field)
            return fail(ErrorKind::Usage, PlaceText::tr("The body has no JSON field “%1”, which is needed.")
                                              .arg(QString::fromUtf8(source.name)));
        const bool wasNumber = !QByteArrayView(message.body).sliced(field->at).startsWith('"');
        const bool isNumber =
            !value.isEmpty() && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
        message.body.replace(field->at, field->size,
                             wasNumber && isNumber ? value : providers::jsonString(value));
        return message;
    }
    case Source::Kind::Pair:
    case Source::Kind::Position:
        break;
    }
    return message;
}

QByteArray signatureText(const providers::Scheme& scheme, const QByteArray& signature,
                         const QByteArray& timestamp, const QByteArray& keyName)
{
    const providers::SignaturePlace& place = scheme.signature;
    const QByteArray one = place.prefix + signature;
    switch (place.list) {
    case SignatureList::Single:
    case SignatureList::Numbered:
    case SignatureList::Spaces:
    case SignatureList::Commas:
        return one;
    case SignatureList::Pairs: {
        QByteArray text;
        for (const Source& source : scheme.timestamp.sources) {
            if (source.kind == Source::Kind::Pair)
                text = source.name + '=' + timestamp + place.separator.first(1);
        }
        return text + place.pairs.first() + '=' + one;
    }
    case SignatureList::Position:
        return timestamp + place.separator.first(1) + one;
    case SignatureList::KeyPairs:
        return keyName + '|' + one;
    case SignatureList::JsonInBase64:
        return crypto::toText(crypto::TextForm::Base64, "{" + providers::jsonString(place.pairs.first()) +
                                                            ":" + providers::jsonString(one) + "}");
    }
    return one;
}

} // namespace hookbench::signing
