// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/scheme_engine.h"

#include "app/signing/schemes/cavage_scheme.h"
#include "app/signing/schemes/jwt_scheme.h"
#include "app/signing/schemes/mac_scheme.h"
#include "app/signing/schemes/message_signature_scheme.h"
#include "app/signing/schemes/none_scheme.h"
#include "app/signing/schemes/public_key_scheme.h"
#include "app/signing/schemes/token_scheme.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hookbench::signing {

namespace {

struct SchemeText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::SchemeText)
};

std::vector<std::unique_ptr<SchemeEngine>> allSchemes()
{
    std::vector<std::unique_ptr<SchemeEngine>> schemes;
    schemes.push_back(std::make_unique<NoneScheme>());
    schemes.push_back(std::make_unique<MacScheme>(MacScheme::Kind::Hmac));
    schemes.push_back(std::make_unique<MacScheme>(MacScheme::Kind::Digest));
    schemes.push_back(std::make_unique<PublicKeyScheme>(PublicKeyScheme::Kind::Ed25519));
    schemes.push_back(std::make_unique<PublicKeyScheme>(PublicKeyScheme::Kind::EcDsa));
    schemes.push_back(std::make_unique<PublicKeyScheme>(PublicKeyScheme::Kind::Rsa));
    schemes.push_back(std::make_unique<JwtScheme>(JwtScheme::Kind::Token));
    schemes.push_back(std::make_unique<JwtScheme>(JwtScheme::Kind::Body));
    schemes.push_back(std::make_unique<JwtScheme>(JwtScheme::Kind::Detached));
    schemes.push_back(std::make_unique<TokenScheme>(TokenScheme::Kind::Token));
    schemes.push_back(std::make_unique<TokenScheme>(TokenScheme::Kind::Basic));
    schemes.push_back(std::make_unique<MessageSignatureScheme>());
    schemes.push_back(std::make_unique<CavageScheme>());
    return schemes;
}

} // namespace

const std::vector<std::unique_ptr<SchemeEngine>>& builtinSchemes()
{
    static const std::vector<std::unique_ptr<SchemeEngine>> schemes = allSchemes();
    return schemes;
}

const SchemeEngine* engineNamed(QByteArrayView name)
{
    const auto& all = builtinSchemes();
    const auto found = std::ranges::find_if(all, [name](const auto& one) { return one->name() == name; });
    return found == all.end() ? nullptr : found->get();
}

Result<void> checkScheme(const providers::Scheme& scheme)
{
    const SchemeEngine* engine = engineNamed(scheme.engine);
    if (!engine)
        return fail(ErrorKind::Usage, SchemeText::tr("“%1” is not a way of signing that is known.")
                                          .arg(QString::fromUtf8(scheme.engine)));
    return engine->check(scheme);
}

Verification verify(const providers::Message& message, const providers::Scheme& scheme,
                    const QList<Secret>& secrets, const VerifyOptions& options)
{
    if (const auto sound = checkScheme(scheme); !sound) {
        Verification verification;
        verification.reason = sound.error().message;
        return verification;
    }
    return engineNamed(scheme.engine)->verify(message, scheme, secrets, options);
}

Result<providers::Message> sign(const providers::Message& message, const providers::Scheme& scheme,
                                const Secret& secret, const SignOptions& options)
{
    if (const auto sound = checkScheme(scheme); !sound)
        return fail(sound.error());
    return engineNamed(scheme.engine)->sign(message, scheme, secret, options);
}

QByteArray stepName(Step::Kind kind)
{
    static constexpr std::array names = {"signature", "content", "key",   "computed", "received",
                                         "match",     "time",    "claim", "note"};
    return names[size_t(kind)];
}

} // namespace hookbench::signing
