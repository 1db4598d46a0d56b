// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/data_tree_viewer.h"

#include "ui/viewers/tree_pane.h"

#include <QVBoxLayout>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using models::BodyKind;
using models::TreeFormat;

namespace {

struct Format
{
    TreeFormat format;
    const char* objectName;
    BodyKind kind; ///< that it is for
    bool isText;   ///< has text forms that come first; by hand only for what looks like it
};
constexpr Format formats[] = {
    {TreeFormat::Xml, "xmlViewer", BodyKind::Xml, true},
    {TreeFormat::Html, "htmlViewer", BodyKind::Html, true},
    {TreeFormat::Cbor, "cborViewer", BodyKind::Cbor, false},
    {TreeFormat::MessagePack, "messagePackViewer", BodyKind::MessagePack, false},
    {TreeFormat::Protobuf, "protobufViewer", BodyKind::Protobuf, false},
};

const Format& rowOf(TreeFormat format)
{
    return formats[int(format)];
}

constexpr int byItself = 110; // before the text forms
constexpr int behindText = 50;
constexpr int byHand = 5; // behind all that suits

} // namespace

DataTreeViewer::DataTreeViewer(TreeFormat format, QThreadPool& pool, QWidget* parent)
    : BodyViewer(parent)
    , m_format(format)
    , m_pane(new TreePane(tr("Body as a tree"), pool, this))
    , m_read(pool)
{
    setObjectName(QLatin1StringView(rowOf(format).objectName));
    m_pane->showBytes(!rowOf(format).isText);
    setFocusProxy(m_pane);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_pane);
}

QString DataTreeViewer::title() const
{
    switch (m_format) {
    case TreeFormat::Xml:
        return tr("XML Tree");
    case TreeFormat::Html:
        return tr("HTML Tree");
    case TreeFormat::Cbor:
        return tr("CBOR");
    case TreeFormat::MessagePack:
        return tr("MessagePack");
    case TreeFormat::Protobuf:
        break;
    }
    return tr("Protocol Buffers");
}

int DataTreeViewer::score(const models::InspectedBody& body) const
{
    const Format& format = rowOf(m_format);
    if (body.content.bytes.isEmpty())
        return 0;
    if (body.kind == format.kind)
        return format.isText ? behindText : byItself;
    const bool isMarkup = body.content.bytes.first(std::min<qsizetype>(body.content.bytes.size(), 1024))
                              .trimmed()
                              .startsWith('<');
    return !format.isText || isMarkup ? byHand : 0;
}

void DataTreeViewer::showBody(const models::InspectedBody& body)
{
    m_pane->say(tr("The body is being read…"));
    if (body.pending)
        return;
    m_read.start([format = m_format, content = body.content, charset = body.charset](
                     const CancelFlag& cancel) { return models::readTree(format, content, charset, cancel); },
                 [this](std::shared_ptr<const models::DataTree> tree) { m_pane->setTree(std::move(tree)); });
}

void DataTreeViewer::clear()
{
    m_read.cancel();
    m_pane->setTree(nullptr);
}

void DataTreeViewer::find()
{
    m_pane->find();
}

QStringList DataTreeViewer::printedLines(int mostLines) const
{
    return m_pane->unfoldedLines(mostLines);
}

void DataTreeViewer::copyAll()
{
    Q_EMIT message(m_pane->copyUnfolded());
}

} // namespace hookbench::ui
