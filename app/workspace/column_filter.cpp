// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/column_filter.h"

#include "app/workspace/filter_scan.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <thread>

namespace hookbench::workspace {

using namespace Qt::Literals::StringLiterals;
using models::ExchangeIndex;

namespace {

struct ColumnFilterText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::workspace::ColumnFilterText)
};

constexpr qsizetype rowsBetweenLooks = 1024; // at a cancel flag
constexpr qsizetype worthAThread = 50'000;   // rows
constexpr int mostThreads = 8;

/// The texts that a filter looks at: to fill in the others would be most of the work.
struct TextsUsed
{
    bool endpoint = false;
    bool peer = false;
    bool method = false;
    bool target = false;
    bool errorCode = false;
    bool webhook = false;
    bool others = false; ///< what is no text
};

void noteTexts(const filter::Tree& tree, TextsUsed& used)
{
    using Kind = filter::Tree::Kind;
    if (tree.kind() == Kind::Test) {
        const QString field = filter::nameOf(*tree.tested().use.field);
        if (field == "endpoint"_L1)
            used.endpoint = true;
        else if (field == "peer"_L1)
            used.peer = true;
        else if (field == "method"_L1)
            used.method = true;
        else if (field == "error"_L1)
            used.errorCode = true;
        else if (field == "target"_L1 || field == "path"_L1 || field == "query"_L1)
            used.target = true;
        else if (field == "provider"_L1 || field == "event"_L1 || field == "delivery"_L1 ||
                 field == "attempt"_L1 || field == "signature"_L1)
            used.webhook = true;
        else
            used.others = true;
        return;
    }
    if (tree.kind() != Kind::Not && tree.kind() != Kind::And && tree.kind() != Kind::Or)
        return;
    for (const filter::Tree& child : tree.children())
        noteTexts(child, used);
}

using TextColumn = ExchangeIndex::Chunk::Column<quint32> ExchangeIndex::Chunk::*;

/// The one column that decides alone, if there is one: each of its texts then needs to be tested only once.
std::optional<TextColumn> decidingColumn(const filter::Filter& filter)
{
    using Chunk = ExchangeIndex::Chunk;
    TextsUsed used;
    noteTexts(filter.tree(), used);
    if (used.others || used.peer || used.webhook)
        return {};
    const std::pair<bool, TextColumn> columns[] = {{used.endpoint, &Chunk::endpoint},
                                                   {used.method, &Chunk::method},
                                                   {used.target, &Chunk::target},
                                                   {used.errorCode, &Chunk::errorCode}};
    std::optional<TextColumn> only;
    for (const auto& [isUsed, column] : columns) {
        if (isUsed && only)
            return {};
        if (isUsed)
            only = column;
    }
    return only;
}

/// One row of an index as a filter looks at it. Texts stay where they are.
class ColumnSource final : public filter::Source
{
public:
    ColumnSource(const KnownExchanges& known, const filter::Filter& filter)
        : m_index(known.index)
        , m_annotations(known.annotations)
    {
        noteTexts(filter.tree(), m_used);
    }

    void goTo(qsizetype row) { m_row = row; }

    const ExchangeSummary& summary() override
    {
        if (m_filled == m_row)
            return m_facts.summary;
        m_filled = m_row;
        fill(m_facts.summary);
        return m_facts.summary;
    }

    const Exchange& facts() override
    {
        summary();
        return m_facts;
    }
    QByteArrayView requestHead() override { return {}; }
    QByteArrayView responseHead() override { return {}; }
    void readBody(filter::Side, const filter::PieceTaker&) override {}

    const Annotation& annotation() override
    {
        const auto found = m_annotations.constFind(m_index.id(m_row).value);
        return found == m_annotations.constEnd() ? m_none : *found;
    }

private:
    QByteArray borrowed(quint32 number) const
    {
        const QByteArrayView text = m_index.text(number);
        return QByteArray::fromRawData(text.data(), text.size());
    }

    void fill(ExchangeSummary& summary)
    {
        const ExchangeIndex::Chunk& chunk = m_index.chunkOf(m_row);
        const auto at = size_t(ExchangeIndex::View::inChunk(m_row));
        summary.id = {chunk.id[at]};
        summary.origin = chunk.origin[at];
        summary.atUs = chunk.atUs[at];
        summary.status = chunk.status[at];
        summary.bodySize = m_index.bodySize(m_row);
        summary.timing.responseUs = m_index.durationUs(m_row);
        if (m_used.endpoint)
            summary.endpoint = borrowed(chunk.endpoint[at]);
        if (m_used.method)
            summary.method = borrowed(chunk.method[at]);
        if (m_used.target)
            summary.target = borrowed(chunk.target[at]);
        if (m_used.errorCode)
            summary.errorCode = borrowed(chunk.errorCode[at]);
        if (m_used.webhook)
            summary.webhook = {borrowed(chunk.provider[at]), borrowed(chunk.event[at]),
                               borrowed(chunk.delivery[at]), chunk.attempt[at], m_index.verdict(m_row)};
        if (m_used.peer && chunk.peerPort[at] == 0)
            summary.peer = borrowed(chunk.peer[at]);
        else if (m_used.peer)
            fillPeer(summary.peer, m_index.text(chunk.peer[at]), chunk.peerPort[at]);
    }

    /// In a buffer of its own: to make one anew would be most of the work.
    void fillPeer(QByteArray& peer, QByteArrayView host, uint port)
    {
        m_peer.resize(0);
        m_peer.append(host);
        m_peer.append(':');
        std::array<char, 5> digits;
        size_t used = digits.size();
        for (; port > 0; port /= 10)
            digits[--used] = char('0' + port % 10);
        m_peer.append(digits.data() + used, qsizetype(digits.size() - used));
        peer = QByteArray::fromRawData(m_peer.constData(), m_peer.size());
    }

    const ExchangeIndex::View& m_index;
    const AnnotationMap& m_annotations;
    const Annotation m_none;
    TextsUsed m_used;
    qsizetype m_row = -1;
    qsizetype m_filled = -1;
    Exchange m_facts;
    QByteArray m_peer = QByteArray(64, '\0');
};

/// The rows of one thread.
struct Share
{
    qsizetype first = 0;
    qsizetype end = 0;
    std::vector<ExchangeId> found;
    std::vector<ExchangeId> unsure; ///< the index does not hold all of them
    std::optional<Error> failure;
};

void findIn(Share& share, const KnownExchanges& known, const filter::Filter& filter, const CancelFlag& cancel)
{
    const ExchangeIndex::View& index = known.index;
    ColumnSource source(known, filter);
    const std::optional<TextColumn> deciding = decidingColumn(filter);
    enum class Answer : char { Unknown, No, Yes };
    std::vector<Answer> answers(deciding ? index.texts().size() : 0);
    for (qsizetype row = share.first; row < share.end; ++row) {
        if (row % rowsBetweenLooks == 0 && cancel.isCancelled())
            return;
        if (size_t(row) < known.hidden.size() && known.hidden[size_t(row)])
            continue;
        if (index.isCut(row)) {
            share.unsure.push_back(index.id(row));
            continue;
        }
        Answer* answer = nullptr;
        if (deciding)
            answer = &answers[(index.chunkOf(row).**deciding)[size_t(ExchangeIndex::View::inChunk(row))]];
        if (answer && *answer != Answer::Unknown) {
            if (*answer == Answer::Yes)
                share.found.push_back(index.id(row));
            continue;
        }
        source.goTo(row);
        const Result<bool> passes = filter.matches(source);
        if (!passes) {
            share.failure = passes.error();
            return;
        }
        if (answer)
            *answer = *passes ? Answer::Yes : Answer::No;
        if (*passes)
            share.found.push_back(index.id(row));
    }
}

Result<void> askSession(std::vector<ExchangeId>& found, const std::vector<ExchangeId>& unsure,
                        const filter::Filter& filter, const QString& path, const CancelFlag& cancel)
{
    if (unsure.empty())
        return {};
    const auto reader = session::SessionReader::open(path);
    if (!reader)
        return fail(reader.error());
    const auto sure = qsizetype(found.size());
    for (const ExchangeId id : unsure) {
        const auto matches = findMatches(**reader, filter, id, id, session::ScanOrder::Rising, cancel);
        if (!matches)
            return fail(matches.error());
        if (!matches->empty())
            found.push_back(id);
    }
    std::inplace_merge(found.begin(), found.begin() + sure, found.end());
    return {};
}

} // namespace

bool needsOnlyColumns(const filter::Filter& filter)
{
    return (filter.needs() & ~(filter::Parts(filter::Part::Summary) | filter::Part::Annotation)) ==
           filter::Parts();
}

Result<std::vector<ExchangeId>> findInColumns(const KnownExchanges& known, const filter::Filter& filter,
                                              qsizetype first, qsizetype end, const CancelFlag& cancel)
{
    Q_ASSERT(needsOnlyColumns(filter) && first <= end);
    const qsizetype useful = std::max<qsizetype>((end - first) / worthAThread, 1);
    const auto threads = std::min<qsizetype>({useful, QThread::idealThreadCount(), mostThreads});
    std::vector<Share> shares(static_cast<size_t>(threads));
    for (qsizetype i = 0; i < threads; ++i) {
        shares[size_t(i)].first = first + (end - first) * i / threads;
        shares[size_t(i)].end = first + (end - first) * (i + 1) / threads;
    }
    {
        std::vector<std::jthread> others;
        for (size_t i = 1; i < shares.size(); ++i)
            others.emplace_back([&, i] { findIn(shares[i], known, filter, cancel); });
        findIn(shares.front(), known, filter, cancel);
    }
    std::vector<ExchangeId> found;
    std::vector<ExchangeId> unsure;
    for (const Share& share : shares) {
        if (share.failure)
            return fail(*share.failure);
        found.insert(found.end(), share.found.begin(), share.found.end());
        unsure.insert(unsure.end(), share.unsure.begin(), share.unsure.end());
    }
    if (const Result<void> asked = askSession(found, unsure, filter, known.path, cancel); !asked)
        return fail(asked.error());
    if (cancel.isCancelled())
        return fail(ErrorKind::Cancelled, ColumnFilterText::tr("The search was cancelled."));
    return found;
}

} // namespace hookbench::workspace
