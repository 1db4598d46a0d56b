// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/webhook_facts.h"

#include <QCoreApplication>

#include <array>

namespace hookbench {

namespace {

struct VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::VerdictText)
};

constexpr std::array names = {"valid", "invalid", "authenticated", "unsigned", "no secret", "not checked"};

} // namespace

QByteArray verdictName(Verdict verdict)
{
    return names[size_t(verdict) - 1];
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return VerdictText::tr("Valid");
    case Verdict::Invalid:
        return VerdictText::tr("Invalid");
    case Verdict::Authenticated:
        return VerdictText::tr("Authenticated");
    case Verdict::Unsigned:
        return VerdictText::tr("Unsigned");
    case Verdict::NoSecret:
        return VerdictText::tr("No secret");
    case Verdict::NotChecked:
        return VerdictText::tr("Not checked");
    }
    return {};
}

} // namespace hookbench
