// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/http_file_variables.h"

namespace hookbench::formats {
namespace {
constexpr qsizetype longestValue = 64 * 1024;
constexpr qsizetype mostAdded = 16 * 1024 * 1024; ///< to one text: a few bytes may not become many
} // namespace

void HttpFileVariables::define(QByteArrayView line)
{
    const qsizetype equals = line.indexOf('=');
    if (!line.startsWith('@') || equals < 2)
        return;
    const QByteArray name = line.sliced(1, equals - 1).trimmed().toByteArray();
    const QByteArray value = fill(line.sliced(equals + 1).trimmed().toByteArray());
    if (!name.isEmpty() && value.size() <= longestValue)
        m_values.insert(name, value);
}

QByteArray HttpFileVariables::fill(const QByteArray& text) const
{
    if (m_values.isEmpty() || !text.contains("{{"))
        return text;
    QByteArray result;
    qsizetype at = 0;
    for (qsizetype open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", at)) {
        const qsizetype close = text.indexOf("}}", open);
        if (close < 0)
            break;
        const auto value = m_values.constFind(text.sliced(open + 2, close - open - 2).trimmed());
        const bool isKnown = value != m_values.cend() && result.size() - at < mostAdded;
        result += QByteArrayView(text).sliced(at, (isKnown ? open : open + 2) - at);
        if (isKnown)
            result += *value;
        at = isKnown ? close + 2 : open + 2;
    }
    return result + text.sliced(at);
}

} // namespace hookbench::formats
