// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bundle_options.h"

#include "app/base/atomic_file.h"
#include "app/cli/secret_arguments.h"
#include "app/crypto/digest.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::cli {

namespace {

struct BundleOptionText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::BundleOptionText)
};

constexpr qint64 largestKeyFile = 64 * 1024;

} // namespace

Result<QByteArray> passphraseOption(const QCommandLineParser& options)
{
    const auto secrets = secretArguments(options);
    if (!secrets)
        return fail(secrets.error());
    if (secrets->size() > 1)
        return fail(ErrorKind::Usage, BundleOptionText::tr("A bundle has one passphrase."));
    return secrets->isEmpty() ? QByteArray() : secrets->first().text;
}

Result<bundle::PublicKey> publicKeyArgument(const QString& value)
{
    if (value.startsWith("hookbench-key:"_L1))
        return bundle::readPublicKey(value.toUtf8());
    const Result<QByteArray> text = readFile(value, largestKeyFile);
    if (!text)
        return fail(text.error());
    return bundle::readPublicKey(*text);
}

Result<bundle::PrivateKey> privateKeyArgument(const QString& path)
{
    Result<QByteArray> text = readFile(path, largestKeyFile);
    if (!text)
        return fail(text.error());
    Result<bundle::PrivateKey> key = bundle::readPrivateKey(*text);
    crypto::wipe(*text);
    return key;
}

Result<bundle::Keys> openingKeys(const QCommandLineParser& options)
{
    bundle::Keys keys;
    for (const QString& file : options.values(u"key"_s)) {
        const Result<bundle::PrivateKey> own = privateKeyArgument(file);
        if (!own)
            return fail(own.error());
        keys.own += *own;
    }
    Result<QByteArray> passphrase = passphraseOption(options);
    if (!passphrase)
        return fail(passphrase.error());
    keys.passphrase = std::move(*passphrase);
    return keys;
}

} // namespace hookbench::cli
