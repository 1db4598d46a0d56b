// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/columns_dialog.h"
#include "ui/log/filter_bar.h"
#include "ui/log/timeline_strip.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::ui;

class TestFilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bar = std::make_unique<FilterBar>();
        m_bar->resize(800, 80);
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
        m_bar->edit()->setFocus();
    }

    void cleanup() { m_bar.reset(); }

    void tellsTheStateByIconAndText()
    {
        const auto* state = m_bar->findChild<QAction*>(u"filterState"_s);
        QStringList texts{state->text()};
        for (const char* text : {"status == 200", "status ==", "stats == 3"}) {
            m_bar->edit()->setText(QString::fromLatin1(text));
            texts << state->text();
            QCOMPARE(m_bar->edit()->accessibleDescription(), state->text());
        }
        texts.removeDuplicates();
        QCOMPARE(texts.size(), 4);
    }

    void saysWhatIsWrongAndWhere()
    {
        m_bar->setText(u"status >= 400 and metod == POST"_s);
        const QString note = m_bar->findChild<QLabel*>(u"fieldNoteText"_s)->text();
        QVERIFY2(note.contains(u"metod"_s) && note.contains(u"19"_s), qPrintable(note));
        m_bar->setText(u"status >= 400"_s);
        QVERIFY(m_bar->findChild<QLabel*>(u"fieldNoteText"_s)->text().isEmpty());
    }

    void appliesAMomentAfterTheLastKey()
    {
        QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
        QTest::keyClicks(m_bar->edit(), u"id == 7"_s);
        QCOMPARE(changed.size(), 0);
        QVERIFY(changed.wait());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toString(), u"id == 7"_s);
    }

    void enterAppliesAtOnceAndIsRemembered()
    {
        QSignalSpy committed(m_bar.get(), &FilterBar::filterCommitted);
        QTest::keyClicks(m_bar->edit(), u"id == 7"_s);
        QTest::keyClick(m_bar->edit(), Qt::Key_Escape); // what is proposed
        QTest::keyClick(m_bar->edit(), Qt::Key_Return);
        m_bar->setText(u"id == 7"_s);
        QVERIFY(committed.size() >= 1);
        m_bar->setText(u"id =="_s);
        QCOMPARE(committed.last().first().toString(), u"id == 7"_s);
    }

    void escapeClearsAndThenLeaves()
    {
        m_bar->setText(u"id == 7"_s);
        QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
        QSignalSpy leave(m_bar.get(), &FilterBar::logRequested);
        QTest::keyClick(m_bar->edit(), Qt::Key_Escape);
        QVERIFY(m_bar->text().isEmpty());
        QCOMPARE(changed.last().first().toString(), QString());
        QCOMPARE(leave.size(), 0);
        QTest::keyClick(m_bar->edit(), Qt::Key_Escape);
        QCOMPARE(leave.size(), 1);
    }

    void proposesFieldsAndLiveValues()
    {
        m_bar->edit()->setLiveValues([](const QString& field, bool) {
            return field == u"path"_s ? QList<QByteArray>{"/orders"_ba, "/other"_ba} : QList<QByteArray>();
        });
        auto* list = m_bar->edit()->findChild<QAbstractItemView*>(u"filterProposals"_s);
        if (!list) {
            for (QWidget* widget : QApplication::allWidgets()) {
                if (widget->objectName() == u"filterProposals"_s)
                    list = qobject_cast<QAbstractItemView*>(widget);
            }
        }
        QVERIFY(list);
        QTest::keyClicks(m_bar->edit(), u"meth"_s);
        QVERIFY(list->isVisible());
        QCOMPARE(list->model()->index(0, 0).data(Qt::UserRole).toString(), u"method"_s);
        m_bar->edit()->clear();
        QTest::keyClicks(m_bar->edit(), u"path == /or"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data(Qt::UserRole).toString(), u"/orders"_s);
        list->hide();
    }

    void savedFiltersAreButtons()
    {
        m_bar->setSaved({{1, u"Failed & slow"_s, u"status >= 500"_s}, {2, u"Puts"_s, u"method == PUT"_s}});
        QSignalSpy changed(m_bar.get(), &FilterBar::filterChanged);
        auto* button = m_bar->findChild<QToolButton*>(u"savedFilter2"_s);
        QVERIFY(button && button->isVisible());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        button->click();
        QCOMPARE(changed.last().first().toString(), u"method == PUT"_s);
        m_bar->setSaved({});
        QVERIFY(!m_bar->findChild<QWidget*>(u"savedFilters"_s)->isVisible());
    }

    void showsProgressAndStops()
    {
        auto* stop = m_bar->findChild<QToolButton*>(u"filterStop"_s);
        QVERIFY(!stop->isVisible());
        m_bar->showProgress(true, 40, false, 12, 1000);
        QVERIFY(stop->isVisible());
        QSignalSpy asked(m_bar.get(), &FilterBar::stopRequested);
        stop->click();
        QCOMPARE(asked.size(), 1);
        m_bar->showProgress(false, 40, true, 12, 1000);
        QVERIFY(!stop->isVisible());
        QVERIFY(m_bar->findChild<QLabel*>(u"filterCounts"_s)->isVisible());
    }

    void columnsAreArrangedByKeys()
    {
        ColumnsDialog dialog({{0, {}, u"No."_s, true, 50}, {1, {}, u"Time"_s, true, 80}}, nullptr);
        auto* list = dialog.findChild<QListWidget*>(u"columnsList"_s);
        list->setCurrentRow(1);
        dialog.findChild<QPushButton*>(u"columnsUp"_s)->click();
        QCOMPARE(dialog.columns().front().column, 1);
        list->item(1)->setCheckState(Qt::Unchecked);
        list->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(dialog.columns().front().shown); // one has to stay
        auto* field = dialog.findChild<QLineEdit*>(u"columnsField"_s);
        field->setText(u"no field"_s);
        dialog.findChild<QPushButton*>(u"columnsAdd"_s)->click();
        QCOMPARE(dialog.columns().size(), size_t(2));
        QVERIFY(!dialog.findChild<QLabel*>(u"fieldNoteText"_s)->text().isEmpty());
        field->setText(u"header[x-id]"_s);
        dialog.findChild<QPushButton*>(u"columnsAdd"_s)->click();
        QCOMPARE(dialog.columns().back().field, u"header[x-id]"_s);
        dialog.findChild<QPushButton*>(u"columnsRemove"_s)->click();
        QCOMPARE(dialog.columns().size(), size_t(2));
    }

    void aRangeOfTimeIsChosenByKeys()
    {
        TimelineStrip strip;
        strip.resize(400, 40);
        workspace::Timeline timeline;
        timeline.fromUs = 1000;
        timeline.untilUs = 2000;
        timeline.parts.resize(10);
        timeline.parts[3][2] = 5;
        timeline.most = 5;
        strip.setTimeline(timeline);
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        QSignalSpy chosen(&strip, &TimelineStrip::rangeChosen);
        QTest::keyClick(&strip, Qt::Key_Right);
        QTest::keyClick(&strip, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&strip, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first()[0].toLongLong(), 1100);
        QCOMPARE(chosen.first()[1].toLongLong(), 1300);
        QVERIFY(!strip.summary().isEmpty());
    }

private:
    std::unique_ptr<FilterBar> m_bar;
};

QTEST_MAIN(TestFilterBar)
#include "tst_filter_bar.moc"
