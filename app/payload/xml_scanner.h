// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/problem.h"

#include <QByteArrayView>

#include <vector>

namespace hookbench::payload {

/// Reads XML token by token over bytes and checks that it is well-formed as far as elements, attributes and
/// references go (XML 1.0 sections 2 and 3). No recursion, no entities, no document types beyond finding
/// their end.
class XmlScanner
{
public:
    enum class Event { StartTag, EmptyTag, EndTag, Text, Space, Section, Aside, End, Failed };

    XmlScanner(QByteArrayView text, qint64 maximumDepth);

    /// The next token; after End or Failed the same again. Space is text of whitespace alone, Section a CDATA
    /// section, Aside a comment, processing instruction, declaration or document type.
    Event next();

    QByteArrayView token() const { return m_text.sliced(m_tokenAt, m_at - m_tokenAt); }
    qint64 offset() const { return m_tokenAt; }
    qint64 depth() const { return qint64(m_open.size()); } ///< open elements after this token
    const Problem& problem() const { return m_problem; }

private:
    Event fail(const QString& message, qint64 at);
    Event readText();
    Event readMarkup();
    Event readUntil(QByteArrayView mark, Event event);
    Event readDocumentType();
    Event readStartTag();
    Event readEndTag();
    bool readAttribute();
    bool readReference();
    QByteArrayView readName();
    bool skipSpace();

    QByteArrayView m_text;
    qint64 m_maximumDepth;
    qint64 m_at = 0;
    qint64 m_tokenAt = 0;
    bool m_hadRoot = false;
    std::vector<QByteArrayView> m_open;
    Problem m_problem;
};

} // namespace hookbench::payload
