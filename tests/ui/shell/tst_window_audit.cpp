// SPDX-License-Identifier: GPL-3.0-or-later
// Promises that hold for everything a user can see: names, keys, translations, plain text.
#include "tests/ui/shell/window_fixture.h"
#include "ui/composer/burst_dialog.h"
#include "ui/composer/environments_dialog.h"
#include "ui/endpoints/endpoint_dialog.h"
#include "ui/endpoints/exposure_dialog.h"
#include "ui/log/annotation_dialog.h"
#include "ui/log/columns_dialog.h"
#include "ui/log/summary_dialog.h"
#include "ui/sending/deliveries_window.h"
#include "ui/sending/replay_window.h"
#include "ui/settings/settings_dialog.h"
#include "ui/sharing/export_dialog.h"
#include "ui/sharing/import_dialog.h"
#include "ui/sharing/open_bundle_dialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/filter_help_dialog.h"
#include "ui/shell/go_to_dialog.h"
#include "ui/shell/help_dialogs.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QThreadPool>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace hookbench;
using namespace hookbench::tests;
using namespace hookbench::ui;

namespace {

/// Puts every text of the program into brackets, so that one that misses them was never translatable.
class PseudoLanguage final : public QTranslator
{
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        // Qt's own texts come with Qt's own translations.
        if (QByteArrayView(context).startsWith("hookbench"))
            return u'[' + QString::fromUtf8(source) + u']';
        return {};
    }

    bool isEmpty() const override { return false; }
};

/// Words of protocols, names, keys and values.
bool needsNoTranslation(const QString& text)
{
    static const QRegularExpression neutral(
        uR"(^[\W\d_]*$|^\d+\W(?:[KMGT]iB|B|s|ms|min|h)(?:/s)?$|^https?://|^curl |^\d{3} |^(?:::1?|[\d.]+)$|^Hookbench|^English$|^Deutsch$|^Content-Type: |^/|^(?:UTF-|ISO-|windows-|KOI8-|IBM|Shift_|EUC-|GB|Big5)|^(?:Ctrl|Alt|Shift|F\d))"_s);
    return neutral.match(text).hasMatch();
}

bool isTranslated(const QString& text)
{
    QString plain = text;
    plain.remove(QRegularExpression(u"^<qt>|</qt>$"_s));
    return plain.contains(u'[') || needsNoTranslation(plain);
}

/// Every text that `widget` itself shows or tells, with the property it comes from.
QList<QPair<QString, QString>> textsOf(const QWidget* widget)
{
    QList<QPair<QString, QString>> texts;
    for (const char* property :
         {"text", "title", "toolTip", "statusTip", "placeholderText", "accessibleName",
          "accessibleDescription", "windowTitle", "specialValueText", "suffix", "prefix"}) {
        const QVariant value = widget->property(property);
        if (value.userType() == QMetaType::QString && !value.toString().isEmpty())
            texts << QPair(QString::fromLatin1(property), value.toString());
    }
    if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts << QPair(u"tab"_s, tabs->tabText(i));
    }
    if (const auto* combo = qobject_cast<const QComboBox*>(widget)) {
        // Names of providers are the same in every language.
        const bool namesProviders = combo->objectName().endsWith("Scheme"_L1);
        for (int i = 0; i < combo->count(); ++i) {
            if (!namesProviders || combo->itemData(i).toByteArray().isEmpty())
                texts << QPair(u"item"_s, combo->itemText(i));
        }
    }
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model()) {
        for (int i = 0; i < view->model()->columnCount(); ++i)
            texts << QPair(u"header"_s, view->model()->headerData(i, Qt::Horizontal).toString());
    }
    return texts;
}

bool isOurs(const QWidget* widget)
{
    return !widget->objectName().startsWith("qt_"_L1) && !qobject_cast<const QTabBar*>(widget->parent());
}

bool isInteractive(const QWidget* widget)
{
    if (qobject_cast<const QScrollBar*>(widget) || qobject_cast<const QMenu*>(widget))
        return false;
    const bool isInner = qobject_cast<const QAbstractSpinBox*>(widget->parent()) ||
                         qobject_cast<const QComboBox*>(widget->parent());
    if (isInner && !qobject_cast<const QComboBox*>(widget->parent()))
        return false;
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) ||
           (qobject_cast<const QAbstractItemView*>(widget) && !widget->inherits("QHeaderView"));
}

QChar mnemonicOf(const QString& text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != u'&')
            continue;
        if (text[i + 1] != u'&')
            return text[i + 1].toLower();
        ++i;
    }
    return {};
}

QStringList clashes(const QStringList& texts)
{
    QHash<QChar, QString> seen;
    QStringList found;
    for (const QString& text : texts) {
        const QChar letter = mnemonicOf(text);
        if (letter.isNull())
            continue;
        if (seen.contains(letter))
            found << seen[letter] + u" / "_s + text;
        seen.insert(letter, text);
    }
    return found;
}

} // namespace

class TestWindowAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionIsCompleteAndInAMenu()
    {
        WindowFixture f;
        QVERIFY(f.open());
        QSet<QAction*> inMenus;
        for (const QMenu* menu : f.window->findChildren<QMenu*>()) {
            for (QAction* action : menu->actions())
                inMenus.insert(action);
        }
        QHash<QKeySequence, QString> keys;
        const auto* actions = f.window->findChild<Actions*>();
        QVERIFY(actions);
        for (QAction* action : actions->all()) {
            QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
            if (action->shortcut().isEmpty())
                continue;
            QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->shortcut().toString()));
            keys.insert(action->shortcut(), action->objectName());
            QVERIFY2(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)),
                     qPrintable(action->objectName()));
        }
    }

    void mnemonicsAreUnique()
    {
        WindowFixture f;
        QVERIFY(f.open());
        for (const QMenu* menu : f.window->findChildren<QMenu*>()) {
            QStringList texts;
            for (const QAction* action : menu->actions())
                texts << action->text();
            QCOMPARE(clashes(texts), QStringList());
        }
        QStringList visible;
        for (const QAction* action : f.window->menuBar()->actions())
            visible << action->text();
        for (const QWidget* widget : f.window->findChildren<QWidget*>()) {
            const auto* label = qobject_cast<const QLabel*>(widget);
            const bool acts = qobject_cast<const QAbstractButton*>(widget) || (label && label->buddy());
            // A tool button's text is its action's, without the letter.
            if (acts && widget->isVisible() && !widget->inherits("QToolButton"))
                visible << widget->property("text").toString();
        }
        QCOMPARE(clashes(visible), QStringList());
    }

    void mnemonicsOfDialogsAreUnique()
    {
        forEachDialog([](const QDialog& dialog) {
            const auto textsWithKeys = [](const QWidget& part) {
                QStringList texts;
                for (const QWidget* widget : part.findChildren<QWidget*>()) {
                    const auto* label = qobject_cast<const QLabel*>(widget);
                    if (qobject_cast<const QAbstractButton*>(widget) || (label && label->buddy()))
                        texts << widget->property("text").toString();
                }
                return texts;
            };
            const auto* tabs = dialog.findChild<QTabWidget*>();
            if (!tabs) {
                QCOMPARE(clashes(textsWithKeys(dialog)), QStringList());
                return;
            }
            // One page is seen at a time, but all titles.
            QStringList titles;
            for (int i = 0; i < tabs->count(); ++i)
                titles << tabs->tabText(i);
            for (int i = 0; i < tabs->count(); ++i)
                QCOMPARE(clashes(textsWithKeys(*tabs->widget(i)) + titles), QStringList());
        });
    }

    void everyControlHasAName()
    {
        WindowFixture f;
        QVERIFY(f.open());
        checkNames(*f.window);
        forEachDialog([](const QDialog& dialog) { checkNames(dialog); });
    }

    void objectNamesAreUnique()
    {
        WindowFixture f;
        QVERIFY(f.open());
        QHash<QString, int> count;
        for (const QWidget* widget : f.window->findChildren<QWidget*>()) {
            if (isInteractive(widget) && isOurs(widget) && widget->isVisible())
                ++count[widget->objectName()];
        }
        for (auto name = count.cbegin(); name != count.cend(); ++name)
            QVERIFY2(name.value() == 1 || name.key().isEmpty(), qPrintable(name.key()));
    }

    void everyTextIsTranslatable()
    {
        PseudoLanguage pseudo;
        QVERIFY(QCoreApplication::installTranslator(&pseudo));
        {
            WindowFixture f;
            QVERIFY(f.open());
            checkTranslated(*f.window);
            for (const QAction* action : f.window->findChild<Actions*>()->all())
                QVERIFY2(isTranslated(action->text()) && isTranslated(action->toolTip()),
                         qPrintable(action->text()));
            for (const QMenu* menu : f.window->findChildren<QMenu*>()) {
                for (const QAction* action : menu->actions())
                    QVERIFY2(isTranslated(action->text()), qPrintable(action->text()));
            }
            forEachDialog([](const QDialog& dialog) { checkTranslated(dialog); });
        }
        QCoreApplication::removeTranslator(&pseudo);
    }

    void everyLabelIsPlainText()
    {
        WindowFixture f;
        QVERIFY(f.open());
        const auto check = [](const QWidget& window) {
            for (const QLabel* label : window.findChildren<QLabel*>()) {
                if (!label->inherits("QTipLabel"))
                    QVERIFY2(label->textFormat() == Qt::PlainText,
                             qPrintable(label->objectName() + label->text()));
            }
        };
        check(*f.window);
        forEachDialog([&check](const QDialog& dialog) { check(dialog); });
    }

    void hostileNamesStayText()
    {
        WindowFixture f;
        QVERIFY(f.open());
        Endpoint endpoint = f.workspace.endpoints().front().endpoint;
        endpoint.name = u"<img src=x>&amp;"_s;
        f.workspace.saveEndpoint(endpoint);
        auto* chooser = f.part<QComboBox>(u"endpointChooser"_s);
        QTRY_COMPARE(chooser->currentText(), endpoint.name);
        QVERIFY(!chooser->itemData(0, Qt::ToolTipRole).toString().contains(u"<img"_s));
    }

    void textsFitWhenTheyAreLonger()
    {
        PseudoLanguage pseudo;
        QVERIFY(QCoreApplication::installTranslator(&pseudo));
        forEachDialog([](const QDialog& dialog) {
            for (const QAbstractButton* button : dialog.findChildren<QAbstractButton*>()) {
                if (button->isVisible())
                    QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            }
        });
        QCoreApplication::removeTranslator(&pseudo);
    }

private:
    template <typename Check>
    static void forEachDialog(const Check& check)
    {
        QTemporaryDir folder;
        settings::Settings settings(folder.filePath(u"s.json"_s));
        QThreadPool jobs;
        QMainWindow owner;
        const Actions actions(&owner);
        Endpoint broken;
        broken.address = u"0.0.0.0"_s;
        broken.reply.body = "a\r\nb";
        workspace::Workspace workspace({});
        workspace::Drafting drafting(workspace);
        const ReplayWindow::Requests requests{{ExchangeId{1}}, 2, [] {
                                                  return QList<ExchangeId>();
                                              }};
        const std::vector<QDialog*> dialogs = {
            new ExportDialog(workspace, settings, {{ExchangeId{1}}, {}}, &owner),
            new ImportDialog({u"/1"_s}, workspace, settings, &owner),
            new OpenBundleDialog(u"a.hkbundle"_s, settings, jobs, &owner),
            new EndpointDialog(broken, settings, jobs, &owner),
            new ExposureDialog(broken, &owner),
            new SettingsDialog(settings, u"de"_s, &owner),
            new GoToDialog(&owner),
            new FilterHelpDialog(&owner),
            new SummaryDialog(&owner),
            new AnnotationDialog(2, {u"a"_s}, u"b"_s, {}, &owner),
            new ColumnsDialog({{0, {}, u"No."_s, true, 50}}, &owner),
            makeShortcutsDialog(actions.all(), &owner),
            makeAboutDialog(&owner)};
        for (QDialog* dialog : dialogs) {
            dialog->show();
            check(*dialog);
            dialog->close();
        }
    }

    static void checkNames(const QWidget& window)
    {
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            if (!isInteractive(widget) || !isOurs(widget) || !widget->isVisible())
                continue;
            const QByteArray where = QByteArray(widget->metaObject()->className()) + " in " +
                                     widget->parentWidget()->objectName().toUtf8();
            QVERIFY2(!widget->objectName().isEmpty(), where.constData());
            QAccessibleInterface* accessible =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     (where + ": " + widget->objectName().toUtf8()).constData());
        }
    }

    static void checkTranslated(const QWidget& window)
    {
        QList<const QWidget*> widgets{&window};
        for (const QWidget* widget : window.findChildren<QWidget*>())
            widgets << widget;
        for (const QWidget* widget : widgets) {
            // What a user typed, and what Qt labels itself.
            if (!isOurs(widget) || qobject_cast<const QLineEdit*>(widget) ||
                widget->inherits("QToolBarExtension"))
                continue;
            for (const auto& [property, text] : textsOf(widget)) {
                const QString what = widget->objectName() + u'.' + property + u" = "_s + text;
                QVERIFY2(isTranslated(text), qPrintable(what));
            }
        }
    }
};

QTEST_MAIN(TestWindowAudit)
#include "tst_window_audit.moc"
