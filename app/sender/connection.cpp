// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/connection.h"

#include "app/sender/connect_failure.h"
#include "app/sender/retire_notifier.h"

#include <QUrl>

#include <sys/socket.h>

namespace hookbench::sender {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray textOf(CURL* handle, CURLINFO info)
{
    const char* text = nullptr;
    curl_easy_getinfo(handle, info, &text);
    return text;
}

QByteArray addressOf(CURL* handle, CURLINFO ip, CURLINFO port)
{
    const QByteArray host = textOf(handle, ip);
    long number = 0;
    curl_easy_getinfo(handle, port, &number);
    if (host.isEmpty())
        return {};
    return (host.contains(':') ? '[' + host + ']' : host) + ':' + QByteArray::number(qint64(number));
}

qint64 microseconds(CURL* handle, CURLINFO info)
{
    curl_off_t value = 0;
    curl_easy_getinfo(handle, info, &value);
    return value;
}

void setText(CURL* handle, CURLoption option, const QString& text)
{
    if (!text.isEmpty())
        curl_easy_setopt(handle, option, text.toUtf8().constData());
}

bool isPkcs12(const QString& path)
{
    return path.endsWith(".p12"_L1, Qt::CaseInsensitive) || path.endsWith(".pfx"_L1, Qt::CaseInsensitive);
}

} // namespace

ConnectionTarget ConnectionTarget::of(const SendRequest& request)
{
    const QUrl url = QUrl::fromEncoded(request.url);
    ConnectionTarget target;
    target.scheme = url.scheme().toLatin1();
    target.host = url.host(QUrl::FullyEncoded).toLatin1();
    if (target.host.contains(':') && !target.host.startsWith('['))
        target.host = '[' + target.host + ']';
    target.port = url.port(target.scheme == "https" ? 443 : 80);
    target.tls = request.tls;
    target.connectTo = request.connectTo;
    target.proxy = request.proxy;
    target.http2 = request.protocol == SendRequest::Protocol::Http2;
    target.timeoutMs = request.timeouts.connectMs;
    return target;
}

Connection::Connection(CurlMulti& multi, ConnectionTarget target, qint64 number)
    : m_multi(multi)
    , m_target(std::move(target))
    , m_number(number)
    , m_handle(curl_easy_init())
{
    if (!m_handle)
        qBadAlloc();
}

Connection::~Connection()
{
    retire(std::move(m_read));
    retire(std::move(m_write));
    m_multi.remove(m_handle);
    curl_easy_cleanup(m_handle);
    curl_slist_free_all(m_connectTo);
}

void Connection::open(Opened done)
{
    m_opened = std::move(done);
    configure();
    if (m_target.scheme == "https")
        configureTls();
    m_multi.add(m_handle, [this](CURLcode code) { opened(code); });
}

void Connection::configure()
{
    curl_easy_setopt(m_handle, CURLOPT_URL, m_target.url().constData());
    curl_easy_setopt(m_handle, CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(m_handle, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_handle, CURLOPT_QUICK_EXIT, 1L); // does not wait for a name that nobody wants any more
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, m_words.data());
    curl_easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_handle, CURLOPT_CONNECTTIMEOUT_MS, long(m_target.timeoutMs));
    // An empty one keeps the environment's away: what is sent depends on the request alone.
    curl_easy_setopt(m_handle, CURLOPT_PROXY, m_target.proxy.toUtf8().constData());
    curl_easy_setopt(m_handle, CURLOPT_HTTPPROXYTUNNEL, 1L);
    if (m_target.connectTo.isEmpty())
        return;
    m_connectTo = curl_slist_append(nullptr, ("::" + m_target.connectTo.toUtf8()).constData());
    curl_easy_setopt(m_handle, CURLOPT_CONNECT_TO, m_connectTo);
}

void Connection::configureTls()
{
    const SendTls& tls = m_target.tls;
    curl_easy_setopt(m_handle, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(m_handle, CURLOPT_SSL_VERIFYPEER, tls.verify ? 1L : 0L);
    curl_easy_setopt(m_handle, CURLOPT_SSL_VERIFYHOST, tls.verify ? 2L : 0L);
    // A resumed session would not show its certificates.
    curl_easy_setopt(m_handle, CURLOPT_SSL_SESSIONID_CACHE, 0L);
    // The library would begin to speak HTTP/2 by itself where that is agreed upon.
    curl_easy_setopt(m_handle, CURLOPT_SSL_ENABLE_ALPN, 0L);
    curl_easy_setopt(m_handle, CURLOPT_SSL_CTX_FUNCTION, &Connection::useContext);
    curl_easy_setopt(m_handle, CURLOPT_SSL_CTX_DATA, this);
    setText(m_handle, CURLOPT_CAINFO, tls.authorityFile);
    setText(m_handle, CURLOPT_SSLCERT, tls.certificateFile);
    setText(m_handle, CURLOPT_SSLKEY, tls.keyFile);
    setText(m_handle, CURLOPT_KEYPASSWD, tls.passphrase);
    if (isPkcs12(tls.certificateFile))
        curl_easy_setopt(m_handle, CURLOPT_SSLCERTTYPE, "P12");
}

CURLcode Connection::useContext(CURL*, void* context, void* self)
{
    auto& connection = *static_cast<Connection*>(self);
    QList<QByteArray> protocols = {"http/1.1"};
    if (connection.m_target.http2)
        protocols.prepend("h2");
    crypto::observeClient(static_cast<ssl_ctx_st*>(context), protocols, connection.m_tls);
    return CURLE_OK;
}

void Connection::opened(CURLcode code)
{
    m_peer = addressOf(m_handle, CURLINFO_PRIMARY_IP, CURLINFO_PRIMARY_PORT);
    m_local = addressOf(m_handle, CURLINFO_LOCAL_IP, CURLINFO_LOCAL_PORT);
    const qint64 resolved = microseconds(m_handle, CURLINFO_NAMELOOKUP_TIME_T);
    const qint64 connected = microseconds(m_handle, CURLINFO_CONNECT_TIME_T);
    const qint64 encrypted = microseconds(m_handle, CURLINFO_APPCONNECT_TIME_T);
    if (resolved > 0)
        m_phases.resolveUs = resolved;
    if (connected > 0)
        m_phases.connectUs = connected - resolved;
    if (encrypted > 0)
        m_phases.tlsUs = encrypted - connected;
    const Opened done = std::exchange(m_opened, {});
    if (code != CURLE_OK) {
        long number = 0;
        curl_easy_getinfo(m_handle, CURLINFO_OS_ERRNO, &number);
        done(explainConnectFailure({code, int(number), m_target, m_peer, m_tls, m_words.data()}));
        return;
    }
    curl_easy_getinfo(m_handle, CURLINFO_ACTIVESOCKET, &m_socket);
    const bool knowsHttp2 = m_target.http2 && (m_target.scheme == "http" || m_tls.facts.protocol == "h2");
    if (knowsHttp2)
        http2 = std::make_unique<http::H2ClientSession>();
    done({});
}

Connection::Transfer Connection::send(QByteArrayView bytes)
{
    size_t moved = 0;
    const CURLcode code = curl_easy_send(m_handle, bytes.data(), size_t(bytes.size()), &moved);
    if (code == CURLE_AGAIN)
        return {Transfer::Status::Blocked, 0};
    if (code != CURLE_OK)
        return {Transfer::Status::Failed, 0};
    return {Transfer::Status::Done, qsizetype(moved)};
}

Connection::Transfer Connection::receive(char* buffer, qsizetype size)
{
    size_t moved = 0;
    const CURLcode code = curl_easy_recv(m_handle, buffer, size_t(size), &moved);
    if (code == CURLE_AGAIN)
        return {Transfer::Status::Blocked, 0};
    if (code != CURLE_OK)
        return {Transfer::Status::Failed, 0};
    return {moved == 0 ? Transfer::Status::Closed : Transfer::Status::Done, qsizetype(moved)};
}

void Connection::watch(std::function<void()> ready)
{
    m_ready = std::move(ready);
    if (m_read)
        return;
    m_read = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    m_write = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Write);
    m_write->setEnabled(false);
    for (QSocketNotifier* notifier : {m_read.get(), m_write.get()})
        connect(notifier, &QSocketNotifier::activated, this, &Connection::callReady);
}

void Connection::callReady()
{
    if (const auto ready = m_ready)
        ready();
}

void Connection::callAgain()
{
    QMetaObject::invokeMethod(this, &Connection::callReady, Qt::QueuedConnection);
}

void Connection::rest()
{
    m_ready = {};
    wantRead(false);
    wantWrite(false);
}

void Connection::wantRead(bool wanted)
{
    m_read->setEnabled(wanted);
}

void Connection::wantWrite(bool wanted)
{
    m_write->setEnabled(wanted);
}

bool Connection::isStale() const
{
    char byte = 0;
    const ssize_t came = recv(m_socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    if (came > 0) // TLS and HTTP/2 have something to say between requests, plain HTTP/1 has not
        return m_target.scheme == "http" && !http2;
    return came == 0 || (errno != EAGAIN && errno != EWOULDBLOCK);
}

} // namespace hookbench::sender
