// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/listener/listener_service.h"
#include "tests/listener/fake_recorder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

namespace hookbench::tests {

using listener::ListenerLimits;
using listener::ListenerService;

/// Runs with the system's clock and can be moved ahead.
class ShiftedClock final : public Clock
{
public:
    qint64 wallUs() const override { return m_system.wallUs() + m_shift; }
    qint64 monotonicUs() const override { return m_system.monotonicUs() + m_shift; }
    void advanceSeconds(qint64 seconds) { m_shift += seconds * 1'000'000; }

private:
    SystemClock m_system;
    std::atomic<qint64> m_shift = 0;
};

/// A service on a thread of its own with one endpoint.
class ServiceBench
{
public:
    using Behaviours = std::function<std::shared_ptr<listener::Behaviour>(EndpointId)>;

    explicit ServiceBench(const Endpoint& endpoint = freePort(), ListenerLimits limits = {},
                          const Behaviours& behaviours = {})
    {
        m_thread.start();
        QObject context;
        context.moveToThread(&m_thread);
        QMetaObject::invokeMethod(
            &context,
            [&, home = QThread::currentThread()] {
                service = new ListenerService(recorder, clock, limits, 1, m_authority.path());
                if (behaviours)
                    service->setBehaviours(behaviours);
                context.moveToThread(home);
            },
            Qt::BlockingQueuedConnection);
        QObject::connect(service, &ListenerService::started, &m_receiver,
                         [this](EndpointId, const QByteArray& url) { urls += url; });
        QObject::connect(service, &ListenerService::failed, &m_receiver,
                         [this](EndpointId, const Error& error) { failures += error; });
        QObject::connect(service, &ListenerService::finished, &m_receiver, [this] { ++finished; });
        start(endpoint);
        if (QTest::qWaitFor([this] { return !urls.isEmpty(); }))
            port = quint16(urls[0].sliced(urls[0].lastIndexOf(':') + 1).toInt());
    }

    ~ServiceBench()
    {
        QMetaObject::invokeMethod(
            service, [this] { delete service; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    static Endpoint freePort()
    {
        Endpoint endpoint;
        endpoint.id = EndpointId{7};
        endpoint.port = 0;
        return endpoint;
    }

    void start(const Endpoint& endpoint)
    {
        QMetaObject::invokeMethod(
            service, [this, endpoint] { service->start(endpoint); }, Qt::QueuedConnection);
    }

    void setLimits(const ListenerLimits& limits)
    {
        QMetaObject::invokeMethod(
            service, [this, limits] { service->setLimits(limits); }, Qt::BlockingQueuedConnection);
    }

    FakeRecorder recorder;
    ShiftedClock clock;
    ListenerService* service = nullptr;
    quint16 port = 0;

    /// What clients have to trust.
    QByteArray authorityPem() const
    {
        QFile file(m_authority.filePath(QStringLiteral("ca.pem")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // What it said, brought to the test's thread.
    QList<QByteArray> urls;
    QList<Error> failures;
    int finished = 0;

private:
    QThread m_thread;
    QTemporaryDir m_authority;
    QObject m_receiver;
};

} // namespace hookbench::tests
