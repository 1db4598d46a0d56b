// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/annotation.h"
#include "app/exchange/exchange.h"

namespace hookbench::bundle {

/// An exchange as a record of a bundle: members, each a number, a length and bytes (FORMAT.md). Bodies that
/// are inlined are in it; of those in pieces only their sizes are.
struct ExchangeRecord
{
    Exchange exchange; ///< bodies in pieces have a blob; its number means nothing
    Annotation annotation;

    /// The answer's body is that of an earlier exchange: which one of the bundle, from 1; 0 when it is not.
    qint64 sharedAnswer = 0;
};

QByteArray writeRecord(const ExchangeRecord& record);

/// Members of other numbers are passed over. Damaged when it cannot be one.
Result<ExchangeRecord> readRecord(QByteArrayView bytes);

} // namespace hookbench::bundle
