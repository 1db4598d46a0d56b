// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/timestamp.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::signing {

namespace {

struct TimeText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::TimeText)
};

using providers::TimeUnit;

constexpr qint64 second = 1'000'000;
constexpr qint64 earliestMilliseconds = 100'000'000'000; // as seconds that were the year 5138
constexpr qint64 latest = 9'000'000'000'000;             // fits in microseconds whichever unit it is in

std::optional<qint64> numberIn(QByteArrayView text)
{
    // QByteArray::toLongLong() takes spaces and signs, which no sender writes.
    if (text.isEmpty() || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    bool ok = false;
    const qint64 number = text.toByteArray().toLongLong(&ok);
    return ok && number <= latest ? std::optional(number) : std::nullopt;
}

std::optional<qint64> isoUs(QByteArrayView text)
{
    const QDateTime time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch() * 1000) : std::nullopt;
}

const QString httpDate = u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s;

std::optional<qint64> httpDateUs(QByteArrayView text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text), httpDate);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch() * 1000) : std::nullopt;
}

QString tooOld(qint64 age, qint64 allowed)
{
    return TimeText::tr("The signature fits, but it is %1 old; %2 are allowed.")
        .arg(durationText(age), durationText(allowed * second));
}

QString tooNew(qint64 ahead, qint64 allowed)
{
    return TimeText::tr("The signature fits, but its time is %1 ahead; %2 are allowed.")
        .arg(durationText(ahead), durationText(allowed * second));
}

} // namespace

std::optional<qint64> timeUs(TimeUnit unit, QByteArrayView text)
{
    if (unit == TimeUnit::Iso)
        return isoUs(text);
    if (unit == TimeUnit::HttpDate)
        return httpDateUs(text);
    const auto number = numberIn(text);
    if (!number)
        return {};
    const bool milliseconds =
        unit == TimeUnit::Milliseconds || (unit == TimeUnit::Either && *number >= earliestMilliseconds);
    return *number * (milliseconds ? 1000 : second);
}

QByteArray timeText(TimeUnit unit, qint64 us)
{
    switch (unit) {
    case TimeUnit::Milliseconds:
        return QByteArray::number(us / 1000);
    case TimeUnit::Iso:
        return QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
    case TimeUnit::HttpDate:
        return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC), httpDate).toLatin1();
    case TimeUnit::Seconds:
    case TimeUnit::Either:
        break;
    }
    return QByteArray::number(us / second);
}

void checkTime(const providers::TimestampRule& rule, qint64 signedUs, qint64 nowUs,
               Verification& verification)
{
    const qint64 age = nowUs - signedUs;
    verification.ageUs = age;
    QString refused;
    if (rule.past >= 0 && age > rule.past * second)
        refused = tooOld(age, rule.past);
    else if (rule.future >= 0 && -age > rule.future * second)
        refused = tooNew(-age, rule.future);
    const QString text = age >= 0 ? TimeText::tr("Signed %1 before it came").arg(durationText(age))
                                  : TimeText::tr("Signed %1 after it came").arg(durationText(-age));
    verification.steps += Step{Step::Kind::Time, text, timeText(TimeUnit::Iso, signedUs), refused.isEmpty()};
    if (!refused.isEmpty()) {
        verification.verdict = Verdict::Invalid;
        verification.reason = refused;
    }
}

QString durationText(qint64 us)
{
    const qint64 seconds = us / second;
    if (seconds < 60)
        return TimeText::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return TimeText::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    if (seconds < 48 * 3600)
        return TimeText::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
    return TimeText::tr("%1 days").arg(seconds / 86400);
}

} // namespace hookbench::signing
