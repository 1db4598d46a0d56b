// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/moment.h"

#include <QDateTime>

#include <algorithm>

namespace hookbench::filter {

namespace {

constexpr qint64 second = 1'000'000; // in microseconds
constexpr qsizetype dateSize = 10;   // "2026-11-01"
constexpr qsizetype fractionDigits = 6;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether `text` begins with `pattern`, or is the beginning of it where `mayEnd`. '0' stands for a digit.
bool hasShape(QByteArrayView text, QByteArrayView pattern, bool mayEnd)
{
    if (text.size() < pattern.size() && !mayEnd)
        return false;
    const qsizetype size = std::min(text.size(), pattern.size());
    return std::equal(text.begin(), text.begin() + size, pattern.begin(),
                      [](char c, char p) { return p == '0' ? isDigit(c) : c == p; });
}

int digits(QByteArrayView text, qsizetype at, qsizetype size)
{
    return text.sliced(at, size).toInt();
}

/// A time of day as it was written.
struct DayTime
{
    int minutes = 0;
    int seconds = 0;
    qint64 fractionUs = 0;
    qint64 precisionUs = 60 * second;
};

/// Takes "14:30:05.25" from the start of `rest`.
std::optional<DayTime> takeDayTime(QByteArrayView& rest)
{
    if (!hasShape(rest, "00:00", false))
        return {};
    DayTime time;
    const int hour = digits(rest, 0, 2);
    const int minute = digits(rest, 3, 2);
    time.minutes = hour * 60 + minute;
    rest = rest.sliced(5);
    if (hasShape(rest, ":00", false)) {
        time.seconds = digits(rest, 1, 2);
        time.precisionUs = second;
        rest = rest.sliced(3);
        if (rest.startsWith('.') && rest.size() > 1) {
            rest = rest.sliced(1);
            qsizetype count = 0;
            while (count < rest.size() && count < fractionDigits && isDigit(rest[count])) {
                time.precisionUs /= 10;
                time.fractionUs += (rest[count] - '0') * time.precisionUs;
                ++count;
            }
            rest = rest.sliced(count);
        }
    }
    if (hour > 23 || minute > 59 || time.seconds > 59)
        return {};
    return time;
}

/// "Z", "+01:00", "-0800" as seconds east of Greenwich; local when nothing is left.
struct Zone
{
    bool isLocal = true;
    int offset = 0;
};

std::optional<Zone> readZone(QByteArrayView text)
{
    if (text.isEmpty())
        return Zone{};
    if (text == "Z" || text == "z")
        return Zone{false, 0};
    const bool colon = text.size() == 6 && hasShape(text.sliced(1), "00:00", false);
    const bool plain = text.size() == 5 && hasShape(text.sliced(1), "0000", false);
    if ((text.front() != '+' && text.front() != '-') || (!colon && !plain))
        return {};
    const int hours = digits(text, 1, 2);
    const int minutes = digits(text, colon ? 4 : 3, 2);
    if (hours > 14 || minutes > 59)
        return {};
    const int offset = hours * 3600 + minutes * 60;
    return Zone{false, text.front() == '-' ? -offset : offset};
}

qint64 microseconds(QDate date, QTime time, const Zone& zone)
{
    const QDateTime moment =
        zone.isLocal ? QDateTime(date, time) : QDateTime(date, time, Qt::OffsetFromUTC, zone.offset);
    return moment.toMSecsSinceEpoch() * 1000;
}

} // namespace

std::optional<Extent> readMoment(QByteArrayView text, qint64 nowUs)
{
    QDate date = QDateTime::fromMSecsSinceEpoch(nowUs / 1000).date();
    QByteArrayView rest = text;
    if (hasShape(text, "0000-00-00", false)) {
        date = QDate(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
        if (!date.isValid())
            return {};
        rest = text.sliced(dateSize);
        if (rest.isEmpty()) {
            const qint64 next = microseconds(date.addDays(1), QTime(0, 0), {});
            return Extent{microseconds(date, QTime(0, 0), {}), next - 1};
        }
        if (rest.front() != 'T' && rest.front() != ' ')
            return {};
        rest = rest.sliced(1);
    }
    const std::optional<DayTime> time = takeDayTime(rest);
    const std::optional<Zone> zone = readZone(rest.trimmed());
    if (!time || !zone)
        return {};
    const QTime ofDay(time->minutes / 60, time->minutes % 60, time->seconds);
    const qint64 first = microseconds(date, ofDay, *zone) + time->fractionUs;
    return Extent{first, first + time->precisionUs - 1};
}

bool mayBecomeMoment(QByteArrayView text)
{
    if (text.isEmpty())
        return true;
    constexpr QByteArrayView shapes[] = {"0000-00-00T00:00:00.000000+00:00", "0000-00-00T00:00:00+00:00",
                                         "0000-00-00T00:00:00-00:00",        "0000-00-00T00:00+00:00",
                                         "0000-00-00T00:00-00:00",           "00:00:00.000000"};
    return std::any_of(std::begin(shapes), std::end(shapes), [text](QByteArrayView shape) {
        return text.size() < shape.size() && hasShape(text, shape, true);
    });
}

} // namespace hookbench::filter
