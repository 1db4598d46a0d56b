// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_response.h"

#include "app/http/char_class.h"
#include "app/http/field_syntax.h"
#include "app/http/h2_rules.h"
#include "app/http/h2_server_session.h"

#include <algorithm>

namespace hookbench::http {

HeaderList h2ResponseFields(const ResponsePlan& plan)
{
    HeaderList fields;
    for (qsizetype i = 0; i < plan.headers.size(); ++i)
        fields.append(plan.headers.name(i), plan.headers.value(i));
    // An interim response is about this request alone and says nothing of date or length.
    if (plan.status < 200)
        return fields;
    if (!plan.date.isEmpty() && !fields.contains("date"))
        fields.append("date", plan.date);
    if (statusAllowsContent(plan.status) && !fields.contains("content-length"))
        fields.append("content-length", QByteArray::number(plan.bodySize));
    return fields;
}

HeaderList h2ResponseHead(int status, const HeaderList& headers)
{
    HeaderList fields;
    fields.append(":status", QByteArray::number(status));
    for (qsizetype i = 0; i < headers.size(); ++i) {
        const QByteArrayView value = headers.value(i).trimmed();
        if (!isToken(headers.name(i)) || !isFieldValue(value) || isConnectionSpecificField(headers.name(i)))
            continue;
        QByteArray name = headers.name(i).toByteArray();
        std::transform(name.cbegin(), name.cend(), name.begin(), asciiLower);
        fields.append(name, value);
    }
    return fields;
}

std::vector<nghttp2_nv> h2LibraryFields(const HeaderList& fields)
{
    std::vector<nghttp2_nv> result;
    result.reserve(size_t(fields.size()));
    // The library copies the bytes and does not write to them.
    const auto bytes = [](QByteArrayView view) {
        return const_cast<uint8_t*>(reinterpret_cast<const uint8_t*>(view.data()));
    };
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const QByteArrayView name = fields.name(i);
        const QByteArrayView value = fields.value(i);
        result.push_back(
            {bytes(name), bytes(value), size_t(name.size()), size_t(value.size()), NGHTTP2_NV_FLAG_NONE});
    }
    return result;
}

} // namespace hookbench::http
