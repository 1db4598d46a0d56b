// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/providers/message.h"

#include <QHash>
#include <QList>

namespace hookbench::signing {

/// What a template is filled with.
struct ContentValues
{
    const providers::Message& message;
    QByteArray timestamp;
    QByteArray id;
    QByteArray secret;
    QList<std::pair<QByteArray, QByteArray>> pairs; ///< of the text that holds the signature
    QHash<QByteArray, QByteArray> parameters;
};

/// The layout of what is signed: text and fields in braces (resources/providers/README.md). A value.
class ContentTemplate
{
public:
    /// Usage when a field is not known or a brace is left open.
    static Result<ContentTemplate> compile(QByteArrayView text);

    QByteArray fill(const ContentValues& values) const;

    bool uses(QByteArrayView field) const; ///< "body", "timestamp", "url"
    QList<QByteArray> fields() const;      ///< "json:a.b"

private:
    enum class Kind { Text, Field, BeginOptional, EndOptional };
    struct Part
    {
        Kind kind = Kind::Text;
        QByteArray text;
    };

    Result<void> addField(QByteArrayView field);

    QList<Part> m_parts;
};

} // namespace hookbench::signing
