// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/problem.h"

#include <QByteArrayView>

namespace hookbench::payload {

/// Collects the lines of a pretty form within its limits.
class PrettyWriter
{
public:
    PrettyWriter(qint64 expectedSize, const PrettyLimits& limits);

    void write(QByteArrayView bytes) { m_text.append(bytes); }
    void newLine(qint64 depth);
    bool isFull() const { return m_text.size() > m_limits.bytes; }
    bool wasTooDeep() const { return m_tooDeep; }

    QByteArray take() { return std::move(m_text); }

private:
    const PrettyLimits& m_limits;
    QByteArray m_text;
    bool m_tooDeep = false;
};

/// What a result says that did not fit or was not indented all the way.
Problem tooLargeProblem(const PrettyLimits& limits);
QString tooDeepNote(const PrettyLimits& limits);

} // namespace hookbench::payload
