// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/recorder.h"

#include <QHash>

#include <functional>
#include <variant>
#include <vector>

namespace hookbench::session {

class Store;

struct PieceItem
{
    BlobId blob;
    QByteArray bytes;
};

struct DropItem
{
    BlobId blob;
};

/// Something that the store thread does between two commits.
using StoreCommand = std::function<void(Store&)>;

/// What waits for the store thread, in the order in which it came.
struct StoreItem
{
    std::variant<Exchange, PieceItem, DropItem, StoreCommand> what;
    quint64 ticket = 0;
    std::shared_ptr<ReceiptSink> sink;
    qint64 bytes = 0; ///< its share of pendingBytes()
};

/// The parent of an exchange that is a child of the one in front of it that is none. They are committed
/// together.
constexpr ExchangeId precedingExchange{-1};

inline bool isChild(const StoreItem& item)
{
    const auto* exchange = std::get_if<Exchange>(&item.what);
    return exchange && exchange->parent == precedingExchange;
}

/// Collects the receipts of a commit: each sink gets its own at once, in order.
class ReceiptBundle
{
public:
    void add(const std::shared_ptr<ReceiptSink>& sink, Receipt receipt);
    void deliver();

private:
    struct Group
    {
        std::shared_ptr<ReceiptSink> sink;
        std::vector<Receipt> receipts;
    };
    std::vector<Group> m_groups;
    QHash<ReceiptSink*, size_t> m_index;
};

} // namespace hookbench::session
