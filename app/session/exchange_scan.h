// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/exchange/exchange.h"

#include <QFlags>

#include <functional>
#include <limits>
#include <memory>

namespace hookbench::session {

class Connection;

enum class ScanOrder { Rising, Falling };

/// The bytes of an exchange, a column each.
enum class ByteColumn : quint8 { RequestHead = 1, RequestBody = 2, ResponseHead = 4, ResponseBody = 8 };
Q_DECLARE_FLAGS(ByteColumns, ByteColumn)
Q_DECLARE_OPERATORS_FOR_FLAGS(ByteColumns)

/// What a scan goes through.
struct ScanRange
{
    ExchangeId first{1};
    ExchangeId last{std::numeric_limits<qint64>::max()};
    ScanOrder order = ScanOrder::Rising;
    ByteColumns columns;    ///< that may be asked for
    bool bytesLead = false; ///< most rows will be asked for bytes, and few for facts
};

/// Goes through exchanges without making objects of them: the table of facts and that of bytes are read side
/// by side, each only as far as it is asked for. Sees what was committed when it began or last rested.
class ExchangeScan
{
public:
    using UrlOf = std::function<Result<QByteArray>(qint64)>;

    /// SessionReader::scan() makes them.
    ExchangeScan(Connection& connection, UrlOf urlOf, const ScanRange& range);
    ~ExchangeScan();
    Q_DISABLE_COPY_MOVE(ExchangeScan)

    /// Goes to the next exchange; false at the end. Rests by itself now and then.
    Result<bool> next();

    ExchangeId id() const;

    /// All but heads and bodies. Valid until next().
    Result<const Exchange*> facts();

    /// As stored; null for a request body that is kept in pieces. Valid until next() or rest().
    Result<QByteArrayView> bytes(ByteColumn column);

    /// Lets go of the file, so that its log can be folded in meanwhile; next() goes on behind this exchange.
    void rest();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace hookbench::session
