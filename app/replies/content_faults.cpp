// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replies/content_faults.h"

#include <algorithm>

namespace hookbench::replies {

using namespace Qt::Literals::StringLiterals;

namespace {

/// In place of a body that is no JSON.
constexpr char sampleJson[] = R"({"ok":true,"id":"evt_1","items":[1,2,3]})";

/// A block of deflate that stores is no larger (RFC 1951 3.2.4).
constexpr qsizetype largestBlock = 65'535;

void setField(http::HeaderList& headers, QByteArrayView name, QByteArrayView value)
{
    http::HeaderList others;
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (headers.name(i).compare(name, Qt::CaseInsensitive) != 0)
            others.append(headers.name(i), headers.value(i));
    }
    others.append(name, value);
    headers = std::move(others);
}

QByteArray jsonOf(const Reply& reply)
{
    const QByteArray trimmed = reply.body.trimmed();
    return trimmed.startsWith('{') || trimmed.startsWith('[') ? trimmed : QByteArray(sampleJson);
}

QByteArray littleEndian(quint32 value, int bytes)
{
    QByteArray result;
    for (int i = 0; i < bytes; ++i)
        result += char(value >> (8 * i));
    return result;
}

/// Whole up to its checksum, which is wrong: RFC 1952 over blocks that store.
QByteArray damagedGzip(const QByteArray& content)
{
    QByteArray gzip("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    qsizetype at = 0;
    do {
        const qsizetype size = std::min(largestBlock, content.size() - at);
        const bool isLast = at + size == content.size();
        gzip += char(isLast ? 1 : 0);
        gzip += littleEndian(quint32(size), 2) + littleEndian(quint32(~size & 0xffff), 2);
        gzip += content.mid(at, size);
        at += size;
    } while (at < content.size());
    return gzip + littleEndian(0xdeadbeef, 4) + littleEndian(quint32(content.size()), 4);
}

void setWrongContentType(Reply& reply)
{
    const QByteArray present = reply.headers.valueOf("Content-Type").toByteArray();
    setField(reply.headers, "Content-Type", present.startsWith("image/") ? "text/html"_ba : "image/png"_ba);
}

void truncateJson(Reply& reply)
{
    const QByteArray json = jsonOf(reply);
    setField(reply.headers, "Content-Type", "application/json");
    reply.body = json.first(json.size() / 2);
}

void breakJson(Reply& reply)
{
    const QByteArray json = jsonOf(reply);
    setField(reply.headers, "Content-Type", "application/json");
    reply.body = json.chopped(1) + ",,"_ba + json.right(1);
}

void breakGzip(Reply& reply)
{
    setField(reply.headers, "Content-Encoding", "gzip");
    reply.body = damagedGzip(reply.body.isEmpty() ? QByteArray(sampleJson) : reply.body);
}

void redirectToItself(Reply& reply, const Fault& fault, QByteArrayView target)
{
    reply.status = int(amountOf(fault));
    setField(reply.headers, "Location", target);
    reply.body.clear();
}

} // namespace

void applyContentFault(Reply& reply, const Fault& fault, QByteArrayView target)
{
    switch (fault.kind) {
    case Fault::Kind::WrongContentType:
        setWrongContentType(reply);
        break;
    case Fault::Kind::TruncatedJson:
        truncateJson(reply);
        break;
    case Fault::Kind::BrokenJson:
        breakJson(reply);
        break;
    case Fault::Kind::BrokenGzip:
        breakGzip(reply);
        break;
    case Fault::Kind::RedirectLoop:
        redirectToItself(reply, fault, target);
        break;
    default:
        break; // of another stage
    }
}

} // namespace hookbench::replies
