// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/replace_bar.h"

#include "ui/widgets/plain_text.h"
#include "ui/widgets/qscintilla.h"

#include <QAccessible>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestSelection = 200; ///< characters of a selection that is taken over as what to find

QPushButton* makeButton(const QString& text, const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

ReplaceBar::ReplaceBar(QsciScintilla& editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_replaceRow(new QWidget(this))
    , m_find(new QLineEdit(this))
    , m_replacement(new QLineEdit(m_replaceRow))
    , m_case(new QCheckBox(tr("Match case"), this))
    , m_status(plainLabel({}, this))
{
    setObjectName(u"replaceBar"_s);
    m_find->setObjectName(u"replaceFind"_s);
    m_find->setClearButtonEnabled(true);
    m_replacement->setObjectName(u"replaceWith"_s);
    m_replacement->setClearButtonEnabled(true);
    m_case->setObjectName(u"replaceCase"_s);
    m_status->setObjectName(u"replaceStatus"_s);
    addButtons();
    connect(m_find, &QLineEdit::returnPressed, this, &ReplaceBar::findNext);
    connect(m_replacement, &QLineEdit::returnPressed, this, &ReplaceBar::replaceOne);
    hide();
}

void ReplaceBar::addButtons()
{
    auto* findLabel = plainLabel(tr("Find:"), this);
    findLabel->setBuddy(m_find);
    auto* withLabel = plainLabel(tr("Replace with:"), m_replaceRow);
    withLabel->setBuddy(m_replacement);
    auto* previous = makeButton(tr("Previous"), u"replacePrevious"_s, this);
    auto* next = makeButton(tr("Next"), u"replaceNext"_s, this);
    auto* close = makeButton(tr("Close"), u"replaceClose"_s, this);
    auto* one = makeButton(tr("Replace"), u"replaceOne"_s, m_replaceRow);
    auto* all = makeButton(tr("Replace All"), u"replaceAll"_s, m_replaceRow);
    auto* first = new QHBoxLayout;
    first->addWidget(findLabel);
    first->addWidget(m_find, 1);
    for (QWidget* widget :
         {static_cast<QWidget*>(previous), static_cast<QWidget*>(next), static_cast<QWidget*>(m_case),
          static_cast<QWidget*>(m_status), static_cast<QWidget*>(close)})
        first->addWidget(widget);
    auto* second = new QHBoxLayout(m_replaceRow);
    second->setContentsMargins({});
    second->addWidget(withLabel);
    second->addWidget(m_replacement, 1);
    second->addWidget(one);
    second->addWidget(all);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(first);
    layout->addWidget(m_replaceRow);
    connect(previous, &QPushButton::clicked, this, &ReplaceBar::findPrevious);
    connect(next, &QPushButton::clicked, this, &ReplaceBar::findNext);
    connect(one, &QPushButton::clicked, this, &ReplaceBar::replaceOne);
    connect(all, &QPushButton::clicked, this, &ReplaceBar::replaceAll);
    connect(close, &QPushButton::clicked, this, [this] {
        hide();
        m_editor.setFocus(Qt::OtherFocusReason);
    });
}

void ReplaceBar::open(Mode mode)
{
    m_replaceRow->setVisible(mode == Mode::Replace);
    const QString selected = m_editor.selectedText();
    if (!selected.isEmpty() && selected.size() <= longestSelection && !selected.contains(u'\n'))
        m_find->setText(selected);
    show();
    m_find->selectAll();
    m_find->setFocus(Qt::ShortcutFocusReason);
}

void ReplaceBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        m_editor.setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

bool ReplaceBar::select(qint64 from, qint64 to)
{
    const QByteArray text = m_find->text().toUtf8();
    if (text.isEmpty())
        return false;
    m_editor.SendScintilla(QsciScintilla::SCI_SETSEARCHFLAGS,
                           m_case->isChecked() ? long(QsciScintilla::SCFIND_MATCHCASE) : 0L);
    m_editor.SendScintilla(QsciScintilla::SCI_SETTARGETSTART, static_cast<unsigned long>(from));
    m_editor.SendScintilla(QsciScintilla::SCI_SETTARGETEND, static_cast<unsigned long>(to));
    const long at = m_editor.SendScintilla(QsciScintilla::SCI_SEARCHINTARGET,
                                           static_cast<unsigned long>(text.size()), text.constData());
    return at >= 0;
}

void ReplaceBar::find(bool forward)
{
    const qint64 size = m_editor.SendScintilla(QsciScintilla::SCI_GETLENGTH);
    const qint64 from = m_editor.SendScintilla(forward ? QsciScintilla::SCI_GETSELECTIONEND
                                                       : QsciScintilla::SCI_GETSELECTIONSTART);
    bool found = select(from, forward ? size : 0);
    const bool wrapped = !found;
    if (!found)
        found = select(forward ? 0 : size, forward ? size : 0);
    if (!found) {
        say(tr("Not found"));
        return;
    }
    const long at = m_editor.SendScintilla(QsciScintilla::SCI_GETTARGETSTART);
    const long end = m_editor.SendScintilla(QsciScintilla::SCI_GETTARGETEND);
    m_editor.SendScintilla(QsciScintilla::SCI_SETSEL, static_cast<unsigned long>(at), end);
    say(wrapped ? tr("Continued from the other end") : QString());
}

void ReplaceBar::findNext()
{
    find(true);
}

void ReplaceBar::findPrevious()
{
    find(false);
}

void ReplaceBar::replaceOne()
{
    const QString wanted = m_find->text();
    const auto sensitivity = m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    if (!wanted.isEmpty() && m_editor.selectedText().compare(wanted, sensitivity) == 0)
        m_editor.replaceSelectedText(m_replacement->text());
    find(true);
}

void ReplaceBar::replaceAll()
{
    const QByteArray with = m_replacement->text().toUtf8();
    int count = 0;
    qint64 from = 0;
    m_editor.beginUndoAction();
    while (select(from, m_editor.SendScintilla(QsciScintilla::SCI_GETLENGTH))) {
        m_editor.SendScintilla(QsciScintilla::SCI_REPLACETARGET, static_cast<unsigned long>(with.size()),
                               with.constData());
        from = m_editor.SendScintilla(QsciScintilla::SCI_GETTARGETEND);
        ++count;
    }
    m_editor.endUndoAction();
    say(tr("%n replaced", nullptr, count));
}

void ReplaceBar::say(const QString& text)
{
    m_status->setText(text);
    QAccessibleEvent event(m_status, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace hookbench::ui
