// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/exchange_line.h"

#include "app/formats/terminal_text.h"
#include "app/formats/timestamp.h"

#include <iterator>

namespace hookbench::formats {
namespace {

/// Bytes of a method or target that are shown; the rest is told by an ellipsis.
constexpr qsizetype shownLength = 200;

constexpr char ellipsis[] = "\xE2\x80\xA6";

QByteArray shown(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return "?";
    if (bytes.size() <= shownLength)
        return terminalText(bytes);
    // Not in the middle of a character.
    qsizetype size = shownLength;
    for (int back = 0; back < 3 && (quint8(bytes[size]) & 0xc0) == 0x80; ++back)
        --size;
    return terminalText(bytes.first(size)) + ellipsis;
}

} // namespace

QByteArray exchangeLine(const ExchangeSummary& summary)
{
    const QByteArray gap = "  ";
    QByteArray line = '#' + QByteArray::number(summary.id.value) + gap + localTimeOfDay(summary.atUs) + gap +
                      shown(summary.method) + ' ' + shown(summary.target) + gap +
                      (summary.status > 0 ? QByteArray::number(summary.status) : QByteArray("-")) + gap +
                      sizeText(summary.bodySize) + gap + durationText(summary.durationUs()) + gap +
                      shown(summary.peer);
    if (!summary.webhook.provider.isEmpty())
        line += gap + shown(summary.webhook.provider) +
                (summary.webhook.event.isEmpty() ? QByteArray() : ' ' + shown(summary.webhook.event));
    if (summary.webhook.verdict)
        line += gap + verdictName(*summary.webhook.verdict);
    if (!summary.errorCode.isEmpty())
        line += gap + shown(summary.errorCode);
    return line;
}

QByteArray sizeText(qint64 bytes)
{
    static constexpr const char* units[] = {"KiB", "MiB", "GiB", "TiB"};
    if (bytes < 1024)
        return QByteArray::number(bytes) + " B";
    double value = double(bytes) / 1024;
    size_t unit = 0;
    while (value >= 1023.95 && unit + 1 < std::size(units)) {
        value /= 1024;
        ++unit;
    }
    return QByteArray::number(value, 'f', 1) + ' ' + units[unit];
}

QByteArray durationText(qint64 microseconds)
{
    if (microseconds < 0)
        return "-";
    if (microseconds < 1000)
        return QByteArray::number(microseconds) + " \xC2\xB5s";
    if (microseconds < 999'950)
        return QByteArray::number(double(microseconds) / 1e3, 'f', 1) + " ms";
    return QByteArray::number(double(microseconds) / 1e6, 'f', 2) + " s";
}

} // namespace hookbench::formats
