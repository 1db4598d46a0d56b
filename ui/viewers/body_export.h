// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/inspection.h"

#include <QObject>

class QWidget;

namespace hookbench::ui {

/// What can be done with a body besides looking at it: printing what a viewer shows, files, a window of its
/// own. Dialogs belong to `owner`; work runs on the pool.
class BodyExport : public QObject
{
    Q_OBJECT

public:
    BodyExport(QThreadPool& pool, QWidget* owner);

    void print(const QStringList& lines, const QString& title);
    void savePdf(const QStringList& lines, const QString& title);
    void saveContent(const models::InspectedBody& body); ///< as it is shown, with content-codings undone
    void openWindow(const models::InspectedBody& body, const QString& title);

    /// Without asking where; ends in message().
    void writePdf(const QStringList& lines, const QString& title, const QString& path);
    void writeContent(const models::InspectedBody& body, const QString& path);

Q_SIGNALS:
    void message(const QString& text);

private:
    /// Runs beside what is still under way; what waits is done even if another body is shown meanwhile.
    template <typename Work, typename Deliver>
    void run(Work work, Deliver deliver)
    {
        auto* job = new LatestJob(m_pool, this);
        job->start(std::move(work), [job, deliver = std::move(deliver)](const auto& result) {
            deliver(result);
            job->deleteLater();
        });
    }

    QThreadPool& m_pool;
    QWidget* m_owner;
};

} // namespace hookbench::ui
