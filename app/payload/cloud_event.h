// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/http/header_list.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace hookbench::payload {

struct EventAttribute
{
    QString name;
    QString value;
};

/// One event of CloudEvents 1.0.
struct CloudEvent
{
    std::vector<EventAttribute> attributes; ///< in the order in which they came, extensions included
    QByteArray data;
    QByteArray dataType;  ///< media type of the data, empty when not given
    QStringList mistakes; ///< what the specification asks for and is not so
};

/// How events are in a message (HTTP protocol binding 1.0, section 3).
enum class EventMode {
    None,       ///< they are not
    Binary,     ///< attributes in header fields, the body is the data
    Structured, ///< the body is the event
    Batch,      ///< the body is a list of events
};

struct CloudEvents
{
    static constexpr size_t mostEvents = 1000; ///< of a batch that are taken apart

    EventMode mode = EventMode::None;
    std::vector<CloudEvent> events;
    bool isCut = false; ///< there are more than mostEvents
};

/// Reads the events of a message with the content `body` (content-codings undone).
CloudEvents readCloudEvents(const http::HeaderList& headers, const QByteArray& body,
                            const CancelFlag& cancel = {});

} // namespace hookbench::payload
