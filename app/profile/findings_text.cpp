// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/findings_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace hookbench::profile {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ProfileText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::profile::ProfileText)
};

using Growth = GapFit::Growth;
using Jitter = GapFit::Jitter;

constexpr size_t mostListed = 24;

QString numberText(double value)
{
    return QLocale().toString(value, 'g', 3);
}

QString percentText(double share)
{
    return QLocale().toString(share * 100, 'g', 2);
}

QString delaysText(const std::vector<double>& delays)
{
    QStringList texts;
    for (size_t i = 0; i < delays.size() && i < mostListed; ++i)
        texts += delays[i] > 0 ? spanText(delays[i]) : u"?"_s;
    if (delays.size() > mostListed)
        texts += u"…"_s;
    return texts.join(", "_L1);
}

QString cappedText(const GapFit& gaps, const QString& uncapped)
{
    if (gaps.cap <= 0)
        return uncapped;
    return ProfileText::tr("%1 No delay is longer than %2.").arg(uncapped, spanText(gaps.cap));
}

QString growthText(const GapFit& gaps)
{
    switch (gaps.growth) {
    case Growth::None:
        return {};
    case Growth::Fixed:
        return ProfileText::tr("Fixed delays: %1 between attempts.").arg(spanText(gaps.base));
    case Growth::Linear:
        return cappedText(gaps, ProfileText::tr("Linear delays: %1, and %2 more with each attempt.")
                                    .arg(spanText(gaps.base), spanText(gaps.increment)));
    case Growth::Exponential:
        return cappedText(gaps, ProfileText::tr("Exponential delays: %1, then each %2 times the one before.")
                                    .arg(spanText(gaps.base), numberText(gaps.factor)));
    case Growth::Irregular:
        return ProfileText::tr("A schedule: %1.").arg(delaysText(gaps.delays));
    case Growth::Unclear:
        return ProfileText::tr("Too few attempts to tell how delays grow: %1.").arg(delaysText(gaps.delays));
    }
    Q_UNREACHABLE();
}

QString jitterText(const GapFit& gaps)
{
    switch (gaps.jitter) {
    case Jitter::Unknown:
        return ProfileText::tr("More deliveries are needed to tell whether delays are varied.");
    case Jitter::None:
        return ProfileText::tr("The delays are not varied.");
    case Jitter::Full:
        return ProfileText::tr("Full jitter: anything from nothing to the delay.");
    case Jitter::Equal:
        return ProfileText::tr("Equal jitter: half of the delay and anything up to the other half.");
    case Jitter::Proportional:
        return ProfileText::tr("Jitter: up to %1 % more or less.").arg(percentText(gaps.width));
    case Jitter::Added:
        return ProfileText::tr("Jitter: up to %1 more.").arg(spanText(gaps.width));
    }
    Q_UNREACHABLE();
}

QString triesText(const RetryFindings& findings)
{
    if (findings.givesUp && findings.tries == 1)
        return ProfileText::tr("It does not try again.");
    if (findings.givesUp)
        return ProfileText::tr("It gives up after %n attempt(s).", nullptr, findings.tries);
    return ProfileText::tr("%n attempt(s) were seen; it may go on.", nullptr, findings.tries);
}

QString statusesText(const RetryFindings& findings, Answer which)
{
    QStringList names;
    for (const auto [status, answer] : findings.retried.asKeyValueRange()) {
        if (answer == which)
            names += status == 0 ? ProfileText::tr("no answer") : QString::number(status);
    }
    return names.join(", "_L1);
}

void addStatuses(QStringList& lines, const RetryFindings& findings)
{
    if (const QString retried = statusesText(findings, Answer::Yes); !retried.isEmpty())
        lines += ProfileText::tr("It tries again after: %1.").arg(retried);
    if (const QString ends = statusesText(findings, Answer::No); !ends.isEmpty())
        lines += ProfileText::tr("It does not try again after: %1.").arg(ends);
    if (findings.stopsWhenGone() == Answer::No)
        lines += ProfileText::tr("410 Gone does not stop it.");
}

void addTimeout(QStringList& lines, const RetryFindings& findings)
{
    if (findings.timeoutUs < 0)
        return;
    const QString span = spanText(double(findings.timeoutUs) / 1'000'000);
    if (!findings.timeoutIsLeast)
        lines += ProfileText::tr("It waits %1 for an answer.").arg(span);
    else if (findings.timeoutUs >= 1'000'000)
        lines += ProfileText::tr("It waits at least %1 for an answer.").arg(span);
}

void addRetryAfter(QStringList& lines, const RetryFindings& findings)
{
    if (findings.retryAfter == Answer::Yes)
        lines += ProfileText::tr("It heeds Retry-After.");
    else if (findings.retryAfter == Answer::No)
        lines += ProfileText::tr("It does not heed Retry-After.");
}

void addSchedules(QStringList& lines, const RetryFindings& findings)
{
    if (findings.resembles.isEmpty())
        return;
    const QString best = QString::fromUtf8(findings.resembles.first());
    if (findings.resembles.size() == 1) {
        lines += ProfileText::tr("This is like the schedule of %1.").arg(best);
        return;
    }
    QStringList others;
    for (const QByteArray& name : findings.resembles.sliced(1))
        others += QString::fromUtf8(name);
    lines += ProfileText::tr("This is like the schedule of %1; also of: %2.").arg(best, others.join(", "_L1));
}

template <size_t size>
QByteArray nameIn(const std::array<const char*, size>& names, int value)
{
    return names.at(size_t(value));
}

} // namespace

QString spanText(double seconds)
{
    const auto text = [](double value) {
        return numberText(value);
    };
    if (seconds < 1)
        return ProfileText::tr("%1 ms").arg(text(seconds * 1000));
    if (seconds < 120)
        return ProfileText::tr("%1 s").arg(text(seconds));
    if (seconds < 7200)
        return ProfileText::tr("%1 min").arg(text(seconds / 60));
    if (seconds < 172'800)
        return ProfileText::tr("%1 h").arg(text(seconds / 3600));
    return ProfileText::tr("%1 days").arg(text(seconds / 86'400));
}

QStringList findingsInWords(const RetryFindings& findings)
{
    QStringList lines{triesText(findings)};
    if (findings.gaps.growth != Growth::None) {
        lines += growthText(findings.gaps);
        lines += jitterText(findings.gaps);
    }
    addSchedules(lines, findings);
    addStatuses(lines, findings);
    addRetryAfter(lines, findings);
    addTimeout(lines, findings);
    return lines;
}

QByteArray growthName(Growth growth)
{
    return nameIn(std::array{"none", "fixed", "linear", "exponential", "schedule", "unclear"}, int(growth));
}

QByteArray jitterName(Jitter jitter)
{
    return nameIn(std::array{"unknown", "none", "full", "equal", "proportional", "added"}, int(jitter));
}

QByteArray answerName(Answer answer)
{
    return nameIn(std::array{"unknown", "yes", "no"}, int(answer));
}

} // namespace hookbench::profile
