// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/tls_facts.h"
#include "app/exchange/document.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace hookbench {

/// How long each part of a sending took, in microseconds; -1 where it did not come to that.
struct SentPhases
{
    qint64 resolveUs = -1; ///< from name to address
    qint64 connectUs = -1; ///< TCP
    qint64 tlsUs = -1;     ///< handshake
    qint64 sendUs = -1;    ///< first to last byte of the request
    qint64 waitUs = -1;    ///< until the first byte of the response
    qint64 receiveUs = -1; ///< first to last byte of the response
    bool operator==(const SentPhases&) const = default;
};

/// What is known of an exchange that we sent, beyond its bytes.
struct SentRecord
{
    QByteArray url; ///< where it was sent, without user and password
    SentPhases phases;
    QList<crypto::CertificateFacts> chain; ///< of the target, its own first
    qint32 attempt = 1;                    ///< which attempt of its delivery, from 1
    DocumentId delivery; ///< the document that says what is to be delivered, if there is one
    DocumentId draft;    ///< what it was made from, if it was a draft
    QString advice;      ///< after an error: what to try
    QByteArray
        interim; ///< heads of 1xx answers (RFC 9110 15.2) in front of the response, one behind the other
    bool operator==(const SentRecord&) const = default;
};

} // namespace hookbench
