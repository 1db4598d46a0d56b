// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/templates/template.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace hookbench::compose {

/// A stretch of a composed text that is not as it was typed.
struct PreviewMark
{
    enum class Kind {
        Value,   ///< what a placeholder became
        Secret,  ///< the same, to be masked where it is shown
        Unknown, ///< a placeholder that could not be filled
    };
    qsizetype at = 0;
    qsizetype size = 0;
    Kind kind = Kind::Value;
    QString message; ///< of Unknown: why
    bool operator==(const PreviewMark&) const = default;
};

/// Bytes that know which of them came out of placeholders.
struct MarkedText
{
    QByteArray text;
    QList<PreviewMark> marks; ///< rising, not overlapping

    void append(QByteArrayView plain) { text.append(plain); }
    void append(const MarkedText& other);
    bool operator==(const MarkedText&) const = default;
};

/// The same with each stretch put through `encode`, which must work byte by byte.
MarkedText encoded(const MarkedText& source, QByteArray (*encode)(QByteArrayView));

/// Bytes `from` to `to` with their marks.
MarkedText slice(const MarkedText& source, qsizetype from, qsizetype to);

/// Fills the texts of one draft, in order, and remembers what could not be filled.
class Filler
{
public:
    explicit Filler(const templates::Context& context)
        : m_expander(context)
    {
    }

    MarkedText fill(QByteArrayView source);
    QString fillText(const QString& source) { return QString::fromUtf8(fill(source.toUtf8()).text); }
    const QStringList& problems() const { return m_problems; }

private:
    templates::Expander m_expander;
    QStringList m_problems;
};

} // namespace hookbench::compose
