// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/timestamp.h"

#include <QDateTime>

namespace hookbench::formats {
namespace {

constexpr qint64 usPerSecond = 1'000'000;

/// `value` in at least `width` digits.
QByteArray padded(qint64 value, int width)
{
    return QByteArray::number(value).rightJustified(width, '0');
}

} // namespace

QByteArray utcTimestamp(qint64 microseconds)
{
    qint64 seconds = microseconds / usPerSecond;
    qint64 fraction = microseconds % usPerSecond;
    if (fraction < 0) {
        fraction += usPerSecond;
        --seconds;
    }
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    const QDate date = moment.date();
    const QTime time = moment.time();
    return padded(date.year(), 4) + '-' + padded(date.month(), 2) + '-' + padded(date.day(), 2) + 'T' +
           padded(time.hour(), 2) + ':' + padded(time.minute(), 2) + ':' + padded(time.second(), 2) + '.' +
           padded(fraction, 6) + 'Z';
}

QByteArray localTimeOfDay(qint64 microseconds)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(microseconds / 1000);
    return moment.time().toString(QStringLiteral("HH:mm:ss.zzz")).toLatin1();
}

} // namespace hookbench::formats
