// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/request_writer.h"

#include "app/http/char_class.h"
#include "app/http/field_syntax.h"
#include "app/http/h2_rules.h"
#include "app/http/message_head.h"

#include <algorithm>

namespace hookbench::http {

QByteArray writeRequestHead(QByteArrayView method, QByteArrayView target, QByteArrayView version,
                            const HeaderList& headers)
{
    QByteArray head = method.toByteArray() + ' ' + target.toByteArray();
    if (!version.isEmpty())
        head += ' ' + version.toByteArray();
    head += "\r\n";
    for (qsizetype i = 0; i < headers.size(); ++i)
        head += headers.name(i).toByteArray() + ": " + headers.value(i).toByteArray() + "\r\n";
    return head + "\r\n";
}

HeaderList h2RequestFields(const QByteArray& head, QByteArrayView scheme)
{
    const RequestHead request = readRequestHead(head);
    HeaderList fields;
    fields.append(":method", request.method);
    fields.append(":scheme", scheme);
    if (const QByteArrayView host = request.headers.valueOf("host"); !host.isEmpty())
        fields.append(":authority", host);
    fields.append(":path", request.target);
    for (qsizetype i = 0; i < request.headers.size(); ++i) {
        QByteArray name = request.headers.name(i).toByteArray();
        const QByteArrayView value = request.headers.value(i);
        // TE may say "trailers" and nothing else (RFC 9113 8.2.2).
        const bool isTe = equalsIgnoringCase(name, "te") && value != QByteArrayView("trailers");
        if (equalsIgnoringCase(name, "host") || isTe || isConnectionSpecificField(name) ||
            !isFieldValue(value))
            continue;
        std::transform(name.cbegin(), name.cend(), name.begin(), asciiLower);
        fields.append(name, value);
    }
    return fields;
}

} // namespace hookbench::http
