// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_lines.h"

#include "app/payload/json.h"

#include <algorithm>

namespace hookbench::payload {

namespace {

constexpr qsizetype lookedAt = 64 * 1024; // bytes in which two lines must end

} // namespace

bool isJsonLines(QByteArrayView mediaType, QByteArrayView content)
{
    static constexpr const char* types[] = {
        "application/x-ndjson",    "application/ndjson",    "application/jsonl",       "application/x-jsonl",
        "application/x-jsonlines", "application/jsonlines", "application/stream+json", "text/x-ndjson"};
    if (std::any_of(std::begin(types), std::end(types),
                    [mediaType](const char* type) { return mediaType == type; }))
        return true;
    QByteArrayView start = content.first(std::min(content.size(), lookedAt));
    for (int line = 0; line < 2; ++line) {
        const qsizetype feed = start.indexOf('\n');
        const bool last = feed < 0 && start.size() < lookedAt && line == 1;
        const QByteArrayView text = (last ? start : start.first(std::max<qsizetype>(0, feed))).trimmed();
        if ((!text.startsWith('{') && !text.startsWith('[')) || checkJson(text))
            return false;
        start = last ? QByteArrayView() : start.sliced(feed + 1);
    }
    return true;
}

} // namespace hookbench::payload
