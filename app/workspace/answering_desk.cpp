// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/answering_desk.h"

namespace hookbench::workspace {

namespace {
constexpr int newsIntervalMs = 250;
constexpr int jobThreads = 2;
} // namespace

AnsweringDesk::AnsweringDesk(const QString& session, const Clock& clock, quint64 seed)
    : m_session(session)
    , m_clock(clock)
    , m_seed(seed)
{
    m_jobs.setMaxThreadCount(jobThreads);
    m_newsTimer.setSingleShot(true);
    m_newsTimer.setInterval(newsIntervalMs);
    connect(&m_newsTimer, &QTimer::timeout, this, [this] {
        for (const EndpointId endpoint : std::exchange(m_news, {}))
            tell(endpoint);
    });
}

AnsweringDesk::~AnsweringDesk()
{
    m_jobs.waitForDone(); // jobs report to the behaviours
}

std::shared_ptr<listener::Behaviour> AnsweringDesk::behaviourOf(EndpointId endpoint)
{
    if (!m_handshakes)
        return find(endpoint);
    return std::make_shared<HandshakeBehaviour>(
        find(endpoint), m_handshakes,
        [this](ExchangeId id, const QString& text) { Q_EMIT handshakeAnswered(id, text); });
}

std::shared_ptr<RuleBehaviour> AnsweringDesk::find(EndpointId endpoint)
{
    std::shared_ptr<RuleBehaviour>& behaviour = m_behaviours[endpoint.value];
    if (!behaviour) {
        behaviour = std::make_shared<RuleBehaviour>(m_session, m_jobs, m_clock,
                                                    m_seed + quint64(endpoint.value), m_doers);
        connect(behaviour.get(), &RuleBehaviour::counted, this, [this, endpoint] {
            if (!m_news.contains(endpoint))
                m_news += endpoint;
            if (!m_newsTimer.isActive())
                m_newsTimer.start();
        });
    }
    return behaviour;
}

void AnsweringDesk::setBook(EndpointId endpoint, std::shared_ptr<const replies::RuleBook> book)
{
    find(endpoint)->desk().setBook(std::move(book));
    tell(endpoint);
}

void AnsweringDesk::resetCounts(EndpointId endpoint, DocumentId rule)
{
    find(endpoint)->desk().reset(rule);
    tell(endpoint);
}

void AnsweringDesk::tell(EndpointId endpoint)
{
    const std::vector<RuleStatus> status = find(endpoint)->desk().status();
    Q_EMIT statusChanged(endpoint, QList<RuleStatus>(status.begin(), status.end()));
}

} // namespace hookbench::workspace
