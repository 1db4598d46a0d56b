// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/timestamp.h"

#include <QDateTime>

namespace hookbench::formats {
namespace {

constexpr qint64 usPerSecond = 1'000'000;

/// The last `width` digits of `value`.
void addDigits(QByteArray& text, qint64 value, int width)
{
    const qsizetype begin = text.size();
    text.resize(begin + width);
    for (qsizetype i = begin + width - 1; i >= begin; --i) {
        text[i] = char('0' + value % 10);
        value /= 10;
    }
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
    if (date.year() < 0 || date.year() > 9999) // nothing that a clock told
        return moment.toString(Qt::ISODateWithMs).toLatin1();
    QByteArray text;
    text.reserve(27);
    const auto add = [&text](qint64 value, int width, char behind) {
        addDigits(text, value, width);
        text += behind;
    };
    add(date.year(), 4, '-');
    add(date.month(), 2, '-');
    add(date.day(), 2, 'T');
    add(time.hour(), 2, ':');
    add(time.minute(), 2, ':');
    add(time.second(), 2, '.');
    add(fraction, 6, 'Z');
    return text;
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
