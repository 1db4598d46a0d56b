// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/known_headers.h"

#include "app/http/field_syntax.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::http {

namespace {

struct HeaderText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::http::HeaderText)
};

struct KnownHeader
{
    const char* name;
    const char* meaning;
};

// clang-format off
constexpr KnownHeader headers[] = {
    {":authority", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "HTTP/2: host and port that the request is for.")},
    {":method", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "HTTP/2: the method of the request.")},
    {":path", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "HTTP/2: path and query of the request.")},
    {":scheme", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "HTTP/2: http or https.")},
    {"accept", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which media types the sender can read in the answer.")},
    {"accept-charset", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which charsets the sender can read; hardly used any more.")},
    {"accept-encoding", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which compressions the sender can undo in the answer.")},
    {"accept-language", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which languages the sender prefers in the answer.")},
    {"access-control-allow-origin", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which pages of other origins may read this answer.")},
    {"age", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "How many seconds the answer has been in a cache.")},
    {"allow", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which methods the target takes.")},
    {"authorization", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "How the sender proves who it is: a scheme and credentials.")},
    {"cache-control", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "What caches may do with the message.")},
    {"ce-id", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "CloudEvents: identifies the event together with its source.")},
    {"ce-source", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "CloudEvents: where the event happened.")},
    {"ce-specversion", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "CloudEvents: the version of the specification that is followed.")},
    {"ce-subject", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "CloudEvents: what in the source the event is about.")},
    {"ce-time", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "CloudEvents: when the event happened.")},
    {"ce-type", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "CloudEvents: what kind of event it is.")},
    {"connection", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "What holds for this connection alone: whether it stays open, which fields end here.")},
    {"content-digest", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Digests of the content as it was sent, to detect changes.")},
    {"content-disposition", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "How the content is meant to be shown or saved, and under which name.")},
    {"content-encoding", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "How the content is compressed.")},
    {"content-language", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The language of the content's readers.")},
    {"content-length", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "How many bytes the body has.")},
    {"content-location", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The address of exactly this content.")},
    {"content-md5", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The MD5 of the content; outdated, use Content-Digest.")},
    {"content-range", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which part of the whole the content is.")},
    {"content-security-policy", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "What a browser may load and run for this page.")},
    {"content-type", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "What kind of content the body is, and in which charset.")},
    {"cookie", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "What the server asked the sender to keep, given back.")},
    {"date", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "When the message was made.")},
    {"digest", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Digests of the content; replaced by Content-Digest and Repr-Digest.")},
    {"dnt", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The sender asks not to be tracked.")},
    {"etag", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Names this version of the content, to ask later whether it changed.")},
    {"expect", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The sender waits for “100 Continue” before it sends the body.")},
    {"expires", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "From when on the answer is out of date.")},
    {"forwarded", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "What proxies on the way say of the request: for whom, by whom, for which host.")},
    {"from", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The mail address of who is responsible for the sender.")},
    {"host", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Host and port that the request is for.")},
    {"http2-settings", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Settings of a connection that shall become HTTP/2.")},
    {"idempotency-key", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The same for every attempt, so that the receiver acts only once.")},
    {"if-match", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Act only if the content still is this version.")},
    {"if-modified-since", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Send the content only if it changed since then.")},
    {"if-none-match", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Send the content only if it is another version.")},
    {"if-unmodified-since", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Act only if the content did not change since then.")},
    {"keep-alive", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "How long and for how many requests the connection stays open.")},
    {"last-modified", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "When the content changed last.")},
    {"link", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Addresses that belong to the content, and how.")},
    {"location", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Where to go on, or where the new thing is.")},
    {"max-forwards", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "How many proxies may still pass the request on.")},
    {"origin", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The site whose page made the request.")},
    {"pragma", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Cache control of HTTP/1.0.")},
    {"priority", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "How urgent the answer is.")},
    {"proxy-authorization", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "How the sender proves to a proxy who it is.")},
    {"range", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which part of the content is wanted.")},
    {"referer", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The address that led to this request.")},
    {"referrer-policy", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "How much of an address browsers may tell the next site.")},
    {"repr-digest", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Digests of the whole representation, whatever part of it was sent.")},
    {"retry-after", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "When to try again: seconds or a date.")},
    {"sec-fetch-mode", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "How a browser's page asked for this.")},
    {"sec-fetch-site", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Whether the page that asked is of the same site.")},
    {"server", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The software that answered.")},
    {"set-cookie", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "What the receiver shall keep and give back.")},
    {"signature", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Signatures of parts of the message (RFC 9421).")},
    {"signature-input", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "What the signatures cover, and with which parameters (RFC 9421).")},
    {"strict-transport-security", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Browsers shall use only https here from now on.")},
    {"stripe-signature", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Stripe: time and HMACs of time and body.")},
    {"te", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which transfer codings, and whether trailers, the sender takes.")},
    {"traceparent", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which trace and which span of it the request belongs to (W3C Trace Context).")},
    {"tracestate", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "What tracing systems add to traceparent, each for itself.")},
    {"trailer", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which fields come behind the body.")},
    {"transfer-encoding", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "How the body is put into the message: chunked, or compressed for the way.")},
    {"upgrade", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which other protocol the sender would like to go on with.")},
    {"upgrade-insecure-requests", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The browser prefers https.")},
    {"user-agent", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The software that sent the request.")},
    {"vary", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which request fields the answer depends on.")},
    {"via", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The proxies on the way.")},
    {"want-content-digest", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Which digests the sender would like in the answer.")},
    {"webhook-id", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Standard Webhooks: names the event, the same in every attempt.")},
    {"webhook-signature", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Standard Webhooks: signatures of id, time and body.")},
    {"webhook-timestamp", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Standard Webhooks: when this attempt was made, in seconds since 1970.")},
    {"www-authenticate", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "How the sender may prove who it is.")},
    {"x-b3-traceid", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Zipkin: the trace that the request belongs to.")},
    {"x-content-type-options", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Browsers shall not guess another media type.")},
    {"x-correlation-id", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Ties together all requests that belong to one process.")},
    {"x-forwarded-for", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The addresses the request came from, as proxies say; the first is the sender.")},
    {"x-forwarded-host", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The host that the sender asked the proxy for.")},
    {"x-forwarded-port", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The port that the sender connected to.")},
    {"x-forwarded-proto", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Whether the sender came to the proxy by http or https.")},
    {"x-frame-options", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Whether other pages may show this one inside of them.")},
    {"x-github-delivery", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "GitHub: names this delivery.")},
    {"x-github-event", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "GitHub: what kind of event it is.")},
    {"x-gitlab-event", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "GitLab: what kind of event it is.")},
    {"x-gitlab-token", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "GitLab: the secret agreed on, as it is.")},
    {"x-hub-signature", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "HMAC-SHA1 of the body; X-Hub-Signature-256 is the stronger one.")},
    {"x-hub-signature-256", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "HMAC-SHA256 of the body.")},
    {"x-powered-by", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The software behind the server.")},
    {"x-real-ip", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "The address of the sender, as a proxy says.")},
    {"x-request-id", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Names the request, to find it again in logs.")},
    {"x-requested-with", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "A page's script made the request.")},
    {"x-shopify-hmac-sha256", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Shopify: HMAC-SHA256 of the body in Base64.")},
    {"x-shopify-topic", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Shopify: what kind of event it is.")},
    {"x-signature", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "A signature; how it is made is the sender's own rule.")},
    {"x-slack-request-timestamp", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Slack: when the request was made, in seconds since 1970; part of what is signed.")},
    {"x-slack-signature", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Slack: HMAC-SHA256 of version, time and body.")},
    {"x-twilio-signature", QT_TRANSLATE_NOOP("hookbench::http::HeaderText", "Twilio: HMAC-SHA1 of address and form fields in Base64.")},
};
// clang-format on

} // namespace

QString headerMeaning(QByteArrayView name)
{
    const auto found =
        std::find_if(std::begin(headers), std::end(headers),
                     [name](const KnownHeader& header) { return equalsIgnoringCase(name, header.name); });
    return found == std::end(headers) ? QString() : HeaderText::tr(found->meaning);
}

} // namespace hookbench::http
