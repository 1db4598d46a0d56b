// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/jobs.h"
#include "app/exchange/burst_report.h"
#include "app/exchange/draft.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace hookbench::providers {
class Catalogue;
}
namespace hookbench::samples {
class SampleCollection;
}

namespace hookbench::workspace {

class Workspace;

/// A way of signing, for the page that chooses one.
struct SigningScheme
{
    QByteArray name; ///< "github"
    QString title;
    QByteArrayList parameters; ///< facts that it asks for
};

/// A mistake that can be made when signing.
struct SigningFlaw
{
    QByteArray name; ///< "stale"
    QString text;
    QString obstacle; ///< why a scheme does not allow it; empty when it does
};

/// A sample, or a world.
struct SampleEntry
{
    QByteArray provider; ///< empty of a world
    QString title;       ///< of the provider
    QByteArray name;     ///< of the event, or of the world
    bool isWorld() const { return provider.isEmpty(); }
};

/// Samples of webhooks, worlds and ways of signing, as the window shows them. Everything is read off the
/// window's thread; empty until loaded().
class SampleGallery : public QObject
{
    Q_OBJECT

public:
    explicit SampleGallery(Workspace& workspace, QObject* parent = nullptr);
    ~SampleGallery() override;

    void load(); ///< nothing when it is loaded or loading
    bool isLoaded() const { return bool(m_content); }

    const std::vector<SampleEntry>& entries() const { return m_entries; }   ///< worlds first
    const std::vector<SigningScheme>& schemes() const { return m_schemes; } ///< by title
    std::vector<SigningFlaw> flaws(const QByteArray& scheme) const;

    /// What would be sent, as text: of a world its first events.
    QString preview(const SampleEntry& entry, quint64 seed) const;

    /// A draft that makes new values each time it is sent, and is signed as the provider signs.
    Draft draft(const SampleEntry& entry, const QByteArray& url) const;

    /// Sends what happens in a world, in its order. Ends in sent() or failed().
    void sendWorld(const QByteArray& world, const QByteArray& url, qint64 count, double rate);
    void stop();
    bool isSending() const { return bool(m_burst); }

    QByteArray usualTarget() const; ///< the first endpoint that listens, else http://127.0.0.1:8080/

Q_SIGNALS:
    void loaded();
    void progressed(const hookbench::BurstReport& report);
    void sent(const hookbench::BurstReport& report);
    void failed(const hookbench::Error& error);

private:
    struct Content;
    void take(std::shared_ptr<const Content> content);

    Workspace& m_workspace;
    LatestJob m_loading;
    std::shared_ptr<const Content> m_content;
    std::vector<SampleEntry> m_entries;
    std::vector<SigningScheme> m_schemes;
    BurstId m_burst;
};

} // namespace hookbench::workspace
