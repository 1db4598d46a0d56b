// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/models/comparison_rows.h"

#include <QAbstractTableModel>

namespace hookbench::models {

/// Two exchanges side by side, or one below the other, made by a job: the latest asked for wins. Colours are
/// the view's affair: the model gives the kind of each row.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Form { SideBySide, Inline };
    enum class State { Nothing, Comparing, Compared, Failed };
    enum Column { Sign, First, Second, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole, ///< ComparisonRow::Kind as int; of a changed row inline Removed and Added
        WhereRole,               ///< of a difference
    };

    explicit ComparisonModel(QThreadPool& pool, QObject* parent = nullptr);

    void compare(const QString& sessionPath, ExchangeId a, ExchangeId b);
    void cancel();
    void setForm(Form form);
    Form form() const { return m_form; }

    /// Compares anew. False when a rule cannot be read; then nothing changes.
    bool setRules(const QStringList& rules);
    const QStringList& rules() const { return m_rules.rules(); }

    State state() const { return m_state; }
    const Error& error() const { return m_error; }
    ExchangeId first() const { return m_first; }
    ExchangeId second() const { return m_second; }
    qint64 differences() const
    {
        return m_differences;
    } ///< rows that differ, those next to each other counted once

    /// The row of the next (or previous) difference; -1 when there is none.
    int nextDifference(int row, int direction) const;

    /// Rules to ignore the difference at a row by, the narrowest first.
    QStringList rulesAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged();

private:
    struct Shown
    {
        size_t row = 0;
        ComparisonRow::Kind kind = ComparisonRow::Kind::Same;
    };
    void start();
    void show(std::vector<ComparisonRow> rows);
    void layOut();
    void enter(State state);
    QString text(const Shown& shown, int column) const;
    bool isDifference(int row) const { return m_shown[size_t(row)].kind >= ComparisonRow::Kind::Changed; }

    QString m_path;
    ExchangeId m_first;
    ExchangeId m_second;
    Form m_form = Form::SideBySide;
    diff::IgnoreRules m_rules;
    State m_state = State::Nothing;
    Error m_error;
    std::vector<ComparisonRow> m_rows;
    std::vector<Shown> m_shown;
    qint64 m_differences = 0;
    LatestJob m_job;
};

/// Finds the newest exchange in front of `id` with the same method and path, and of the same event where the
/// headers name one. None when there is none. For a job.
Result<ExchangeId> previousAlike(const QString& sessionPath, ExchangeId id, const CancelFlag& cancel);

} // namespace hookbench::models
