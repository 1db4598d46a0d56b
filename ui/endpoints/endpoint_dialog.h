// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"
#include "app/settings/settings.h"

#include <QDialog>
#include <QList>

class QPushButton;
class QThreadPool;

namespace hookbench::ui {

class AccessPage;
class EndpointPage;
class GeneralPage;
class PageTabs;

/// Edits an endpoint, page by page. Judges every change at once, next to the field, and marks the pages where
/// something is wrong.
class EndpointDialog : public QDialog
{
    Q_OBJECT

public:
    /// An endpoint without id is a new one. `settings` has the limits where it has none of its own; `jobs`
    /// reads files and outlives the dialog.
    EndpointDialog(const Endpoint& endpoint, const settings::Settings& settings, QThreadPool& jobs,
                   QWidget* parent = nullptr);

    /// Whose signatures can be asked for: names and titles.
    void offerSchemes(const std::vector<std::pair<QByteArray, QString>>& schemes);

    /// As the fields say, valid or not.
    Endpoint endpoint() const;

    /// Asks once before an address that others can reach.
    void accept() override;

Q_SIGNALS:
    void endpointAccepted(const hookbench::Endpoint& endpoint);
    void trustRequested(); ///< how clients come to trust the local authority

private:
    void addPages(const settings::Settings& settings, QThreadPool& jobs);
    void addPage(EndpointPage* page, const QString& objectName, const QString& title);
    void addButtons();
    void judge();
    void markPage(int index, bool isGood);
    bool isNewlyExposed(const Endpoint& endpoint) const;
    void askAboutExposure(const Endpoint& endpoint);

    Endpoint m_original;
    QString m_confirmedAddress; ///< others may reach it: the user said so
    PageTabs* m_tabs;
    QList<EndpointPage*> m_pages;
    GeneralPage* m_general = nullptr;
    AccessPage* m_access = nullptr;
    QPushButton* m_ok = nullptr;
    bool m_showing = false;
};

} // namespace hookbench::ui
