// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/replay_plan.h"
#include "app/models/text_pool.h"

#include <QAbstractTableModel>

#include <vector>

namespace hookbench::models {

/// What came of a replay, a row for each request and target, in some eighty bytes. Which of them are shown,
/// and in which order, is chosen here.
class ReplayModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Original, Request, Target, Exchange, Status, Time, Difference, Verdict, ColumnCount };
    enum Role { MoodRole = Qt::UserRole }; ///< Mood as int
    enum class Mood { None, Good, Bad };
    enum class Choice { All, Failed, Different, Turned }; ///< Turned: fixed or broken

    struct Counts
    {
        qint64 all = 0;
        qint64 failed = 0;
        qint64 different = 0;
        qint64 fixed = 0;
        qint64 broken = 0;
        bool operator==(const Counts&) const = default;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void append(const QList<ReplayRow>& rows);
    void setChoice(Choice choice);
    const Counts& counts() const { return m_counts; }

    ExchangeId originalAt(int row) const;
    ExchangeId exchangeAt(int row) const; ///< none when it could not be recorded

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Rows that come later stand at the end.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    struct Row
    {
        qint64 original = 0;
        qint64 exchange = 0;
        qint64 durationUs = -1;
        quint32 request = 0; ///< numbers of texts
        quint32 target = 0;
        quint32 error = 0;
        quint16 status = 0;
        quint16 originalStatus = 0;
        ReplayRow::Difference difference = ReplayRow::Difference::NothingToCompare;
        ReplayRow::Verdict verdict = ReplayRow::Verdict::First;
        bool failed = false;
    };

    const Row& at(int row) const { return m_rows[m_shown[size_t(row)]]; }
    bool isChosen(const Row& row) const;
    void count(const Row& row);
    QString text(const Row& row, int column) const;
    QString pooled(quint32 number) const;
    qint64 sortKey(const Row& row, int column) const;
    static Mood mood(const Row& row, int column);

    std::vector<Row> m_rows;
    std::vector<quint32> m_shown;
    TextPool m_texts;
    Choice m_choice = Choice::All;
    Counts m_counts;
};

} // namespace hookbench::models
