// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_outline_builder.h"

#include <QCoreApplication>
#include <QLocale>

namespace hookbench::payload {

namespace {

using Event = JsonScanner::Event;

struct OutlineText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::OutlineText)
};

constexpr quint32 tokensBetweenLooks = 4096; // at the cancel flag
constexpr qint64 mostNodes = qint64(0xFFFFFFFE);

JsonKind kindOf(char first)
{
    switch (first) {
    case '"':
        return JsonKind::String;
    case 'n':
        return JsonKind::Null;
    case 't':
        return JsonKind::True;
    case 'f':
        return JsonKind::False;
    default:
        return JsonKind::Number;
    }
}

} // namespace

JsonOutlineBuilder::JsonOutlineBuilder(QByteArrayView text, const JsonOutlineLimits& limits)
    : m_text(text.first(qMin(text.size(), qsizetype(JsonNode::largestOffset))))
    , m_limit(qBound(qint64(0), limits.nodes, mostNodes))
    , m_scanner(m_text)
    , m_store(std::make_shared<JsonNodeStore>(qMin(qint64(m_text.size()), m_limit)))
{
}

bool JsonOutlineBuilder::refuse(const QString& message)
{
    m_outline.m_problem = {message, m_scanner.tokenOffset()};
    return false;
}

bool JsonOutlineBuilder::add(JsonKind kind)
{
    if (m_store->count() >= m_limit) [[unlikely]]
        return refuse(OutlineText::tr("The JSON has more values than the %1 that can be listed.")
                          .arg(QLocale().toString(m_limit)));
    const qint64 at = m_scanner.tokenOffset();
    JsonNode node(kind, at, m_keyAt < 0 ? 0 : at - m_keyAt);
    m_keyAt = -1;
    if (kind < JsonKind::Array) {
        node.setSize(m_scanner.token().size());
        node.setNext(quint32(m_store->count()) + 1);
    } else {
        node.setNext(m_open);
    }
    if (!m_store->append(node, m_open)) [[unlikely]]
        return refuse(OutlineText::tr("There is not enough memory to list the values of the JSON."));
    if (kind >= JsonKind::Array)
        m_open = quint32(m_store->count() - 1);
    return true;
}

void JsonOutlineBuilder::close()
{
    JsonNode& node = m_store->nodes()[m_open];
    m_open = node.next();
    node.setSize(m_scanner.offset() - node.offset());
    node.setNext(quint32(m_store->count()));
}

void JsonOutlineBuilder::closeAll()
{
    const Problem& problem = m_outline.m_problem;
    const qint64 end = problem.offset < 0 ? m_scanner.offset() : problem.offset;
    while (m_open != JsonOutline::none) {
        JsonNode& node = m_store->nodes()[m_open];
        m_open = node.next();
        node.setOpen();
        node.setSize(end - node.offset());
        node.setNext(quint32(m_store->count()));
    }
}

/// Whether the text was read to its end.
bool JsonOutlineBuilder::read(const CancelFlag& cancel)
{
    for (quint32 count = 1;; ++count) {
        switch (m_scanner.next()) {
        case Event::Value:
            if (!add(kindOf(m_scanner.token().front())))
                return false;
            break;
        case Event::Name:
            m_keyAt = m_scanner.tokenOffset();
            break;
        case Event::Comma:
            break;
        case Event::BeginObject:
            if (!add(JsonKind::Object))
                return false;
            break;
        case Event::BeginArray:
            if (!add(JsonKind::Array))
                return false;
            break;
        case Event::EndObject:
        case Event::EndArray:
            close();
            break;
        case Event::End:
            return true;
        case Event::Failed:
            m_outline.m_problem = m_scanner.problem();
            return false;
        }
        if (count % tokensBetweenLooks == 0 && cancel.isCancelled()) {
            m_outline.m_cancelled = true;
            return false;
        }
    }
}

JsonOutline JsonOutlineBuilder::run(const CancelFlag& cancel)
{
    if (!read(cancel))
        closeAll();
    m_store->giveBackTheRest();
    m_outline.m_text = m_text;
    m_outline.m_nodes = m_store->nodes();
    m_outline.m_count = m_store->count();
    m_outline.m_store = std::move(m_store);
    return m_outline;
}

} // namespace hookbench::payload
