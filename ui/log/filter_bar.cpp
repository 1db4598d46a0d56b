// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/filter_bar.h"

#include "ui/theme/icons.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::FilterCheck;

namespace {

constexpr int typingDelayMs = 150;
constexpr int explainingDelayMs = 700;
constexpr qsizetype longestShown = 60;

QString shortText(const QString& text)
{
    QString shown = text.size() > longestShown ? text.first(longestShown) + QChar(0x2026) : text;
    return shown.replace(u'&', u"&&"_s); // no markup for mnemonics
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_edit(new FilterEdit(this))
    , m_counts(plainLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QToolButton(this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_note(new FieldNote(this))
    , m_savedRow(makeSavedRow())
{
    setObjectName(u"filterBar"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(2);
    layout->addWidget(makeRow());
    layout->addWidget(m_note);
    layout->addWidget(m_savedRow);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingDelayMs);
    m_explaining.setSingleShot(true);
    m_explaining.setInterval(explainingDelayMs);
    connect(&m_typing, &QTimer::timeout, this, [this] { Q_EMIT filterChanged(text()); });
    connect(&m_explaining, &QTimer::timeout, this, [this] { showCheck(m_check); });
    connect(m_edit, &QLineEdit::textChanged, this, &FilterBar::noteTyped);
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterBar::commit);
    connect(m_edit, &FilterEdit::cleared, this, [this] {
        m_typing.stop();
        Q_EMIT filterChanged({});
    });
    connect(m_edit, &FilterEdit::leaveRequested, this, &FilterBar::logRequested);
    makeMenu();
    showProgress(false, 0, false, 0, 0);
}

QWidget* FilterBar::makeRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    QLabel* label = plainLabel(tr("F&ilter:"), row);
    label->setBuddy(m_edit);
    m_counts->setObjectName(u"filterCounts"_s);
    m_progress->setObjectName(u"filterProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the search"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 20);
    m_stop->setObjectName(u"filterStop"_s);
    m_stop->setIcon(themeIcon(u"stop"_s));
    m_stop->setText(tr("Stop Searching"));
    m_stop->setAccessibleName(tr("Stop Searching"));
    m_stop->setToolTip(tr("Stop searching; what was found stays"));
    m_stop->setFocusPolicy(Qt::TabFocus);
    m_more->setObjectName(u"filterMenuButton"_s);
    m_more->setIcon(themeIcon(u"bookmark"_s));
    m_more->setText(tr("Filters"));
    m_more->setAccessibleName(tr("Recent and saved filters"));
    m_more->setToolTip(tr("Recent and saved filters"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setFocusPolicy(Qt::TabFocus);
    connect(m_stop, &QToolButton::clicked, this, &FilterBar::stopRequested);
    layout->addWidget(label);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_counts);
    layout->addWidget(m_progress);
    layout->addWidget(m_stop);
    layout->addWidget(m_more);
    return row;
}

QWidget* FilterBar::makeSavedRow()
{
    auto* row = new QWidget(this);
    row->setObjectName(u"savedFilters"_s);
    m_savedButtons = new QHBoxLayout(row);
    m_savedButtons->setContentsMargins(0, 0, 0, 0);
    row->hide();
    return row;
}

void FilterBar::makeMenu()
{
    m_menu->setObjectName(u"filterMenu"_s);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        m_menu->clear();
        QAction* save = m_menu->addAction(tr("&Save This Filter…"));
        save->setObjectName(u"saveFilter"_s);
        save->setEnabled(m_canSave && m_check.state == FilterCheck::State::Valid);
        connect(save, &QAction::triggered, this, [this] { Q_EMIT saveRequested(text()); });
        if (!m_saved.empty()) {
            QMenu* remove = m_menu->addMenu(tr("&Remove a Saved Filter"));
            remove->setObjectName(u"removeFilterMenu"_s);
            for (const NamedFilter& filter : m_saved) {
                QAction* action = remove->addAction(shortText(filter.name));
                connect(action, &QAction::triggered, this,
                        [this, id = filter.id] { Q_EMIT removeRequested(id); });
            }
        }
        m_menu->addSection(tr("Recent"));
        for (const QString& recent : std::as_const(m_recent)) {
            QAction* action = m_menu->addAction(shortText(recent));
            connect(action, &QAction::triggered, this, [this, recent] { setText(recent); });
        }
        QAction* forget = m_menu->addAction(tr("&Clear Recent Filters"));
        forget->setObjectName(u"forgetFilters"_s);
        forget->setEnabled(!m_recent.isEmpty());
        connect(forget, &QAction::triggered, this, &FilterBar::forgetRecentRequested);
    });
}

QString FilterBar::text() const
{
    return m_edit->text();
}

void FilterBar::setText(const QString& text)
{
    m_edit->setText(text);
    m_edit->setCursorPosition(int(text.size()));
    commit();
}

void FilterBar::noteTyped()
{
    m_check = workspace::checkFilter(text());
    m_edit->showCheck(m_check);
    m_note->clear();
    m_explaining.start();
    m_typing.start();
}

void FilterBar::commit()
{
    m_typing.stop();
    showCheck(m_check);
    Q_EMIT filterChanged(text());
    if (m_check.state == FilterCheck::State::Valid)
        Q_EMIT filterCommitted(text());
}

void FilterBar::showCheck(const FilterCheck& check)
{
    m_explaining.stop();
    m_check = check;
    m_edit->showCheck(check);
    const bool isFilter =
        check.state == FilterCheck::State::Valid || check.state == FilterCheck::State::Everything;
    if (isFilter) {
        m_note->clear();
        return;
    }
    const QString message = check.at >= text().size()
                                ? tr("At the end: %1").arg(check.message)
                                : tr("At “%1”, character %2: %3")
                                      .arg(shortText(text().mid(check.at, qMax(check.size, 1))))
                                      .arg(check.at + 1)
                                      .arg(check.message);
    if (check.state == FilterCheck::State::Wrong)
        m_note->showError(message);
    else
        m_note->showInfo(message);
}

void FilterBar::showProgress(bool searching, int percent, bool stopped, qsizetype shown, qsizetype total)
{
    m_progress->setVisible(searching);
    m_progress->setValue(percent);
    m_stop->setVisible(searching);
    const bool isFiltered = m_check.state == FilterCheck::State::Valid;
    m_counts->setVisible(isFiltered || stopped);
    const QLocale locale;
    const QString counts = tr("%1 of %2").arg(locale.toString(shown), locale.toString(total));
    m_counts->setText(stopped ? tr("%1, stopped").arg(counts) : counts);
}

void FilterBar::setRecent(const QStringList& texts)
{
    m_recent = texts;
}

void FilterBar::setSavingPossible(bool possible)
{
    m_canSave = possible;
}

void FilterBar::setSaved(const std::vector<NamedFilter>& filters)
{
    m_saved = filters;
    while (QLayoutItem* item = m_savedButtons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const NamedFilter& filter : filters) {
        auto* button = new QToolButton(m_savedRow);
        button->setObjectName(u"savedFilter%1"_s.arg(filter.id));
        button->setText(shortText(filter.name));
        button->setToolTip(plainToolTip(filter.text));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, text = filter.text] { setText(text); });
        m_savedButtons->addWidget(button);
    }
    m_savedButtons->addStretch(1);
    m_savedRow->setVisible(!filters.empty());
}

} // namespace hookbench::ui
