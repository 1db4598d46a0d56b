// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/bundle/bundle_header.h"
#include "app/bundle/bundle_reader.h"
#include "app/formats/export_item.h"

#include <functional>
#include <optional>

namespace hookbench::workspace {

/// What came of opening a bundle.
struct OpenedBundle
{
    qint64 exchanges = 0;
    bool isEncrypted = false;
    QString signer; ///< fingerprint of the key that signed it; empty when nobody did
};

/// Told now and then: bytes read of the file, and how many there are (0 when that is not known).
using BundleProgress = std::function<void(qint64 done, qint64 total)>;

/// Who can open a file; nothing when it is no bundle or cannot be read.
std::optional<bundle::Locks> bundleLocks(const QString& path);

/// Makes a session of a bundle, whole or not at all; "-" is standard input. A file that is there already is
/// never replaced. Blocks: not for the window's thread.
Result<OpenedBundle> openBundle(const QString& path, const bundle::Keys& keys, const QString& session,
                                const CancelFlag& cancel = {}, const BundleProgress& progress = {});

/// Takes an exchange with its bodies in pieces, which are to be read in order: first the request's.
using TakeExchange =
    std::function<Result<void>(Exchange exchange, const formats::BlobReader& reader, Annotation annotation)>;

/// Hands over all exchanges of a bundle.
Result<OpenedBundle> takeBundle(QIODevice& device, const bundle::Keys& keys, const TakeExchange& take,
                                const CancelFlag& cancel, const BundleProgress& progress);

/// A key file of one's own.
Result<bundle::PrivateKey> readKeyFile(const QString& path);

/// The public keys in a text, one a line; empty lines are passed over.
Result<QList<bundle::PublicKey>> publicKeysIn(const QString& text);

/// What a file that is to be opened or dropped is, by its first bytes.
enum class FileKind { Session, Bundle, Other };
FileKind kindOfFile(const QString& path);

/// Where a bundle's session would go: beside it, under a name that is free.
QString sessionPathFor(const QString& bundle);

} // namespace hookbench::workspace
