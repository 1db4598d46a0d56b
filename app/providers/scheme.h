// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/digest.h"
#include "app/crypto/text_form.h"
#include "app/providers/source.h"

#include <QByteArray>
#include <QList>

namespace hookbench::providers {

/// How the text of a secret becomes the bytes of a key.
enum class KeyForm {
    Text,        ///< its bytes
    Hex,         ///< hex decoded
    Base64,      ///< base64 decoded
    Whsec,       ///< "whsec_" (also "v1,whsec_") dropped, the rest base64 decoded
    WhsecOrText, ///< Whsec or Text: both are in use
    Sha1OfText,  ///< the 20 bytes of its SHA-1
};

/// How several signatures stand in one text, or several texts in one message.
enum class SignatureList {
    Single,       ///< the whole text
    Spaces,       ///< separated by spaces
    Commas,       ///< separated by commas
    Pairs,        ///< name=value, separated by any of `separator`; those called one of `pairs`
    Position,     ///< separated by `separator`; all but the first, which is the timestamp
    Numbered,     ///< one header for each: its name with 1, 2, ... behind it
    KeyPairs,     ///< public key|signature, separated by '&'
    JsonInBase64, ///< base64 of JSON; the members called one of `pairs`
};

struct SignaturePlace
{
    QList<Source> sources; ///< where the text is; all that are there count
    SignatureList list = SignatureList::Single;
    QByteArray separator = ",";
    QList<QByteArray> pairs;
    QByteArray prefix; ///< before each signature, "v1,"
    bool operator==(const SignaturePlace&) const = default;
};

enum class TimeUnit {
    Seconds,
    Milliseconds,
    Either, ///< told apart by magnitude
    Iso,    ///< RFC 3339
    HttpDate,
};

struct TimestampRule
{
    QList<Source> sources; ///< the first that is there; none when the scheme has no time
    TimeUnit unit = TimeUnit::Seconds;
    qint64 past = -1;   ///< seconds that it may be old; -1 without limit
    qint64 future = -1; ///< seconds that it may be ahead; -1 without limit
    bool operator==(const TimestampRule&) const = default;
};

/// A digest of the body (or URL) inside what is signed.
struct HashClaim
{
    QByteArray name;
    crypto::TextForm form = crypto::TextForm::Hex;
    bool operator==(const HashClaim&) const = default;
};

/// How a provider proves who it is: an engine and its parameters. What each engine reads is told in
/// resources/providers/README.md; app/signing has the engines.
struct Scheme
{
    QByteArray engine; ///< "hmac"
    crypto::Hash hash = crypto::Hash::Sha256;
    KeyForm key = KeyForm::Text;
    QByteArray content;              ///< template of the signed bytes
    QList<QByteArray> otherContents; ///< further templates that the provider signs at times
    crypto::TextForm encoding = crypto::TextForm::Hex;
    SignaturePlace signature;
    TimestampRule timestamp;
    QList<Source> id;             ///< what "{id}" stands for: the first that is there
    QList<QByteArray> algorithms; ///< which the receiver accepts: "HS256", "ed25519"
    HashClaim bodyHash;
    HashClaim urlHash;
    HashClaim queryHash;          ///< of method, path and sorted query
    QList<QByteArray> parameters; ///< facts the user has to give: "webhook-id"
    QByteArray published;         ///< where the provider publishes its keys; never fetched
    bool operator==(const Scheme&) const = default;

    bool isSigned() const { return engine != "none"; }
};

} // namespace hookbench::providers
