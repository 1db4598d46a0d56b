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

std::optional<qint64> readTimestamp(QByteArrayView text)
{
    constexpr qsizetype longest = 64;
    constexpr qsizetype wholeSeconds = 19; // "2026-11-23T20:11:12"
    if (text.size() <= wholeSeconds || text.size() > longest)
        return {};
    qsizetype zoneAt = wholeSeconds;
    qint64 fraction = 0;
    if (text[zoneAt] == '.' || text[zoneAt] == ',') {
        qint64 scale = usPerSecond / 10;
        for (++zoneAt; zoneAt < text.size() && text[zoneAt] >= '0' && text[zoneAt] <= '9'; ++zoneAt) {
            fraction += (text[zoneAt] - '0') * scale;
            scale /= 10;
        }
    }
    const QString whole =
        QString::fromLatin1(text.first(wholeSeconds).toByteArray() + text.sliced(zoneAt).toByteArray());
    const QDateTime moment = QDateTime::fromString(whole, Qt::ISODate);
    if (!moment.isValid() || zoneAt == text.size())
        return {};
    return moment.toSecsSinceEpoch() * usPerSecond + fraction;
}

QByteArray localTimeOfDay(qint64 microseconds)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(microseconds / 1000);
    return moment.time().toString(QStringLiteral("HH:mm:ss.zzz")).toLatin1();
}

} // namespace hookbench::formats
