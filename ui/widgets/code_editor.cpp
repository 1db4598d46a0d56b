// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_editor.h"

#include "ui/theme/status_colors.h"
#include "ui/widgets/code_style.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/qscintilla.h"
#include "ui/widgets/replace_bar.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int problemIndicator = 8; ///< the first that is free for programs
constexpr int checkDelayMs = 250;   ///< after the last key
constexpr int indentWidth = 2;
constexpr long longestSuggested = 1024 * 1024; ///< bytes; in longer texts nothing is suggested
} // namespace

CodeEditor::CodeEditor(const QString& name, QThreadPool& jobs, QWidget* parent)
    : QWidget(parent)
    , m_editor(new QsciScintilla(this))
    , m_bar(new ReplaceBar(*m_editor, this))
    , m_note(new FieldNote(this))
    , m_checking(jobs)
{
    setUpEditor(name);
    setUpSelections();
    addShortcuts();
    m_note->setObjectName(u"codeNote"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_editor, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_note);
    setFocusProxy(m_editor);
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(checkDelayMs);
    connect(&m_checkTimer, &QTimer::timeout, this, &CodeEditor::startCheck);
    connect(m_editor, &QsciScintilla::textChanged, this, [this] {
        if (!m_setting)
            Q_EMIT edited();
        if (m_check)
            m_checkTimer.start();
    });
    connect(m_editor, &QsciScintilla::linesChanged, this, &CodeEditor::sizeMargin);
    restyle();
}

CodeEditor::~CodeEditor() = default;

QWidget* CodeEditor::editor() const
{
    return m_editor;
}

void CodeEditor::setUpEditor(const QString& name)
{
    m_editor->setObjectName(u"codeText"_s);
    m_editor->setAccessibleName(name);
    m_editor->setAccessibleDescription(tr("Tab indents. F6 leaves the editor."));
    m_editor->setUtf8(true);
    m_editor->setEolMode(QsciScintilla::EolUnix);
    m_editor->setFrameShape(QFrame::StyledPanel);
    m_editor->setMarginType(0, QsciScintilla::NumberMargin);
    m_editor->setMarginWidth(1, 0);
    m_editor->setFolding(QsciScintilla::PlainFoldStyle, 2);
    m_editor->setBraceMatching(QsciScintilla::SloppyBraceMatch);
    m_editor->setAutoIndent(true);
    m_editor->setIndentationsUseTabs(false);
    m_editor->setIndentationWidth(indentWidth);
    m_editor->setTabWidth(indentWidth * 2);
    m_editor->setScrollWidth(1);
    m_editor->setScrollWidthTracking(true);
    m_editor->indicatorDefine(QsciScintilla::SquiggleIndicator, problemIndicator);
    m_editor->setIndicatorDrawUnder(false, problemIndicator);
}

void CodeEditor::setUpSelections()
{
    m_editor->SendScintilla(QsciScintilla::SCI_SETMULTIPLESELECTION, 1);
    m_editor->SendScintilla(QsciScintilla::SCI_SETADDITIONALSELECTIONTYPING, 1);
    m_editor->SendScintilla(QsciScintilla::SCI_SETMULTIPASTE, long(QsciScintilla::SC_MULTIPASTE_EACH));
    m_editor->SendScintilla(QsciScintilla::SCI_SETVIRTUALSPACEOPTIONS,
                            long(QsciScintilla::SCVS_RECTANGULARSELECTION));
}

void CodeEditor::addShortcuts()
{
    // Keys that the window or this editor use for something else.
    for (const int key : {int(Qt::Key_D) | int(Qt::CTRL), int(Qt::Key_Return) | int(Qt::CTRL)}) {
        if (QsciCommand* command = m_editor->standardCommands()->boundTo(key))
            command->setKey(0);
    }
    const auto add = [this](const QKeySequence& key, auto run) {
        connect(new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, this, run);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_H), [this] { replace(); });
    add(QKeySequence::FindNext, [this] { m_bar->findNext(); });
    add(QKeySequence::FindPrevious, [this] { m_bar->findPrevious(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { selectNext(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Space), [this] { suggest(); });
    m_editor->SendScintilla(QsciScintilla::SCI_AUTOCSETSEPARATOR, static_cast<unsigned long>('\n'));
    m_editor->SendScintilla(QsciScintilla::SCI_AUTOCSETORDER, long(QsciScintilla::SC_ORDER_CUSTOM));
    connect(m_editor, &QsciScintilla::SCN_CHARADDED, this, [this](int character) {
        if (character == '"')
            suggest();
    });
}

void CodeEditor::setSuggester(CodeSuggester suggester)
{
    m_suggester = std::move(suggester);
}

void CodeEditor::suggest()
{
    if (!m_suggester || m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH) > longestSuggested)
        return;
    const long place = m_editor->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS);
    const CodeSuggestions found = m_suggester(text(), place);
    if (!found.texts.isEmpty())
        m_editor->SendScintilla(QsciScintilla::SCI_AUTOCSHOW, static_cast<unsigned long>(found.typed),
                                found.texts.join('\n').constData());
}

void CodeEditor::selectNext()
{
    m_editor->SendScintilla(QsciScintilla::SCI_SETSEARCHFLAGS, long(QsciScintilla::SCFIND_MATCHCASE));
    m_editor->SendScintilla(QsciScintilla::SCI_TARGETWHOLEDOCUMENT);
    m_editor->SendScintilla(QsciScintilla::SCI_MULTIPLESELECTADDNEXT);
}

void CodeEditor::setLanguage(CodeLanguage language)
{
    if (language == m_language)
        return;
    m_language = language;
    restyle();
}

void CodeEditor::setCheck(CodeCheck check)
{
    m_check = std::move(check);
    m_checking.cancel();
    showProblem({});
    if (m_check)
        startCheck();
}

void CodeEditor::setNetworkLineEnds(bool network)
{
    m_editor->setEolMode(network ? QsciScintilla::EolWindows : QsciScintilla::EolUnix);
}

QByteArray CodeEditor::text() const
{
    const long size = m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    const auto* bytes =
        static_cast<const char*>(m_editor->SendScintillaPtrResult(QsciScintilla::SCI_GETCHARACTERPOINTER));
    return {bytes, qsizetype(size)};
}

void CodeEditor::setText(const QByteArray& text)
{
    m_setting = true;
    m_editor->SendScintilla(QsciScintilla::SCI_SETUNDOCOLLECTION, 0L);
    m_editor->SendScintilla(QsciScintilla::SCI_CLEARALL);
    m_editor->SendScintilla(QsciScintilla::SCI_ADDTEXT, static_cast<unsigned long>(text.size()),
                            text.constData());
    m_editor->SendScintilla(QsciScintilla::SCI_SETUNDOCOLLECTION, 1L);
    m_editor->SendScintilla(QsciScintilla::SCI_EMPTYUNDOBUFFER);
    m_editor->SendScintilla(QsciScintilla::SCI_GOTOPOS, 0UL);
    m_setting = false;
    sizeMargin();
    if (m_check)
        startCheck();
}

void CodeEditor::replaceText(const QByteArray& text)
{
    m_editor->beginUndoAction();
    m_editor->SendScintilla(QsciScintilla::SCI_SETTARGETSTART, 0UL);
    m_editor->SendScintilla(
        QsciScintilla::SCI_SETTARGETEND,
        static_cast<unsigned long>(m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH)));
    m_editor->SendScintilla(QsciScintilla::SCI_REPLACETARGET, static_cast<unsigned long>(text.size()),
                            text.constData());
    m_editor->endUndoAction();
}

void CodeEditor::insert(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    m_editor->SendScintilla(QsciScintilla::SCI_REPLACESEL, bytes.constData());
}

void CodeEditor::find()
{
    m_bar->open(ReplaceBar::Mode::Find);
}

void CodeEditor::replace()
{
    m_bar->open(ReplaceBar::Mode::Replace);
}

void CodeEditor::goToProblem()
{
    if (m_problem.offset < 0)
        return;
    m_editor->SendScintilla(QsciScintilla::SCI_GOTOPOS, static_cast<unsigned long>(m_problem.offset));
    m_editor->setFocus(Qt::OtherFocusReason);
}

void CodeEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void CodeEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_bar->isVisible()) {
        m_bar->hide();
        m_editor->setFocus(Qt::OtherFocusReason);
        return;
    }
    QWidget::keyPressEvent(event);
}

void CodeEditor::restyle()
{
    styleEditor(*m_editor, m_language, palette());
    m_editor->setIndicatorForegroundColor(toneColor(Tone::Error, palette()), problemIndicator);
    m_editor->setMinimumHeight(m_editor->textHeight(0) * 4);
    sizeMargin();
}

void CodeEditor::sizeMargin()
{
    const int digits = std::max<int>(3, int(QString::number(m_editor->lines()).size()));
    m_editor->setMarginWidth(0, QString(digits + 1, u'9'));
}

void CodeEditor::startCheck()
{
    m_checkTimer.stop();
    if (!m_check)
        return;
    m_checking.start(
        [check = m_check, bytes = text()](const CancelFlag& cancel) { return check(bytes, cancel); },
        [this](CodeProblem problem) { showProblem(std::move(problem)); });
}

void CodeEditor::showProblem(CodeProblem problem)
{
    m_problem = std::move(problem);
    underline();
    if (m_problem.message.isEmpty()) {
        m_note->clear();
    } else if (m_problem.offset < 0) {
        m_note->showError(m_problem.message);
    } else {
        const long line = m_editor->SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION,
                                                  static_cast<unsigned long>(m_problem.offset));
        m_note->showError(tr("Line %1: %2").arg(QLocale().toString(int(line) + 1), m_problem.message));
    }
    Q_EMIT problemChanged();
}

void CodeEditor::underline()
{
    const long size = m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH);
    m_editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT,
                            static_cast<unsigned long>(problemIndicator));
    m_editor->SendScintilla(QsciScintilla::SCI_INDICATORCLEARRANGE, 0UL, size);
    if (m_problem.message.isEmpty() || m_problem.offset < 0 || size == 0)
        return;
    // At the end there is nothing behind it to be underlined.
    const long at = std::clamp<long>(long(m_problem.offset), 0, size - 1);
    const long end =
        m_editor->SendScintilla(QsciScintilla::SCI_WORDENDPOSITION, static_cast<unsigned long>(at), 1L);
    m_editor->SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(at),
                            std::max<long>(1, end - at));
}

} // namespace hookbench::ui
