// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace hookbench::http {

/// The streams that were opened and reset last, so that a frame on a stream that is gone can be told to be
/// late, which is fine after a reset of ours, or wrong (RFC 9113 5.1). Bounded, since connections live long,
/// and small for those that do little.
class H2StreamHistory
{
public:
    void open(quint32 stream) { m_opened.add(stream); }
    void resetByUs(quint32 stream) { m_reset.add(stream); }

    bool wasOpened(quint32 stream) const { return m_opened.contains(stream); }
    bool wasResetByUs(quint32 stream) const { return m_reset.contains(stream); }

private:
    class Ring
    {
    public:
        void add(quint32 stream)
        {
            if (m_streams.size() < most) {
                m_streams.push_back(stream);
                return;
            }
            m_streams[m_next] = stream;
            m_next = (m_next + 1) % most;
        }

        bool contains(quint32 stream) const
        {
            return std::find(m_streams.begin(), m_streams.end(), stream) != m_streams.end();
        }

    private:
        static constexpr size_t most = 512;

        std::vector<quint32> m_streams;
        size_t m_next = 0;
    };

    Ring m_opened;
    Ring m_reset;
};

} // namespace hookbench::http
