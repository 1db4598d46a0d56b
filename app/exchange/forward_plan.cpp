// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/forward_plan.h"

#include <QCoreApplication>
#include <QUrl>

namespace hookbench {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ForwardText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::ForwardText)
};

constexpr qsizetype mostTargets = 16;

} // namespace

Result<void> validateForward(const ForwardPlan& plan)
{
    const auto refuse = [](const QString& message) {
        return fail(ErrorKind::Usage, message);
    };
    if (plan.targets.isEmpty())
        return refuse(ForwardText::tr("A target is needed to forward to."));
    if (plan.targets.size() > mostTargets)
        return refuse(ForwardText::tr("A request is forwarded to %1 targets at most.").arg(mostTargets));
    for (const QByteArray& target : plan.targets) {
        const QUrl url = QUrl::fromEncoded(target);
        const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        const bool isPlain = url.userInfo().isEmpty() && !url.hasFragment();
        if (!url.isValid() || !isHttp || url.host().isEmpty() || !isPlain)
            return refuse(ForwardText::tr("“%1” is no http or https URL to forward to.")
                              .arg(QString::fromUtf8(target)));
        const bool hasPath = !url.path().isEmpty() && url.path() != "/"_L1;
        if (plan.bytes == ForwardPlan::Bytes::AsFramed && (hasPath || url.hasQuery()))
            return refuse(ForwardText::tr("“%1” has a path, which a request forwarded byte for byte does not "
                                          "take on.")
                              .arg(QString::fromUtf8(target)));
    }
    const bool changes = !plan.signScheme.isEmpty() || !plan.fields.isEmpty() ||
                         !plan.withoutFields.isEmpty() || !plan.pathFrom.isEmpty();
    if (plan.bytes == ForwardPlan::Bytes::AsFramed && changes)
        return refuse(ForwardText::tr("A request forwarded byte for byte keeps its fields and its path."));
    if (plan.breakerFailures < 0 || plan.breakerPauseMs < 0)
        return refuse(ForwardText::tr("Failures and pauses cannot be negative."));
    return {};
}

} // namespace hookbench
