// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schema/schema_text.h"

#include "app/payload/text.h"
#include "app/schema/decimal.h"

using namespace Qt::Literals::StringLiterals;

namespace hookbench::schema {

using payload::JsonKind;

QString typeName(const payload::JsonOutline& outline, payload::JsonOutline::Node value)
{
    switch (outline.kind(value)) {
    case JsonKind::Null:
        return u"null"_s;
    case JsonKind::True:
    case JsonKind::False:
        return u"boolean"_s;
    case JsonKind::Number:
        return isWholeNumber(outline.raw(value)) ? u"integer"_s : u"number"_s;
    case JsonKind::String:
        return u"string"_s;
    case JsonKind::Array:
        return u"array"_s;
    case JsonKind::Object:
        break;
    }
    return u"object"_s;
}

QString shownValue(const payload::JsonOutline& outline, payload::JsonOutline::Node value)
{
    constexpr qsizetype most = 80;
    const QByteArrayView raw = outline.raw(value);
    const QString text = payload::visibleText(raw.first(std::min(raw.size(), most)));
    return raw.size() > most ? text + u'…' : text;
}

} // namespace hookbench::schema
