// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/json_lines.h"

#include "app/payload/json.h"

#include <algorithm>

namespace hookbench::models {

using payload::RowSource;

namespace {

constexpr qint64 stepSize = qint64(1) << 20; // bytes looked through at once

qint64 lineBegin(const RowSource& text, qint64 position)
{
    for (qint64 end = position; end > 0;) {
        const qint64 from = std::max<qint64>(0, end - stepSize);
        const qsizetype lineFeed = text.piece(from, end).lastIndexOf('\n');
        if (lineFeed >= 0)
            return from + lineFeed + 1;
        end = from;
    }
    return 0;
}

qint64 lineEnd(const RowSource& text, qint64 position)
{
    for (qint64 from = position; from < text.size(); from += stepSize) {
        const qsizetype lineFeed = text.piece(from, std::min(from + stepSize, text.size())).indexOf('\n');
        if (lineFeed >= 0)
            return from + lineFeed;
    }
    return text.size();
}

bool isBlank(QByteArrayView line)
{
    return line.trimmed().isEmpty();
}

} // namespace

JsonLine readJsonLine(const RowSource& text, qint64 position, const CancelFlag& cancel)
{
    JsonLine line;
    line.at = lineBegin(text, std::clamp<qint64>(position, 0, text.size()));
    const QByteArray bytes = text.piece(line.at, lineEnd(text, line.at));
    if (isBlank(bytes))
        return line;
    const auto document = payload::JsonDocument::make(bytes, cancel);
    line.problem = document->outline.problem();
    if (document->outline.isComplete())
        line.document = document;
    return line;
}

JsonLinesCheck checkJsonLines(const RowSource& text, const CancelFlag& cancel)
{
    JsonLinesCheck result;
    QByteArray line; // what is there of the line under way
    qint64 lineAt = 0;
    const auto end = [&] {
        if (isBlank(line))
            return;
        ++result.values;
        if (!payload::checkJson(line, cancel))
            return;
        if (result.broken++ == 0)
            result.firstBrokenAt = lineAt;
    };
    for (qint64 from = 0; from < text.size() && !cancel.isCancelled(); from += stepSize) {
        const QByteArray piece = text.piece(from, std::min(from + stepSize, text.size()));
        qsizetype at = 0;
        for (qsizetype feed = piece.indexOf('\n'); feed >= 0; feed = piece.indexOf('\n', at)) {
            line.append(QByteArrayView(piece).sliced(at, feed - at));
            end();
            line.clear();
            at = feed + 1;
            lineAt = from + at;
        }
        line.append(QByteArrayView(piece).sliced(at));
    }
    end();
    return result;
}

} // namespace hookbench::models
