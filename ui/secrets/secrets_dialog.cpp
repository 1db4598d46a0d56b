// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/secrets_dialog.h"

#include "ui/theme/provider_badge.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::SecretInfo;
using workspace::SecretKeeper;
using workspace::SecretMode;
using State = SecretKeeper::State;

namespace {
enum ListColumn {
    NameColumn,
    LabelColumn,
    ScopeColumn,
    ModeColumn,
    ChangedColumn,
    PreviousColumn,
    ColumnCount
};
} // namespace

SecretsDialog::SecretsDialog(SecretKeeper& keeper, SecretPlaces places, QWidget* parent)
    : QDialog(parent)
    , m_keeper(keeper)
    , m_places(std::move(places))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"secretsDialog"_s);
    setWindowTitle(tr("Secrets"));
    m_place = plainParagraph({}, this);
    m_place->setObjectName(u"secretsPlace"_s);
    m_words = plainLabel(tr("Opening the secrets…"), m_stack);
    m_words->setAlignment(Qt::AlignCenter);
    m_lock = makeLock();
    m_content = makeList();
    m_trouble = new FieldNote(this);
    m_trouble->setObjectName(u"secretsTrouble"_s);
    for (QWidget* page : {static_cast<QWidget*>(m_words), m_lock, m_content})
        m_stack->addWidget(page);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"secretsClose"_s);
    buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    removeButtonIcons(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_place);
    column->addWidget(m_stack, 1);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    connect(&keeper, &SecretKeeper::stateChanged, this, &SecretsDialog::follow);
    connect(&keeper, &SecretKeeper::changed, this, [this] {
        m_trouble->clear();
        fill();
    });
    connect(&keeper, &SecretKeeper::refused, m_trouble, qOverload<const Error&>(&FieldNote::showError));
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 24);
    keeper.open();
    follow();
}

QWidget* SecretsDialog::makeLock()
{
    auto* page = new QWidget(m_stack);
    m_lockText = plainParagraph({}, page);
    const auto line = [page](const QString& objectName, const QString& name) {
        auto* edit = new QLineEdit(page);
        edit->setObjectName(objectName);
        edit->setAccessibleName(name);
        edit->setEchoMode(QLineEdit::Password);
        return edit;
    };
    m_passphrase = line(u"secretsPassphrase"_s, tr("Passphrase"));
    m_again = line(u"secretsPassphraseAgain"_s, tr("Passphrase again"));
    m_open = new QPushButton(tr("&Open"), page);
    m_open->setObjectName(u"secretsOpen"_s);
    auto* form = new QFormLayout;
    QLabel* label = plainLabel(tr("&Passphrase:"), page);
    label->setBuddy(m_passphrase);
    m_againLabel = plainLabel(tr("A&gain:"), page);
    m_againLabel->setBuddy(m_again);
    form->addRow(label, m_passphrase);
    form->addRow(m_againLabel, m_again);
    auto* row = new QHBoxLayout;
    row->addWidget(m_open);
    row->addStretch(1);
    auto* column = new QVBoxLayout(page);
    column->addWidget(m_lockText);
    column->addLayout(form);
    column->addLayout(row);
    column->addStretch(1);
    const auto judge = [this] {
        const bool same = !m_keeper.choosesPassphrase() || m_passphrase->text() == m_again->text();
        m_open->setEnabled(!m_passphrase->text().isEmpty() && same);
    };
    connect(m_passphrase, &QLineEdit::textChanged, this, judge);
    connect(m_again, &QLineEdit::textChanged, this, judge);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &SecretsDialog::unlock);
    connect(m_again, &QLineEdit::returnPressed, this, &SecretsDialog::unlock);
    connect(m_open, &QPushButton::clicked, this, &SecretsDialog::unlock);
    return page;
}

QWidget* SecretsDialog::makeList()
{
    auto* page = new QWidget(m_stack);
    m_list = new QTreeWidget(page);
    m_list->setObjectName(u"secretsList"_s);
    m_list->setAccessibleName(tr("Stored secrets"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels(
        {tr("Name"), tr("Label"), tr("Used for"), tr("Mode"), tr("Since"), tr("Values before")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    const auto button = [page](const QString& objectName, const QString& text) {
        auto* made = new QPushButton(text, page);
        made->setObjectName(objectName);
        made->setAutoDefault(false);
        return made;
    };
    m_add = button(u"secretAdd"_s, tr("&Add…"));
    m_change = button(u"secretChange"_s, tr("C&hange…"));
    m_rotate = button(u"secretRotate"_s, tr("Ro&tate…"));
    m_rotate->setToolTip(plainToolTip(tr("Gives it another value; the one before is still tried")));
    m_forget = button(u"secretForget"_s, tr("&Forget Values Before"));
    m_remove = button(u"secretRemove"_s, tr("&Remove…"));
    auto* column = new QVBoxLayout;
    for (QPushButton* one : {m_add, m_change, m_rotate, m_forget, m_remove})
        column->addWidget(one);
    column->addStretch(1);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins({});
    row->addWidget(m_list, 1);
    row->addLayout(column);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &SecretsDialog::followSelection);
    connect(m_list, &QTreeWidget::itemActivated, this,
            [this] { edit(SecretForm::Purpose::Change, current()); });
    connect(m_add, &QPushButton::clicked, this, [this] { startAdding({}); });
    connect(m_change, &QPushButton::clicked, this, [this] { edit(SecretForm::Purpose::Change, current()); });
    connect(m_rotate, &QPushButton::clicked, this, [this] { edit(SecretForm::Purpose::Rotate, current()); });
    connect(m_forget, &QPushButton::clicked, this, [this] { m_keeper.forgetPrevious(current().name); });
    connect(m_remove, &QPushButton::clicked, this, [this] { askToRemove(current()); });
    return page;
}

void SecretsDialog::follow()
{
    const State state = m_keeper.state();
    m_place->setText(m_keeper.place().isEmpty()
                         ? QString()
                         : tr("They are kept in %1. Values are never shown again.").arg(m_keeper.place()));
    if (state == State::NeedsPassphrase) {
        const bool isNew = m_keeper.choosesPassphrase();
        m_lockText->setText(isNew ? tr("This computer has no keychain that answers. Choose a passphrase: the "
                                       "secrets are encrypted with it. Nobody can open them without it.")
                                  : tr("Type the passphrase with which the secrets are encrypted."));
        m_again->setVisible(isNew);
        m_againLabel->setVisible(isNew);
        m_passphrase->clear();
        m_again->clear();
        m_open->setEnabled(false);
        m_stack->setCurrentWidget(m_lock);
        m_passphrase->setFocus();
    } else if (state == State::Ready) {
        fill();
        m_stack->setCurrentWidget(m_content);
        m_add->setFocus();
    } else {
        m_words->setText(state == State::Failed ? tr("The secrets could not be opened.")
                                                : tr("Opening the secrets…"));
        m_stack->setCurrentWidget(m_words);
    }
}

void SecretsDialog::unlock()
{
    if (!m_open->isEnabled())
        return;
    m_trouble->clear();
    m_keeper.unlock(m_passphrase->text().toUtf8());
}

QString SecretsDialog::scopeOf(const SecretInfo& info) const
{
    QStringList parts;
    for (const auto& [name, title] : m_places.providers) {
        if (name == info.provider)
            parts << title;
    }
    if (parts.isEmpty() && !info.provider.isEmpty())
        parts << QString::fromUtf8(info.provider);
    if (!info.endpoint.isEmpty())
        parts << QString::fromUtf8(info.endpoint);
    if (!info.path.isEmpty())
        parts << QString::fromUtf8(info.path);
    return parts.isEmpty() ? tr("by its name alone") : parts.join(u", "_s);
}

void SecretsDialog::fill()
{
    const QString before = current().name;
    m_list->clear();
    for (const SecretInfo& info : m_keeper.list()) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(NameColumn, info.name);
        item->setIcon(NameColumn, providerBadge(info.provider));
        item->setText(LabelColumn, info.label);
        item->setText(ScopeColumn, scopeOf(info));
        item->setText(ModeColumn, info.mode == SecretMode::Test   ? tr("Test")
                                  : info.mode == SecretMode::Live ? tr("Live")
                                                                  : QString());
        item->setText(ChangedColumn, QLocale().toString(QDateTime::fromMSecsSinceEpoch(info.changedUs / 1000),
                                                        QLocale::ShortFormat));
        item->setText(PreviousColumn, info.previous > 0 ? QString::number(info.previous) : QString());
        if (info.name == before)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    for (int column = 0; column < ColumnCount; ++column)
        m_list->resizeColumnToContents(column);
    followSelection();
}

SecretInfo SecretsDialog::current() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return {};
    const QString name = item->text(NameColumn);
    for (const SecretInfo& info : m_keeper.list()) {
        if (info.name == name)
            return info;
    }
    return {};
}

void SecretsDialog::followSelection()
{
    const SecretInfo info = current();
    for (QPushButton* button : {m_change, m_rotate, m_remove})
        button->setEnabled(!info.name.isEmpty());
    m_forget->setEnabled(info.previous > 0);
}

void SecretsDialog::startAdding(const SecretInfo& suggested)
{
    if (m_keeper.state() == State::Ready)
        edit(SecretForm::Purpose::Add, suggested);
}

void SecretsDialog::edit(SecretForm::Purpose purpose, const SecretInfo& info)
{
    if (purpose != SecretForm::Purpose::Add && info.name.isEmpty())
        return;
    auto* form = new SecretForm(purpose, info, m_places, this);
    form->setAttribute(Qt::WA_DeleteOnClose);
    connect(form, &QDialog::accepted, this, [this, form, purpose, name = info.name] {
        m_trouble->clear();
        if (purpose == SecretForm::Purpose::Add)
            m_keeper.add(form->info(), form->value());
        else if (purpose == SecretForm::Purpose::Change)
            m_keeper.change(name, form->info());
        else
            m_keeper.rotate(name, form->value());
    });
    form->open();
}

void SecretsDialog::askToRemove(const SecretInfo& info)
{
    auto* question = new QMessageBox(QMessageBox::NoIcon, tr("Remove Secret"),
                                     tr("Remove “%1”? Its value cannot be brought back.").arg(info.name),
                                     QMessageBox::Cancel, this);
    question->setObjectName(u"secretRemoveQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton* yes = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    question->button(QMessageBox::Cancel)->setText(tr("Cancel"));
    connect(question, &QMessageBox::buttonClicked, this,
            [this, yes, name = info.name](QAbstractButton* button) {
                if (button == yes)
                    m_keeper.remove(name);
            });
    question->open();
}

} // namespace hookbench::ui
