// SPDX-License-Identifier: GPL-3.0-or-later
// What TLS costs: handshakes a second and bytes a second with both ends in memory on one thread, so that half
// of the work and more is the client's; and what an idle connection holds.
//   bench_tls [SECONDS_EACH]
#include "tests/crypto/temporary_authority.h"
#include "tests/crypto/tls_client.h"

#include <QElapsedTimer>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include <malloc.h>

using namespace hookbench;
using namespace hookbench::tests;
using crypto::TlsServerContext;
using crypto::TlsSession;

namespace {

using Context = std::shared_ptr<const TlsServerContext>;

qint64 processorNs()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Processor time that the server's end took, apart from the client's and from other programs'.
class ServerTime
{
public:
    template <typename Work>
    auto of(Work work)
    {
        const qint64 start = processorNs();
        auto result = work();
        m_ns += processorNs() - start;
        return result;
    }

    double seconds() const { return double(m_ns) / 1e9; }

private:
    qint64 m_ns = 0;
};

bool handshake(TlsClient& client, TlsSession& server, ServerTime& time)
{
    for (int turn = 0;
         turn < 4 && !(client.isEstablished() && server.state() == TlsSession::State::Established); ++turn) {
        client.handshake();
        const QByteArray up = client.takeOutgoing();
        time.of([&] { return server.feed(up); });
        client.feed(server.takeOutgoing());
    }
    return server.state() == TlsSession::State::Established;
}

void measureHandshakes(const char* name, const Context& context, int version, bool resumed, double seconds)
{
    TlsClient::Options options = {.minimum = version, .maximum = version, .serverName = "bench.example"};
    TlsClient first(options);
    TlsSession firstServer(context);
    converse(first, firstServer);
    first.read();
    ServerTime time;
    QElapsedTimer timer;
    timer.start();
    int count = 0;
    int wrong = 0;
    for (; double(timer.elapsed()) < seconds * 1000; ++count) {
        // OpenSSL's client uses a session of TLS 1.3 once.
        const std::unique_ptr<SSL_SESSION, crypto::Releaser<SSL_SESSION_free>> ticket(
            resumed ? SSL_SESSION_dup(first.session()) : nullptr);
        options.resume = ticket.get();
        TlsClient client(options);
        const auto server = time.of([&] { return std::make_unique<TlsSession>(context); });
        if (!handshake(client, *server, time) || server->facts().resumed != resumed)
            ++wrong;
    }
    std::printf("%-24s %8.0f handshakes/s both ends, %8.0f/s by the server's processor time%s\n", name,
                count / (double(timer.elapsed()) / 1000), count / time.seconds(), wrong ? "  WRONG" : "");
}

void measureBytes(const char* name, const Context& context, int version, double seconds)
{
    TlsClient client({.minimum = version, .maximum = version});
    TlsSession server(context);
    converse(client, server);
    client.read();
    const QByteArray plain(64 * 1024, 'x');
    QByteArray buffer(16 * 1024, Qt::Uninitialized);
    ServerTime receiving;
    ServerTime sending;
    QElapsedTimer timer;
    timer.start();
    qint64 received = 0;
    qint64 sent = 0;
    while (double(timer.elapsed()) < seconds * 1000) {
        client.write(plain);
        const QByteArray wire = client.takeOutgoing();
        received += receiving.of([&] {
            server.feed(wire);
            qint64 bytes = 0;
            for (auto part = server.read(buffer.data(), buffer.size()); part.bytes > 0;
                 part = server.read(buffer.data(), buffer.size()))
                bytes += part.bytes;
            return bytes;
        });
        QByteArray down;
        sent += sending.of([&] {
            const qint64 bytes = server.write(plain).bytes;
            down = server.takeOutgoing();
            return bytes;
        });
        client.feed(down);
        client.read();
    }
    std::printf("%-24s %8.0f MB/s received, %8.0f MB/s sent by the server's processor time\n", name,
                double(received) / 1e6 / receiving.seconds(), double(sent) / 1e6 / sending.seconds());
}

void measureMemory(const char* name, const Context& context, int version)
{
    constexpr int count = 500;
    std::vector<std::unique_ptr<TlsSession>> sessions;
    const size_t before = mallinfo2().uordblks;
    for (int i = 0; i < count; ++i) {
        TlsClient client({.minimum = version, .maximum = version});
        sessions.push_back(std::make_unique<TlsSession>(context));
        converse(client, *sessions.back());
    }
    std::printf("%-24s %8zu bytes an idle connection\n", name, (mallinfo2().uordblks - before) / count);
}

} // namespace

int main(int argc, char** argv)
{
    const double seconds = argc > 1 ? std::atof(argv[1]) : 2;
    const SystemClock clock;
    TemporaryAuthority authority(clock);
    const Context context = *TlsServerContext::create(authority.serverOptions());

    ServerTime leafTime;
    constexpr int leaves = 1000;
    for (int i = 0; i < leaves; ++i)
        leafTime.of([&] { return authority->leafFor("host" + QByteArray::number(i) + ".example"); });
    std::printf("%-24s %8.0f leaves/s\n", "leaves of new names", leaves / leafTime.seconds());

    measureHandshakes("TLS 1.3 full", context, TLS1_3_VERSION, false, seconds);
    measureHandshakes("TLS 1.3 resumed", context, TLS1_3_VERSION, true, seconds);
    measureHandshakes("TLS 1.2 full", context, TLS1_2_VERSION, false, seconds);
    measureHandshakes("TLS 1.2 resumed", context, TLS1_2_VERSION, true, seconds);
    measureBytes("TLS 1.3 bytes", context, TLS1_3_VERSION, seconds);
    measureBytes("TLS 1.2 bytes", context, TLS1_2_VERSION, seconds);
    measureMemory("TLS 1.3 memory", context, TLS1_3_VERSION);
    measureMemory("TLS 1.2 memory", context, TLS1_2_VERSION);
    return 0;
}
