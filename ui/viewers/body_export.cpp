// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/body_export.h"

#include "app/base/atomic_file.h"
#include "app/models/body_parts.h"
#include "ui/viewers/body_window.h"
#include "ui/viewers/text_printer.h"

#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QWidget>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 pieceSize = 1024 * 1024;

/// A dialog that asks for a file to be written.
QFileDialog* askForFile(QWidget* owner, const QString& title, const QString& name)
{
    auto* dialog = new QFileDialog(owner, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    dialog->open();
    return dialog;
}

Result<void> writePieces(const models::HexRows& bytes, const QString& path, const CancelFlag& cancel)
{
    Result<void> read;
    const Result<void> written = writeFileAtomically(path, [&](QIODevice& device) {
        for (qint64 at = 0; at < bytes.size() && !cancel.isCancelled();) {
            const Result<QByteArray> piece = bytes.read(at, std::min(pieceSize, bytes.size() - at));
            if (!piece)
                read = fail(piece.error());
            if (!piece || piece->isEmpty() || device.write(*piece) != piece->size())
                return false;
            at += piece->size();
        }
        return !cancel.isCancelled();
    });
    return read ? written : read;
}

} // namespace

BodyExport::BodyExport(QThreadPool& pool, QWidget* owner)
    : QObject(owner)
    , m_pool(pool)
    , m_owner(owner)
{
}

void BodyExport::print(const QStringList& lines, const QString& title)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(QString(title).replace(u'/', u'-')); // becomes the name of a file as well
    auto* dialog = new QPrintDialog(printer.get(), m_owner);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintToFile);
    connect(dialog, &QDialog::accepted, this, [this, printer, lines, title] {
        run([printer, lines, title](const CancelFlag&) { return printLines(*printer, title, lines); },
            [this](const QString& note) {
                Q_EMIT message(note.isEmpty() ? tr("The text was sent to the printer.") : note);
            });
    });
    // The printer must outlive the dialog that asks about it.
    connect(dialog, &QObject::destroyed, this, [printer] {});
    dialog->open();
}

void BodyExport::savePdf(const QStringList& lines, const QString& title)
{
    QFileDialog* dialog = askForFile(m_owner, tr("Save as PDF"), tr("body.pdf", "name of a file"));
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, lines, title](const QString& path) { writePdf(lines, title, path); });
}

void BodyExport::writePdf(const QStringList& lines, const QString& title, const QString& path)
{
    struct Outcome
    {
        Result<void> written;
        QString note;
    };
    run(
        [lines, title, path](const CancelFlag&) {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            QString note;
            {
                QPdfWriter writer(&buffer);
                writer.setTitle(title);
                writer.setResolution(300);
                note = printLines(writer, title, lines);
            }
            return Outcome{writeFileAtomically(path, buffer.data()), note};
        },
        [this, path](const Outcome& outcome) {
            if (!outcome.written)
                Q_EMIT message(outcome.written.error().message);
            else if (outcome.note.isEmpty())
                Q_EMIT message(tr("The text was saved to %1.").arg(QDir::toNativeSeparators(path)));
            else
                Q_EMIT message(outcome.note);
        });
}

void BodyExport::saveContent(const models::InspectedBody& body)
{
    QFileDialog* dialog = askForFile(m_owner, tr("Save Body as Shown"), models::bodyFileName(body));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, body](const QString& path) { writeContent(body, path); });
}

void BodyExport::writeContent(const models::InspectedBody& body, const QString& path)
{
    if (!body.hex)
        return;
    run([bytes = body.hex, path](const CancelFlag& cancel) { return writePieces(*bytes, path, cancel); },
        [this, path](const Result<void>& written) {
            Q_EMIT message(written ? tr("The body was saved to %1.").arg(QDir::toNativeSeparators(path))
                                   : written.error().message);
        });
}

void BodyExport::openWindow(const models::InspectedBody& body, const QString& title)
{
    auto* window = new BodyWindow(body, title);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setTextOptionsOf(*m_owner);
    // It stays when another exchange is shown, and goes with the program's window.
    connect(m_owner, &QObject::destroyed, window, &QObject::deleteLater);
    window->show();
}

} // namespace hookbench::ui
