// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/identity.h"

#include "app/base/atomic_file.h"
#include "app/crypto/certificate_text.h"
#include "app/crypto/pem_certificates.h"

#include <openssl/pem.h>
#include <openssl/pkcs12err.h>

#include <QCoreApplication>
#include <QDir>

namespace hookbench::crypto {

namespace {

struct IdentityText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::crypto::IdentityText)
};

constexpr qint64 fileLimit = 1024 * 1024;

QString native(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

/// What OpenSSL asks for a passphrase; remembers that it was asked. Never the terminal.
struct PassphraseSource
{
    QByteArray passphrase;
    bool asked = false;

    explicit PassphraseSource(const QString& text)
        : passphrase(text.toUtf8())
    {
    }

    ~PassphraseSource() { OPENSSL_cleanse(passphrase.data(), size_t(passphrase.size())); }
    Q_DISABLE_COPY_MOVE(PassphraseSource)

    static int give(char* buffer, int size, int, void* self)
    {
        auto& source = *static_cast<PassphraseSource*>(self);
        source.asked = true;
        if (source.passphrase.isEmpty() || source.passphrase.size() > size)
            return -1;
        std::copy(source.passphrase.cbegin(), source.passphrase.cend(), buffer);
        return int(source.passphrase.size());
    }
};

Result<KeyHandle> keyIn(const QByteArray& pem, const QString& path, const QString& passphrase)
{
    PassphraseSource source(passphrase);
    const BioHandle reader = readerOf(pem);
    KeyHandle key(PEM_read_bio_PrivateKey(reader.get(), nullptr, PassphraseSource::give, &source));
    ERR_clear_error();
    if (key)
        return key;
    if (source.asked && passphrase.isEmpty()) {
        return fail(ErrorKind::Usage,
                    IdentityText::tr("The private key in %1 is encrypted.").arg(native(path)),
                    IdentityText::tr("Give its passphrase."));
    }
    if (source.asked) {
        return fail(
            ErrorKind::Usage,
            IdentityText::tr("The passphrase does not open the private key in %1.").arg(native(path)));
    }
    if (pem.contains("PRIVATE KEY-----"))
        return fail(ErrorKind::Usage,
                    IdentityText::tr("The private key in %1 is damaged.").arg(native(path)));
    return fail(ErrorKind::Usage, IdentityText::tr("There is no private key in %1.").arg(native(path)),
                IdentityText::tr("The file must be in PEM format, with a line BEGIN PRIVATE KEY."));
}

/// Takes the certificate that belongs to `key` out of `certificates`; null when none does.
CertificateHandle takeCertificateOf(EVP_PKEY* key, STACK_OF(X509) * certificates)
{
    for (int i = 0; i < sk_X509_num(certificates); ++i) {
        if (X509_check_private_key(sk_X509_value(certificates, i), key) == 1)
            return CertificateHandle(sk_X509_delete(certificates, i));
    }
    ERR_clear_error();
    return {};
}

/// Why PKCS12_parse or the reading before it failed, from the error queue.
Error pkcs12Error(const QString& path, const QString& passphrase)
{
    const unsigned long code = ERR_peek_last_error();
    bool unsupported = false;
    while (const unsigned long each = ERR_get_error())
        unsupported = unsupported || ERR_GET_REASON(each) == ERR_R_UNSUPPORTED;
    if (ERR_GET_LIB(code) == ERR_LIB_PKCS12 && ERR_GET_REASON(code) == PKCS12_R_MAC_VERIFY_FAILURE) {
        if (passphrase.isEmpty()) {
            return {ErrorKind::Usage, IdentityText::tr("%1 is protected by a passphrase.").arg(native(path)),
                    IdentityText::tr("Give its passphrase.")};
        }
        return {ErrorKind::Usage, IdentityText::tr("The passphrase does not open %1.").arg(native(path)), {}};
    }
    if (unsupported) {
        return {ErrorKind::Usage, IdentityText::tr("%1 is encrypted in an outdated way.").arg(native(path)),
                IdentityText::tr("Export it again with AES encryption, or convert it to PEM.")};
    }
    return {ErrorKind::Usage,
            IdentityText::tr("%1 is not a PKCS#12 file, or it is damaged.").arg(native(path)),
            {}};
}

QByteArray addressText(const ASN1_OCTET_STRING* address)
{
    const unsigned char* bytes = ASN1_STRING_get0_data(address);
    const int size = ASN1_STRING_length(address);
    QByteArrayList parts;
    if (size == 4) {
        for (int i = 0; i < size; ++i)
            parts.append(QByteArray::number(bytes[i]));
        return parts.join('.');
    }
    for (int i = 0; i + 1 < size; i += 2)
        parts.append(QByteArray::number(bytes[i] << 8 | bytes[i + 1], 16));
    return parts.join(':');
}

} // namespace

struct Identity::Parts
{
    CertificateHandle certificate;
    KeyHandle key;
    CertificatesHandle chain;
    qint64 notBeforeUs = 0;
    qint64 notAfterUs = 0;
};

Identity Identity::adopt(x509_st* certificate, evp_pkey_st* key, stack_st_X509* chain)
{
    auto parts = std::make_shared<Parts>();
    parts->certificate.reset(certificate);
    parts->key.reset(key);
    parts->chain.reset(chain);
    parts->notBeforeUs = timeUs(X509_get0_notBefore(certificate));
    parts->notAfterUs = timeUs(X509_get0_notAfter(certificate));
    Identity identity;
    identity.m_parts = std::move(parts);
    return identity;
}

Result<Identity> Identity::fromPemFiles(const QString& certificatePath, const QString& keyPath,
                                        const QString& passphrase)
{
    ERR_clear_error();
    const Result<QByteArray> certificatePem = readFile(certificatePath, fileLimit);
    if (!certificatePem)
        return fail(certificatePem.error());
    Result<CertificatesHandle> certificates = certificatesInPem(*certificatePem, certificatePath);
    if (!certificates)
        return fail(certificates.error());

    const QString& keyFile = keyPath.isEmpty() ? certificatePath : keyPath;
    const Result<QByteArray> keyPem = keyPath.isEmpty() ? certificatePem : readFile(keyPath, fileLimit);
    if (!keyPem)
        return fail(keyPem.error());
    Result<KeyHandle> key = keyIn(*keyPem, keyFile, passphrase);
    if (!key)
        return fail(key.error());

    CertificateHandle certificate = takeCertificateOf(key->get(), certificates->get());
    if (!certificate) {
        return fail(ErrorKind::Usage,
                    IdentityText::tr("The private key in %1 does not belong to the certificate in %2.")
                        .arg(native(keyFile), native(certificatePath)));
    }
    return adopt(certificate.release(), key->release(), certificates->release());
}

Result<Identity> Identity::fromPkcs12File(const QString& path, const QString& passphrase)
{
    ERR_clear_error();
    const Result<QByteArray> content = readFile(path, fileLimit);
    if (!content)
        return fail(content.error());
    const BioHandle reader = readerOf(*content);
    const Pkcs12Handle file(d2i_PKCS12_bio(reader.get(), nullptr));
    const PassphraseSource source(passphrase);
    EVP_PKEY* key = nullptr;
    X509* certificate = nullptr;
    STACK_OF(X509)* chain = nullptr;
    if (!file || PKCS12_parse(file.get(), source.passphrase.constData(), &key, &certificate, &chain) != 1)
        return fail(pkcs12Error(path, passphrase));

    KeyHandle ownKey(key);
    CertificateHandle ownCertificate(certificate);
    CertificatesHandle ownChain(chain);
    if (!ownKey)
        return fail(ErrorKind::Usage, IdentityText::tr("There is no private key in %1.").arg(native(path)));
    if (!ownCertificate) {
        return fail(ErrorKind::Usage,
                    IdentityText::tr("There is no certificate in %1 that belongs to its private key.")
                        .arg(native(path)));
    }
    return adopt(ownCertificate.release(), ownKey.release(), ownChain.release());
}

Identity::Validity Identity::validityAt(qint64 wallUs) const
{
    if (wallUs < notBeforeUs())
        return Validity::NotYet;
    return wallUs > notAfterUs() ? Validity::Expired : Validity::Valid;
}

qint64 Identity::notBeforeUs() const
{
    return m_parts ? m_parts->notBeforeUs : 0;
}

qint64 Identity::notAfterUs() const
{
    return m_parts ? m_parts->notAfterUs : 0;
}

QString Identity::subject() const
{
    return m_parts ? nameText(X509_get_subject_name(certificate())) : QString();
}

QList<QByteArray> Identity::names() const
{
    QList<QByteArray> texts;
    if (!m_parts)
        return texts;
    const NamesHandle names(
        static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate(), NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type == GEN_DNS) {
            texts.append(QByteArray(reinterpret_cast<const char*>(ASN1_STRING_get0_data(name->d.dNSName)),
                                    ASN1_STRING_length(name->d.dNSName)));
        } else if (name->type == GEN_IPADD) {
            texts.append(addressText(name->d.iPAddress));
        }
    }
    ERR_clear_error();
    return texts;
}

QByteArray Identity::fingerprint() const
{
    return m_parts ? fingerprintText(certificate()) : QByteArray();
}

x509_st* Identity::certificate() const
{
    return m_parts ? m_parts->certificate.get() : nullptr;
}

evp_pkey_st* Identity::key() const
{
    return m_parts ? m_parts->key.get() : nullptr;
}

stack_st_X509* Identity::chain() const
{
    return m_parts ? m_parts->chain.get() : nullptr;
}

} // namespace hookbench::crypto
