// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/base/result.h"
#include "app/models/text_pool.h"
#include "app/session/facts.h"

#include <QHash>

#include <array>
#include <memory>
#include <vector>

namespace hookbench::session {
class SessionReader;
}

namespace hookbench::models {

/// What a list knows of every exchange of a session, as columns in memory: some fifty bytes a row and each
/// text once. Rows are in the order of their numbers and are only added. One thread adds; others read by
/// views, which see the rows that there were when they were made.
class ExchangeIndex
{
public:
    static constexpr qsizetype rowsInChunk = 8192;

    /// Longer texts are not kept: the session has them.
    static constexpr qsizetype longestText = 512;

    struct Chunk
    {
        template <typename T>
        using Column = std::array<T, rowsInChunk>;
        Column<qint64> id;
        Column<qint64> atUs;
        Column<quint32> bodySize;   ///< `large` where View::bodySize() has to look
        Column<quint32> durationUs; ///< likewise; `large` - 1 when unknown
        Column<quint32> connection; ///< held below 2^32
        Column<quint32> target;     ///< numbers of texts from here on
        Column<quint32> peer;       ///< without the port where it has one
        Column<quint32> endpoint;
        Column<quint32> method;
        Column<quint32> errorCode;
        Column<quint32> provider;
        Column<quint32> event;
        Column<quint32> delivery;
        Column<quint32> endpointId; ///< held below 2^32
        Column<quint16> peerPort;
        Column<quint16> status;
        Column<quint16> attempt; ///< held below 2^16
        Column<quint8> verdict;  ///< a Verdict; 0 when nobody has looked
        Column<Origin> origin;
        Column<Protocol> protocol;
        Column<bool> isCut; ///< a text was too long: filters must ask the session
    };
    static constexpr quint32 large = 0xffffffff;

    class View
    {
    public:
        qsizetype size() const { return m_size; }
        const Chunk& chunkOf(qsizetype row) const { return *m_chunks[size_t(row / rowsInChunk)]; }
        static constexpr qsizetype inChunk(qsizetype row) { return row % rowsInChunk; }

        ExchangeId id(qsizetype row) const { return {chunkOf(row).id[size_t(inChunk(row))]}; }
        qsizetype lowerRow(ExchangeId id) const; ///< the first row with a number not below it
        qsizetype rowOf(ExchangeId id) const;    ///< -1 when there is none
        qint64 atUs(qsizetype row) const { return chunkOf(row).atUs[size_t(inChunk(row))]; }
        qint64 bodySize(qsizetype row) const;
        qint64 durationUs(qsizetype row) const; ///< -1 when unknown
        quint32 connection(qsizetype row) const { return chunkOf(row).connection[size_t(inChunk(row))]; }
        int status(qsizetype row) const { return chunkOf(row).status[size_t(inChunk(row))]; }
        bool isCut(qsizetype row) const { return chunkOf(row).isCut[size_t(inChunk(row))]; }
        QByteArray peer(qsizetype row) const;
        std::optional<Verdict> verdict(qsizetype row) const
        {
            const quint8 number = chunkOf(row).verdict[size_t(inChunk(row))];
            return number == 0 ? std::nullopt : std::optional(Verdict(number));
        }
        QByteArrayView text(quint32 number) const { return m_texts.at(number); }
        const TextPool::View& texts() const { return m_texts; }

        /// Of its own, also when the index is gone. Texts that were too long are not whole.
        ExchangeSummary summary(qsizetype row) const;

    private:
        friend class ExchangeIndex;
        std::vector<std::shared_ptr<Chunk>> m_chunks;
        std::shared_ptr<QHash<qsizetype, qint64>> m_largeSizes;
        std::shared_ptr<QHash<qsizetype, qint64>> m_longDurations;
        TextPool::View m_texts;
        qsizetype m_size = 0;
    };

    ExchangeIndex();

    /// Reads a whole session. Error: Cancelled, and those of the reader.
    static Result<std::unique_ptr<ExchangeIndex>> load(const session::SessionReader& reader,
                                                       const CancelFlag& cancel);

    /// Its number must be above that of the last row; what is there already is passed over.
    void append(const session::Facts& facts);

    qsizetype size() const { return m_view.m_size; }
    View view() const;           ///< a copy for other threads
    const View& present() const; ///< for this thread, valid until the next append()

private:
    quint32 addText(QByteArrayView text, bool& isCut);
    void addPeer(QByteArrayView peer, Chunk& chunk, size_t at);

    mutable View m_view;
    TextPool m_texts;
};

} // namespace hookbench::models
