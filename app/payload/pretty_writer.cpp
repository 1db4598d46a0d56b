// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/pretty_writer.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hookbench::payload {

namespace {

struct PrettyNotes
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::PrettyNotes)
};

constexpr QByteArrayView spaces("                                                                ");

} // namespace

PrettyWriter::PrettyWriter(qint64 expectedSize, const PrettyLimits& limits)
    : m_limits(limits)
{
    m_text.reserve(std::min(expectedSize + expectedSize / 2, limits.bytes));
}

void PrettyWriter::newLine(qint64 depth)
{
    m_tooDeep = m_tooDeep || depth > m_limits.indentedLevels;
    m_text.append('\n');
    qint64 width = 2 * std::min<qint64>(depth, m_limits.indentedLevels);
    for (; width > 0; width -= spaces.size())
        m_text.append(spaces.first(std::min<qint64>(width, spaces.size())));
}

Problem tooLargeProblem(const PrettyLimits& limits)
{
    const QString size = QLocale().formattedDataSize(limits.bytes, 0, QLocale::DataSizeTraditionalFormat);
    return {PrettyNotes::tr("The indented form would be larger than %1.").arg(size), -1};
}

QString tooDeepNote(const PrettyLimits& limits)
{
    return PrettyNotes::tr("Nesting deeper than %n levels is not indented further.", nullptr,
                           limits.indentedLevels);
}

} // namespace hookbench::payload
