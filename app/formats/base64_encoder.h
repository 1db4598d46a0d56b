// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace hookbench::formats {

/// Base64 (RFC 4648 4) of bytes that come in pieces of any size.
class Base64Encoder
{
public:
    /// Appends to `out`, which the caller may empty between two calls.
    explicit Base64Encoder(QByteArray& out)
        : m_out(out)
    {
    }

    void add(QByteArrayView bytes);
    void finish();

private:
    QByteArray& m_out;
    QByteArray m_rest; // fewer than three bytes that wait for more
};

} // namespace hookbench::formats
