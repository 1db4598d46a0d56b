// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/jobs.h"
#include "app/exchange/exchange.h"
#include "app/workspace/sample_gallery.h"

namespace hookbench::workspace {

/// What is to be explained.
struct LaboratoryQuestion
{
    QByteArray scheme;     ///< a provider's; empty: that of who is recognised
    QByteArray secret;     ///< for this search alone
    QByteArray others;     ///< further secrets that may be the right one, one a line
    QByteArray digest;     ///< that the user's code computed; empty: explain the signature that came
    QByteArray url;        ///< as the sender has it; empty: as the request says
    QByteArray parameters; ///< NAME=VALUE, one a line
    bool operator==(const LaboratoryQuestion&) const = default;
};

/// One explanation, in words.
struct LaboratoryFinding
{
    QString text;
    QString advice;
    bool proven = true;
    QString place; ///< where bytes begin to differ; empty when they do not, or it is not known
    QString here;  ///< those bytes as they came, and as they were signed
    QString there;
    QList<std::pair<QString, QString>> code; ///< language and a line that does it right
};

struct LaboratoryReport
{
    QString scheme; ///< its title; empty: the sender is not recognised
    Verdict verdict = Verdict::NotChecked;
    QString reason;
    QList<LaboratoryFinding> findings;
    QStringList objections; ///< why the provider's own library will refuse it all the same
    bool explainsDigest = false;
};

/// Searches for what makes a signature fit, off the window's thread; the latest search wins. Holds no secret
/// longer than it runs.
class Laboratory : public QObject
{
    Q_OBJECT

public:
    explicit Laboratory(Workspace& workspace, QObject* parent = nullptr);
    ~Laboratory() override;

    /// Ends in found() or failed(), unless it is cancelled.
    void search(ExchangeId id, const LaboratoryQuestion& question);
    void cancel();
    bool isRunning() const { return m_job.isRunning(); }

    /// Ways of signing, to choose one.
    SampleGallery& gallery() { return m_gallery; }

Q_SIGNALS:
    void found(const hookbench::workspace::LaboratoryReport& report);
    void failed(const hookbench::Error& error);

private:
    Workspace& m_workspace;
    SampleGallery m_gallery;
    LatestJob m_job;
};

} // namespace hookbench::workspace
