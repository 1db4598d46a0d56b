// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/authority_files.h"

#include "app/base/atomic_file.h"
#include "app/crypto/certificate_text.h"

#include <openssl/pem.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace hookbench::crypto {

namespace {

struct AuthorityText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::crypto::AuthorityText)
};

using namespace Qt::Literals::StringLiterals;

constexpr qint64 fileLimit = 64 * 1024;
constexpr QFileDevice::Permissions ownersFolder =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

int noPassphrase(char*, int, int, void*)
{
    return -1;
}

QString native(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

QString adviceToStartAnew(const QString& folder)
{
    return AuthorityText::tr(
               "Bring the files back from a backup, or delete the folder %1 to make a new authority, "
               "which clients then have to trust anew.")
        .arg(native(folder));
}

CertificateHandle certificateIn(const QByteArray& pem)
{
    const BioHandle reader = readerOf(pem);
    return CertificateHandle(PEM_read_bio_X509(reader.get(), nullptr, noPassphrase, nullptr));
}

QByteArray keyPem(EVP_PKEY* key)
{
    const BioHandle bio(BIO_new(BIO_s_secmem()));
    if (!bio || PEM_write_bio_PKCS8PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    return contentOf(bio.get());
}

bool canBeReadByOthers(const QString& path)
{
    constexpr QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    return (QFileInfo(path).permissions() & others) != 0;
}

} // namespace

AuthorityFiles::AuthorityFiles(const QString& folder)
    : m_folder(folder)
{
}

QString AuthorityFiles::certificatePath() const
{
    return m_folder + u"/ca.pem"_s;
}

QString AuthorityFiles::keyPath() const
{
    return m_folder + u"/ca-key.pem"_s;
}

Result<void> AuthorityFiles::prepareFolder() const
{
    const QFileInfo info(m_folder);
    if (info.isDir())
        return {};
    QDir directory;
    if (!info.exists() && directory.mkpath(info.absolutePath()) && directory.mkdir(m_folder, ownersFolder))
        return {};
    return fail(ErrorKind::Denied, AuthorityText::tr("Could not make the folder %1.").arg(native(m_folder)));
}

bool AuthorityFiles::areMissing() const
{
    // A dangling link is not "missing": it must not be followed to write a key elsewhere.
    const auto isThere = [](const QString& path) {
        const QFileInfo info(path);
        return info.exists() || info.isSymLink();
    };
    return !isThere(keyPath()) && !isThere(certificatePath());
}

Result<StoredAuthority> AuthorityFiles::read(qint64 nowUs) const
{
    ERR_clear_error();
    const Result<QByteArray> content = readFile(keyPath(), fileLimit);
    if (!content)
        return fail(content.error().kind, content.error().message, adviceToStartAnew(m_folder));
    if (canBeReadByOthers(keyPath())) {
        return fail(
            ErrorKind::Denied,
            AuthorityText::tr("Other users may read or change the private key in %1.").arg(native(keyPath())),
            AuthorityText::tr("If nobody has, set its mode to 0600. Else delete the folder %1 to make a new "
                              "authority, and remove the old one from all clients.")
                .arg(native(m_folder)));
    }
    const BioHandle reader = readerOf(*content);
    StoredAuthority authority{certificateIn(*content), KeyHandle(PEM_read_bio_PrivateKey(
                                                           reader.get(), nullptr, noPassphrase, nullptr))};
    ERR_clear_error();
    if (!authority.certificate || !authority.key || X509_check_ca(authority.certificate.get()) != 1) {
        return fail(ErrorKind::Damaged,
                    AuthorityText::tr("The certificate authority in %1 is damaged.").arg(native(keyPath())),
                    adviceToStartAnew(m_folder));
    }
    if (X509_check_private_key(authority.certificate.get(), authority.key.get()) != 1) {
        ERR_clear_error();
        return fail(
            ErrorKind::Damaged,
            AuthorityText::tr("Key and certificate in %1 do not belong together.").arg(native(keyPath())),
            adviceToStartAnew(m_folder));
    }
    if (timeUs(X509_get0_notAfter(authority.certificate.get())) <= nowUs) {
        return fail(ErrorKind::Usage,
                    AuthorityText::tr("The certificate authority in %1 has expired.").arg(native(m_folder)),
                    AuthorityText::tr("Check the clock, or delete the folder to make a new authority."));
    }
    if (const Result<void> copy = checkCopy(authority.certificate.get()); !copy)
        return fail(copy.error());
    return authority;
}

Result<void> AuthorityFiles::checkCopy(X509* certificate) const
{
    const Result<QByteArray> content = readFile(certificatePath(), fileLimit);
    if (!content && content.error().kind == ErrorKind::NotFound)
        return writeFileAtomically(certificatePath(), certificatePem(certificate));
    if (!content)
        return fail(content.error());
    const CertificateHandle copy = certificateIn(*content);
    ERR_clear_error();
    if (!copy || X509_cmp(copy.get(), certificate) != 0) {
        return fail(ErrorKind::Damaged,
                    AuthorityText::tr("The certificate in %1 is not that of the private key in %2.")
                        .arg(native(certificatePath()), native(keyPath())),
                    adviceToStartAnew(m_folder));
    }
    return {};
}

Result<void> AuthorityFiles::write(const StoredAuthority& authority) const
{
    QByteArray secret = keyPem(authority.key.get());
    const QByteArray open = certificatePem(authority.certificate.get());
    if (secret.isEmpty() || open.isEmpty())
        return fail(ErrorKind::Io, AuthorityText::tr("Could not make a certificate authority."));
    secret += open;
    const Result<void> written = writeFileAtomically(keyPath(), secret);
    OPENSSL_cleanse(secret.data(), size_t(secret.size()));
    return written ? writeFileAtomically(certificatePath(), open) : written;
}

} // namespace hookbench::crypto
