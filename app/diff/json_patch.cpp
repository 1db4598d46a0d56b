// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/json_patch.h"

#include "app/payload/json_bytes.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::diff {

namespace {

struct PatchText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::diff::PatchText)
};

using Operation = PatchStep::Operation;

QByteArrayView nameOf(Operation operation)
{
    switch (operation) {
    case Operation::Add:
        return "add";
    case Operation::Remove:
        return "remove";
    case Operation::Move:
        return "move";
    case Operation::Replace:
        break;
    }
    return "replace";
}

/// Lone surrogates, which UTF-8 does not have, become escapes.
QByteArray quoted(const QString& text)
{
    QByteArray result = "\""_ba;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool pair = QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            result += QStringView(text).sliced(i++, 2).toUtf8();
        } else if (c == u'"' || c == u'\\') {
            result += '\\';
            result += char(c);
        } else if (c < 0x20 || (c >= 0x7F && c <= 0x9F) || QChar::isSurrogate(c)) {
            result += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
        } else {
            result += QString(QChar(c)).toUtf8();
        }
    }
    return result + '"';
}

} // namespace

QByteArray compactJson(QByteArrayView json)
{
    QByteArray result;
    result.reserve(json.size());
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        const bool isC1 = uchar(c) == 0xC2 && i + 1 < json.size() && uchar(json[i + 1]) < 0xA0;
        if (!inString && payload::isJsonSpace(c))
            continue;
        if (c == 0x7F) {
            result += "\\u007f";
        } else if (isC1) {
            result += "\\u00" + QByteArray::number(uchar(json[++i]), 16);
        } else {
            result += c;
            if (inString && c == '\\' && i + 1 < json.size())
                result += json[++i];
            else if (c == '"')
                inString = !inString;
        }
    }
    return result;
}

Result<QByteArray> jsonPatch(const JsonComparison& comparison, const payload::JsonOutline& a,
                             const payload::JsonOutline& b)
{
    if (const auto& duplicates = comparison.duplicates) {
        const QString place = (duplicates->inA ? a : b).pointer(duplicates->object);
        return fail(
            ErrorKind::Usage,
            (duplicates->inA
                 ? PatchText::tr(
                       "There is no JSON Patch: in the first body the object at “%1” has a name twice.")
                 : PatchText::tr(
                       "There is no JSON Patch: in the second body the object at “%1” has a name twice."))
                .arg(place),
            PatchText::tr("JSON Pointer cannot tell its members apart."));
    }
    QByteArray result = "[";
    QByteArrayView separator = "\n";
    for (const PatchStep& step : comparison.patch) {
        result += separator;
        result += "{\"op\":\"";
        result += nameOf(step.operation);
        result += '"';
        if (step.operation == Operation::Move)
            result += ",\"from\":" + quoted(comparison.ways.pointer(step.from, a, b));
        result += ",\"path\":" + quoted(comparison.ways.pointer(step.path, a, b));
        if (step.value != payload::JsonOutline::none)
            result += ",\"value\":" + compactJson(b.raw(step.value));
        result += '}';
        separator = ",\n";
    }
    return result + (comparison.patch.empty() ? "]" : "\n]");
}

} // namespace hookbench::diff
