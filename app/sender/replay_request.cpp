// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/replay_request.h"

#include "app/http/field_syntax.h"
#include "app/http/request_writer.h"
#include "app/http/target.h"
#include "app/sender/request_url.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <functional>

namespace hookbench::sender {

namespace {

struct ReplayText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::sender::ReplayText)
};

/// The request's path and query below the path of the new URL.
QByteArray newTarget(const QByteArray& target, const QByteArray& url)
{
    QByteArray prefix = targetOf(url);
    prefix.truncate(prefix.indexOf('?') < 0 ? prefix.size() : prefix.indexOf('?'));
    while (prefix.endsWith('/'))
        prefix.chop(1);
    if (!target.contains("://"))
        return target.startsWith('/') ? prefix + target : target;
    const http::TargetParts parts = http::splitTarget(target);
    const QByteArray query = parts.query.isNull() ? QByteArray() : '?' + parts.query.toByteArray();
    return prefix + (parts.path.isEmpty() ? QByteArray("/") : parts.path.toByteArray()) + query;
}

/// Replaces bytes of a head that views point into, from the back to the front so that places stay right.
class HeadEditor
{
public:
    explicit HeadEditor(const http::RequestHead& head)
        : m_head(head)
        , m_raw(head.raw)
    {
    }

    /// Every value of the fields called `name`.
    bool setField(QByteArrayView name, const QByteArray& value)
    {
        bool changed = false;
        for (qsizetype i = m_head.headers.size(); i-- > 0;) {
            if (!http::equalsIgnoringCase(m_head.headers.name(i), name) || m_head.headers.value(i) == value)
                continue;
            const http::HeaderList::Span& span = m_head.headers.span(i);
            m_edits += {span.valueAt, span.valueSize, value};
            changed = true;
        }
        return changed;
    }

    void setTarget(const QByteArray& target)
    {
        const qsizetype method = m_raw.indexOf(m_head.method);
        m_edits +=
            {m_raw.indexOf(m_head.target, method + m_head.method.size()), m_head.target.size(), target};
    }

    QByteArray result()
    {
        std::ranges::sort(m_edits, std::greater(), &Edit::at);
        for (const Edit& edit : m_edits)
            m_raw.replace(edit.at, edit.size, edit.bytes);
        return m_raw;
    }

private:
    struct Edit
    {
        qsizetype at = 0;
        qsizetype size = 0;
        QByteArray bytes;
    };

    const http::RequestHead& m_head;
    QByteArray m_raw;
    QList<Edit> m_edits;
};

class ReplayMaker
{
public:
    ReplayMaker(const Exchange& original, const QByteArray& url, const SendRequest& settings)
        : m_original(original)
        , m_url(url)
        , m_host(hostField(QUrl::fromEncoded(url)))
    {
        m_result.request = settings;
        m_result.request.url = url;
        m_result.request.origin = Origin::Replayed;
        m_result.request.parent = original.summary.id;
    }

    Result<ReplayRequest> make()
    {
        SendRequest& request = m_result.request;
        const StoredBody& body = m_original.requestBody;
        request.body = {body.inlined, {}, body.blob, body.blob ? body.wireSize : 0};
        const bool isHttp2 = m_original.summary.protocol == Protocol::Http2;
        const bool isWhole = body.unkept == 0;
        if (m_original.requestHead.isEmpty())
            return fail(ErrorKind::Usage,
                        ReplayText::tr("Exchange %1 holds no request.").arg(m_original.summary.id.value));
        if (m_original.error && isWhole && !isHttp2) {
            request.protocol = SendRequest::Protocol::Raw;
            request.head = m_original.requestHead;
            return m_result;
        }
        if (!isWhole && m_original.requestFraming == http::BodyFraming::Chunked)
            return fail(ErrorKind::Usage, ReplayText::tr("The body of exchange %1 was not kept whole.")
                                              .arg(m_original.summary.id.value));
        if (isHttp2)
            makeFromHttp2();
        else
            makeFromHttp1();
        return m_result;
    }

private:
    void makeFromHttp1()
    {
        const http::RequestHead head = readRequestHead(m_original);
        HeadEditor editor(head);
        const QByteArray target = newTarget(head.target, m_url);
        if (target != head.target) {
            editor.setTarget(target);
            note(ReplayText::tr("The target is written for %1.").arg(QString::fromLatin1(m_url)));
        }
        if (editor.setField("host", m_host))
            note(ReplayText::tr("Host becomes %1.").arg(QString::fromLatin1(m_host)));
        if (m_original.requestBody.unkept > 0 &&
            editor.setField("content-length", QByteArray::number(m_original.requestBody.wireSize)))
            note(ReplayText::tr("Content-Length becomes the size of what was kept."));
        m_result.request.head = editor.result();
        m_result.request.protocol = SendRequest::Protocol::Http1;
    }

    void makeFromHttp2()
    {
        const http::RequestHead head = readRequestHead(m_original);
        const bool staysHttp2 = m_url.startsWith("https:");
        http::HeaderList fields;
        fields.append("host", m_host);
        for (qsizetype i = 0; i < head.headers.size(); ++i) {
            const QByteArrayView name = head.headers.name(i);
            if (!name.startsWith(':') && !http::equalsIgnoringCase(name, "host"))
                fields.append(name, head.headers.value(i));
        }
        const qint64 size = m_original.requestBody.wireSize;
        if (!staysHttp2 && size > 0 && !fields.contains("content-length")) {
            fields.append("content-length", QByteArray::number(size));
            note(ReplayText::tr("Content-Length is added, which HTTP/1.1 needs."));
        }
        if (!staysHttp2)
            note(ReplayText::tr("HTTP/2 becomes HTTP/1.1, since the target has no TLS."));
        if (!m_original.requestTrailers.isEmpty())
            note(ReplayText::tr("Trailers are left out."));
        m_result.request.head =
            http::writeRequestHead(head.method, newTarget(head.target, m_url), "HTTP/1.1", fields);
        m_result.request.protocol = staysHttp2 ? SendRequest::Protocol::Http2 : SendRequest::Protocol::Http1;
        note(ReplayText::tr("Host becomes %1.").arg(QString::fromLatin1(m_host)));
    }

    void note(const QString& change) { m_result.changes += change; }

    const Exchange& m_original;
    const QByteArray m_url;
    const QByteArray m_host;
    ReplayRequest m_result;
};

} // namespace

Result<ReplayRequest> replayRequest(const Exchange& original, const QByteArray& url,
                                    const SendRequest& settings)
{
    return ReplayMaker(original, url, settings).make();
}

} // namespace hookbench::sender
