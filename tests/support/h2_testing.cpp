// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/h2_testing.h"

#include <nghttp2/nghttp2.h>

#include <QtEndian>

namespace hookbench::http {

QByteArray h2Number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray h2Frame(quint8 type, quint8 flags, quint32 stream, const QByteArray& payload, qint64 length)
{
    const auto size = quint32(length < 0 ? payload.size() : length);
    return h2Number(size).sliced(1) + char(type) + char(flags) + h2Number(stream) + payload;
}

QByteArray h2Frame(H2FrameType type, quint8 flags, quint32 stream, const QByteArray& payload)
{
    return h2Frame(quint8(type), flags, stream, payload);
}

QByteArray h2Setting(quint16 id, quint32 value)
{
    return h2Number(id).sliced(2) + h2Number(value);
}

QByteArray h2Data(quint32 stream, const QByteArray& content, bool ends)
{
    return h2Frame(H2FrameType::Data, ends ? h2flag::endStream : 0, stream, content);
}

QByteArray h2Start()
{
    return h2Preface.toByteArray() + h2Frame(H2FrameType::Settings, 0, 0);
}

H2Packer::H2Packer()
{
    nghttp2_hd_deflate_new(&m_deflater, 0);
}

H2Packer::~H2Packer()
{
    nghttp2_hd_deflate_del(m_deflater);
}

QByteArray H2Packer::pack(const H2Pairs& fields)
{
    std::vector<nghttp2_nv> list;
    for (const auto& [name, value] : fields) {
        list.push_back({reinterpret_cast<uint8_t*>(const_cast<char*>(name.data())),
                        reinterpret_cast<uint8_t*>(const_cast<char*>(value.data())), size_t(name.size()),
                        size_t(value.size()), NGHTTP2_NV_FLAG_NONE});
    }
    QByteArray block(qsizetype(nghttp2_hd_deflate_bound(m_deflater, list.data(), list.size())), '\0');
    const ssize_t size = nghttp2_hd_deflate_hd(m_deflater, reinterpret_cast<uint8_t*>(block.data()),
                                               size_t(block.size()), list.data(), list.size());
    block.truncate(size);
    return block;
}

QByteArray H2Packer::headers(quint32 stream, const H2Pairs& fields, bool ends)
{
    return h2Frame(H2FrameType::Headers, quint8(h2flag::endHeaders | (ends ? h2flag::endStream : 0)), stream,
                   pack(fields));
}

H2Pairs h2Request(const QByteArray& method, const QByteArray& path, const H2Pairs& more)
{
    H2Pairs fields{{":method", method}, {":scheme", "http"}, {":authority", "example.test"}, {":path", path}};
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
}

QByteArray h2Literal(const QByteArray& name, const QByteArray& value)
{
    Q_ASSERT(name.size() < 127 && value.size() < 127);
    return QByteArray(1, '\0') + char(name.size()) + name + char(value.size()) + value;
}

std::vector<H2SeenFrame> readH2Frames(QByteArrayView bytes)
{
    std::vector<H2SeenFrame> frames;
    while (bytes.size() >= 9) {
        H2SeenFrame frame;
        const auto size = qsizetype(qFromBigEndian<quint32>(bytes.data()) >> 8);
        frame.type = quint8(bytes[3]);
        frame.flags = quint8(bytes[4]);
        frame.stream = qFromBigEndian<quint32>(bytes.data() + 5);
        if (bytes.size() < 9 + size)
            break;
        frame.payload = bytes.sliced(9, size).toByteArray();
        frames.push_back(frame);
        bytes = bytes.sliced(9 + size);
    }
    return frames;
}

qint64 resetCode(const std::vector<H2SeenFrame>& frames, quint32 stream)
{
    for (const H2SeenFrame& frame : frames) {
        if (frame.type == quint8(H2FrameType::RstStream) && frame.stream == stream)
            return qFromBigEndian<quint32>(frame.payload.data());
    }
    return -1;
}

qint64 goawayCode(const std::vector<H2SeenFrame>& frames)
{
    qint64 code = -1;
    for (const H2SeenFrame& frame : frames) {
        if (frame.type == quint8(H2FrameType::Goaway))
            code = qFromBigEndian<quint32>(frame.payload.data() + 4);
    }
    return code;
}

H2Bench::H2Bench(const H2Limits& limits, bool answers)
    : events(answers)
    , session(events, clock, limits)
{
    events.session = &session;
}

std::vector<H2SeenFrame> H2Bench::feed(QByteArrayView bytes)
{
    session.feed(bytes);
    QByteArray out;
    while (session.wantsWrite()) {
        const QByteArray more = session.takeOutgoing();
        if (more.isEmpty())
            break;
        out += more;
    }
    return readH2Frames(out);
}

} // namespace hookbench::http
