// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/listener/admission.h"

#include "app/listener/text_reply.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace hookbench::listener {

namespace {

struct AdmissionText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::listener::AdmissionText)
};

/// What an exchange takes on the disk besides its head.
constexpr qint64 rowBytes = 1024;

/// Parts of a second that refill a byte.
constexpr qint64 usPerByte = 1'000'000 / RefusalBudget::perSecond;

} // namespace

bool RefusalBudget::take(qint64 bytes, qint64 nowUs)
{
    const qint64 refill = (nowUs - m_refilledUs) / usPerByte;
    m_bytes = std::min(burst, m_bytes + refill);
    m_refilledUs += refill * usPerByte;
    if (bytes > m_bytes) {
        ++m_leftOut;
        return false;
    }
    m_bytes -= bytes;
    return true;
}

qint64 RefusalBudget::takeLeftOut()
{
    return std::exchange(m_leftOut, 0);
}

Admission::Admission(EndpointAccess access, const Clock& clock)
    : m_access(std::move(access))
    , m_clock(clock)
{
}

void Admission::setAccess(EndpointAccess access)
{
    m_access = std::move(access);
}

// The address first, as it costs least and says most. Then the path: whoever does not know it shall not even
// learn that there is a guard, and is not recorded where strays are not.
Admission::Verdict Admission::judge(QByteArrayView host, const http::RequestHead& head)
{
    const qint64 bytes = head.raw.size() + rowBytes;
    if (!m_access.allowsAddress(host)) {
        Verdict verdict = refusal({"address-not-allowed",
                                   AdmissionText::tr("The address %1 may not send to this endpoint.")
                                       .arg(QString::fromLatin1(host)),
                                   -1, 403},
                                  AdmissionText::tr("Requests from this address are not taken here."), bytes);
        verdict.endsConnection = true;
        return verdict;
    }
    if (!m_access.allowsTarget(head.target)) {
        http::ProtocolError error = {
            "stray-path", AdmissionText::tr("The path does not begin with the unique path of this endpoint."),
            -1, 404};
        if (m_access.strays == EndpointAccess::Strays::Record)
            return refusal(std::move(error), AdmissionText::tr("Nothing is here."), bytes);
        const int status = error.status;
        return {std::move(error), textReply(status, AdmissionText::tr("Nothing is here.")), Recording::None,
                false};
    }
    if (!m_access.guard.admits(head.headers)) {
        Verdict verdict =
            refusal(unauthorized(), AdmissionText::tr("The credentials are missing or wrong."), bytes);
        if (const QByteArray challenge = m_access.guard.challenge(); !challenge.isEmpty())
            verdict.reply.headers.append("WWW-Authenticate", challenge);
        return verdict;
    }
    return {};
}

http::ProtocolError Admission::unauthorized() const
{
    const Guard& guard = m_access.guard;
    switch (guard.kind) {
    case Guard::Kind::Basic:
        return {"not-authorized",
                AdmissionText::tr("The request does not show the user name and password of this endpoint."),
                -1, 401};
    case Guard::Kind::Bearer:
        return {"not-authorized", AdmissionText::tr("The request does not show the token of this endpoint."),
                -1, 401};
    case Guard::Kind::Header:
    case Guard::Kind::None:
        break;
    }
    return {"not-authorized",
            AdmissionText::tr("The header %1 does not hold the key of this endpoint.")
                .arg(QString::fromLatin1(guard.header)),
            -1, 403};
}

Admission::Verdict Admission::refusal(http::ProtocolError error, const QString& told, qint64 bytes)
{
    Verdict verdict;
    verdict.reply = textReply(error.status, told);
    verdict.recording = record(bytes);
    verdict.error = std::move(error);
    if (verdict.recording == Recording::None)
        return verdict;
    if (const qint64 leftOut = m_budget.takeLeftOut(); leftOut > 0) {
        verdict.error.message =
            AdmissionText::tr("%1 Too many were refused: %n before it were not recorded.", nullptr,
                              int(std::min<qint64>(leftOut, std::numeric_limits<int>::max())))
                .arg(verdict.error.message);
    }
    return verdict;
}

Admission::Recording Admission::record(qint64 bytes)
{
    return m_budget.take(bytes, m_clock.monotonicUs()) ? Recording::HeadOnly : Recording::None;
}

Admission::Recording Admission::judgeBroken(QByteArrayView host, const http::RequestHead& head)
{
    const bool isKnown = m_access.allowsAddress(host) && m_access.allowsTarget(head.target) &&
                         m_access.guard.admits(head.headers);
    if (isKnown)
        return Recording::Whole;
    if (m_access.allowsAddress(host) && !m_access.allowsTarget(head.target) &&
        m_access.strays == EndpointAccess::Strays::Ignore)
        return Recording::None;
    return record(head.raw.size() + rowBytes);
}

bool Admission::mayRecord(QByteArrayView host, qint64 bytes)
{
    const bool isOpen = m_access.allowsAddress(host) && m_access.pathToken.isEmpty() && !m_access.guard;
    return isOpen || record(bytes + rowBytes) != Recording::None;
}

} // namespace hookbench::listener
