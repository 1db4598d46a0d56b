// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/filter/field_value.h"
#include "app/models/extra_texts.h"
#include "app/workspace/filter_text.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace hookbench::workspace {

/// Whether this is a field of the filter language that a column can show.
FilterCheck checkColumn(const QString& field);

/// Columns of the log for any field of the filter language: values are read for the rows in sight, by jobs.
class ExtraColumns : public QObject, public models::ExtraTexts
{
    Q_OBJECT

public:
    explicit ExtraColumns(QThreadPool& jobs, QObject* parent = nullptr);

    /// The session to read from, empty when there is none.
    void setSession(const QString& path);

    /// Those that are no fields are left out.
    void setFields(const QStringList& fields);
    QStringList fields() const;

    /// The schemas of the session are others now: what was read by them is read anew.
    void forgetSchemas();

    int count() const override { return int(m_fields.size()); }
    QString title(int column) const override;
    const QString* text(ExchangeId id, int column) override;

Q_SIGNALS:
    void arrived(const std::vector<hookbench::ExchangeId>& ids); ///< their texts are there

private:
    using Texts = std::vector<QString>;
    using Read = std::vector<std::pair<ExchangeId, Texts>>;

    void readWanted();

    QString m_path;
    QStringList m_names;
    std::vector<filter::FieldValue> m_fields;
    QHash<qint64, Texts> m_texts; ///< by the number of the exchange
    std::vector<ExchangeId> m_wanted;
    std::vector<ExchangeId> m_reading; ///< by the job that runs
    QTimer m_soon;
    LatestJob m_job;
};

} // namespace hookbench::workspace
