// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpoint_dialog.h"

#include "app/exchange/ip_address.h"
#include "ui/endpoints/access_page.h"
#include "ui/endpoints/encryption_page.h"
#include "ui/endpoints/exposure_dialog.h"
#include "ui/endpoints/general_page.h"
#include "ui/endpoints/limits_page.h"
#include "ui/endpoints/reply_page.h"
#include "ui/theme/icons.h"
#include "ui/widgets/page_tabs.h"
#include "ui/widgets/plain_text.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

EndpointDialog::EndpointDialog(const Endpoint& endpoint, const settings::Settings& settings,
                               QThreadPool& jobs, QWidget* parent)
    : QDialog(parent)
    , m_original(endpoint)
    , m_tabs(new PageTabs(u"endpointPages"_s, this))
{
    setObjectName(u"endpointDialog"_s);
    setWindowTitle(endpoint.id ? tr("Edit Endpoint") : tr("Add Endpoint"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    addPages(settings, jobs);
    addButtons();
    m_showing = true;
    for (EndpointPage* page : m_pages)
        page->show(endpoint);
    m_showing = false;
    judge();
    m_pages.first()->setFocus(Qt::OtherFocusReason);
    resize(qMax(sizeHint().width(), fontMetrics().averageCharWidth() * 84),
           qMax(sizeHint().height(), fontMetrics().lineSpacing() * 26));
}

void EndpointDialog::addPages(const settings::Settings& settings, QThreadPool& jobs)
{
    m_general = new GeneralPage(m_tabs);
    m_access = new AccessPage(m_tabs);
    auto* encryption = new EncryptionPage(jobs, m_tabs);
    addPage(m_general, u"endpointGeneralPage"_s, tr("&General"));
    addPage(encryption, u"endpointEncryptionPage"_s, tr("&Encryption"));
    addPage(m_access, u"endpointAccessPage"_s, tr("A&ccess"));
    addPage(new LimitsPage(settings, m_tabs), u"endpointLimitsPage"_s, tr("&Limits"));
    addPage(new ReplyPage(m_tabs), u"endpointReplyPage"_s, tr("&Reply"));
    connect(encryption, &EncryptionPage::trustRequested, this, &EndpointDialog::trustRequested);
}

void EndpointDialog::offerSchemes(const std::vector<std::pair<QByteArray, QString>>& schemes)
{
    m_access->setSchemes(schemes);
}

void EndpointDialog::addPage(EndpointPage* page, const QString& objectName, const QString& title)
{
    page->setObjectName(objectName);
    m_pages << page;
    m_tabs->addTab(page, title);
    connect(page, &EndpointPage::changed, this, &EndpointDialog::judge);
}

void EndpointDialog::addButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(u"endpointOk"_s);
    m_ok->setText(m_original.id ? tr("Save Changes") : tr("Add Endpoint"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"endpointCancel"_s);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    removeButtonIcons(*buttons);
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &EndpointDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT endpointAccepted(endpoint()); });
}

Endpoint EndpointDialog::endpoint() const
{
    Endpoint result = m_original;
    for (const EndpointPage* page : m_pages)
        page->writeTo(result);
    return result;
}

void EndpointDialog::judge()
{
    if (m_showing)
        return;
    const Endpoint now = endpoint();
    bool allGood = true;
    for (int i = 0; i < int(m_pages.size()); ++i) {
        const bool isGood = m_pages[i]->judge(now);
        markPage(i, isGood);
        allGood = allGood && isGood;
    }
    m_ok->setEnabled(allGood);
    m_ok->setToolTip(allGood ? QString() : plainToolTip(tr("Correct the marked fields first")));
}

void EndpointDialog::markPage(int index, bool isGood)
{
    m_tabs->setTabIcon(index, isGood ? QIcon() : themeIcon(u"error"_s, IconColor::Error));
    m_tabs->setTabToolTip(index, isGood ? QString() : plainToolTip(tr("Something here needs correction")));
}

bool EndpointDialog::isNewlyExposed(const Endpoint& endpoint) const
{
    const bool was = m_original.id && endpoint.address == m_original.address;
    return !isLoopbackAddress(endpoint.address) && !was && endpoint.address != m_confirmedAddress;
}

void EndpointDialog::accept()
{
    const Endpoint now = endpoint();
    if (isNewlyExposed(now))
        askAboutExposure(now);
    else
        QDialog::accept();
}

void EndpointDialog::askAboutExposure(const Endpoint& endpoint)
{
    auto* question = new ExposureDialog(endpoint, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &ExposureDialog::exposeRequested, this,
            [this, address = endpoint.address](bool withUniquePath) {
                m_confirmedAddress = address;
                if (withUniquePath)
                    m_access->setUniquePath(true);
                QDialog::accept();
            });
    connect(question, &ExposureDialog::stayRequested, this, [this, isIpv6 = endpoint.address.contains(u':')] {
        m_general->setAddress(isIpv6 ? u"::1"_s : u"127.0.0.1"_s);
        m_tabs->setCurrentWidget(m_general);
    });
    connect(question, &ExposureDialog::accessRequested, this, [this] {
        m_tabs->setCurrentWidget(m_access);
        m_access->setFocus(Qt::OtherFocusReason);
    });
    question->open();
}

} // namespace hookbench::ui
