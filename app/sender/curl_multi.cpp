// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sender/curl_multi.h"

#include "app/sender/retire_notifier.h"

#include <utility>
#include <vector>

namespace hookbench::sender {

namespace {

/// Connections are ours to close: the library is not to make room by closing the oldest.
constexpr long mostConnections = 100'000;

} // namespace

CurlMulti::CurlMulti()
{
    curl_global_init(CURL_GLOBAL_DEFAULT); // safe from any thread (7.84), counts its calls
    m_multi = curl_multi_init();
    if (!m_multi)
        qBadAlloc();
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlMulti::watchSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlMulti::setTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, mostConnections);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
}

CurlMulti::~CurlMulti()
{
    Q_ASSERT(m_waiting.isEmpty());
    curl_multi_cleanup(m_multi);
    curl_global_cleanup();
}

void CurlMulti::add(CURL* handle, Done done)
{
    m_waiting.insert(handle, std::move(done));
    curl_multi_add_handle(m_multi, handle);
}

void CurlMulti::remove(CURL* handle)
{
    m_waiting.remove(handle);
    curl_multi_remove_handle(m_multi, handle);
}

int CurlMulti::watchSocket(CURL*, curl_socket_t socket, int what, void* self, void*)
{
    auto& multi = *static_cast<CurlMulti*>(self);
    if (what == CURL_POLL_REMOVE) {
        if (const auto found = multi.m_watches.find(socket); found != multi.m_watches.end()) {
            retire(std::move(found->second.read));
            retire(std::move(found->second.write));
            multi.m_watches.erase(found);
        }
        return 0;
    }
    Watch& watch = multi.m_watches[socket];
    const auto want = [&](std::unique_ptr<QSocketNotifier>& one, QSocketNotifier::Type type, bool wanted) {
        if (wanted && !one)
            one = multi.notifier(socket, type);
        else if (!wanted)
            retire(std::move(one));
    };
    want(watch.read, QSocketNotifier::Read, (what & CURL_POLL_IN) != 0);
    want(watch.write, QSocketNotifier::Write, (what & CURL_POLL_OUT) != 0);
    return 0;
}

std::unique_ptr<QSocketNotifier> CurlMulti::notifier(curl_socket_t socket, QSocketNotifier::Type type)
{
    auto notifier = std::make_unique<QSocketNotifier>(socket, type);
    const int events = type == QSocketNotifier::Read ? CURL_CSELECT_IN : CURL_CSELECT_OUT;
    connect(notifier.get(), &QSocketNotifier::activated, this,
            [this, socket, events] { act(socket, events); });
    return notifier;
}

int CurlMulti::setTimer(CURLM*, long ms, void* self)
{
    auto& multi = *static_cast<CurlMulti*>(self);
    if (ms < 0)
        multi.m_timer.stop();
    else
        multi.m_timer.start(std::chrono::milliseconds(ms));
    return 0;
}

void CurlMulti::act(curl_socket_t socket, int events)
{
    int running = 0;
    curl_multi_socket_action(m_multi, socket, events, &running);
    std::vector<std::pair<CURL*, CURLcode>> finished;
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg == CURLMSG_DONE)
            finished.emplace_back(message->easy_handle, message->data.result);
    }
    // Each of them may remove another one.
    for (const auto& [handle, code] : finished) {
        if (const Done done = m_waiting.take(handle))
            done(code);
    }
}

} // namespace hookbench::sender
