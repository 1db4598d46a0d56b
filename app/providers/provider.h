// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/scheme.h"

#include <QString>
#include <QStringList>

namespace hookbench::providers {

/// How sure the facts are.
enum class Confidence {
    Code,       ///< the provider's own code was run or read
    Documented, ///< its documents, samples, or code of others
    Uncertain,
};

/// How its messages are told from others'.
struct Detection
{
    QList<Condition> headers;     ///< each that holds speaks for it
    QList<Condition> required;    ///< all must hold
    QList<Condition> fields;      ///< of query, form or JSON: each that holds speaks for it
    QList<QByteArray> userAgents; ///< what User-Agent begins with; anyone can send it
    bool operator==(const Detection&) const = default;
};

/// Parts are joined by dots: {"json:resource", "json:action"} gives "issue.created".
using FactSource = QList<Source>;

/// A question that a provider asks before it sends events, and the answer it expects.
struct Handshake
{
    QByteArray method;
    QList<Condition> when;
    int status = 200;
    QByteArray contentType;
    QByteArray body;                                  ///< template
    QList<std::pair<QByteArray, QByteArray>> headers; ///< values are templates
    bool operator==(const Handshake&) const = default;
};

/// What the provider's own library does not accept although the signature is right: measured.
enum class SdkRefusal {
    RewrittenJson, ///< it signs JSON.stringify() of what it parsed
    NotUtf8,
    UpperCaseHex,
    UnpaddedBase64,
    SeveralSignatures,
    GoodBehindAnother,
    GoodBeforeAnother,
};

struct Sdk
{
    QString name; ///< "@zoom/rivet@0.4.0"; empty: none was measured
    QList<SdkRefusal> refuses;
    bool operator==(const Sdk&) const = default;
};

/// A provider and one way in which it signs: one file of the catalogue.
struct Provider
{
    QByteArray name; ///< "github", the file's name
    QString title;
    QByteArray category;
    QByteArray family; ///< who shares its ways
    Confidence confidence = Confidence::Documented;
    Detection detection;
    QList<FactSource> event;    ///< the first that is there
    QList<FactSource> delivery; ///< the same for every attempt, where the provider does so
    QList<FactSource> attempt;
    Scheme scheme;
    QList<Handshake> handshakes;
    Sdk sdk;
    QStringList pitfalls;
    QStringList sources; ///< where the facts are from
    bool operator==(const Provider&) const = default;
};

} // namespace hookbench::providers
