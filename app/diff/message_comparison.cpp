// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/message_comparison.h"

#include "app/diff/byte_comparison.h"
#include "app/payload/body_kind.h"
#include "app/payload/text.h"
#include "app/payload/xml.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::diff {

namespace {

using payload::BodyKind;

struct ComparisonText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::diff::ComparisonText)
};

constexpr qint64 mostNodes = 16 * 1024 * 1024; // of JSON that is compared by structure

http::MediaType mediaType(const Message& message)
{
    return http::parseMediaType(message.headers.valueOf("content-type"));
}

/// HTTP/2 and later have names in lower case alone: across versions case says nothing.
Qt::CaseSensitivity nameCase(const Message& a, const Message& b, size_t version)
{
    const auto isText = [version](const Message& message) {
        return message.startLine.size() > version && message.startLine[version].startsWith("HTTP/1");
    };
    return isText(a) == isText(b) ? Qt::CaseSensitive : Qt::CaseInsensitive;
}

class BodyComparison
{
public:
    BodyComparison(MessageComparison& result, const IgnoreRules& ignored, const CancelFlag& cancel)
        : m_result(result)
        , m_ignored(ignored)
        , m_cancel(cancel)
    {
    }

    void run()
    {
        const Message& a = m_result.a;
        const Message& b = m_result.b;
        m_result.restsDiffer = a.restDigest != b.restDigest;
        noteCodings();
        noteLimits();
        if (a.content == b.content) {
            m_result.bodiesAreSameBytes = !m_result.restsDiffer && a.codedDigest == b.codedDigest;
            return;
        }
        m_result.bodiesAreSameBytes = false;
        const http::MediaType typeOfA = mediaType(a);
        const http::MediaType typeOfB = mediaType(b);
        const BodyKind kindOfA = payload::detectKind(typeOfA, a.content);
        const BodyKind kindOfB = payload::detectKind(typeOfB, b.content);
        if (kindOfA == BodyKind::Json && kindOfB == BodyKind::Json && compareAsJson())
            return;
        const auto isText = [](BodyKind kind) {
            return kind != BodyKind::Binary;
        };
        if (isText(kindOfA) && isText(kindOfB)) {
            m_result.textOfA = linesOf(a.content, kindOfA, typeOfA.charset);
            m_result.textOfB = linesOf(b.content, kindOfB, typeOfB.charset);
            m_result.form = BodyForm::Lines;
            m_result.lines = compareLines(m_result.textOfA, m_result.textOfB, m_cancel);
            noteWriting(m_result.lines.changes.empty());
            return;
        }
        m_result.form = BodyForm::Bytes;
        m_result.bytes = compareBytes(a.content, b.content, m_cancel);
    }

private:
    void noteCodings()
    {
        const Message& a = m_result.a;
        const Message& b = m_result.b;
        if (!a.codedDigest.isEmpty() || !b.codedDigest.isEmpty())
            m_result.notes.append(ComparisonText::tr("Content-codings are undone before comparing."));
        if (!a.undecoded.isEmpty())
            m_result.notes.append(
                ComparisonText::tr("The first body is compared as it came, since its content-coding cannot "
                                   "be undone: %1")
                    .arg(a.undecoded));
        if (!b.undecoded.isEmpty())
            m_result.notes.append(
                ComparisonText::tr("The second body is compared as it came, since its content-coding cannot "
                                   "be undone: %1")
                    .arg(b.undecoded));
    }

    void noteLimits()
    {
        for (const Message* message : {&m_result.a, &m_result.b}) {
            if (!message->restDigest.isEmpty()) {
                m_result.notes.append(
                    (m_result.restsDiffer
                         ? ComparisonText::tr("Only the first %1 bytes of each body were compared in detail; "
                                              "what follows differs.")
                         : ComparisonText::tr("Only the first %1 bytes of each body were compared in detail; "
                                              "what follows is equal."))
                        .arg(comparedLimit));
                return;
            }
        }
    }

    void noteWriting(bool same)
    {
        if (same && !m_result.restsDiffer)
            m_result.notes.append(
                m_ignored.isEmpty()
                    ? ComparisonText::tr("The bodies say the same, but are not written alike.")
                    : ComparisonText::tr("Apart from what is ignored the bodies say the same."));
    }

    bool compareAsJson()
    {
        payload::JsonOutlineLimits limits;
        limits.nodes = mostNodes;
        m_result.outlineOfA = payload::JsonOutline::build(m_result.a.content, m_cancel, limits);
        m_result.outlineOfB = payload::JsonOutline::build(m_result.b.content, m_cancel, limits);
        for (const payload::JsonOutline* outline : {&m_result.outlineOfA, &m_result.outlineOfB}) {
            if (!outline->isComplete()) {
                const bool first = outline == &m_result.outlineOfA;
                m_result.notes.append(
                    (first ? ComparisonText::tr(
                                 "The first body is compared as text, since it cannot be read as JSON: %1")
                           : ComparisonText::tr(
                                 "The second body is compared as text, since it cannot be read as JSON: %1"))
                        .arg(outline->problem().message));
                return false;
            }
        }
        m_result.form = BodyForm::Json;
        m_result.json = compareJson(m_result.outlineOfA, m_result.outlineOfB, m_ignored, m_cancel);
        noteWriting(m_result.json.changes.empty());
        return true;
    }

    QByteArray linesOf(const QByteArray& content, BodyKind kind, const QByteArray& charset) const
    {
        QByteArray text = payload::decodeText(content, charset).utf8;
        if (kind == BodyKind::Form)
            return text.replace('&', "&\n");
        if (kind != BodyKind::Xml)
            return text;
        const payload::PrettyText pretty = payload::prettyXml(text, m_cancel);
        return pretty.problem ? text : pretty.text;
    }

    MessageComparison& m_result;
    const IgnoreRules& m_ignored;
    const CancelFlag& m_cancel;
};

} // namespace

MessageComparison compareMessages(Message a, Message b, const IgnoreRules& ignored, const CancelFlag& cancel)
{
    MessageComparison result;
    result.a = std::move(a);
    result.b = std::move(b);
    const Message& left = result.a;
    const Message& right = result.b;
    for (size_t i = 0;
         left.isThere && right.isThere && i < std::max(left.startLine.size(), right.startLine.size()); ++i) {
        if (left.startLine[i] != right.startLine[i])
            result.startLine.push_back(i);
    }
    const bool isResponse = !left.startLine.empty() && left.startLine[0].startsWith("HTTP/");
    const Qt::CaseSensitivity names = nameCase(left, right, isResponse ? 0 : 2);
    result.headers = compareFields(left.headers, right.headers, ignored, names);
    result.trailers = compareFields(left.trailers, right.trailers, ignored, names);
    BodyComparison(result, ignored, cancel).run();
    result.isCancelled = cancel.isCancelled();
    return result;
}

} // namespace hookbench::diff
