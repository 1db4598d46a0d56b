// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundle/bundle_key.h"

#include "app/crypto/digest.h"
#include "app/crypto/sealing.h"
#include "app/crypto/text_form.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::bundle {

namespace {

struct BundleKeyText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::bundle::BundleKeyText)
};

constexpr QByteArrayView publicMark("hookbench-key:");
constexpr QByteArrayView privateMark("hookbench-secret-key:");
constexpr qsizetype halfSize = crypto::agreementKeySize;
constexpr qsizetype checkSize = 4; ///< against mistakes in copying
constexpr qsizetype fingerprintSize = 8;

QByteArray keyText(QByteArrayView mark, const QByteArray& agreement, const QByteArray& signing)
{
    const QByteArray bytes = agreement + signing;
    const QByteArray check = crypto::digest(crypto::Hash::Sha256, bytes).first(checkSize);
    return mark.toByteArray() + crypto::toText(crypto::TextForm::Base64Url, bytes + check);
}

bool belongsToKey(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// Both halves; empty when there is no such key in the text.
QByteArray keyBytes(QByteArrayView mark, const QByteArray& text)
{
    const qsizetype found = text.indexOf(mark);
    if (found < 0)
        return {};
    const qsizetype begin = found + mark.size();
    qsizetype end = begin;
    while (end < text.size() && belongsToKey(text.at(end)))
        ++end;
    QByteArray bytes =
        crypto::fromText(crypto::TextForm::Base64Url, QByteArrayView(text).sliced(begin, end - begin),
                         crypto::Reading::Lenient)
            .value_or(QByteArray());
    if (bytes.size() != 2 * halfSize + checkSize)
        return {};
    const QByteArray check = bytes.last(checkSize);
    bytes.chop(checkSize);
    return crypto::digest(crypto::Hash::Sha256, bytes).startsWith(check) ? bytes : QByteArray();
}

} // namespace

Result<PrivateKey> PrivateKey::make()
{
    PrivateKey key{crypto::randomBytes(halfSize), crypto::randomBytes(halfSize)};
    if (key.agreement.isEmpty() || key.signing.isEmpty())
        return fail(ErrorKind::Io, BundleKeyText::tr("The system gives no random numbers."));
    return key;
}

PublicKey PrivateKey::publicKey() const
{
    return {crypto::agreementPublicKey(agreement), crypto::signingPublicKey(signing)};
}

void PrivateKey::wipe()
{
    crypto::wipe(agreement);
    crypto::wipe(signing);
}

QByteArray publicKeyText(const PublicKey& key)
{
    return keyText(publicMark, key.agreement, key.signing);
}

QByteArray privateKeyText(const PrivateKey& key)
{
    return BundleKeyText::tr("# Key of Hookbench for bundles. Keep this file to yourself: whoever has it can "
                             "open bundles made for you and sign as you.\n"
                             "# Others need this:")
               .toUtf8() +
           "\n# " + publicKeyText(key.publicKey()) + '\n' + keyText(privateMark, key.agreement, key.signing) +
           '\n';
}

Result<PublicKey> readPublicKey(const QByteArray& text)
{
    const QByteArray bytes = keyBytes(publicMark, text);
    if (bytes.isEmpty())
        return fail(ErrorKind::Usage, BundleKeyText::tr("This is no public key for bundles."),
                    BundleKeyText::tr("It begins with “hookbench-key:” and must be complete."));
    return PublicKey{bytes.first(halfSize), bytes.last(halfSize)};
}

Result<PrivateKey> readPrivateKey(const QByteArray& text)
{
    QByteArray bytes = keyBytes(privateMark, text);
    if (bytes.isEmpty())
        return fail(ErrorKind::Usage, BundleKeyText::tr("This is no key file for bundles."),
                    BundleKeyText::tr("“hookbench bundle --make-key FILE” makes one."));
    PrivateKey key{bytes.first(halfSize), bytes.last(halfSize)};
    crypto::wipe(bytes);
    return key;
}

QString keyFingerprint(const QByteArray& signing)
{
    const QByteArray digest = crypto::digest(crypto::Hash::Sha256, signing).first(fingerprintSize);
    return QString::fromLatin1(digest.toHex(':'));
}

} // namespace hookbench::bundle
