// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/cell_filter.h"

#include "app/http/target.h"
#include "app/models/exchange_log_model.h"
#include "app/workspace/filter_text.h"

#include <QDateTime>
#include <QTimeZone>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;
using models::ExchangeLogModel;

namespace {

constexpr qint64 second = 1'000'000; // in microseconds

QString presentOrEqual(const QString& field, QByteArrayView value)
{
    return value.isEmpty() ? u"not "_s + field : equalsFilter(field, value);
}

/// In quotes, in UTC.
QString timeText(qint64 atUs)
{
    const qint64 fraction = ((atUs % second) + second) % second;
    const QDateTime at = QDateTime::fromSecsSinceEpoch((atUs - fraction) / second, QTimeZone::utc());
    return u"\"%1.%2Z\""_s.arg(at.toString(u"yyyy-MM-ddTHH:mm:ss"_s)).arg(fraction, 6, 10, QChar(u'0'));
}

/// Without the port, which is another one with every connection.
QByteArrayView addressOf(QByteArrayView peer)
{
    const qsizetype colon = peer.lastIndexOf(':');
    QByteArrayView address = colon < 0 ? peer : peer.first(colon);
    if (address.startsWith('[') && address.endsWith(']'))
        address = address.sliced(1).chopped(1);
    return address;
}

QString numberFilter(const QString& field, qint64 value, const QString& unit = {})
{
    return value < 0 ? u"not "_s + field : u"%1 == %2%3"_s.arg(field).arg(value).arg(unit);
}

} // namespace

QString timeRangeFilter(qint64 fromUs, qint64 untilUs)
{
    return u"at >= %1 and at < %2"_s.arg(timeText(fromUs), timeText(untilUs));
}

QString cellFilter(const ExchangeSummary& summary, int column)
{
    switch (column) {
    case ExchangeLogModel::Number:
        return numberFilter(u"id"_s, summary.id.value);
    case ExchangeLogModel::Time:
        return u"at == "_s + timeText(summary.atUs);
    case ExchangeLogModel::Method:
        return presentOrEqual(u"method"_s, summary.method);
    case ExchangeLogModel::Path:
        return presentOrEqual(u"path"_s, http::splitTarget(summary.target).path);
    case ExchangeLogModel::Status:
        if (!summary.errorCode.isEmpty())
            return equalsFilter(u"error"_s, summary.errorCode);
        return numberFilter(u"status"_s, summary.status > 0 ? summary.status : -1);
    case ExchangeLogModel::Size:
        return numberFilter(u"size"_s, summary.bodySize);
    case ExchangeLogModel::Duration:
        return numberFilter(u"duration"_s, summary.durationUs(), u"us"_s);
    case ExchangeLogModel::Provider:
        return presentOrEqual(u"provider"_s, summary.webhook.provider);
    case ExchangeLogModel::Event:
        return presentOrEqual(u"event"_s, summary.webhook.event);
    case ExchangeLogModel::Delivery:
        return presentOrEqual(u"delivery"_s, summary.webhook.delivery);
    case ExchangeLogModel::Attempt:
        return numberFilter(u"attempt"_s, summary.webhook.attempt > 0 ? summary.webhook.attempt : -1);
    case ExchangeLogModel::Signature:
        return presentOrEqual(u"signature"_s,
                              summary.webhook.verdict ? verdictName(*summary.webhook.verdict) : QByteArray());
    case ExchangeLogModel::Source:
        return presentOrEqual(u"peer"_s, addressOf(summary.peer));
    default:
        return {};
    }
}

} // namespace hookbench::workspace
