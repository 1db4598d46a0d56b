// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/retry_policy.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QMetaType>
#include <QString>

namespace hookbench {

/// A line of a table: a parameter, a header, a field of a form. As typed, placeholders included; UTF-8 unless
/// it was taken from a message that was not.
struct DraftField
{
    bool enabled = true;
    QByteArray name;
    QByteArray value;
    bool operator==(const DraftField&) const = default;
};

/// A part of a multipart/form-data body.
struct DraftPart
{
    bool enabled = true;
    QByteArray name;
    QByteArray value;       ///< its content, when `file` is empty
    QString file;           ///< path of a file that is its content
    QByteArray fileName;    ///< as told to the server; empty: that of `file`, or none
    QByteArray contentType; ///< empty: none for a value, application/octet-stream for a file
    bool operator==(const DraftPart&) const = default;
};

/// How a request shows who sends it. What is secret should be typed as `{{secret NAME}}`: all other text is
/// kept in the session.
struct DraftAuth
{
    enum class Kind { None, Basic, Bearer, ApiKey, OAuth2, ClientCertificate };

    Kind kind = Kind::None;
    QByteArray user; ///< Basic
    QByteArray password;
    QByteArray token;   ///< Bearer
    QByteArray keyName; ///< ApiKey: of the header, or of the parameter
    QByteArray keyValue;
    bool keyInQuery = false;
    QByteArray tokenUrl; ///< OAuth2: client credentials grant (RFC 6749 4.4)
    QByteArray clientId;
    QByteArray clientSecret;
    QByteArray scope;
    bool credentialsInBody = false; ///< OAuth2: client_id and client_secret as form fields instead of Basic
    QString certificateFile;        ///< ClientCertificate: PEM or PKCS#12
    QString keyFile;                ///< empty: the key is in the certificate's file
    QByteArray passphrase;
    bool operator==(const DraftAuth&) const = default;
};

/// How a draft is signed, at the moment of each sending. The secret itself is never part of a draft.
struct DraftSigning
{
    QByteArray scheme;            ///< a provider of the catalogue; empty: it is not signed
    QByteArray secretName;        ///< of a stored secret; empty: one is typed for this run
    QList<DraftField> parameters; ///< facts that the scheme asks for
    QByteArray flaw;              ///< a mistake to be made on purpose, "stale"; empty: none
    bool operator==(const DraftSigning&) const = default;
};

struct DraftBody
{
    enum class Kind {
        None,
        Json,
        Xml,
        Text,
        Form,      ///< `fields`, application/x-www-form-urlencoded
        Multipart, ///< `parts`, multipart/form-data
        File,      ///< the content of `file`, untouched
        GraphQl,   ///< `text` is the query, `variables` a JSON object; sent as JSON
        Hex,       ///< `text` holds bytes in hexadecimal, blanks and line breaks between them ignored
    };

    Kind kind = Kind::None;
    QByteArray text;
    QByteArray variables;
    QByteArray operationName;
    QList<DraftField> fields;
    QList<DraftPart> parts;
    QString file;
    bool operator==(const DraftBody&) const = default;
};

struct DraftSettings
{
    enum class Protocol {
        Http10,
        Http11,
        Http2,
        Raw, ///< the body's bytes are all that is sent
    };

    Protocol protocol = Protocol::Http11;
    int redirects = 0; ///< so many are followed
    bool verifyTls = true;
    QString authorityFile; ///< PEM, instead of the system's authorities
    QString proxy;         ///< "http://host:port", "socks5://..."
    QString connectTo;     ///< "HOST:PORT"
    int connectTimeoutMs = 30'000;
    int responseTimeoutMs = 60'000;
    int totalTimeoutMs = 0;          ///< 0: none
    QByteArrayList withoutAutomatic; ///< names of automatic headers that are not sent, "User-Agent"
    bool operator==(const DraftSettings&) const = default;
};

/// A request that somebody composes. Stored as a document of the session.
struct Draft
{
    QString name; ///< of the document; empty is shown as method and URL
    QByteArray method = QByteArrayLiteral("POST");
    QByteArray url;               ///< as typed; "https://" is put in front where a scheme is missing
    QList<DraftField> parameters; ///< added to the URL's query, encoded
    QList<DraftField> headers;    ///< in this order and case; an automatic one of the same name gives way
    DraftAuth auth;
    DraftSigning signing;
    DraftBody body;
    DraftSettings settings;
    RetryPolicy retry;
    bool operator==(const Draft&) const = default;
};

} // namespace hookbench

Q_DECLARE_METATYPE(hookbench::Draft)
