// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/field_parameters.h"

#include "app/http/field_syntax.h"
#include "app/http/target.h"
#include "app/payload/text.h"

#include <algorithm>

namespace hookbench::payload {

namespace {

/// A token or quoted text at `at`, which is moved behind it. Browsers write %22 for a quotation mark and
/// leave the backslash alone, so only an escaped quotation mark is one.
QByteArray takeValue(QByteArrayView text, qsizetype& at)
{
    QByteArray value;
    if (at >= text.size() || text[at] != '"') {
        while (at < text.size() && text[at] != ';')
            value += text[at++];
        return value.trimmed();
    }
    for (++at; at < text.size() && text[at] != '"'; ++at) {
        if (text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\'))
            ++at;
        value += text[at];
    }
    at = std::min(at + 1, text.size());
    return value;
}

/// charset'language'percent-encoded
QString extendedText(const QByteArray& value)
{
    const qsizetype language = value.indexOf('\'');
    const qsizetype text = language < 0 ? -1 : value.indexOf('\'', language + 1);
    if (text < 0)
        return {};
    const QByteArray bytes = http::percentDecoded(value.sliced(text + 1));
    return visibleText(decodeText(bytes, value.first(language).toLower()).utf8);
}

} // namespace

QString parameterText(QByteArrayView fieldValue, QByteArrayView name)
{
    QString plain;
    qsizetype at = fieldValue.indexOf(';');
    while (at >= 0 && at < fieldValue.size()) {
        ++at;
        const qsizetype equals = fieldValue.indexOf('=', at);
        if (equals < 0)
            break;
        const QByteArrayView found = fieldValue.sliced(at, equals - at).trimmed();
        at = equals + 1;
        while (at < fieldValue.size() && fieldValue[at] == ' ')
            ++at;
        const QByteArray value = takeValue(fieldValue, at);
        if (found.endsWith('*') && http::equalsIgnoringCase(found.chopped(1), name)) {
            if (const QString text = extendedText(value); !text.isEmpty())
                return text;
        }
        if (http::equalsIgnoringCase(found, name) && plain.isEmpty())
            plain = visibleText(value);
        at = fieldValue.indexOf(';', at);
    }
    return plain;
}

} // namespace hookbench::payload
