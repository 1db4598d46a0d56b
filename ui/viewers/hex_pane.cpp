// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/hex_pane.h"

#include "app/models/body_texts.h"
#include "ui/viewers/fields_table.h"
#include "ui/viewers/find_bar.h"
#include "ui/viewers/text_search.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/text_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

#include <optional>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Decimal, or hexadecimal behind "0x".
std::optional<qint64> readOffset(const QString& text)
{
    bool good = false;
    const QString plain = text.trimmed();
    const bool hex = plain.startsWith(u"0x"_s, Qt::CaseInsensitive);
    const qint64 offset = hex ? plain.mid(2).toLongLong(&good, 16) : plain.toLongLong(&good, 10);
    return good && offset >= 0 ? std::optional(offset) : std::nullopt;
}

} // namespace

HexPane::HexPane(const QString& name, QThreadPool& pool, QWidget* parent)
    : QWidget(parent)
    , m_view(new TextView(this))
    , m_offset(new QLineEdit(this))
    , m_status(plainLabel({}, this))
    , m_numbers(new FieldsTable(
          tr("Selected bytes as numbers"),
          new models::FieldsModel({tr("Read as"), tr("Little-endian"), tr("Big-endian")}), this))
{
    auto* label = plainLabel(tr("Go to byte:"), this);
    label->setBuddy(m_offset);
    m_offset->setObjectName(u"hexOffset"_s);
    m_offset->setToolTip(tr("Decimal, or hexadecimal with 0x (Ctrl+G)"));
    auto* copyHex = new QPushButton(tr("Copy as Hex"), this);
    copyHex->setObjectName(u"hexCopyHex"_s);
    auto* copyText = new QPushButton(tr("Copy as Text"), this);
    copyText->setObjectName(u"hexCopyText"_s);
    m_status->setObjectName(u"hexStatus"_s);
    m_view->setObjectName(u"hexView"_s);
    m_view->setAccessibleName(name);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_offset);
    row->addWidget(copyHex);
    row->addWidget(copyText);
    row->addWidget(m_status, 1);
    auto* numbers = new QPushButton(tr("Numbers"), this);
    numbers->setObjectName(u"hexNumbers"_s);
    numbers->setCheckable(true);
    numbers->setToolTip(tr("Shows what the bytes from the caret or the selection's start on are as numbers"));
    row->addWidget(numbers);
    m_numbers->setObjectName(u"hexNumberTable"_s);
    // Both orders of bytes are to be compared at a glance.
    m_numbers->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_numbers->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_numbers->hide();
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(m_numbers);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(splitter, 1);
    auto* bar = new FindBar(this);
    m_search = new TextSearch(m_view, bar, pool);
    column->addWidget(bar);
    connect(numbers, &QPushButton::toggled, m_numbers, &QWidget::setVisible);
    connect(numbers, &QPushButton::toggled, this, &HexPane::updateNumbers);
    connect(m_view, &TextView::caretMoved, this, &HexPane::updateNumbers);
    setFocusProxy(m_view);
    setTabOrder(m_offset, copyHex);
    setTabOrder(copyHex, copyText);
    setTabOrder(copyText, m_view);

    auto* textAction = new QAction(tr("Copy as &Text"), this);
    m_view->addAction(textAction);
    connect(textAction, &QAction::triggered, this, &HexPane::copyAsText);
    connect(copyText, &QPushButton::clicked, this, &HexPane::copyAsText);
    connect(copyHex, &QPushButton::clicked, m_view, &TextView::copy);
    connect(m_offset, &QLineEdit::returnPressed, this, &HexPane::goToTyped);
    connect(m_view, &TextView::caretMoved, this, &HexPane::updateStatus);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &HexPane::updateStatus);
    connect(m_view, &TextView::copyWasBounded, this, [this](qint64 copied, qint64) {
        Q_EMIT message(tr("Only the first %1 bytes were copied.").arg(QLocale().toString(copied)));
    });
}

void HexPane::setSource(std::shared_ptr<const models::HexRows> source, bool continues)
{
    m_source = std::move(source);
    if (continues)
        m_view->continueSource(m_source);
    else
        m_view->setSource(m_source);
    m_search->setSource(m_source);
    updateStatus();
    updateNumbers();
}

void HexPane::showByte(qint64 offset)
{
    if (!m_source)
        return;
    m_view->select(offset, offset + 1);
    m_view->setFocus(Qt::OtherFocusReason);
}

void HexPane::find()
{
    m_search->find();
}

void HexPane::focusOffset()
{
    m_offset->selectAll();
    m_offset->setFocus(Qt::ShortcutFocusReason);
}

void HexPane::goToTyped()
{
    const std::optional<qint64> offset = readOffset(m_offset->text());
    if (!offset || !m_source)
        m_status->setText(tr("Type a number, 1024 or 0x400."));
    else if (*offset >= m_source->size())
        m_status->setText(
            tr("The last byte is %1.").arg(QLocale().toString(std::max<qint64>(0, m_source->size() - 1))));
    else
        showByte(*offset);
}

void HexPane::copyAsText()
{
    if (!m_source || !m_view->hasSelection())
        return;
    const qint64 size = std::min(m_view->selectionEnd() - m_view->selectionStart(), TextView::copyLimit);
    const Result<QByteArray> bytes = m_source->read(m_view->selectionStart(), size);
    if (!bytes) {
        Q_EMIT message(bytes.error().message);
        return;
    }
    QApplication::clipboard()->setText(QString::fromUtf8(*bytes));
    if (size < m_view->selectionEnd() - m_view->selectionStart())
        Q_EMIT message(tr("Only the first %1 bytes were copied.").arg(QLocale().toString(size)));
}

void HexPane::updateStatus()
{
    if (!m_source) {
        m_status->clear();
        return;
    }
    const QLocale locale;
    const qint64 selected = m_view->selectionEnd() - m_view->selectionStart();
    if (!m_source->problem().isEmpty())
        m_status->setText(m_source->problem());
    else if (selected > 0)
        m_status->setText(tr("Byte %1, %2 selected, of %3")
                              .arg(locale.toString(m_view->selectionStart()), locale.toString(selected),
                                   locale.toString(m_source->size())));
    else
        m_status->setText(
            tr("Byte %1 of %2").arg(locale.toString(m_view->caret()), locale.toString(m_source->size())));
}

/// Of a selection of a few bytes just those are read, else what follows the caret.
void HexPane::updateNumbers()
{
    if (m_numbers->isHidden())
        return;
    if (!m_source) {
        m_numbers->setLines({});
        return;
    }
    const qint64 selected = m_view->selectionEnd() - m_view->selectionStart();
    const qint64 size = selected > 0 ? std::min(selected, models::bytesOfNumbers) : models::bytesOfNumbers;
    const Result<QByteArray> bytes = m_source->read(m_view->selectionStart(), size);
    m_numbers->setLines(models::numberLines(bytes ? *bytes : QByteArray()));
}

bool HexPane::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->keyCombination() == (Qt::CTRL | Qt::Key_G) || TextSearch::isFindKey(*key)) {
            key->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void HexPane::keyPressEvent(QKeyEvent* event)
{
    if (event->keyCombination() == (Qt::CTRL | Qt::Key_G))
        focusOffset();
    else if (!m_search->takeKey(*event))
        QWidget::keyPressEvent(event);
}

} // namespace hookbench::ui
