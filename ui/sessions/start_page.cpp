// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/start_page.h"

#include "ui/sessions/session_files.h"
#include "ui/theme/icons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/plain_text.h"

#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_busy(plainLabel({}, this))
    , m_recentLabel(plainLabel(tr("&Recent sessions:"), this))
    , m_recent(new QListWidget(this))
{
    setObjectName(u"startPage"_s);
    auto* choice = new EmptyState(u"session"_s, tr("No session is open"),
                                  tr("A session is one file that keeps every request you capture."), this);
    choice->setObjectName(u"noSessionPage"_s);
    m_choice = choice;
    QPushButton* make = choice->addButton(tr("New Session…"), u"startNewSession"_s);
    QPushButton* open = choice->addButton(tr("Open Session…"), u"startOpenSession"_s);
    m_recent->setObjectName(u"recentSessions"_s);
    m_recent->setAccessibleName(tr("Recent sessions"));
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recentLabel->setBuddy(m_recent);
    m_busy->setObjectName(u"sessionBusy"_s);
    m_busy->setAlignment(Qt::AlignCenter);
    m_busy->hide();
    choice->addContent(m_recentLabel);
    choice->addContent(m_recent);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_busy, 1);
    layout->addWidget(m_choice, 1);
    connect(make, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        Q_EMIT recentRequested(item->data(Qt::UserRole).toString());
    });
    setRecent({});
}

void StartPage::setRecent(const QStringList& paths)
{
    m_recent->clear();
    for (const QString& path : paths) {
        const QString shown = QDir::toNativeSeparators(path);
        auto* item = new QListWidgetItem(themeIcon(u"session"_s), shown, m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(plainToolTip(shown));
    }
    m_recent->setCurrentRow(paths.isEmpty() ? -1 : 0);
    m_recent->setVisible(!paths.isEmpty());
    m_recentLabel->setVisible(!paths.isEmpty());
}

void StartPage::setBusy(const QString& text)
{
    m_busy->setText(text);
    m_busy->setVisible(!text.isEmpty());
    m_choice->setVisible(text.isEmpty());
}

} // namespace hookbench::ui
