// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace hookbench::http {

/// What is wrong with a message, as data: a message that breaks HTTP is recorded like any other.
struct ProtocolError
{
    QByteArray code;    ///< stable word for programs, for example "bad-chunk-size"; empty means no error
    QString message;    ///< one sentence for people, translated when it was recorded
    qint64 offset = -1; ///< byte of the message (raw) at which it shows, from 0; -1 if it has no place
    int status = 0; ///< what a server answers to it: 400, 408, 413, 414, 431, 501, 505; 0 if it cannot answer

    explicit operator bool() const { return !code.isEmpty(); }
    bool operator==(const ProtocolError&) const = default;
};

} // namespace hookbench::http
