// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <curl/curl.h>

#include <functional>
#include <memory>

namespace hookbench::sender {

/// libcurl's multi interface on Qt's event loop. Belongs to the thread that makes it.
class CurlMulti : public QObject
{
public:
    CurlMulti();
    ~CurlMulti() override;

    using Done = std::function<void(CURLcode)>;

    /// `done` is called once from the event loop, unless the handle is removed before. The handle stays
    /// inside afterwards, since its connection is found through here.
    void add(CURL* handle, Done done);
    void remove(CURL* handle);

private:
    struct Watch
    {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };

    static int watchSocket(CURL*, curl_socket_t socket, int what, void* self, void*);
    static int setTimer(CURLM*, long ms, void* self);
    std::unique_ptr<QSocketNotifier> notifier(curl_socket_t socket, QSocketNotifier::Type type);
    void act(curl_socket_t socket, int events);

    CURLM* m_multi;
    QTimer m_timer;
    QHash<CURL*, Done> m_waiting;
    std::unordered_map<curl_socket_t, Watch> m_watches;
};

} // namespace hookbench::sender
