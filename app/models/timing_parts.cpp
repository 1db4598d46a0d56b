// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/timing_parts.h"

#include "app/models/log_texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace hookbench::models {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TimingText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::models::TimingText)
};

} // namespace

std::vector<TimingPart> timingParts(const Timing& timing)
{
    std::vector<TimingPart> parts;
    qint64 reached = 0;
    const auto add = [&](const QString& name, qint64 at) {
        if (at < 0)
            return;
        const qint64 us = std::max<qint64>(0, at - reached);
        parts.push_back({name, us, TimingText::tr("%1: %2", "part, time").arg(name, durationText(us))});
        reached = std::max(reached, at);
    };
    add(TimingText::tr("Head"), timing.headUs);
    add(TimingText::tr("Body"), timing.bodyUs);
    add(TimingText::tr("Our answer"), timing.responseUs);
    return parts;
}

std::vector<TimingPart> sentTimingParts(const SentPhases& phases)
{
    std::vector<TimingPart> parts;
    const auto add = [&](const QString& name, qint64 us) {
        if (us >= 0)
            parts.push_back({name, us, TimingText::tr("%1: %2", "part, time").arg(name, durationText(us))});
    };
    add(TimingText::tr("Address"), phases.resolveUs);
    add(TimingText::tr("Connection"), phases.connectUs);
    add(TimingText::tr("TLS"), phases.tlsUs);
    add(TimingText::tr("Sending"), phases.sendUs);
    add(TimingText::tr("Waiting"), phases.waitUs);
    add(TimingText::tr("Receiving"), phases.receiveUs);
    return parts;
}

QString timingText(const std::vector<TimingPart>& parts)
{
    if (parts.empty())
        return {};
    QStringList texts;
    qint64 sum = 0;
    for (const TimingPart& part : parts) {
        texts << part.text;
        sum += part.us;
    }
    texts << TimingText::tr("Together: %1").arg(durationText(sum));
    return texts.join(u" · "_s);
}

} // namespace hookbench::models
