// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/exchange_inspection.h"
#include "ui/widgets/text_view.h"

#include <QThreadPool>
#include <QWidget>

#include <optional>

class QFrame;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace hookbench::ui {

class BodyPage;
class BodySaving;
class FieldsPage;
class RawPage;
class ResponsePage;
class SignaturePage;
class SchemaPage;
class TimingBar;

/// One exchange in all its parts. Reading happens on threads of its own; nothing of an exchange shown before
/// stays in sight.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget* parent = nullptr);
    ~InspectorPanel() override;

    void setSession(const QString& path);                                     ///< empty for none
    void setCatalogue(std::shared_ptr<const providers::Catalogue> catalogue); ///< who sends webhooks
    void showExchange(ExchangeId id);
    void showNothing();
    void showSeveral(int count);

    void startFind();                                ///< in the page that is in sight
    void setTextOptions(const TextOptions& options); ///< of all texts
    QString currentTab() const;                      ///< object name of the page

    /// How bodies are shown where the user chose it: "content=viewer".
    void setChosenViewers(const QStringList& chosen);
    /// A button at the end of the tabs opens it.
    void setCopyMenu(QMenu* menu);

    void setCurrentTab(const QString& objectName);

    SignaturePage& signature() { return *m_signature; }
    /// The schemas of the session are others now.
    void judgeAgain();

Q_SIGNALS:
    void tabChanged(const QString& objectName);
    void textOptionsChosen(const hookbench::ui::TextOptions& options);
    void viewersChosen(const QStringList& chosen); ///< to be kept
    void message(const QString& text);             ///< a result worth a line in the status bar
    void failed(const hookbench::Error& error);
    void schemasRequested();

private:
    void buildTabs();
    void linkFieldsAndRaw();
    void highlight(qint64 at, qint64 size);
    QWidget* makeBanner();
    QWidget* makeOverviewPage();
    QWidget* makeHeadersPage();
    void addPage(QWidget* page, const QString& objectName, const QString& title);
    void showState();
    void showInspection(const models::Inspection& inspection);
    void showError(const models::Inspection& inspection);
    void clearPages();
    void shareViewers(const BodyPage& from);
    void markFindings();
    void say(const QString& text);

    QThreadPool m_pool;
    models::ExchangeInspection m_inspection;
    QStackedWidget* m_stack;
    QLabel* m_words; ///< what stands there instead of the pages
    QWidget* m_content;
    QFrame* m_banner;
    QLabel* m_bannerText;
    QPushButton* m_bannerButton;
    qint64 m_errorOffset = -1;
    QTabWidget* m_tabs;
    BodySaving* m_saving;
    FieldsPage* m_overview;
    TimingBar* m_timing;
    FieldsPage* m_headers;
    FieldsPage* m_trailers;
    FieldsPage* m_query;
    BodyPage* m_body;
    RawPage* m_raw;
    ResponsePage* m_response;
    SignaturePage* m_signature;
    SchemaPage* m_schema;
    QString m_path; ///< of the session
};

} // namespace hookbench::ui
