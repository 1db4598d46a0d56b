// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/client_observer.h"
#include "app/exchange/send_request.h"
#include "app/http/h2_client_session.h"
#include "app/sender/curl_multi.h"

#include <optional>

namespace hookbench::sender {

/// Where to connect to and how. Two requests with the same may share a connection.
struct ConnectionTarget
{
    QByteArray scheme; ///< "http", "https"
    QByteArray host;   ///< as in a URL: IPv6 in brackets
    int port = 0;
    SendTls tls;
    QString connectTo;
    QString proxy;
    bool http2 = false; ///< offered by ALPN
    int timeoutMs = 0;
    bool operator==(const ConnectionTarget&) const = default;

    static ConnectionTarget of(const SendRequest& request);
    QByteArray url() const { return scheme + "://" + host + ':' + QByteArray::number(port); }
};

/// Why there is no connection.
struct ConnectFailure
{
    QByteArray code; ///< "connection-refused"
    QString message;
    QString advice;
};

/// A connection that libcurl makes and we talk on: plain or encrypted, through proxies or not, the bytes that
/// go in come out on the other side. Belongs to one thread.
class Connection : public QObject
{
public:
    Connection(CurlMulti& multi, ConnectionTarget target, qint64 number);
    ~Connection() override; ///< closes it

    /// `done` is called once from the event loop.
    using Opened = std::function<void(const std::optional<ConnectFailure>&)>;
    void open(Opened done);

    struct Transfer
    {
        enum class Status { Done, Blocked, Closed, Failed };
        Status status = Status::Blocked;
        qsizetype bytes = 0;
    };

    /// After Blocked the next call must begin with the same bytes.
    Transfer send(QByteArrayView bytes);
    Transfer receive(char* buffer, qsizetype size);

    /// Calls `ready` when there may be something to receive, or room to send.
    void watch(std::function<void()> ready);
    void callAgain(); ///< calls it soon, whatever the socket says
    void wantRead(bool wanted);
    void wantWrite(bool wanted);
    void rest(); ///< nobody is called until watch()

    /// An idle one whose peer has closed it, or says what nobody asked for.
    bool isStale() const;

    const ConnectionTarget& target() const { return m_target; }
    qint64 number() const { return m_number; }
    int nextSequence() { return ++m_sequence; } ///< of the requests on it, from 1
    const QByteArray& peer() const { return m_peer; }
    const QByteArray& local() const { return m_local; }
    const crypto::ClientObservation& tls() const { return m_tls; }
    SentPhases phases() const { return m_phases; } ///< of the opening alone

    /// The session on it, where HTTP/2 was agreed upon.
    std::unique_ptr<http::H2ClientSession> http2;

private:
    void configure();
    void configureTls();
    static CURLcode useContext(CURL*, void* context, void* self);
    void opened(CURLcode code);
    void callReady();

    CurlMulti& m_multi;
    const ConnectionTarget m_target;
    const qint64 m_number;
    int m_sequence = 0;
    CURL* m_handle;
    curl_slist* m_connectTo = nullptr;
    std::array<char, CURL_ERROR_SIZE> m_words{};
    Opened m_opened;
    curl_socket_t m_socket = CURL_SOCKET_BAD;
    std::function<void()> m_ready;
    std::unique_ptr<QSocketNotifier> m_read;
    std::unique_ptr<QSocketNotifier> m_write;
    QByteArray m_peer;
    QByteArray m_local;
    crypto::ClientObservation m_tls;
    SentPhases m_phases;
};

} // namespace hookbench::sender
