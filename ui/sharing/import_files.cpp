// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sharing/import_files.h"

#include "app/settings/settings.h"

#include <QFileDialog>
#include <QFileInfo>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using settings::Key;

ImportFiles::ImportFiles(settings::Settings& settings, QWidget* window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
{
}

void ImportFiles::ask()
{
    if (m_dialog) {
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new QFileDialog(m_window, tr("Import"));
    m_dialog->setObjectName(u"importFileDialog"_s);
    m_dialog->setFileMode(QFileDialog::ExistingFiles);
    m_dialog->setNameFilters(
        {tr("All files (*)"), tr("HAR (*.har)"), tr("JSON Lines (*.jsonl *.ndjson)"),
         tr("Requests as text (*.http *.rest *.bru)"), tr("Collections and lists (*.json *.yaml *.zip)"),
         tr("Captured packets (*.pcap *.pcapng)"), tr("Hookbench sessions (*.hookbench)")});
    show(tr("Import"));
}

void ImportFiles::askForBundle()
{
    if (m_dialog) {
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new QFileDialog(m_window, tr("Open Bundle"));
    m_dialog->setObjectName(u"bundleFileDialog"_s);
    m_dialog->setFileMode(QFileDialog::ExistingFile);
    m_dialog->setNameFilters({tr("Hookbench bundles (*.hkbundle)"), tr("All files (*)")});
    show(tr("Open"));
}

void ImportFiles::show(const QString& accept)
{
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setLabelText(QFileDialog::Accept, accept);
    const QString folder = m_settings.text(Key::LastFolder);
    if (QFileInfo(folder).isDir())
        m_dialog->setDirectory(folder);
    connect(m_dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
        m_settings.set(Key::LastFolder, QFileInfo(paths.first()).absolutePath());
        Q_EMIT chosen(paths);
    });
    m_dialog->open();
}

} // namespace hookbench::ui
