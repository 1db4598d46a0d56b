// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listener/wire_script.h"

#include <QTimer>

#include <functional>

namespace hookbench::listener {

/// Sends a WireScript in its time. Destroying it stops it.
class ScriptPlayer
{
public:
    ScriptPlayer() = default;
    Q_DISABLE_COPY_MOVE(ScriptPlayer)

    /// `send` takes the next bytes; `isIdle` tells whether those before have gone; `finished` is called once
    /// all are sent, which may be before this returns. A call may destroy the player.
    void play(WireScript script, std::function<void(QByteArray)> send, std::function<bool()> isIdle,
              std::function<void(WireScript::End)> finished);

    bool isPlaying() const { return m_isPlaying; }

private:
    void step();
    void sendRest();

    WireScript m_script;
    QByteArray m_bytes;
    std::function<void(QByteArray)> m_send;
    std::function<bool()> m_isIdle;
    std::function<void(WireScript::End)> m_finished;
    qsizetype m_at = 0;
    bool m_isPlaying = false;
    QTimer m_timer;
};

} // namespace hookbench::listener
