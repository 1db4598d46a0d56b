// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/script_player.h"

#include <algorithm>

namespace hookbench::listener {

void ScriptPlayer::play(WireScript script, std::function<void(QByteArray)> send, std::function<bool()> isIdle,
                        std::function<void(WireScript::End)> finished)
{
    m_script = std::move(script);
    m_bytes = m_script.bytes();
    m_send = std::move(send);
    m_isIdle = std::move(isIdle);
    m_finished = std::move(finished);
    m_at = 0;
    m_isPlaying = true;
    if (!m_script.isEndless && m_script.paced <= 0) {
        sendRest();
        return;
    }
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout([this] { step(); });
    m_timer.start(m_script.intervalMs);
    step();
}

void ScriptPlayer::step()
{
    if (!m_isIdle())
        return; // a peer that reads slower than this is not overtaken
    if (m_script.isEndless) {
        m_send(m_bytes);
        return;
    }
    const qsizetype size = std::min(m_script.portion, m_script.paced - m_at);
    if (m_at + size >= m_script.paced) {
        sendRest();
        return;
    }
    const QByteArray portion = m_bytes.mid(m_at, size);
    m_at += size;
    m_send(portion);
}

void ScriptPlayer::sendRest()
{
    m_timer.stop();
    m_isPlaying = false;
    const auto send = std::exchange(m_send, {});
    const auto finished = std::exchange(m_finished, {});
    const WireScript::End end = m_script.end;
    if (const QByteArray rest = m_bytes.mid(m_at); !rest.isEmpty())
        send(rest);
    finished(end);
}

} // namespace hookbench::listener
