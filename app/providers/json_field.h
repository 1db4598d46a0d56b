// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <optional>

namespace hookbench::providers {

/// Where a scalar stands in JSON text.
struct JsonField
{
    qsizetype at = 0; ///< of its first byte, the quotation mark included
    qsizetype size = 0;
    QByteArray value; ///< a string decoded to UTF-8; else the text as written
};

/// The string, number or word at `path`: member names and element numbers joined by dots, "items.0.name"; "*"
/// is the first element. Of repeated names the last counts, as in most parsers. None when the text is not
/// JSON, or nothing scalar is there.
std::optional<JsonField> findJsonField(QByteArrayView json, QByteArrayView path);

/// A string token with its quotation marks, decoded. Lone surrogates become U+FFFD.
QByteArray jsonStringValue(QByteArrayView token);

/// Text as a JSON string with its quotation marks: only what must be escaped is.
QByteArray jsonString(QByteArrayView utf8);

/// The scalars of the upper levels of a document, for many questions at once. Reads the front of large text
/// only, and what it can of broken text.
class JsonGlance
{
public:
    explicit JsonGlance(QByteArrayView json);

    bool isJson() const { return m_isJson; } ///< an object or array begins
    bool contains(QByteArrayView path) const;

    /// As findJsonField(); containers have an empty value here.
    std::optional<QByteArray> value(QByteArrayView path) const;

private:
    QHash<QByteArray, QByteArray> m_values;
    bool m_isJson = false;
};

} // namespace hookbench::providers
