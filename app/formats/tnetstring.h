// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace hookbench::formats {

/// A typed netstring: "LENGTH:CONTENT" and a letter for the type. A view of bytes that must live longer; what
/// is asked of a value of another type is empty, so that documents of others can be read without a check at
/// each step.
class TypedValue
{
public:
    /// The first value, taken off; nothing when there is none.
    static std::optional<TypedValue> take(QByteArrayView& bytes);

    bool isDictionary() const { return m_type == '}'; }
    bool isList() const { return m_type == ']'; }

    QByteArray bytes() const;                         ///< of bytes or a text
    qint64 integer() const;                           ///< of a number
    double real() const;                              ///< of any number
    std::vector<TypedValue> items() const;            ///< of a list
    TypedValue operator[](QByteArrayView name) const; ///< of a dictionary

private:
    char m_type = '~'; // null
    QByteArrayView m_content;
};

} // namespace hookbench::formats
