// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

namespace hookbench::models {

/// "850 µs", "1.2 ms", "3.41 s", in the user's locale; empty when unknown (-1).
QString durationText(qint64 microseconds);

/// "12 B", "3.4 KiB", in the user's locale.
QString sizeText(qint64 bytes);

/// Local time, "14:03:09.123", or local day and time, "2026-11-24 14:03:09", when that is not `today`.
QString timeText(qint64 atUs, const QDate& today);

/// Local day and time and UTC, in full.
QString fullTimeText(qint64 atUs);

/// Bytes of the wire as text for one line: UTF-8 where valid, what cannot be shown as \xNN.
QString wireText(const QByteArray& bytes);

} // namespace hookbench::models
