// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/body_saving.h"

#include <QDir>
#include <QFileDialog>
#include <QProgressDialog>
#include <QTimer>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::BodySave;

namespace {
constexpr int steps = 1000;
constexpr int lookIntervalMs = 100;
} // namespace

BodySaving::BodySaving(models::ExchangeInspection& inspection, QWidget* owner)
    : QObject(owner)
    , m_inspection(inspection)
    , m_owner(owner)
{
}

void BodySaving::ask(BodySave::Part part)
{
    auto* dialog = new QFileDialog(m_owner, tr("Save Body"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(tr("body-%1", "name of a file").arg(m_inspection.id().value));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, part](const QString& path) { save(part, path); });
    dialog->open();
}

void BodySaving::save(BodySave::Part part, const QString& path)
{
    BodySave* save = m_inspection.saveBody(part, path);
    if (!save)
        return;
    connect(save, &BodySave::ended, this, [this, path](const Result<void>& result) {
        if (result)
            Q_EMIT message(tr("The body was saved to %1.").arg(QDir::toNativeSeparators(path)));
        else if (result.error().kind == ErrorKind::Cancelled)
            Q_EMIT message(result.error().message);
        else
            Q_EMIT failed(result.error());
    });
    const bool isRequest = part == BodySave::Part::Request;
    const models::Inspection& inspection = m_inspection.inspection();
    const models::InspectedBody& body = isRequest ? inspection.request : inspection.response;
    showProgress(*save, std::max<qint64>(1, body.coded ? body.coded->size : body.size));
}

/// Comes into sight only when saving takes a while.
void BodySaving::showProgress(BodySave& save, qint64 size)
{
    auto* progress = new QProgressDialog(tr("Saving the body…"), tr("Cancel"), 0, steps, m_owner);
    progress->setObjectName(u"savingBody"_s);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setWindowTitle(tr("Save Body"));
    progress->setMinimumDuration(500);
    progress->setAutoReset(false);
    connect(progress, &QProgressDialog::canceled, &save, &BodySave::cancel);
    connect(&save, &BodySave::ended, progress, &QObject::deleteLater);
    auto* timer = new QTimer(progress);
    connect(timer, &QTimer::timeout, &save, [progress, &save, size] {
        progress->setValue(int(std::min<qint64>(steps - 1, save.savedBytes() * steps / size)));
    });
    timer->start(lookIntervalMs);
}

} // namespace hookbench::ui
