// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_note.h"

#include <QDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench::ui;

namespace {

/// A note on a page of tabs, under a field that takes all the room there is.
struct Fixture
{
    Fixture()
    {
        auto* layout = new QVBoxLayout(&dialog);
        auto* tabs = new QTabWidget(&dialog);
        auto* page = new QWidget(tabs);
        auto* form = new QFormLayout(page);
        form->addRow(u"Field"_s, new QPlainTextEdit(page));
        note = new FieldNote(page);
        form->addRow(note);
        tabs->addTab(page, u"Page"_s);
        layout->addWidget(tabs);
        dialog.resize(300, 10);
        dialog.show();
    }

    bool isWhole() const
    {
        const auto* text = note->findChild<QLabel*>(u"fieldNoteText"_s);
        return text->height() >= text->heightForWidth(text->width());
    }

    QDialog dialog;
    FieldNote* note = nullptr;
    QString longText = u"some words that need many lines at this width "_s.repeated(8);
};

} // namespace

class TestFieldNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWholeWhereItComesUp()
    {
        Fixture f;
        QVERIFY(QTest::qWaitForWindowExposed(&f.dialog));
        f.note->showError(f.longText);
        QTRY_VERIFY(f.isWhole());
    }

    void growsWithItsText()
    {
        Fixture f;
        QVERIFY(QTest::qWaitForWindowExposed(&f.dialog));
        f.note->showInfo(u"short"_s);
        QTRY_VERIFY(f.isWhole());
        const int before = f.note->height();
        f.note->showInfo(f.longText);
        QTRY_VERIFY(f.isWhole() && f.note->height() > before);
    }

    void needsLittleRoomAgainForAShortText()
    {
        Fixture f;
        QVERIFY(QTest::qWaitForWindowExposed(&f.dialog));
        f.note->showInfo(f.longText);
        QTRY_VERIFY(f.isWhole());
        f.note->showInfo(u"short"_s);
        const int line = f.note->fontMetrics().lineSpacing();
        QTRY_VERIFY(f.note->minimumHeight() < 2 * line + 8);
    }
};

QTEST_MAIN(TestFieldNote)
#include "tst_field_note.moc"
