// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/sample_dialog.h"

#include "app/workspace/sample_gallery.h"
#include "ui/widgets/plain_text.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::SampleEntry;
using workspace::SampleGallery;

namespace {

constexpr int entryRole = Qt::UserRole;
constexpr quint64 previewSeed = 1;

} // namespace

SampleDialog::SampleDialog(SampleGallery& gallery, QWidget* parent)
    : QDialog(parent)
    , m_gallery(gallery)
{
    setObjectName(u"sampleDialog"_s);
    setWindowTitle(tr("Samples of Webhooks"));
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"sampleSplitter"_s);
    split->setChildrenCollapsible(false);
    split->addWidget(makeList());
    split->addWidget(makeDetails());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    m_state = plainLabel({}, this);
    m_state->setObjectName(u"sampleState"_s);
    m_state->setWordWrap(true);
    layout->addWidget(m_state);
    buildButtons();
    connectGallery();
    const QSize wanted(fontMetrics().averageCharWidth() * 130, fontMetrics().lineSpacing() * 34);
    resize(wanted.boundedTo(screen()->availableSize() * 0.85));
    m_url->setText(QString::fromUtf8(m_gallery.usualTarget()));
    m_gallery.load();
    if (m_gallery.isLoaded())
        fill();
    adapt();
}

QWidget* SampleDialog::makeList()
{
    auto* side = new QWidget(this);
    m_search = new QLineEdit(side);
    m_search->setObjectName(u"sampleSearch"_s);
    m_search->setClearButtonEnabled(true);
    QLabel* label = plainLabel(tr("Searc&h:"), side);
    label->setBuddy(m_search);
    m_tree = new QTreeWidget(side);
    m_tree->setObjectName(u"sampleTree"_s);
    m_tree->setAccessibleName(tr("Providers and their events"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    connect(m_search, &QLineEdit::textChanged, this, &SampleDialog::search);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &SampleDialog::showCurrent);
    connect(m_tree, &QTreeWidget::itemActivated, this, &SampleDialog::openCurrent);
    return side;
}

QWidget* SampleDialog::makeDetails()
{
    auto* side = new QWidget(this);
    m_preview = new QPlainTextEdit(side);
    m_preview->setObjectName(u"samplePreview"_s);
    m_preview->setAccessibleName(tr("What is sent"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_url = new QLineEdit(side);
    m_url->setObjectName(u"sampleUrl"_s);
    m_url->setLayoutDirection(Qt::LeftToRight);
    m_worldFields = new QWidget(side);
    m_count = new QSpinBox(m_worldFields);
    m_count->setObjectName(u"sampleCount"_s);
    m_count->setRange(1, 1'000'000);
    m_count->setValue(100);
    m_rate = new QDoubleSpinBox(m_worldFields);
    m_rate->setObjectName(u"sampleRate"_s);
    m_rate->setRange(0.1, 1000);
    m_rate->setDecimals(1);
    m_rate->setValue(5);
    auto* world = new QFormLayout(m_worldFields);
    world->setContentsMargins({});
    world->addRow(tr("&Number of events:"), m_count);
    world->addRow(tr("E&vents a second:"), m_rate);
    auto* target = new QFormLayout;
    target->addRow(tr("Send &to:"), m_url);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(m_preview, 1);
    layout->addLayout(target);
    layout->addWidget(m_worldFields);
    return side;
}

void SampleDialog::buildButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(u"sampleClose"_s);
    close->setText(tr("Close"));
    m_open = buttons->addButton(tr("&Open as Draft"), QDialogButtonBox::ActionRole);
    m_open->setObjectName(u"sampleOpen"_s);
    m_open->setDefault(true);
    m_send = buttons->addButton(tr("&Send"), QDialogButtonBox::ActionRole);
    m_send->setObjectName(u"sampleSend"_s);
    m_stop = buttons->addButton(tr("Sto&p"), QDialogButtonBox::ActionRole);
    m_stop->setObjectName(u"sampleStop"_s);
    removeButtonIcons(*buttons);
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &SampleDialog::openCurrent);
    connect(m_send, &QPushButton::clicked, this, &SampleDialog::sendWorld);
    connect(m_stop, &QPushButton::clicked, &m_gallery, &SampleGallery::stop);
}

void SampleDialog::connectGallery()
{
    connect(&m_gallery, &SampleGallery::loaded, this, &SampleDialog::fill);
    connect(&m_gallery, &SampleGallery::progressed, this, [this](const BurstReport& report) {
        m_state->setText(tr("%n event(s) sent…", nullptr, int(report.sent)));
    });
    connect(&m_gallery, &SampleGallery::sent, this, [this](const BurstReport& report) {
        say(report.failed == 0
                ? tr("%n event(s) sent.", nullptr, int(report.sent))
                : tr("%n event(s) sent, %1 of them failed.", nullptr, int(report.sent)).arg(report.failed));
        adapt();
    });
    connect(&m_gallery, &SampleGallery::failed, this, [this](const Error& error) {
        say(error.advice.isEmpty() ? error.message : tr("%1 %2").arg(error.message, error.advice));
        adapt();
    });
}

void SampleDialog::fill()
{
    m_tree->clear();
    QTreeWidgetItem* parent = nullptr;
    const std::vector<SampleEntry>& entries = m_gallery.entries();
    for (size_t i = 0; i < entries.size(); ++i) {
        const SampleEntry& entry = entries[i];
        const QString title = entry.isWorld() ? tr("Worlds: chains of events") : entry.title;
        if (!parent || parent->text(0) != title)
            parent = new QTreeWidgetItem(m_tree, {title});
        const QString name = !entry.isWorld()       ? QString::fromUtf8(entry.name)
                             : entry.name == "shop" ? tr("Shop: carts, orders, payments, stock, shipments")
                                                    : tr("CRM: leads, contacts, deals, notes");
        auto* item = new QTreeWidgetItem(parent, {name});
        item->setData(0, entryRole, int(i));
    }
    m_tree->topLevelItem(0)->setExpanded(true);
    m_tree->setCurrentItem(m_tree->topLevelItem(0)->child(0));
    search(m_search->text());
}

/// A provider that fits shows all of its events, another those that fit.
void SampleDialog::search(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* provider = m_tree->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < provider->childCount(); ++j) {
            QTreeWidgetItem* event = provider->child(j);
            const QString line = provider->text(0) + u' ' + event->text(0);
            const bool fits = std::ranges::all_of(
                words, [&line](const QString& word) { return line.contains(word, Qt::CaseInsensitive); });
            event->setHidden(!fits);
            any = any || fits;
        }
        provider->setHidden(!any);
        if (!words.isEmpty())
            provider->setExpanded(any);
    }
    const QTreeWidgetItem* current = m_tree->currentItem();
    if (current && !current->isHidden() && !words.isEmpty() && current->parent() &&
        !current->parent()->isHidden())
        return;
    for (QTreeWidgetItem* item = m_tree->topLevelItem(0); item && !words.isEmpty();
         item = m_tree->itemBelow(item)) {
        if (item->parent() && !item->isHidden()) {
            m_tree->setCurrentItem(item);
            return;
        }
    }
}

int SampleDialog::currentEntry() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item && item->parent() ? item->data(0, entryRole).toInt() : -1;
}

void SampleDialog::showCurrent()
{
    const int index = currentEntry();
    m_preview->setPlainText(index < 0 ? QString()
                                      : m_gallery.preview(m_gallery.entries()[size_t(index)], previewSeed));
    m_state->clear();
    adapt();
}

void SampleDialog::adapt()
{
    const int index = currentEntry();
    const bool isWorld = index >= 0 && m_gallery.entries()[size_t(index)].isWorld();
    const bool isSending = m_gallery.isSending();
    m_worldFields->setVisible(isWorld);
    m_open->setEnabled(index >= 0 && !isWorld);
    m_send->setVisible(isWorld && !isSending);
    m_stop->setVisible(isSending);
}

void SampleDialog::openCurrent()
{
    const int index = currentEntry();
    if (index < 0 || m_gallery.entries()[size_t(index)].isWorld())
        return;
    Q_EMIT draftChosen(m_gallery.draft(m_gallery.entries()[size_t(index)], m_url->text().trimmed().toUtf8()));
    accept();
}

void SampleDialog::sendWorld()
{
    const int index = currentEntry();
    if (index < 0)
        return;
    m_gallery.sendWorld(m_gallery.entries()[size_t(index)].name, m_url->text().trimmed().toUtf8(),
                        m_count->value(), m_rate->value());
    say(tr("Sending…"));
    adapt();
}

void SampleDialog::say(const QString& text)
{
    m_state->setText(text);
    announce(m_state);
}

} // namespace hookbench::ui
