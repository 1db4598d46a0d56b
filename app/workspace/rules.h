// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/exchange/exchange.h"
#include "app/exchange/rule.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace hookbench::providers {
class Catalogue;
}

namespace hookbench::replies {
class RuleBook;
}

namespace hookbench::workspace {

class AnsweringDesk;
class Documents;
class RuleConsent;

/// The rules of the open session's endpoints: documents of it, and how they are doing. Every change is at
/// work at once. Lives on the workspace's thread.
class Rules : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it. `consentFolder`: see RuleConsent.
    Rules(Documents& documents, const Clock& clock, QString consentFolder, QObject* parent = nullptr);
    ~Rules() override;

    /// Where the answers are given; null when nothing listens.
    void attach(AnsweringDesk* desk);

    /// In their order.
    std::vector<Rule> of(EndpointId endpoint) const;

    /// Rules that came with the session from elsewhere and reach out stay off until they are switched on
    /// here, see RuleConsent.
    bool lacksConsent(DocumentId rule) const { return m_unagreed.contains(rule); }

    /// Why a rule cannot be used, in words; empty when it can.
    QString problem(DocumentId rule) const { return m_problems.value(rule); }

    RuleStatus status(DocumentId rule) const { return m_status.value(rule); }

    /// Changes a rule, or adds one without id before the `place`th of the endpoint; -1: behind all.
    void save(EndpointId endpoint, const Rule& rule, qsizetype place = -1);
    void move(EndpointId endpoint, DocumentId rule, qsizetype place);
    void remove(DocumentId rule);

    /// What save() and move() would store, for those who keep it for undoing.
    Document documentFor(EndpointId endpoint, const Rule& rule, qsizetype place) const;

    void resetCounts(EndpointId endpoint, DocumentId rule = {});

    /// Rules of an endpoint that no session keeps.
    void setTransient(EndpointId endpoint, std::vector<Rule> rules);

    /// A rule that answers requests like this one as it was answered: same method and path.
    static Rule ruleFrom(const Exchange& exchange, const QByteArray& responseBody);

    /// What is wrong with the filter or the field of a rule, or nothing: the place within that text, and why.
    struct Mistake
    {
        bool isInField = false;
        qsizetype at = 0;
        qsizetype size = 0;
        QString message;
    };
    static std::optional<Mistake> check(const Rule& rule);

Q_SIGNALS:
    void changed();
    void statusChanged();

private:
    struct Kept
    {
        Rule rule;
        EndpointId endpoint;
        double position = 0;
    };

    void reload();
    void update(EndpointId endpoint);
    void takeStatus(EndpointId endpoint, const QList<RuleStatus>& status);
    double positionAt(EndpointId endpoint, qsizetype place, DocumentId moved) const;
    const RuleConsent& consent() const;
    std::shared_ptr<const providers::Catalogue> catalogueFor(const std::vector<Rule>& rules);

    Documents& m_documents;
    const Clock& m_clock;
    const QString m_consentFolder;
    mutable std::unique_ptr<RuleConsent> m_consent; ///< made when it is needed first
    AnsweringDesk* m_desk = nullptr;
    std::shared_ptr<const providers::Catalogue> m_catalogue;
    std::vector<Kept> m_kept; ///< in their order within each endpoint
    QSet<DocumentId> m_unagreed;
    QHash<DocumentId, QString> m_problems;
    QHash<DocumentId, RuleStatus> m_status;
    QHash<EndpointId, std::vector<Rule>> m_transient;
    bool m_isReloadDue = false;
};

} // namespace hookbench::workspace
