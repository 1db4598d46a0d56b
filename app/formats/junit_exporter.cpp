// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/junit_exporter.h"

#include "app/formats/html_text.h"
#include "app/formats/request_remark.h"
#include "app/formats/timestamp.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {

struct JunitText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::JunitText)
};

constexpr int firstError = 400;

/// A value of an attribute: XML 1.0 has no place for most control characters, which htmlText() makes visible.
QByteArray attribute(const QString& text)
{
    return '"' + htmlText(text.toUtf8()) + '"';
}

struct Failure
{
    QByteArray type; ///< empty: there is none
    QString message;
};

Failure failureOf(const ExportItem& item)
{
    const Exchange& exchange = item.exchange();
    if (exchange.error)
        return {exchange.error.code, exchange.error.message};
    if (exchange.signature && exchange.signature->verdict == Verdict::Invalid)
        return {"signature"_ba, exchange.signature->reason.isEmpty() ? verdictText(Verdict::Invalid)
                                                                     : exchange.signature->reason};
    if (exchange.summary.status >= firstError)
        return {"status"_ba, JunitText::tr("It was answered with %1.").arg(exchange.summary.status)};
    return {};
}

QByteArray seconds(qint64 us)
{
    return QByteArray::number(double(std::max<qint64>(us, 0)) / 1e6, 'f', 6);
}

} // namespace

ExportFormat JunitExporter::format() const
{
    return {"junit"_ba,
            JunitText::tr("JUnit XML"),
            u"xml"_s,
            {JunitText::tr("It only tells which exchanges were in order: heads and bodies are not kept.")},
            {}};
}

Result<void> JunitExporter::begin(const ExportStart& start, const ByteSink&)
{
    m_title = start.title;
    m_cases.clear();
    m_failures = 0;
    m_skipped = 0;
    return {};
}

Result<void> JunitExporter::add(const ExportItem& item, const ByteSink&)
{
    const ExchangeSummary& summary = item.exchange().summary;
    const Failure failure = failureOf(item);
    const bool isSkipped = failure.type.isEmpty() && !item.isAnswered();
    QByteArray text = "    <testcase classname=" + attribute(QString::fromUtf8(summary.endpoint)) +
                      " name=" + attribute(u"#%1 %2"_s.arg(summary.id.value).arg(requestTitle(item))) +
                      " time=\"" + seconds(summary.durationUs()) + '"';
    if (isSkipped)
        text += ">\n      <skipped message=" + attribute(JunitText::tr("It was not answered.")) +
                "/>\n    </testcase>\n";
    else if (failure.type.isEmpty())
        text += "/>\n";
    else
        text += ">\n      <failure type=" + attribute(QString::fromUtf8(failure.type)) +
                " message=" + attribute(failure.message) + "/>\n    </testcase>\n";
    m_failures += failure.type.isEmpty() ? 0 : 1;
    m_skipped += isSkipped ? 1 : 0;
    m_cases.push_back(std::move(text));
    return {};
}

/// The sums stand in front of the cases.
Result<void> JunitExporter::end(const ByteSink& out)
{
    const QByteArray counts = "tests=\"" + QByteArray::number(qint64(m_cases.size())) + "\" failures=\"" +
                              QByteArray::number(m_failures) + "\" errors=\"0\" skipped=\"" +
                              QByteArray::number(m_skipped) + '"';
    Result<void> written = out("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites " + counts +
                               ">\n  <testsuite name=" + attribute(m_title) + ' ' + counts + ">\n");
    for (const QByteArray& one : m_cases) {
        if (written)
            written = out(one);
    }
    return written ? out("  </testsuite>\n</testsuites>\n") : written;
}

} // namespace hookbench::formats
