// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/samples/sample.h"

#include <memory>

namespace hookbench::samples {

/// Something that happened in a world.
struct WorldEvent
{
    QByteArray type; ///< "order.created"
    QByteArray id;   ///< of its delivery, new for each
    QByteArray body; ///< JSON on one line: type, timestamp, data
    bool operator==(const WorldEvent&) const = default;
};

/// A made-up business in which things happen one after the other: what is said later fits what was said
/// before (numbers of the stock, sums, states, who belongs to whom). The same seed tells the same story; only
/// times are those of the calls. Not for several threads at once.
class World
{
public:
    /// Null when there is no world of that name.
    static std::unique_ptr<World> create(QByteArrayView name, quint64 seed);
    static QList<QByteArray> names(); ///< "crm", "shop"

    World() = default;
    virtual ~World() = default;
    Q_DISABLE_COPY_MOVE(World)

    /// What happens next; there is always something. `nowUs`: UTC, never before that of the last call.
    virtual WorldEvent next(qint64 nowUs) = 0;
};

/// The event as a message in the form of Standard Webhooks, without its signature.
providers::Message worldMessage(const WorldEvent& event, const QByteArray& url);

/// The scheme in the catalogue by which worlds sign.
constexpr const char* worldScheme = "standard-webhooks";

} // namespace hookbench::samples
