// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exchange_output.h"
#include "app/filter/filter.h"
#include "app/workspace/workspace.h"

#include <optional>

namespace hookbench::cli {

struct ListenOptions
{
    QString session;
    session::SessionWriter::Mode mode = session::SessionWriter::Mode::OpenOrCreate;
    std::vector<Endpoint> endpoints;
    int portTries = 0;
    std::vector<Rule> rules; ///< of all endpoints, each counting for itself
    Cors cors;
    filter::Filter filter;              ///< others are stored, and neither printed nor counted
    std::optional<ForwardPlan> forward; ///< what comes is passed on
    std::optional<qint64> count;        ///< end after so many exchanges that pass
    std::optional<qint64> timeoutMs;    ///< end with AnswerIsNo before that
    std::optional<Form> form;           ///< none prints no exchanges
    bool json = false;
    workspace::WorkspaceOptions workspace;
};

/// One run of `listen`: opens the session, starts the endpoints, prints what is stored, ends on a signal, a
/// count or a timeout with everything written.
class ListenRun : public QObject
{
    Q_OBJECT

public:
    ListenRun(ListenOptions options, Terminal& terminal);
    int exec();

private:
    void sessionOpened();
    std::vector<Rule> rules() const;
    void endpointsChanged();
    void stored(const QList<ExchangeSummary>& summaries);
    void print();
    Result<void> printPage(const std::vector<ExchangeSummary>& page);
    bool isComplete() const { return m_options.count && m_seen >= *m_options.count; }
    void announce(const QByteArray& url);
    void finish(int code);
    void sessionClosed();

    ListenOptions m_options;
    Terminal& m_terminal;
    workspace::Workspace m_workspace;
    /// Its own, closed before the session is: the last one out turns the session into a single file again.
    std::unique_ptr<session::SessionReader> m_reader;
    QString m_path;
    qsizetype m_announced = 0;
    ExchangeId m_printed; ///< up to here everything is on standard output
    ExchangeId m_stored;
    qint64 m_seen = 0;
    int m_code = Done;
    bool m_finishing = false;
};

} // namespace hookbench::cli
