// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <vector>

namespace hookbench::payload {

/// Reads HTML token by token, forgiving as browsers are: what is no tag is text, tags that may be left open
/// are closed by what follows, closing tags without a partner are passed over. Runs no scripts, loads
/// nothing.
class HtmlScanner
{
public:
    enum class Event {
        StartTag,
        VoidTag, ///< an element that has no content
        EndTag,
        Text,
        Aside, ///< comment, document type, processing instruction
        End,
    };

    explicit HtmlScanner(QByteArrayView text)
        : m_text(text)
    {
    }

    Event next();

    qint64 offset() const { return m_tokenAt; }
    qint64 end() const { return m_at; }
    QByteArrayView token() const { return m_text.sliced(m_tokenAt, m_at - m_tokenAt); }
    qint64 nameEnd() const { return m_nameEnd; } ///< of a tag
    qint64 closes() const { return m_closes; }   ///< how many open elements end with or before this token

private:
    bool beginsTag() const;
    Event readAside(qint64 from, QByteArrayView mark);
    Event readTag();
    Event readText();
    Event closeElement(QByteArrayView name);
    void closeWhatEnds(QByteArrayView name);
    qint64 tagEnd(qint64 from) const;

    QByteArrayView m_text;
    qint64 m_at = 0;
    qint64 m_tokenAt = 0;
    qint64 m_nameEnd = 0;
    qint64 m_closes = 0;
    QByteArrayView m_rawUntil; ///< the element whose content is not markup
    std::vector<QByteArrayView> m_open;
};

} // namespace hookbench::payload
