// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redact/gzip.h"

#include <zlib.h>

#include <algorithm>

namespace hookbench::redact {
namespace {

constexpr int gzipWindow = MAX_WBITS + 16;
constexpr int anyWindow = MAX_WBITS + 32;

std::optional<QByteArray> inflatedAs(QByteArrayView bytes, qint64 limit, int window)
{
    z_stream stream = {};
    if (inflateInit2(&stream, window) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    QByteArray result;
    QByteArray portion(64 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    while (state == Z_OK && result.size() <= limit) {
        stream.next_out = reinterpret_cast<Bytef*>(portion.data());
        stream.avail_out = uInt(portion.size());
        state = inflate(&stream, Z_NO_FLUSH);
        result.append(portion.constData(), portion.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END || result.size() > limit)
        return {};
    return result;
}

} // namespace

bool looksLikeGzip(QByteArrayView bytes)
{
    return bytes.startsWith("\x1f\x8b\x08");
}

std::optional<QByteArray> inflated(QByteArrayView bytes, qint64 limit)
{
    if (bytes.isEmpty() || bytes.size() > limit)
        return {};
    const std::optional<QByteArray> result = inflatedAs(bytes, limit, anyWindow);
    return result ? result : inflatedAs(bytes, limit, -MAX_WBITS);
}

QByteArray deflated(QByteArrayView bytes, Coding coding)
{
    z_stream stream = {};
    const int window = coding == Coding::Gzip ? gzipWindow : MAX_WBITS;
    [[maybe_unused]] const int begun =
        deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
    Q_ASSERT(begun == Z_OK);
    QByteArray result(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = uInt(result.size());
    deflate(&stream, Z_FINISH);
    result.truncate(result.size() - qsizetype(stream.avail_out));
    deflateEnd(&stream);
    return result;
}

} // namespace hookbench::redact
