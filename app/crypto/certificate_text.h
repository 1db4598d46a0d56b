// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

struct X509_name_st;
struct asn1_string_st;
struct x509_st;

// What a certificate says, as Qt values. For the sources of this room only.
namespace hookbench::crypto {

QString nameText(const X509_name_st* name); ///< RFC 2253, "CN=a,O=b"; UTF-8, control characters escaped
QByteArray fingerprintText(const x509_st* certificate); ///< SHA-256, "AB:CD:..."
qint64 timeUs(const asn1_string_st* time);              ///< UTC, microseconds since 1970; 0 when unreadable
QByteArray certificatePem(x509_st* certificate);

} // namespace hookbench::crypto
