// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hookbench::templates {

/// Random numbers that are the same for a seed on every machine (splitmix64). Not for keys.
class Random
{
public:
    explicit Random(quint64 seed = 0)
        : m_state(seed)
    {
    }

    quint64 next();
    qint64 between(qint64 least, qint64 most); ///< both included
    double fraction();                         ///< from 0, below 1
    QByteArray bytes(qsizetype size);
    QByteArray text(qsizetype size, const char* alphabet);

private:
    quint64 m_state;
};

} // namespace hookbench::templates
