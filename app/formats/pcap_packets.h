// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace hookbench::formats {

/// A packet as it was captured. A view of the file.
struct CapturedPacket
{
    qint64 atUs = 0;      ///< UTC since 1970
    int linkType = 0;     ///< DLT of libpcap
    QByteArrayView bytes; ///< from the link's header on
    bool isCut = false;   ///< more came over the wire than was kept
};

/// Whether a file that begins like this is one of pcap or pcapng.
bool isPacketCapture(QByteArrayView beginning);

/// Calls `each` for every packet, in order, until it returns false. Returns the offset of the byte from which
/// on the file makes no sense, or -1 when all of it was read.
qint64 eachPacket(QByteArrayView file, const std::function<bool(const CapturedPacket&)>& each);

} // namespace hookbench::formats
