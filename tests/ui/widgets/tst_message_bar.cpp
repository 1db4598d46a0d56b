// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench::ui;

namespace {

Message message(const QString& key, const QString& text = u"text"_s)
{
    return {key, MessageKind::Error, text, {}, {}};
}

QWidget* rowOf(const MessageBar& bar, const QString& key)
{
    const auto rows = bar.findChildren<QWidget*>(u"message."_s + key, Qt::FindDirectChildrenOnly);
    for (QWidget* row : rows) {
        if (!row->isHidden())
            return row;
    }
    return nullptr;
}

} // namespace

class TestMessageBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesNoRoomWhileEmpty()
    {
        MessageBar bar;
        QVERIFY(bar.isHidden());
        bar.show(message(u"a"_s));
        QVERIFY(!bar.isHidden());
        bar.dismiss(u"a"_s);
        QVERIFY(bar.isHidden());
    }

    void showsKindTextAndAdvice()
    {
        MessageBar bar;
        bar.show({u"port"_s, MessageKind::Warning, u"Port 8080 is taken."_s, u"Choose another."_s, {}});
        const QWidget* row = rowOf(bar, u"port"_s);
        QVERIFY(row);
        QCOMPARE(row->findChild<QLabel*>(u"messageKind"_s)->text(), u"Warning"_s);
        const auto* text = row->findChild<QLabel*>(u"messageText"_s);
        QCOMPARE(text->text(), u"Port 8080 is taken.\nChoose another."_s);
        QVERIFY(text->textInteractionFlags() & Qt::TextSelectableByKeyboard);
        QVERIFY(!row->findChild<QLabel*>(u"messageIcon"_s)->pixmap().isNull());
    }

    void showsHostileTextToTheLetter()
    {
        MessageBar bar;
        const QString hostile = u"<b>x</b><img src='http://evil/'>"_s;
        bar.show(message(u"a"_s, hostile));
        const auto* text = rowOf(bar, u"a"_s)->findChild<QLabel*>(u"messageText"_s);
        QCOMPARE(text->textFormat(), Qt::PlainText);
        QCOMPARE(text->text(), hostile);
    }

    void replacesTheMessageOfTheSameKey()
    {
        MessageBar bar;
        bar.show(message(u"a"_s, u"old"_s));
        bar.show(message(u"a"_s, u"new"_s));
        QCOMPARE(bar.keys(), QStringList{u"a"_s});
        QCOMPARE(rowOf(bar, u"a"_s)->findChild<QLabel*>(u"messageText"_s)->text(), u"new"_s);
    }

    void showsThreeAndLetsTheOthersWait()
    {
        MessageBar bar;
        for (const auto& key : {u"1"_s, u"2"_s, u"3"_s, u"4"_s})
            bar.show(message(key));
        QCOMPARE(bar.keys(), (QStringList{u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
        QVERIFY(rowOf(bar, u"4"_s) && rowOf(bar, u"2"_s));
        QVERIFY(!rowOf(bar, u"1"_s));
        bar.dismiss(u"4"_s);
        QVERIFY(rowOf(bar, u"1"_s));
    }

    void closeButtonDismisses()
    {
        MessageBar bar;
        bar.show(message(u"a"_s));
        auto* close = rowOf(bar, u"a"_s)->findChild<QToolButton*>(u"messageClose"_s);
        QVERIFY(!close->accessibleName().isEmpty());
        close->click();
        QVERIFY(bar.keys().isEmpty());
    }

    void actionRunsOnceAfterTheMessageIsGone()
    {
        MessageBar bar;
        int runs = 0;
        bool wasGone = false;
        Message ask = message(u"a"_s);
        ask.actions.push_back({u"Try Again"_s, [&] {
                                   ++runs;
                                   wasGone = bar.keys().isEmpty();
                                   bar.show(message(u"a"_s, u"again"_s));
                               }});
        bar.show(ask);
        rowOf(bar, u"a"_s)->findChild<QPushButton*>(u"messageAction1"_s)->click();
        QCOMPARE(runs, 1);
        QVERIFY(wasGone);
        QCOMPARE(bar.keys(), QStringList{u"a"_s});
    }
};

QTEST_MAIN(TestMessageBar)
#include "tst_message_bar.moc"
