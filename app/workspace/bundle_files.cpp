// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/bundle_files.h"

#include "app/base/atomic_file.h"
#include "app/crypto/digest.h"
#include "app/session/session_copy.h"
#include "app/session/session_writer.h"
#include "app/workspace/exchange_intake.h"
#include "app/workspace/input_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::workspace {

namespace {

struct BundleFileText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::BundleFileText)
};

constexpr qint64 headerBytes = 16 * 1024; ///< no header is longer
constexpr qint64 progressEvery = 64;      ///< exchanges

} // namespace

std::optional<bundle::Locks> bundleLocks(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return bundle::locksOf(file.read(headerBytes));
}

Result<OpenedBundle> takeBundle(QIODevice& device, const bundle::Keys& keys, const TakeExchange& take,
                                const CancelFlag& cancel, const BundleProgress& progress)
{
    const auto reader = bundle::BundleReader::open(device, keys);
    if (!reader)
        return fail(reader.error());
    const auto body = [&reader](BlobId, qint64, qint64 size) {
        return (*reader)->body(size);
    };
    OpenedBundle opened;
    for (;;) {
        if (cancel.isCancelled())
            return fail(ErrorKind::Cancelled, BundleFileText::tr("Opening the bundle was cancelled."));
        Result<std::optional<bundle::ExchangeRecord>> record = (*reader)->next();
        if (!record)
            return fail(record.error());
        if (!*record)
            break;
        if (Result<void> taken = take(std::move((*record)->exchange), body, (*record)->annotation); !taken)
            return fail(taken.error());
        if (progress && ++opened.exchanges % progressEvery == 0)
            progress((*reader)->position(), device.isSequential() ? 0 : device.size());
    }
    opened.exchanges = (*reader)->exchanges();
    opened.isEncrypted = (*reader)->isEncrypted();
    if (!(*reader)->signer().isEmpty())
        opened.signer = bundle::keyFingerprint((*reader)->signer());
    return opened;
}

Result<OpenedBundle> openBundle(const QString& path, const bundle::Keys& keys, const QString& session,
                                const CancelFlag& cancel, const BundleProgress& progress)
{
    if (QFileInfo::exists(session))
        return fail(ErrorKind::Usage,
                    BundleFileText::tr("%1 is there already.").arg(QDir::toNativeSeparators(session)),
                    BundleFileText::tr("Choose another name for the session."));
    QFile file(path);
    if (Result<void> opened = openInput(path, file); !opened)
        return fail(opened.error());
    OpenedBundle outcome;
    const auto fill = [&](const QString& temporary) -> Result<void> {
        auto writer = session::SessionWriter::open(temporary, session::SessionWriter::Mode::Create,
                                                   session::Durability::Normal);
        if (!writer)
            return fail(writer.error());
        ExchangeIntake intake(**writer);
        const auto take = [&intake](Exchange exchange, const formats::BlobReader& reader,
                                    Annotation annotation) {
            return intake.take(std::move(exchange), reader, std::move(annotation));
        };
        Result<OpenedBundle> taken = takeBundle(file, keys, take, cancel, progress);
        if (!taken)
            return fail(aboutFile(path, taken.error()));
        outcome = *taken;
        if (const Result<qint64> stored = intake.finish(); !stored)
            return fail(stored.error());
        return {};
    };
    if (const Result<void> made = session::makeSession(session, fill); !made)
        return fail(made.error());
    return outcome;
}

Result<bundle::PrivateKey> readKeyFile(const QString& path)
{
    Result<QByteArray> text = readFile(path, headerBytes);
    if (!text)
        return fail(text.error());
    Result<bundle::PrivateKey> key = bundle::readPrivateKey(*text);
    crypto::wipe(*text);
    return key ? key : fail(aboutFile(path, key.error()));
}

Result<QList<bundle::PublicKey>> publicKeysIn(const QString& text)
{
    QList<bundle::PublicKey> keys;
    for (const QString& line : text.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const Result<bundle::PublicKey> key = bundle::readPublicKey(line.toUtf8());
        if (!key)
            return fail(key.error());
        keys += *key;
    }
    return keys;
}

FileKind kindOfFile(const QString& path)
{
    constexpr QByteArrayView sqliteMagic("SQLite format 3");
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return FileKind::Other;
    const QByteArray beginning = file.read(sqliteMagic.size());
    return beginning == sqliteMagic                    ? FileKind::Session
           : beginning.startsWith(bundle::bundleMagic) ? FileKind::Bundle
                                                       : FileKind::Other;
}

QString sessionPathFor(const QString& bundle)
{
    const QFileInfo file(bundle);
    const QString base = file.dir().filePath(file.completeBaseName());
    QString path = base + ".hookbench"_L1;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = u"%1 (%2).hookbench"_s.arg(base).arg(number);
    return path;
}

} // namespace hookbench::workspace
