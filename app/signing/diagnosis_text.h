// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/text_form.h"
#include "app/signing/diagnosis.h"

#include <QStringList>

// The sentences of the diagnosis; for the sources of this room only.
namespace hookbench::signing {

/// Whose digest is explained: the one that arrived, or the one that a program of the user computed.
enum class Direction { Arrived, Computed };

QString changesText(Direction direction, const QStringList& changes); ///< one or two
QString adviceFor(Cause cause, Direction direction);
QString clockText(qint64 ageUs);
QString formText(crypto::TextForm form, const QByteArray& prefix);
QString otherHeaderText(const QString& header, const QStringList& users);
QString otherSchemeText(const QString& title);
QString otherSecretText(const QString& label);
QString tokenSpaceText(const QString& label);
QString tokenPrefixText(const QString& label);
QString lengthText(qint64 announced, qint64 came);
QString credentialText(const QString& label);
QString secretSpaceText(const QString& label);
QString correctDigestText();

} // namespace hookbench::signing
