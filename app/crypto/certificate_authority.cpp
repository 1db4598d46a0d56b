// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/certificate_authority.h"

#include "app/crypto/authority_files.h"
#include "app/crypto/certificate_maker.h"
#include "app/crypto/certificate_text.h"

#include <QCache>
#include <QCoreApplication>
#include <QLockFile>
#include <QRandomGenerator>

#include <algorithm>

namespace hookbench::crypto {

namespace {

struct CaText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::crypto::CaText)
};

using namespace Qt::Literals::StringLiterals;

constexpr qint64 second = 1'000'000;
constexpr qint64 day = 86'400;
constexpr qint64 authorityDays = 3'652; ///< ten years
constexpr qint64 leafDays = 397;        ///< what browsers accept, from notBefore to notAfter
constexpr int cachedLeaves = 256;
constexpr int lockWaitMs = 5'000;

Result<StoredAuthority> makeNew(qint64 nowUs)
{
    const quint32 mark = QRandomGenerator::system()->bounded(0x10000U);
    const QByteArray name = "Hookbench local CA " + QByteArray::number(mark, 16).rightJustified(4, '0');
    const qint64 now = nowUs / second;
    StoredAuthority authority;
    authority.key = makeKey();
    if (authority.key)
        authority.certificate =
            makeAuthority(authority.key.get(), name, {now - day, now + authorityDays * day});
    ERR_clear_error();
    if (!authority.certificate)
        return fail(ErrorKind::Io, CaText::tr("Could not make a certificate authority."));
    return authority;
}

QList<ServerName> loopbackNames()
{
    return {ServerName::read("localhost"), ServerName::read("127.0.0.1"), ServerName::read("::1")};
}

} // namespace

struct CertificateAuthority::Parts
{
    StoredAuthority stored;
    QString certificatePath;
    const Clock& clock;
    QCache<QByteArray, Identity> leaves{cachedLeaves};

    qint64 notAfterUs() const { return timeUs(X509_get0_notAfter(stored.certificate.get())); }

    bool isFresh(const Identity& leaf) const
    {
        const qint64 nowUs = clock.wallUs();
        if (leaf.validityAt(nowUs) != Identity::Validity::Valid)
            return false;
        // One that ends with its authority would not get longer by being made anew.
        const qint64 life = leaf.notAfterUs() - leaf.notBeforeUs();
        return leaf.notAfterUs() - nowUs >= life / 3 || leaf.notAfterUs() >= notAfterUs();
    }

    Identity make(const QList<ServerName>& names) const
    {
        const qint64 now = clock.wallUs() / second;
        const Period period{now - day, std::min(now + (leafDays - 1) * day, notAfterUs() / second)};
        KeyHandle key = makeKey();
        CertificateHandle leaf =
            key ? makeLeaf(key.get(), names, period, stored.certificate.get(), stored.key.get()) : nullptr;
        ERR_clear_error();
        // The chain is the leaf alone: who trusts the authority has its certificate.
        return leaf ? Identity::adopt(leaf.release(), key.release(), nullptr) : Identity();
    }
};

CertificateAuthority::CertificateAuthority(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

CertificateAuthority::CertificateAuthority(CertificateAuthority&& other) noexcept = default;
CertificateAuthority& CertificateAuthority::operator=(CertificateAuthority&& other) noexcept = default;
CertificateAuthority::~CertificateAuthority() = default;

Result<CertificateAuthority> CertificateAuthority::openOrCreate(const QString& folder, const Clock& clock)
{
    const AuthorityFiles files(folder);
    if (const Result<void> prepared = files.prepareFolder(); !prepared)
        return fail(prepared.error());
    QLockFile lock(folder + u"/ca.lock"_s);
    if (files.areMissing()) {
        if (!lock.tryLock(lockWaitMs)) {
            return fail(
                lock.error() == QLockFile::LockFailedError ? ErrorKind::InUse : ErrorKind::Denied,
                CaText::tr("Could not lock the folder %1 to make a certificate authority.").arg(folder));
        }
        if (files.areMissing()) { // another process may have been faster
            const Result<StoredAuthority> made = makeNew(clock.wallUs());
            if (!made)
                return fail(made.error());
            if (const Result<void> written = files.write(*made); !written)
                return fail(written.error());
        }
    }
    Result<StoredAuthority> stored = files.read(clock.wallUs());
    if (!stored)
        return fail(stored.error());
    return CertificateAuthority(
        std::unique_ptr<Parts>(new Parts{std::move(*stored), files.certificatePath(), clock}));
}

QString CertificateAuthority::certificatePathIn(const QString& folder)
{
    return AuthorityFiles(folder).certificatePath();
}

Identity CertificateAuthority::leafFor(QByteArrayView nameOrAddress)
{
    const ServerName name = ServerName::read(nameOrAddress);
    const bool isDefault = name.kind == ServerName::Kind::Invalid || name.isLoopback();
    const QByteArray key = isDefault ? QByteArray() : name.address.isEmpty() ? name.text : '[' + name.address;
    if (const Identity* known = m_parts->leaves.object(key); known && m_parts->isFresh(*known))
        return *known;
    const Identity leaf = m_parts->make(isDefault ? loopbackNames() : QList<ServerName>{name});
    if (leaf)
        m_parts->leaves.insert(key, new Identity(leaf));
    return leaf;
}

Identity CertificateAuthority::flawedLeaf(QByteArrayView nameOrAddress, Flaw flaw) const
{
    const ServerName asked = ServerName::read(nameOrAddress);
    const bool isDefault = asked.kind == ServerName::Kind::Invalid || asked.isLoopback();
    QList<ServerName> names = isDefault ? loopbackNames() : QList<ServerName>{asked};
    if (flaw == Flaw::WrongHost)
        names = {ServerName::read("wrong-host.invalid")};
    const qint64 now = m_parts->clock.wallUs() / second;
    const Period period = flaw == Flaw::Expired ? Period{now - 2 * day, now - day}
                                                : Period{now - day, now + (leafDays - 1) * day};
    const bool isOwn = flaw == Flaw::SelfSigned;
    KeyHandle key = makeKey();
    CertificateHandle leaf =
        key ? makeLeaf(key.get(), names, period, isOwn ? nullptr : m_parts->stored.certificate.get(),
                       isOwn ? key.get() : m_parts->stored.key.get())
            : nullptr;
    ERR_clear_error();
    return leaf ? Identity::adopt(leaf.release(), key.release(), nullptr) : Identity();
}

QString CertificateAuthority::name() const
{
    const X509_NAME* subject = X509_get_subject_name(m_parts->stored.certificate.get());
    return nameText(subject).mid(3); // behind "CN="
}

QByteArray CertificateAuthority::caCertificatePem() const
{
    return certificatePem(m_parts->stored.certificate.get());
}

QString CertificateAuthority::caCertificatePath() const
{
    return m_parts->certificatePath;
}

QByteArray CertificateAuthority::fingerprint() const
{
    return fingerprintText(m_parts->stored.certificate.get());
}

qint64 CertificateAuthority::notAfterUs() const
{
    return m_parts->notAfterUs();
}

} // namespace hookbench::crypto
