// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keychain_vault.h"

#include <QFileInfo>

#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::secrets {

namespace {

Error errorOf(const QKeychain::Job& job)
{
    const bool refused =
        job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
    const ErrorKind kind = refused                                        ? ErrorKind::Denied
                           : job.error() == QKeychain::NoBackendAvailable ? ErrorKind::NotFound
                                                                          : ErrorKind::Io;
    return {kind, KeychainVault::tr("The keychain does not answer: %1").arg(job.errorString()),
            KeychainVault::tr("Unlock it, or keep the secrets in an encrypted file.")};
}

} // namespace

KeychainVault::KeychainVault() = default;

bool KeychainVault::isThere()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

void KeychainVault::read(std::function<void(Result<QByteArray>)> done)
{
    auto* job = new QKeychain::ReadPasswordJob(u"hookbench"_s, this);
    job->setKey(u"secrets"_s);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this, [job, done = std::move(done)] {
        if (job->error() == QKeychain::NoError)
            done(job->binaryData());
        else if (job->error() == QKeychain::EntryNotFound)
            done(QByteArray());
        else
            done(fail(errorOf(*job)));
    });
    job->start();
}

void KeychainVault::write(const QByteArray& content, std::function<void(Result<void>)> done)
{
    auto* job = new QKeychain::WritePasswordJob(u"hookbench"_s, this);
    job->setKey(u"secrets"_s);
    job->setInsecureFallback(false);
    job->setBinaryData(content);
    connect(job, &QKeychain::Job::finished, this, [job, done = std::move(done)] {
        if (job->error() == QKeychain::NoError)
            done({});
        else
            done(fail(errorOf(*job)));
    });
    job->start();
}

QString KeychainVault::place() const
{
    return tr("the keychain of this computer");
}

} // namespace hookbench::secrets
