// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/signing_page.h"

#include "app/workspace/sample_gallery.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::SampleGallery;

SigningPage::SigningPage(SampleGallery& gallery, QWidget* parent)
    : QWidget(parent)
    , m_gallery(gallery)
    , m_form(new QFormLayout)
    , m_scheme(new QComboBox(this))
    , m_flaw(new QComboBox(this))
{
    setObjectName(u"signingPage"_s);
    buildForm();
    fillSchemes();
    adapt();
    connect(&gallery, &SampleGallery::loaded, this, [this] {
        const DraftSigning present = signing();
        fillSchemes();
        setSigning(present);
    });
    connect(m_scheme, &QComboBox::activated, this, [this] {
        showParameters({});
        fillFlaws();
        adapt();
        Q_EMIT edited();
    });
    connect(m_flaw, &QComboBox::activated, this, &SigningPage::edited);
}

void SigningPage::buildForm()
{
    m_scheme->setObjectName(u"signingScheme"_s);
    m_scheme->setAccessibleName(tr("Sign as"));
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scheme->setMinimumContentsLength(28);
    m_flaw->setObjectName(u"signingFlaw"_s);
    m_flaw->setAccessibleName(tr("Mistake on purpose"));
    m_form->addRow(tr("Si&gn as:"), m_scheme);
    m_stored = addLine(tr("Stored s&ecret:"), u"signingStored"_s);
    m_stored->setPlaceholderText(tr("Name of a stored secret"));
    m_typed = addLine(tr("Or t&ype one:"), u"signingTyped"_s);
    m_typed->setEchoMode(QLineEdit::Password);
    m_typed->setPlaceholderText(tr("For this run alone; never stored"));
    m_form->addRow(tr("M&istake on purpose:"), m_flaw);
    m_note =
        plainParagraph(tr("The signature is made at the moment of sending, with the time and the id that "
                          "belong to it; the preview shows the request without it."),
                       this);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_note);
    layout->addStretch(1);
}

QLineEdit* SigningPage::addLine(const QString& label, const QString& objectName)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    edit->setLayoutDirection(Qt::LeftToRight);
    m_form->addRow(label, edit);
    connect(edit, &QLineEdit::textEdited, this, [this] {
        adapt();
        Q_EMIT edited();
    });
    return edit;
}

/// The catalogue is read when somebody wants to see it.
void SigningPage::showEvent(QShowEvent* event)
{
    m_gallery.load();
    QWidget::showEvent(event);
}

void SigningPage::fillSchemes()
{
    m_scheme->clear();
    m_scheme->addItem(tr("Nobody: not signed"), QByteArray());
    for (const workspace::SigningScheme& scheme : m_gallery.schemes())
        m_scheme->addItem(scheme.title, scheme.name);
}

void SigningPage::fillFlaws()
{
    const QByteArray present = m_flaw->currentData().toByteArray();
    m_flaw->clear();
    m_flaw->addItem(tr("None"), QByteArray());
    auto* model = qobject_cast<QStandardItemModel*>(m_flaw->model());
    for (const workspace::SigningFlaw& flaw : m_gallery.flaws(scheme())) {
        m_flaw->addItem(flaw.text, flaw.name);
        QStandardItem* item = model->item(m_flaw->count() - 1);
        item->setEnabled(flaw.obstacle.isEmpty());
        item->setToolTip(flaw.obstacle.isEmpty() ? QString() : plainToolTip(flaw.obstacle));
    }
    const int index = m_flaw->findData(present);
    m_flaw->setCurrentIndex(index > 0 && model->item(index)->isEnabled() ? index : 0);
}

/// A line for each fact that the scheme asks for.
void SigningPage::showParameters(const QList<DraftField>& values)
{
    for (const auto& [name, edit] : std::as_const(m_parameters))
        m_form->removeRow(edit);
    m_parameters.clear();
    QByteArrayList names;
    for (const workspace::SigningScheme& one : m_gallery.schemes()) {
        if (one.name == scheme())
            names = one.parameters;
    }
    for (const DraftField& field : values) {
        if (!names.contains(field.name))
            names += field.name;
    }
    for (const QByteArray& name : std::as_const(names)) {
        QLineEdit* edit =
            addLine(tr("%1:").arg(QString::fromUtf8(name)), u"signing-"_s + QString::fromUtf8(name));
        for (const DraftField& field : values) {
            if (field.name == name)
                edit->setText(QString::fromUtf8(field.value));
        }
        m_parameters.emplaceBack(name, edit);
    }
}

void SigningPage::adapt()
{
    const bool isSigned = !scheme().isEmpty();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_stored), static_cast<QWidget*>(m_typed), static_cast<QWidget*>(m_flaw)}) {
        m_form->labelForField(widget)->setEnabled(isSigned);
        widget->setEnabled(isSigned);
    }
    m_typed->setEnabled(isSigned && m_stored->text().isEmpty());
}

QByteArray SigningPage::scheme() const
{
    return m_scheme->currentData().toByteArray();
}

DraftSigning SigningPage::signing() const
{
    DraftSigning signing;
    signing.scheme = scheme();
    if (signing.scheme.isEmpty())
        return signing;
    signing.secretName = m_stored->text().trimmed().toUtf8();
    for (const auto& [name, edit] : m_parameters)
        signing.parameters.append({true, name, edit->text().toUtf8()});
    signing.flaw = m_flaw->currentData().toByteArray();
    return signing;
}

void SigningPage::setSigning(const DraftSigning& signing)
{
    if (!signing.scheme.isEmpty())
        m_gallery.load();
    int index = m_scheme->findData(signing.scheme);
    if (index < 0) {
        // Not read yet, or a scheme that is no longer there.
        m_scheme->addItem(QString::fromUtf8(signing.scheme), signing.scheme);
        index = m_scheme->count() - 1;
    }
    m_scheme->setCurrentIndex(index);
    m_stored->setText(QString::fromUtf8(signing.secretName));
    showParameters(signing.parameters);
    fillFlaws();
    m_flaw->setCurrentIndex(std::max(0, m_flaw->findData(signing.flaw)));
    adapt();
}

QByteArray SigningPage::typedSecret() const
{
    return m_stored->text().isEmpty() ? m_typed->text().toUtf8() : QByteArray();
}

} // namespace hookbench::ui
