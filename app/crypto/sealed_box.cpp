// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/sealed_box.h"

#include "app/crypto/digest.h"
#include "app/crypto/sealing.h"

#include <QCoreApplication>

namespace hookbench::crypto {

namespace {

struct BoxText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::crypto::BoxText)
};

// magic, log2 of the rounds, salt, nonce | ciphertext and tag; what is before the ciphertext is authenticated
// too.
constexpr QByteArrayView magic = "HBSEAL1\n";
constexpr qsizetype costAt = 8;
constexpr qsizetype saltAt = costAt + 1;
constexpr qsizetype saltSize = 16;
constexpr qsizetype nonceAt = saltAt + saltSize;
constexpr qsizetype headerSize = nonceAt + sealNonceSize;
constexpr int usualCost = 17;
constexpr int leastCost = 10;
constexpr int highestCost = 18; ///< a strange file must not take more than 256 MB

tl::unexpected<Error> failed()
{
    return fail(ErrorKind::Io, BoxText::tr("Encrypting failed: the system gives no memory or randomness."));
}

} // namespace

Result<QByteArray> sealWithPassphrase(QByteArrayView plain, QByteArrayView passphrase)
{
    const QByteArray random = randomBytes(saltSize + sealNonceSize);
    const QByteArray header = magic.toByteArray() + char(usualCost) + random;
    if (random.isEmpty())
        return failed();
    const QByteArrayView view(header);
    QByteArray key = scryptKey(passphrase, view.sliced(saltAt, saltSize), usualCost);
    const QByteArray sealed = key.isEmpty() ? QByteArray() : seal(key, view.sliced(nonceAt), header, plain);
    wipe(key);
    if (sealed.isEmpty())
        return failed();
    return header + sealed;
}

Result<QByteArray> unsealWithPassphrase(QByteArrayView sealed, QByteArrayView passphrase)
{
    const bool isOurs = sealed.size() >= headerSize + sealTagSize && sealed.startsWith(magic);
    const int cost = isOurs ? quint8(sealed[costAt]) : 0;
    if (cost < leastCost || cost > highestCost)
        return fail(ErrorKind::Damaged, BoxText::tr("These are no encrypted secrets, or only part of them."));
    const QByteArrayView header = sealed.first(headerSize);
    QByteArray key = scryptKey(passphrase, header.sliced(saltAt, saltSize), cost);
    if (key.isEmpty())
        return failed();
    auto plain = unseal(key, header.sliced(nonceAt), header, sealed.sliced(headerSize));
    wipe(key);
    if (!plain)
        return fail(ErrorKind::Denied, BoxText::tr("The passphrase is wrong, or the file was changed."));
    return *plain;
}

} // namespace hookbench::crypto
