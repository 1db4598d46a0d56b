// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/schema_page.h"

#include "app/models/log_texts.h"
#include "ui/widgets/plain_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using Kind = models::SchemaFinding::Kind;

namespace {

enum Column { KindColumn, PlaceColumn, MessageColumn, ColumnCount };
constexpr int pointerRole = Qt::UserRole;
constexpr size_t mostRows = 1000;

} // namespace

SchemaPage::SchemaPage(QThreadPool& pool, QWidget* parent)
    : QWidget(parent)
    , m_words(plainParagraph({}, this))
    , m_list(new QTreeWidget(this))
    , m_job(pool)
{
    m_words->setObjectName(u"schemaWords"_s);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_list->setObjectName(u"schemaFindings"_s);
    m_list->setAccessibleName(tr("Findings of the schema"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Finding"), tr("Place"), tr("What is wrong")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->header()->resizeSection(KindColumn, fontMetrics().averageCharWidth() * 22);
    m_list->header()->resizeSection(PlaceColumn, fontMetrics().averageCharWidth() * 36);
    auto* manage = new QPushButton(tr("JSON Sche&mas…"), this);
    manage->setObjectName(u"manageSchemas"_s);
    manage->setToolTip(tr("Attaches, learns, changes and saves schemas"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(manage, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    connect(manage, &QPushButton::clicked, this, &SchemaPage::schemasRequested);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        Q_EMIT placeRequested(item->data(PlaceColumn, pointerRole).toString());
    });
    clear();
}

void SchemaPage::clear()
{
    m_job.cancel();
    m_findings.clear();
    m_list->clear();
    m_list->hide();
    m_words->clear();
}

void SchemaPage::showExchange(const QString& sessionPath, ExchangeId id)
{
    m_job.start([sessionPath,
                 id](const CancelFlag& cancel) { return models::schemaFindings(sessionPath, id, cancel); },
                [this](const Result<models::SchemaFindings>& result) { show(result); });
}

QString SchemaPage::attachedTo(const models::SchemaFindings& result) const
{
    const QString path = models::wireText(result.attachment.path);
    const QString event = models::wireText(result.attachment.event);
    if (event.isEmpty())
        return tr("The schema of the path %1").arg(path);
    if (path.isEmpty())
        return tr("The schema of the event %1").arg(event);
    return tr("The schema of the path %1 and the event %2").arg(path, event);
}

void SchemaPage::show(const Result<models::SchemaFindings>& result)
{
    m_list->clear();
    m_findings.clear();
    if (!result) {
        m_words->setText(result.error().message);
    } else if (!result->isAttached) {
        const QString path = models::wireText(result->subject.path);
        const QString event = models::wireText(result->subject.event);
        m_words->setText(event.isEmpty()
                             ? tr("No schema is attached to the path %1.").arg(path)
                             : tr("No schema is attached to the path %1 or the event %2.").arg(path, event));
    } else if (!result->verdict.isJson) {
        m_words->setText(
            tr("%1 says nothing here: the body is no JSON.", "“The schema of …”").arg(attachedTo(*result)));
    } else {
        m_findings = result->verdict.findings;
        m_words->setText(m_findings.empty()
                             ? tr("%1 is kept.", "“The schema of …”").arg(attachedTo(*result))
                             : tr("%1 has %n finding(s). Press Enter on one to see it in the body.",
                                  "“The schema of …”", int(m_findings.size()))
                                   .arg(attachedTo(*result)));
    }
    for (size_t i = 0; i < std::min(m_findings.size(), mostRows); ++i)
        addRow(m_findings[i]);
    if (m_findings.size() > mostRows)
        m_words->setText(m_words->text() + u' ' +
                         tr("The first %1 are listed.").arg(QLocale().toString(qulonglong(mostRows))));
    m_list->setVisible(!m_findings.empty());
    Q_EMIT found();
}

void SchemaPage::addRow(const models::SchemaFinding& finding)
{
    const QString rule = QString::fromUtf8(finding.rule);
    const QString kind = finding.kind == Kind::Failure ? tr("invalid: %1", "keyword of the schema").arg(rule)
                         : finding.kind == Kind::Drift ? tr("drift: %1", "kind of drift").arg(rule)
                                                       : tr("not judged");
    const QString place = finding.pointer.isEmpty() ? tr("(all of it)") : finding.pointer;
    auto* item = new QTreeWidgetItem(
        m_list, {kind, models::wireText(place.toUtf8()), models::wireText(finding.message.toUtf8())});
    item->setData(PlaceColumn, pointerRole, finding.pointer);
    item->setToolTip(MessageColumn, plainToolTip(item->text(MessageColumn)));
}

} // namespace hookbench::ui
