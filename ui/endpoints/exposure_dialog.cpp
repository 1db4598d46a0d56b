// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/exposure_dialog.h"

#include "ui/endpoints/form_parts.h"
#include "ui/widgets/field_note.h"
#include "ui/widgets/plain_text.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ExposureText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::ui::ExposureText)
};

QString whoCanReach(const QString& address)
{
    if (address == "0.0.0.0"_L1 || address == "::"_L1)
        return ExposureText::tr("The endpoint will listen on all addresses of this computer. Everyone in its "
                                "networks can send requests to it, and the whole internet too, where a "
                                "router or firewall lets it in.");
    return ExposureText::tr("The endpoint will listen on %1. Everyone who can reach that address over the "
                            "network can send requests to it, and the whole internet too, where a router or "
                            "firewall lets it in.")
        .arg(address);
}

QString guardText(Guard::Kind kind)
{
    switch (kind) {
    case Guard::Kind::None:
        return ExposureText::tr("nothing: no password, token or key");
    case Guard::Kind::Basic:
        return ExposureText::tr("a user and a password");
    case Guard::Kind::Bearer:
        return ExposureText::tr("a token");
    case Guard::Kind::Header:
        return ExposureText::tr("a key");
    }
    Q_UNREACHABLE();
}

QFormLayout* makeFacts(const Endpoint& endpoint, QWidget* parent)
{
    auto* form = new QFormLayout;
    const auto add = [form, parent](const QString& label, const QString& text) {
        QLabel* value = plainLabel(text, parent);
        value->setWordWrap(true);
        form->addRow(plainLabel(label, parent), value);
    };
    const EndpointAccess& access = endpoint.access;
    add(ExposureText::tr("Senders must know:"), guardText(access.guard.kind));
    add(ExposureText::tr("Path:"),
        access.pathToken.isEmpty() ? ExposureText::tr("any") : ExposureText::tr("one that nobody can guess"));
    add(ExposureText::tr("Allowed addresses:"),
        access.allowed.isEmpty() ? ExposureText::tr("all")
                                 : ExposureText::tr("%n on the list", nullptr, int(access.allowed.size())));
    add(ExposureText::tr("On the way:"),
        endpoint.tls.enabled ? ExposureText::tr("encrypted") : ExposureText::tr("readable for everyone"));
    return form;
}

bool isProtected(const EndpointAccess& access)
{
    return access.guard || !access.pathToken.isEmpty() || !access.allowed.isEmpty();
}

} // namespace

ExposureDialog::ExposureDialog(const Endpoint& endpoint, QWidget* parent)
    : QDialog(parent)
    , m_unique(new QCheckBox(tr("Capture only under a &path that nobody can guess"), this))
{
    setObjectName(u"exposureDialog"_s);
    setWindowTitle(tr("Let Others Reach This Endpoint?"));
    auto* layout = new QVBoxLayout(this);
    QLabel* who = plainParagraph(whoCanReach(endpoint.address), this);
    who->setObjectName(u"exposureWho"_s);
    layout->addWidget(who);
    layout->addLayout(makeFacts(endpoint, this));
    auto* note = makeNote(u"exposureNote"_s, this);
    layout->addWidget(note);
    if (!isProtected(endpoint.access))
        note->showWarning(tr("Nothing holds strangers off. All that they send is kept in the session."));
    m_unique->setObjectName(u"exposureUnique"_s);
    m_unique->setVisible(endpoint.access.pathToken.isEmpty());
    // Offered chosen where nothing else protects.
    m_unique->setChecked(!isProtected(endpoint.access));
    layout->addWidget(m_unique);
    layout->addStretch();

    auto* buttons = new QDialogButtonBox(this);
    QPushButton* expose = buttons->addButton(tr("&Listen There"), QDialogButtonBox::AcceptRole);
    expose->setObjectName(u"exposureListen"_s);
    QPushButton* access = buttons->addButton(tr("Set Up &Access…"), QDialogButtonBox::ActionRole);
    access->setObjectName(u"exposureAccess"_s);
    QPushButton* stay = buttons->addButton(tr("&Keep It to This Computer"), QDialogButtonBox::RejectRole);
    stay->setObjectName(u"exposureStay"_s);
    for (QPushButton* button : {expose, access})
        button->setAutoDefault(false);
    stay->setDefault(true);
    removeButtonIcons(*buttons);
    layout->addWidget(buttons);
    connect(expose, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT exposeRequested(m_unique->isVisibleTo(this) && m_unique->isChecked());
    });
    connect(access, &QPushButton::clicked, this, [this] { leave(&ExposureDialog::accessRequested); });
    connect(stay, &QPushButton::clicked, this, [this] { leave(&ExposureDialog::stayRequested); });
    stay->setFocus();
    resize(qMax(sizeHint().width(), fontMetrics().averageCharWidth() * 70), sizeHint().height());
}

// Closing the question by Esc answers nothing: the endpoint's dialog is there again.
void ExposureDialog::leave(void (ExposureDialog::*signal)())
{
    reject();
    Q_EMIT(this->*signal)();
}

} // namespace hookbench::ui
