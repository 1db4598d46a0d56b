// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/h2_core.h"

#include <QCoreApplication>

namespace hookbench::http {

QByteArray h2ErrorName(quint32 code)
{
    const QByteArray name = nghttp2_http2_strerror(code);
    return name == "unknown" ? "0x" + QByteArray::number(code, 16) : name;
}
namespace {

struct H2ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::H2ErrorText)
};

ProtocolError named(quint32 code)
{
    switch (code) {
    case NGHTTP2_INTERNAL_ERROR:
        return {"h2-internal-error", H2ErrorText::tr("HTTP/2 could not go on here."), -1, 0};
    case NGHTTP2_FLOW_CONTROL_ERROR:
        return {"h2-flow-control-error",
                H2ErrorText::tr("The peer broke the flow control of HTTP/2 (RFC 9113 5.2)."), -1, 0};
    case NGHTTP2_STREAM_CLOSED:
        return {"h2-stream-closed",
                H2ErrorText::tr("The peer went on with a stream that had ended (RFC 9113 5.1)."), -1, 0};
    case NGHTTP2_FRAME_SIZE_ERROR:
        return {"h2-frame-size-error",
                H2ErrorText::tr("The peer sent a frame of a wrong size (RFC 9113 4.2)."), -1, 0};
    case NGHTTP2_COMPRESSION_ERROR:
        return {"h2-compression-error",
                H2ErrorText::tr("The peer sent fields that HPACK cannot unpack (RFC 7541)."), -1, 0};
    case NGHTTP2_ENHANCE_YOUR_CALM:
        return {"h2-frame-flood", H2ErrorText::tr("The peer sent more than can be worked on."), -1, 0};
    default:
        return {"h2-protocol-error", H2ErrorText::tr("The peer broke a rule of HTTP/2 (RFC 9113)."), -1, 0};
    }
}

} // namespace

ProtocolError h2LibraryError(quint32 code, QByteArrayView reason)
{
    ProtocolError error = named(code);
    if (!reason.isEmpty())
        error.message = H2ErrorText::tr("%1 Details: %2").arg(error.message, QString::fromLatin1(reason));
    return error;
}

} // namespace hookbench::http
