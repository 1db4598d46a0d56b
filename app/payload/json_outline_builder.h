// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/json_node_store.h"
#include "app/payload/json_outline.h"
#include "app/payload/json_scanner.h"

namespace hookbench::payload {

/// Makes an outline in one pass. While a container is open its `next` holds its parent, so that no stack is
/// needed.
class JsonOutlineBuilder
{
public:
    JsonOutlineBuilder(QByteArrayView text, const JsonOutlineLimits& limits);

    JsonOutline run(const CancelFlag& cancel);

private:
    bool read(const CancelFlag& cancel);
    bool add(JsonKind kind);
    bool refuse(const QString& message);
    void close();
    void closeAll();

    QByteArrayView m_text;
    const qint64 m_limit;
    JsonScanner m_scanner;
    std::shared_ptr<JsonNodeStore> m_store;
    JsonOutline::Node m_open = JsonOutline::none; ///< innermost open container
    qint64 m_keyAt = -1;                          ///< of the next value
    JsonOutline m_outline;
};

} // namespace hookbench::payload
