// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exporter.h"
#include "app/formats/report_sections.h"

namespace hookbench::formats {

/// A report for people: one HTML file that opens anywhere, loads nothing and runs nothing but a small script
/// of its own for searching and folding, without which everything is there, too. What came over the wire is
/// text in it and nothing else; a Content-Security-Policy forbids the rest.
class HtmlReport final : public Exporter
{
public:
    ExportFormat format() const override;
    Result<void> begin(const ExportStart& start, const ByteSink& out) override;
    Result<void> add(const ExportItem& item, const ByteSink& out) override;
    Result<void> end(const ByteSink& out) override;

private:
    Result<void> addRequest(QByteArray& html, const ExportItem& item);
    Result<void> addAnswer(QByteArray& html, const ExportItem& item);
    static void addBody(QByteArray& html, const QString& title, const std::optional<QByteArray>& content,
                        QByteArrayView type, qint64 size);

    /// Translated once instead of for each exchange.
    struct Words
    {
        QByteArray request; ///< headings
        QByteArray answer;
        QString requestBody;
        QString answerBody;
    };
    Words m_words;
    int m_withCodeLeft = 0;
    bool m_inFull = true;
    bool m_isOpen = false;
    bool m_withCode = true;
    ReportChanges m_changes;
};

} // namespace hookbench::formats
