// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/text_printer.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>

namespace hookbench::ui {

namespace {

struct PrinterText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::ui::PrinterText)
};

constexpr qreal pointSize = 9;

/// A cursor over pages: begins them, with their heads, as lines need them.
class Pages
{
public:
    Pages(QPagedPaintDevice& device, const QString& title)
        : m_device(device)
        , m_title(title)
        , m_painter(&device)
    {
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPointSizeF(pointSize);
        m_painter.setFont(font);
        const QFontMetricsF metrics(font, &device);
        m_lineHeight = metrics.lineSpacing();
        m_perLine =
            std::max(20, int(m_painter.viewport().width() / metrics.horizontalAdvance(QLatin1Char('0'))));
        m_linesPerPage = std::max(5, int(m_painter.viewport().height() / m_lineHeight) - 2);
        writeHead();
    }

    int charactersPerLine() const { return m_perLine; }

    /// False when there are pages enough.
    bool add(const QString& line)
    {
        if (m_line == m_linesPerPage) {
            if (m_page == mostPrintedPages)
                return false;
            m_device.newPage();
            ++m_page;
            m_line = 0;
            writeHead();
        }
        write(m_line + 2, line);
        ++m_line;
        return true;
    }

private:
    void writeHead() { write(0, PrinterText::tr("%1, page %2", "title, number").arg(m_title).arg(m_page)); }

    void write(int line, const QString& text)
    {
        m_painter.drawText(QRectF(0, line * m_lineHeight, m_painter.viewport().width(), m_lineHeight),
                           Qt::TextSingleLine, text);
    }

    QPagedPaintDevice& m_device;
    QString m_title;
    QPainter m_painter;
    qreal m_lineHeight = 1;
    int m_perLine = 80;
    int m_linesPerPage = 1;
    int m_line = 0;
    int m_page = 1;
};

} // namespace

QString printLines(QPagedPaintDevice& device, const QString& title, const QStringList& lines)
{
    Pages pages(device, title);
    for (const QString& line : lines) {
        qsizetype at = 0;
        do {
            if (!pages.add(line.mid(at, pages.charactersPerLine())))
                return PrinterText::tr(
                    "Only the first %n pages were made. Save the body to a file to have all of it.", nullptr,
                    mostPrintedPages);
            at += pages.charactersPerLine();
        } while (at < line.size());
    }
    if (lines.size() >= mostPrintedLines)
        return PrinterText::tr(
            "Only the first %n lines were taken. Save the body to a file to have all of it.", nullptr,
            mostPrintedLines);
    return {};
}

} // namespace hookbench::ui
