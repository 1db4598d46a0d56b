// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/json_outline.h"
#include "app/payload/json_string.h"
#include "app/redact/text_redactor.h"

#include <QCoreApplication>

namespace hookbench::redact {
namespace {

using payload::JsonKind;
using payload::JsonOutline;
using Node = JsonOutline::Node;

/// Goes through a document once, in its order, and copies what stays.
class JsonWalk
{
public:
    JsonWalk(TextRedactor& redactor, const JsonOutline& outline, const QString& place, int depth)
        : m_redactor(redactor)
        , m_outline(outline)
        , m_place(place)
        , m_depth(depth)
    {
    }

    QByteArray run();

private:
    /// An object or array that the walk is in.
    struct Level
    {
        Node end = 0;             ///< first node behind it
        QByteArray name;          ///< that it stands under
        std::optional<Kind> kind; ///< of all that is in it
    };

    void visit(Node node);
    void keyOf(Node node, const QByteArray& key);
    void scalar(Node node, const std::optional<Kind>& kind);
    void replace(qint64 at, qint64 size, const QByteArray& by);
    QString placeOf(Node node) const;

    TextRedactor& m_redactor;
    const JsonOutline& m_outline;
    const QString& m_place;
    int m_depth;
    std::vector<Level> m_levels;
    QByteArray m_out;
    qint64 m_copied = 0;
};

QByteArray JsonWalk::run()
{
    for (Node node = 0; qint64(node) < m_outline.nodeCount(); ++node) {
        while (!m_levels.empty() && node >= m_levels.back().end)
            m_levels.pop_back();
        visit(node);
    }
    m_out += m_outline.text().sliced(m_copied);
    return m_out;
}

void JsonWalk::visit(Node node)
{
    const QByteArray owner = m_levels.empty() ? QByteArray() : m_levels.back().name;
    const bool hasKey = m_outline.hasKey(node);
    // The elements of a list are what the list is.
    const QByteArray key = hasKey ? m_outline.keyBytes(node) : owner;
    std::optional<Kind> kind = m_levels.empty() ? std::nullopt : m_levels.back().kind;
    if (!kind && hasKey)
        kind = m_redactor.names().kindOf(key, owner);
    if (hasKey)
        keyOf(node, key);
    if (m_outline.isContainer(node))
        m_levels.push_back({m_outline.next(node), key, kind});
    else
        scalar(node, kind);
}

/// Names may be values, too: {"ada@example.org": 1}.
void JsonWalk::keyOf(Node node, const QByteArray& key)
{
    const QByteArray changed = m_redactor.value(key, m_place, deepest);
    if (changed == key)
        return;
    const QByteArrayView raw = m_outline.rawKey(node);
    replace(raw.data() - m_outline.text().data(), raw.size(), jsonString(changed));
}

void JsonWalk::scalar(Node node, const std::optional<Kind>& kind)
{
    const JsonKind type = m_outline.kind(node);
    if (type != JsonKind::String && type != JsonKind::Number)
        return;
    const QByteArray bytes =
        type == JsonKind::String ? m_outline.bytes(node) : m_outline.raw(node).toByteArray();
    if (bytes.isEmpty())
        return;
    const QString place = placeOf(node);
    const QByteArray changed =
        kind ? m_redactor.named(*kind, bytes, place) : m_redactor.value(bytes, place, m_depth + 1);
    if (changed == bytes)
        return;
    QByteArray written = jsonString(changed);
    if (m_redactor.mode() == Mode::Remove && changed.isEmpty())
        written = "null";
    else if (type == JsonKind::Number && m_redactor.mode() == Mode::Shape)
        written = changed;
    replace(m_outline.offset(node), m_outline.size(node), written);
}

void JsonWalk::replace(qint64 at, qint64 size, const QByteArray& by)
{
    m_out += m_outline.text().sliced(m_copied, at - m_copied);
    m_out += by;
    m_copied = at + size;
}

QString JsonWalk::placeOf(Node node) const
{
    return QCoreApplication::translate("hookbench::redact::JsonWalk", "%1, %2")
        .arg(m_place, m_outline.normalizedPath(node));
}

} // namespace

QByteArray jsonString(const QByteArray& bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray text("\"");
    for (const char c : bytes) {
        if (c == '"' || c == '\\') {
            text += '\\';
            text += c;
        } else if (quint8(c) < 0x20) {
            text += "\\u00";
            text += digits[quint8(c) >> 4];
            text += digits[quint8(c) & 15];
        } else {
            text += c;
        }
    }
    return text + '"';
}

std::optional<QByteArray> redactJson(TextRedactor& redactor, const QByteArray& bytes, const QString& place,
                                     int depth)
{
    const JsonOutline outline = JsonOutline::build(bytes);
    if (!outline.isComplete())
        return {};
    return JsonWalk(redactor, outline, place, depth).run();
}

} // namespace hookbench::redact
