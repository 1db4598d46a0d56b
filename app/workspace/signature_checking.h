// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/exchange/exchange.h"
#include "app/models/hex_rows.h"
#include "app/workspace/secret_keeper.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace hookbench::workspace {

class Workspace;

/// How a signature is to be checked.
struct SignatureQuestion
{
    QByteArray scheme;     ///< a provider's; empty: that of who is recognised
    QString secretName;    ///< a stored one; empty: those that belong there
    QByteArray typed;      ///< a secret that is used this once, in place of stored ones
    QByteArray url;        ///< as the sender has it; empty: as the request says
    QByteArray parameters; ///< "name=value" a line, what the scheme cannot know
    bool operator==(const SignatureQuestion&) const = default;
};

/// One thing that was looked at on the way to a verdict.
struct SignatureStep
{
    QByteArray kind; ///< "content", as in the contract's JSON
    QString title;   ///< translated: "Signed content"
    QString text;
    bool ok = true;
    QByteArray bytes;                               ///< to the byte; empty when there are none to show
    std::shared_ptr<const payload::RowSource> rows; ///< those as text
    std::shared_ptr<const models::HexRows> hex;     ///< and in hexadecimal
};

/// What there is to show of a signature. Holds no secret.
struct SignatureReport
{
    ExchangeId id;
    QByteArray scheme; ///< empty: the sender is not recognised
    QString schemeTitle;
    QStringList candidates; ///< titles of all who may have sent it, as likely as the first
    Verdict verdict = Verdict::NotChecked;
    QString reason;
    bool coversBody = true;
    QString age;           ///< of the signed time when the request came; empty without one
    QString matchedSecret; ///< its name
    qsizetype tried = 0;   ///< secrets
    std::vector<SignatureStep> steps;
    bool isParameterMissing = false; ///< the scheme wants facts that nobody gave
};

/// A scheme that can be chosen.
struct SchemeChoice
{
    QByteArray name;
    QString title;
};

/// All schemes that sign, by title; none before a session is open.
std::vector<SchemeChoice> signingSchemes(const Workspace& workspace);

/// Checks signatures on demand, off the window's thread; the latest question wins.
class SignatureChecking : public QObject
{
    Q_OBJECT

public:
    /// Asks for the secrets of the workspace's keeper, whatever they are at the time.
    explicit SignatureChecking(Workspace& workspace, QObject* parent = nullptr);
    ~SignatureChecking() override;

    void check(ExchangeId id, const SignatureQuestion& question);
    void cancel();
    bool isRunning() const { return m_job.isRunning(); }

    const std::vector<SchemeChoice>& schemes(); ///< that sign, by title; none before a session is open
    SecretKeeper& secrets();

Q_SIGNALS:
    void checked(const hookbench::workspace::SignatureReport& report);
    void failed(const hookbench::Error& error);
    void catalogueChanged();
    void secretsChanged();

private:
    Workspace& m_workspace;
    std::vector<SchemeChoice> m_schemes;
    LatestJob m_job;
};

} // namespace hookbench::workspace
