// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_window.h"

#include "ui/compare/compare_delegate.h"
#include "ui/widgets/plain_text.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::ComparisonModel;
using Kind = models::ComparisonRow::Kind;

namespace {
constexpr auto timesRule = "@times"_L1;
constexpr auto idsRule = "@ids"_L1;
} // namespace

CompareWindow::CompareWindow(QThreadPool& pool, const QStringList& rules, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_model(pool)
{
    setObjectName(u"compareWindow"_s);
    auto* layout = new QVBoxLayout(this);
    buildBar();
    buildRules();
    buildTable();
    connect(&m_model, &ComparisonModel::stateChanged, this, &CompareWindow::showState);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &CompareWindow::spanTitles);
    layout->setContentsMargins(0, layout->contentsMargins().top(), 0, 0);
    m_model.setRules(rules);
    showRules();
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().lineSpacing() * 42);
    m_table->setFocus(Qt::OtherFocusReason);
}

QPushButton* CompareWindow::makeButton(const QString& name, const QString& text, const QKeySequence& key)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(name);
    if (key.isEmpty())
        return button;
    auto* action = new QAction(this);
    action->setObjectName(name + u"Action"_s);
    action->setShortcut(key);
    addAction(action);
    connect(action, &QAction::triggered, button, &QPushButton::click);
    button->setToolTip(
        plainToolTip(tr("%1 (%2)").arg(QString(text).remove(u'&'), key.toString(QKeySequence::NativeText))));
    return button;
}

void CompareWindow::buildBar()
{
    m_summary = plainLabel({}, this);
    m_summary->setObjectName(u"compareSummary"_s);
    m_summary->setAccessibleName(tr("Result of the comparison"));
    m_previous =
        makeButton(u"comparePrevious"_s, tr("&Previous Difference"), QKeySequence(Qt::SHIFT | Qt::Key_F7));
    m_next = makeButton(u"compareNext"_s, tr("&Next Difference"), QKeySequence(Qt::Key_F7));
    m_swap = makeButton(u"compareSwap"_s, tr("S&wap Sides"), {});
    m_cancel = makeButton(u"compareCancel"_s, tr("&Cancel"), {});
    m_form = new QComboBox(this);
    m_form->setObjectName(u"compareForm"_s);
    m_form->setAccessibleName(tr("Layout"));
    auto* formLabel = plainLabel(tr("&Layout:"), this);
    formLabel->setObjectName(u"compareFormLabel"_s);
    formLabel->setBuddy(m_form);
    m_form->addItem(tr("Side by side"));
    m_form->addItem(tr("One below the other"));
    auto* row = new QHBoxLayout;
    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    row->setContentsMargins(margin, 0, margin, 0);
    row->addWidget(m_summary, 1);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_cancel, m_previous, m_next, formLabel, m_form, m_swap})
        row->addWidget(widget);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_previous, &QPushButton::clicked, this, [this] { goTo(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { goTo(1); });
    connect(m_swap, &QPushButton::clicked, this, &CompareWindow::swapSides);
    connect(m_cancel, &QPushButton::clicked, &m_model, &ComparisonModel::cancel);
    connect(m_form, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model.setForm(index == 0 ? ComparisonModel::Form::SideBySide : ComparisonModel::Form::Inline);
    });
}

void CompareWindow::buildRules()
{
    auto* label = plainLabel(tr("&Ignore:"), this);
    label->setObjectName(u"compareRuleLabel"_s);
    m_rule = new QLineEdit(this);
    m_rule->setObjectName(u"compareRule"_s);
    m_rule->setAccessibleName(tr("What to ignore"));
    m_rule->setToolTip(plainToolTip(
        tr("A member's name, a JSON Pointer in which * is any, a JSONPath query, or header:name")));
    m_rule->setPlaceholderText(tr("Name, /pointer/*/name, $..path, header:name; then Enter"));
    m_rule->setClearButtonEnabled(true);
    label->setBuddy(m_rule);
    m_rules = new QToolButton(this);
    m_rules->setObjectName(u"compareRules"_s);
    m_rules->setPopupMode(QToolButton::InstantPopup);
    m_rules->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_rules->setFocusPolicy(Qt::TabFocus);
    m_rulesMenu = new QMenu(m_rules);
    m_rulesMenu->setObjectName(u"compareRulesMenu"_s);
    m_rules->setMenu(m_rulesMenu);
    auto* row = new QHBoxLayout;
    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    row->setContentsMargins(margin, 0, margin, 0);
    row->addWidget(label);
    row->addWidget(m_rule, 1);
    row->addWidget(m_rules);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_rule, &QLineEdit::returnPressed, this, [this] { addRule(m_rule->text().trimmed()); });
}

void CompareWindow::buildTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"compareTable"_s);
    m_table->setAccessibleName(tr("Differences"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CompareDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    static_cast<QVBoxLayout*>(layout())->addWidget(m_table, 1);
    auto* copy = new QAction(tr("&Copy"), m_table);
    copy->setObjectName(u"compareCopy"_s);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, &CompareWindow::copyRow);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CompareWindow::showRowMenu);
    sizeTable();
}

void CompareWindow::sizeTable()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(this->font().pointSizeF());
    m_table->setFont(font);
    const QFontMetrics metrics(font);
    m_table->verticalHeader()->setDefaultSectionSize(metrics.height() + metrics.leading() + 4);
    QHeaderView* header = m_table->horizontalHeader();
    header->setMinimumSectionSize(metrics.averageCharWidth() * 4);
    for (int column = 0; column < m_model.columnCount(); ++column)
        header->setSectionResizeMode(column, column == 0 ? QHeaderView::Fixed : QHeaderView::Stretch);
    header->resizeSection(0, metrics.averageCharWidth() * 4);
}

/// What belongs to both sides takes the room of both.
void CompareWindow::spanTitles()
{
    m_table->clearSpans();
    sizeTable();
    if (m_model.columnCount() < ComparisonModel::ColumnCount)
        return;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Kind kind = Kind(m_model.index(row, 0).data(ComparisonModel::KindRole).toInt());
        if (kind == Kind::Title)
            m_table->setSpan(row, ComparisonModel::First, 1, 2);
    }
}

void CompareWindow::compare(const QString& sessionPath, ExchangeId first, ExchangeId second)
{
    m_path = sessionPath;
    setWindowTitle(tr("Number %1 and Number %2 – Hookbench").arg(first.value).arg(second.value));
    m_model.compare(sessionPath, first, second);
}

void CompareWindow::swapSides()
{
    compare(m_path, m_model.second(), m_model.first());
}

void CompareWindow::showState()
{
    const bool busy = m_model.state() == ComparisonModel::State::Comparing;
    const bool done = m_model.state() == ComparisonModel::State::Compared;
    m_cancel->setVisible(busy);
    const bool any = done && m_model.differences() > 0;
    m_previous->setEnabled(any);
    m_next->setEnabled(any);
    if (busy)
        m_summary->setText(tr("Comparing…"));
    else if (m_model.state() == ComparisonModel::State::Failed)
        m_summary->setText(m_model.error().message);
    else if (!any)
        m_summary->setText(m_model.rules().isEmpty() ? tr("Nothing differs.")
                                                     : tr("Nothing differs apart from what is ignored."));
    else
        m_summary->setText(tr("%n difference(s)", nullptr, int(m_model.differences())));
    if (!busy)
        announce(m_summary);
    if (any && !m_table->currentIndex().isValid())
        goTo(1);
}

void CompareWindow::goTo(int direction)
{
    const QModelIndex current = m_table->currentIndex();
    const int from = current.isValid() ? current.row() : -1;
    int row = m_model.nextDifference(from, direction);
    if (row < 0) // around
        row = direction > 0 ? m_model.nextDifference(-1, 1)
                            : m_model.nextDifference(m_model.rowCount() - 1, -1);
    if (row < 0)
        return;
    const QModelIndex index = m_model.index(row, ComparisonModel::First);
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void CompareWindow::addRule(const QString& rule)
{
    if (rule.isEmpty() || m_model.rules().contains(rule))
        return;
    applyRules(m_model.rules() + QStringList{rule});
}

void CompareWindow::applyRules(const QStringList& rules)
{
    if (!m_model.setRules(rules)) {
        m_summary->setText(tr("This is no rule: a name, a JSON Pointer, a JSONPath query or header:name."));
        announce(m_summary);
        return;
    }
    m_rule->clear();
    showRules();
    Q_EMIT rulesChanged(rules);
}

void CompareWindow::showRules()
{
    const QStringList rules = m_model.rules();
    m_rules->setText(rules.isEmpty() ? tr("Nothing &Ignored")
                                     : tr("%n &Ignored", nullptr, int(rules.size())));
    m_rulesMenu->clear();
    const auto add = [this, &rules](const QString& rule, const QString& text, const QString& name) {
        QAction* action = m_rulesMenu->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setChecked(rules.contains(rule));
        connect(action, &QAction::triggered, this, [this, rule](bool on) {
            QStringList now = m_model.rules();
            if (on)
                now.append(rule);
            else
                now.removeAll(rule);
            applyRules(now);
        });
    };
    add(timesRule, tr("&Times"), u"ignoreTimes"_s);
    add(idsRule, tr("&Random Identifiers"), u"ignoreIds"_s);
    m_rulesMenu->addSeparator();
    for (const QString& rule : rules) {
        if (rule != timesRule && rule != idsRule)
            add(rule, QString(rule).replace(u'&', u"&&"_s), u"ignored"_s + rule);
    }
}

void CompareWindow::showRowMenu(const QPoint& position)
{
    const QModelIndex index = m_table->indexAt(position);
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setObjectName(u"compareRowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_table->actions());
    const QString where = index.data(ComparisonModel::WhereRole).toString();
    if (!where.isEmpty()) {
        QAction* copyPlace = menu->addAction(tr("Copy &Place"));
        copyPlace->setObjectName(u"compareCopyPlace"_s);
        connect(copyPlace, &QAction::triggered, this,
                [where] { QGuiApplication::clipboard()->setText(where); });
    }
    menu->addSeparator();
    for (const QString& rule : m_model.rulesAt(index.row())) {
        QAction* ignore = menu->addAction(tr("Ignore %1").arg(QString(rule).replace(u'&', u"&&"_s)));
        ignore->setObjectName(u"ignore"_s + rule);
        connect(ignore, &QAction::triggered, this, [this, rule] { addRule(rule); });
    }
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void CompareWindow::copyRow()
{
    const int row = m_table->currentIndex().row();
    QStringList cells;
    for (int column = 0; column < m_model.columnCount() && row >= 0; ++column)
        cells.append(m_model.index(row, column).data().toString());
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

void CompareWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_table == nullptr)
        return;
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        sizeTable();
}

} // namespace hookbench::ui
