// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/draft_text.h"

#include "app/payload/json.h"
#include "app/payload/xml.h"
#include "app/templates/template.h"

#include <algorithm>

namespace hookbench::compose {

using namespace Qt::Literals::StringLiterals;
using payload::PrettyText;
using payload::Problem;
using Kind = DraftBody::Kind;

namespace {

/// Begins a string that stands for a placeholder: a quote and U+E123, which is for private use. The smallest
/// placeholder, {{x}}, has room for it and the other quote.
constexpr QByteArrayView stand("\"\xEE\x84\xA3");

/// JSON with every placeholder outside of a string replaced by a string of the same size.
struct MaskedJson
{
    QByteArray text;
    QByteArrayList placeholders; ///< those replaced, in order
};

MaskedJson mask(const QByteArray& text)
{
    MaskedJson masked{text, {}};
    if (!text.contains("{{"))
        return masked;
    const QList<templates::Placeholder> places = templates::placeholders(text);
    qsizetype at = 0;
    bool inString = false;
    for (const templates::Placeholder& place : places) {
        for (; at < place.at; ++at) {
            if (inString && text[at] == '\\')
                ++at;
            else if (text[at] == '"')
                inString = !inString;
        }
        at = place.at + place.size;
        if (inString || place.size < stand.size() + 1)
            continue;
        masked.placeholders.append(text.sliced(place.at, place.size));
        masked.text.replace(place.at, place.size,
                            stand.toByteArray() + QByteArray(place.size - stand.size() - 1, '_') + '"');
    }
    return masked;
}

QByteArray unmasked(const QByteArray& text, const QByteArrayList& placeholders)
{
    QByteArray result;
    result.reserve(text.size());
    qsizetype from = 0;
    for (const QByteArray& placeholder : placeholders) {
        const qsizetype at = text.indexOf(stand, from);
        if (at < 0)
            break;
        result.append(QByteArrayView(text).sliced(from, at - from));
        result.append(placeholder);
        from = at + placeholder.size();
    }
    result.append(QByteArrayView(text).sliced(from));
    return result;
}

template <typename Write>
PrettyText rewritten(const QByteArray& text, Write write)
{
    const MaskedJson masked = mask(text);
    PrettyText result = write(masked.text);
    if (!result.problem)
        result.text = unmasked(result.text, masked.placeholders);
    return result;
}

} // namespace

Problem checkText(Kind kind, const QByteArray& text, const CancelFlag& cancel)
{
    if (text.trimmed().isEmpty())
        return {};
    if (kind == Kind::Json)
        return payload::checkJson(mask(text).text, cancel);
    if (kind == Kind::Xml)
        return payload::prettyXml(text, cancel).problem;
    return {};
}

PrettyText formatText(Kind kind, const QByteArray& text, const CancelFlag& cancel)
{
    if (kind == Kind::Json)
        return rewritten(text,
                         [&cancel](const QByteArray& json) { return payload::prettyJson(json, cancel); });
    if (kind == Kind::Xml)
        return payload::prettyXml(text, cancel);
    return {text, {}, {}};
}

PrettyText minifyText(Kind kind, const QByteArray& text, const CancelFlag& cancel)
{
    if (kind == Kind::Json)
        return rewritten(text,
                         [&cancel](const QByteArray& json) { return payload::minifiedJson(json, cancel); });
    return {text, {}, {}};
}

bool canFormat(Kind kind)
{
    return kind == Kind::Json || kind == Kind::Xml;
}

bool canMinify(Kind kind)
{
    return kind == Kind::Json;
}

} // namespace hookbench::compose
