// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/retry_after.h"

#include <QByteArray>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace hookbench::sender {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 mostSeconds = qint64(366) * 24 * 3600;
} // namespace

std::optional<qint64> retryAfterMs(QByteArrayView value, qint64 nowUs)
{
    const QByteArray text = value.trimmed().toByteArray();
    if (text.isEmpty())
        return {};
    if (std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) {
        bool isNumber = false;
        const qint64 seconds = text.toLongLong(&isNumber);
        return std::min(isNumber ? seconds : mostSeconds, mostSeconds) * 1000;
    }
    // IMF-fixdate alone: the obsolete forms have gone from the web.
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return {};
    date.setTimeSpec(Qt::UTC);
    return std::clamp<qint64>(date.toMSecsSinceEpoch() - nowUs / 1000, 0, mostSeconds * 1000);
}

} // namespace hookbench::sender
