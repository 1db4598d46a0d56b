// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/curl_exporter.h"

#include "app/formats/code/code_request.h"
#include "app/formats/code/languages.h"
#include "app/http/field_syntax.h"
#include "app/payload/text.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::formats {
namespace {
struct CurlText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::CurlText)
};
} // namespace

ExportFormat CurlExporter::format() const
{
    return {"curl"_ba,
            CurlText::tr("cURL script"),
            u"sh"_s,
            {CurlText::tr("Answers are not kept, nor are times, trailers and connections."),
             CurlText::tr("Messages that break HTTP and bodies of more than %1 bytes are left out.")
                 .arg(largestBodyInCode)},
            {}};
}

Result<void> CurlExporter::begin(const ExportStart&, const ByteSink& out)
{
    return out("#!/bin/bash\n");
}

Result<void> CurlExporter::add(const ExportItem& item, const ByteSink& out)
{
    const http::RequestHead& head = item.request();
    const QByteArray title = payload::visibleText(head.method + ' ' + head.target.left(200)).toUtf8();
    const QByteArray remark =
        "\n# " + QByteArray::number(item.exchange().summary.id.value) + ' ' + title + '\n';
    const Result<std::optional<QByteArray>> body = item.smallRequestContent(largestBodyInCode);
    if (!body)
        return fail(body.error());
    if (item.exchange().error || !http::isToken(head.method))
        return out(remark + "# " + CurlText::tr("This message breaks HTTP and cannot be repeated.").toUtf8() +
                   '\n');
    if (!*body)
        return out(remark + "# " + CurlText::tr("Its body is too large for this file.").toUtf8() + '\n');
    return out(remark + curlCode({item.exchange(), **body, {}}));
}

Result<void> CurlExporter::end(const ByteSink&)
{
    return {};
}

} // namespace hookbench::formats
