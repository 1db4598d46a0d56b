// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace hookbench::http {

/// Field lines in the order, case and number in which they came. A list that was parsed points into the bytes
/// it came from, so nothing is copied and every field knows where it stands.
class HeaderList
{
public:
    /// Where one field line stands in bytes(). The value is without surrounding whitespace; a folded value
    /// (RFC 9112 5.2) keeps its line breaks.
    struct Span
    {
        qint32 nameAt = 0;
        qint32 nameSize = 0;
        qint32 valueAt = 0;
        qint32 valueSize = 0;
    };

    HeaderList() = default;

    /// A list over `bytes`, to be filled with add().
    explicit HeaderList(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    HeaderList(QByteArray bytes, std::vector<Span> spans)
        : m_bytes(std::move(bytes))
        , m_spans(std::move(spans))
    {
    }

    void add(Span span) { m_spans.push_back(span); }

    /// Appends a field of our own making: "name: value\r\n" is added to bytes().
    void append(QByteArrayView name, QByteArrayView value);

    qsizetype size() const { return qsizetype(m_spans.size()); }
    bool isEmpty() const { return m_spans.empty(); }
    QByteArrayView name(qsizetype i) const;
    QByteArrayView value(qsizetype i) const;
    const Span& span(qsizetype i) const { return m_spans[size_t(i)]; }
    const QByteArray& bytes() const { return m_bytes; }

    /// Index of the first field called `name` (ASCII case ignored) at or after `from`; -1 if there is none.
    qsizetype indexOf(QByteArrayView name, qsizetype from = 0) const;

    /// Value of the first field called `name`, null if there is none.
    QByteArrayView valueOf(QByteArrayView name) const;

    bool contains(QByteArrayView name) const { return indexOf(name) >= 0; }
    qsizetype count(QByteArrayView name) const;

    /// Same names (to the letter), values and order; where they stand does not matter.
    bool operator==(const HeaderList& other) const;

private:
    QByteArray m_bytes;
    std::vector<Span> m_spans;
};

} // namespace hookbench::http
