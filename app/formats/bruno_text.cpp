// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/bruno_text.h"

#include <algorithm>

namespace hookbench::formats {

Fields BrunoBlock::pairs() const
{
    Fields fields;
    for (const QByteArray& line : lines) {
        const QByteArrayView one = QByteArrayView(line).trimmed();
        const qsizetype colon = one.indexOf(':');
        if (colon > 0 && !one.startsWith('~')) {
            // Fields are ISO-8859-1 on the wire.
            const QString value = QString::fromUtf8(one.sliced(colon + 1).trimmed());
            fields.emplace_back(one.first(colon).trimmed().toByteArray(), value.toLatin1());
        }
    }
    return fields;
}

QByteArray BrunoBlock::value(QByteArrayView key) const
{
    for (const auto& [pairName, pairValue] : pairs()) {
        if (pairName == key)
            return pairValue;
    }
    return {};
}

const BrunoBlock* BrunoBlocks::find(QByteArrayView name) const
{
    const auto found =
        std::ranges::find_if(blocks, [name](const BrunoBlock& one) { return one.name == name; });
    return found == blocks.end() ? nullptr : &*found;
}

BrunoBlocks readBrunoBlocks(const QByteArray& text)
{
    BrunoBlocks result;
    bool isOpen = false;
    qint64 number = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf('\n', at);
        QByteArrayView line = QByteArrayView(text).sliced(at, (end < 0 ? text.size() : end) - at);
        at = end < 0 ? text.size() : end + 1;
        ++number;
        if (!isOpen) {
            line = line.trimmed();
            if (line.endsWith('{') && line.size() > 1) {
                result.blocks.push_back({line.chopped(1).trimmed().toByteArray(), {}});
                result.problemLine = number;
                isOpen = true;
            }
        } else if (line.startsWith('}')) {
            isOpen = false;
            result.problemLine = 0;
        } else {
            result.blocks.back().lines += (line.startsWith("  ") ? line.sliced(2) : line).toByteArray();
        }
    }
    return result;
}

QByteArray brunoBlock(QByteArrayView name, QByteArrayView content)
{
    QByteArray text = name.toByteArray() + " {\n";
    for (qsizetype at = 0; at <= content.size();) {
        const qsizetype end = content.indexOf('\n', at);
        const qsizetype stop = end < 0 ? content.size() : end;
        text += "  ";
        text += content.sliced(at, stop - at);
        text += '\n';
        at = stop + 1;
    }
    return text + "}\n";
}

} // namespace hookbench::formats
