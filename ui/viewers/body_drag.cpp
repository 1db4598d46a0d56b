// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/body_drag.h"

#include "app/base/atomic_file.h"
#include "app/models/body_parts.h"
#include "app/models/log_texts.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QDir>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPointer>
#include <QUrl>

#include <functional>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The file is written in the window's thread, while the other program waits for it.
constexpr qint64 largestDragged = qint64(64) * 1024 * 1024;

constexpr auto uriList = "text/uri-list"_L1;

/// A list of one file that does not exist before somebody asks for it.
class LazyFile final : public QMimeData
{
public:
    explicit LazyFile(std::function<QString()> write)
        : m_write(std::move(write))
    {
    }

    QStringList formats() const override { return {uriList}; }
    bool hasFormat(const QString& type) const override { return type == uriList; }

protected:
    QVariant retrieveData(const QString& type, QMetaType) const override
    {
        if (type != uriList)
            return {};
        if (m_path.isEmpty())
            m_path = m_write();
        return m_path.isEmpty() ? QVariant() : QVariantList{QUrl::fromLocalFile(m_path)};
    }

private:
    std::function<QString()> m_write;
    mutable QString m_path;
};

} // namespace

BodyDrag::BodyDrag(QWidget* parent)
    : QToolButton(parent)
{
    setObjectName(u"dragBody"_s);
    setText(tr("Drag Out"));
    setToolTip(
        tr("Drag this to a folder or another program to drop the body there as a file. By key: Save Body…"));
    setCursor(Qt::OpenHandCursor);
    setFocusPolicy(Qt::NoFocus); // nothing that a key could do; saving is the way by key
}

void BodyDrag::setBody(const models::InspectedBody& body)
{
    m_body = body;
    setEnabled(body.hex && body.size > 0 && body.size <= largestDragged && !body.pending);
}

QString BodyDrag::writeFile()
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    // A folder for each, so that two bodies of the same name do not meet.
    QDir folder(m_folder->path());
    const QString number = QString::number(++m_count);
    if (!m_folder->isValid() || !folder.mkdir(number)) {
        Q_EMIT message(tr("The body could not be dragged: no temporary folder could be made."));
        return {};
    }
    const QString path = folder.filePath(number + u'/' + models::bodyFileName(m_body));
    const Result<QByteArray> bytes = m_body.hex->read(0, m_body.size);
    const Result<void> written =
        bytes ? writeFileAtomically(path, *bytes) : Result<void>(fail(bytes.error()));
    if (written)
        return path;
    Q_EMIT message(written.error().message);
    return {};
}

QMimeData* BodyDrag::makeData()
{
    if (!isEnabled())
        return nullptr;
    return new LazyFile([self = QPointer(this)] { return self ? self->writeFile() : QString(); });
}

void BodyDrag::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position().toPoint();
    QToolButton::mousePressEvent(event);
}

void BodyDrag::mouseMoveEvent(QMouseEvent* event)
{
    const int way = (event->position().toPoint() - m_pressedAt).manhattanLength();
    if (!event->buttons().testFlag(Qt::LeftButton) || way < QApplication::startDragDistance())
        return;
    QMimeData* file = makeData();
    if (!file)
        return;
    auto* drag = new QDrag(this); // Qt deletes it
    drag->setMimeData(file);
    drag->exec(Qt::CopyAction);
    setDown(false);
}

} // namespace hookbench::ui
