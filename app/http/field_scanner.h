// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/header_list.h"
#include "app/http/scanning.h"

namespace hookbench::http {

/// Incremental reader of field lines up to and with the empty line (RFC 9112 5), for heads and trailers. It
/// notes where the fields stand and keeps no bytes.
class FieldScanner
{
public:
    explicit FieldScanner(qint32 maxFields)
        : m_maxFields(maxFields)
    {
    }

    /// Begins a new section.
    void reset();

    /// After Fold the caller either goes on or refuses the message.
    Scan scan(Cursor& in);

    const std::vector<HeaderList::Span>& spans() const { return m_spans; }
    std::vector<HeaderList::Span> takeSpans() { return std::move(m_spans); }
    const ProtocolError& error() const { return m_error; }

private:
    enum class State { LineStart, Name, Lead, Value, ValueCr, EndCr };

    Scan scanLineStart(Cursor& in);
    Scan scanName(Cursor& in);
    Scan scanValue(Cursor& in);
    void finishLine();
    Scan refuse(const char* code, const QString& message, qint64 offset, int status = 400);
    Scan refuseInName(char c, qint64 offset);
    Scan refuseInValue(char c, qint64 offset);

    qint32 m_maxFields;
    State m_state = State::LineStart;
    bool m_folded = false; // the line under way continues the last span
    HeaderList::Span m_line;
    qint64 m_valueAt = -1; // first byte of the value that is not blank
    qint64 m_valueEnd = -1;
    std::vector<HeaderList::Span> m_spans;
    ProtocolError m_error;
};

} // namespace hookbench::http
