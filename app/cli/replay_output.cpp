// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replay_output.h"

#include "app/formats/json_writer.h"

#include <QCoreApplication>

namespace hookbench::cli {

namespace {

struct ReplayText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::cli::ReplayText)
};

QByteArray differenceName(ReplayRow::Difference difference)
{
    switch (difference) {
    case ReplayRow::Difference::None:
        return "none";
    case ReplayRow::Difference::Status:
        return "status";
    case ReplayRow::Difference::Body:
        return "body";
    case ReplayRow::Difference::NoAnswer:
        return "no-answer";
    case ReplayRow::Difference::NothingToCompare:
        return "nothing-to-compare";
    }
    Q_UNREACHABLE();
}

QByteArray verdictName(ReplayRow::Verdict verdict)
{
    switch (verdict) {
    case ReplayRow::Verdict::First:
        return "first";
    case ReplayRow::Verdict::Same:
        return "same";
    case ReplayRow::Verdict::Fixed:
        return "fixed";
    case ReplayRow::Verdict::Broken:
        return "broken";
    }
    Q_UNREACHABLE();
}

QString differenceText(const ReplayRow& row)
{
    switch (row.difference) {
    case ReplayRow::Difference::None:
        return ReplayText::tr("as before");
    case ReplayRow::Difference::Status:
        return ReplayText::tr("was %1").arg(row.originalStatus);
    case ReplayRow::Difference::Body:
        return ReplayText::tr("other content");
    case ReplayRow::Difference::NoAnswer:
        return QString::fromLatin1(row.outcome.error.code);
    case ReplayRow::Difference::NothingToCompare:
        return {};
    }
    Q_UNREACHABLE();
}

qint64 durationUs(const ReplayRow& row)
{
    return row.outcome.exchange.timing.responseUs;
}

} // namespace

QByteArray replayLine(const ReplayRow& row, bool namesTarget)
{
    QByteArray line = '#' + QByteArray::number(row.original.value) + " -> ";
    line +=
        row.outcome.exchange.id ? '#' + QByteArray::number(row.outcome.exchange.id.value) : QByteArray("-");
    if (namesTarget)
        line += "  " + row.target;
    line += "  " + (row.outcome.status != 0 ? QByteArray::number(row.outcome.status) : QByteArray("-"));
    if (durationUs(row) >= 0)
        line += "  " + QByteArray::number(double(durationUs(row)) / 1000, 'f', 1) + " ms";
    if (const QString text = differenceText(row); !text.isEmpty())
        line += "  " + text.toUtf8();
    if (row.verdict != ReplayRow::Verdict::First)
        line += "  " + verdictName(row.verdict);
    return line;
}

QByteArray replayJson(const ReplayRow& row)
{
    QByteArray line;
    formats::JsonWriter json(line);
    const auto numberOrNull = [&json](QByteArrayView key, qint64 value, qint64 unknown) {
        json.key(key);
        if (value == unknown)
            json.null();
        else
            json.number(value);
    };
    json.beginObject();
    json.key("original");
    json.number(row.original.value);
    numberOrNull("id", row.outcome.exchange.id.value, 0);
    json.key("target");
    json.latin1(row.target);
    numberOrNull("status", row.outcome.status, 0);
    numberOrNull("originalStatus", row.originalStatus, 0);
    numberOrNull("durationUs", durationUs(row), -1);
    json.key("lateUs");
    json.number(row.lateUs);
    json.key("difference");
    json.latin1(differenceName(row.difference));
    json.key("verdict");
    json.latin1(verdictName(row.verdict));
    json.key("error");
    if (row.outcome.error) {
        json.beginObject();
        json.key("code");
        json.latin1(row.outcome.error.code);
        json.key("message");
        json.text(row.outcome.error.message);
        json.endObject();
    } else {
        json.null();
    }
    json.endObject();
    return line;
}

QString replaySummary(const ReplayProgress& progress)
{
    return ReplayText::tr("%1 of %2 sent, %3 answered well, %4 failed")
        .arg(progress.started)
        .arg(progress.total)
        .arg(progress.answered)
        .arg(progress.failed);
}

} // namespace hookbench::cli
