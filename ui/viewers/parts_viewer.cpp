// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/parts_viewer.h"

#include "app/base/atomic_file.h"
#include "ui/viewers/body_page.h"
#include "ui/viewers/fields_table.h"
#include "ui/widgets/plain_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PartsText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::ui::PartsText)
};

QStringList listTitles(PartsViewer::Of of)
{
    if (of == PartsViewer::Of::Multipart)
        return {PartsText::tr("Part"), PartsText::tr("Name"), PartsText::tr("File name"),
                PartsText::tr("Type"), PartsText::tr("Size")};
    return {PartsText::tr("Event"), PartsText::tr("Type"), PartsText::tr("Id"), PartsText::tr("Data type"),
            PartsText::tr("Size")};
}

} // namespace

PartsViewer::PartsViewer(Of of, QThreadPool& pool, QWidget* parent)
    : BodyViewer(parent)
    , m_of(of)
    , m_pool(pool)
    , m_note(plainParagraph({}, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_read(pool)
    , m_inspect(pool)
    , m_write(pool)
{
    const bool isMultipart = of == Of::Multipart;
    setObjectName(isMultipart ? u"multipartViewer"_s : u"cloudEventsViewer"_s);
    m_list = new FieldsTable(isMultipart ? tr("Parts") : tr("Events"),
                             new models::FieldsModel(listTitles(of)), this);
    m_list->setObjectName(isMultipart ? u"partTable"_s : u"eventTable"_s);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_headers = new FieldsTable(isMultipart ? tr("Header fields of the part") : tr("Attributes of the event"),
                                new models::FieldsModel({tr("Name"), tr("Value")}), this);
    m_headers->setObjectName(isMultipart ? u"partHeaders"_s : u"eventAttributes"_s);
    m_note->setObjectName(isMultipart ? u"partsNote"_s : u"eventsNote"_s);
    auto* lists = new QSplitter(Qt::Vertical, m_splitter);
    lists->setChildrenCollapsible(false);
    lists->addWidget(m_list);
    lists->addWidget(m_headers);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(lists);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_note);
    column->addWidget(m_splitter, 1);
    setFocusProxy(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { showPart(index.row()); });
}

QString PartsViewer::title() const
{
    return m_of == Of::Multipart ? tr("Parts") : tr("CloudEvents");
}

int PartsViewer::score(const models::InspectedBody& body) const
{
    if (m_of == Of::CloudEvents)
        return body.eventHeaders ? 130 : 0;
    if (body.content.bytes.isEmpty())
        return 0;
    return body.kind == models::BodyKind::Multipart ? 120 : body.content.bytes.startsWith("--") ? 5 : 0;
}

void PartsViewer::showBody(const models::InspectedBody& body)
{
    m_content = body.content;
    m_note->setText(tr("The body is being read…"));
    m_note->show();
    if (body.pending)
        return;
    m_read.start(
        [of = m_of, content = body.content, type = body.contentType,
         headers = body.eventHeaders](const CancelFlag& cancel) {
            return of == Of::Multipart ? models::readParts(content, type, cancel)
                   : headers           ? models::readEvents(*headers, content, cancel)
                                       : models::BodyParts();
        },
        [this](models::BodyParts parts) { showParts(std::move(parts)); });
}

void PartsViewer::showParts(models::BodyParts parts)
{
    m_parts = std::move(parts);
    QStringList notes = m_parts.notes;
    if (const auto& problem = m_parts.problem)
        notes.prepend(problem.offset < 0 ? problem.message
                                         : tr("%1 At byte %2 of the body.", "reason, place")
                                               .arg(problem.message, QLocale().toString(problem.offset)));
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
    std::vector<models::TextLine> lines;
    for (const models::BodyPart& part : m_parts.parts)
        lines.push_back({part.cells, part.notes.join(u' ')});
    m_list->setVisible(m_of == Of::Multipart || lines.size() != 1);
    m_list->setLines(std::move(lines));
    if (!m_parts.parts.empty())
        m_list->selectRow(0);
    showPart(m_parts.parts.empty() ? -1 : 0);
}

const models::BodyPart* PartsViewer::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && size_t(row) < m_parts.parts.size() ? &m_parts.parts[size_t(row)] : nullptr;
}

void PartsViewer::makePage()
{
    m_page = new BodyPage(tr("There is nothing in it."), m_pool, m_splitter, BodyPage::Of::Part);
    m_page->layout()->setContentsMargins({});
    m_splitter->addWidget(m_page);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    connect(m_page, &BodyPage::message, this, &BodyViewer::message);
    connect(m_page, &BodyPage::saveRequested, this, &PartsViewer::save);
}

void PartsViewer::showPart(int row)
{
    m_inspect.cancel();
    if (row < 0 || size_t(row) >= m_parts.parts.size()) {
        m_headers->setLines({});
        if (m_page)
            m_page->clear();
        return;
    }
    if (!m_page)
        makePage();
    const models::BodyPart& part = m_parts.parts[size_t(row)];
    m_headers->setLines(part.headers);
    m_page->clear();
    m_inspect.start([part, content = m_content](
                        const CancelFlag& cancel) { return models::inspectPart(part, content, cancel); },
                    [this](const models::InspectedBody& body) { m_page->showBody(body); });
}

void PartsViewer::resizeEvent(QResizeEvent* event)
{
    BodyViewer::resizeEvent(event);
    // Height is what lacks in a window with the log above.
    const bool isWide = width() > fontMetrics().averageCharWidth() * 110;
    m_splitter->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
}

void PartsViewer::clear()
{
    m_read.cancel();
    m_content = {};
    if (m_parts.parts.empty() && m_note->text().isEmpty())
        return;
    showParts({});
}

void PartsViewer::find()
{
    if (m_page)
        m_page->find();
}

void PartsViewer::copyAll()
{
    m_list->copyAll();
}

void PartsViewer::save()
{
    if (!current())
        return;
    auto* dialog = new QFileDialog(this, tr("Save Part"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(current()->fileName);
    connect(dialog, &QFileDialog::fileSelected, this, &PartsViewer::write);
    dialog->open();
}

void PartsViewer::write(const QString& path)
{
    const models::BodyPart* part = current();
    if (!part)
        return;
    m_write.start(
        [part = *part, content = m_content, path](const CancelFlag&) {
            return writeFileAtomically(path, models::partContent(part, content).bytes);
        },
        [this, path](const Result<void>& written) {
            Q_EMIT message(written ? tr("The part was saved to %1.").arg(QDir::toNativeSeparators(path))
                                   : written.error().message);
        });
}

} // namespace hookbench::ui
