// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/annotation.h"
#include "app/exchange/exchange.h"

namespace hookbench::formats {

/// An exchange and what a user says about it.
struct AnnotatedExchange
{
    Exchange exchange;
    Annotation annotation;
};

/// Reads what writeExchangeJson() writes, from one line. Without "raw" the message is put together from its
/// fields. Error: it is no JSON, or no exchange.
Result<AnnotatedExchange> readExchangeJson(QByteArrayView line);

} // namespace hookbench::formats
