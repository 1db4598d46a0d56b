// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/extra_columns.h"

#include "app/models/log_texts.h"
#include "app/workspace/session_source.h"

#include <algorithm>

namespace hookbench::workspace {

using filter::FieldValue;

namespace {

constexpr qsizetype textsKept = 20'000; ///< exchanges
constexpr qsizetype readAtOnce = 400;
constexpr qsizetype longestShown = 400;

QString shown(const QByteArray& value)
{
    const QString text = models::wireText(value.first(std::min(value.size(), longestShown)));
    return value.size() > longestShown ? text + QChar(0x2026) : text;
}

std::vector<QString> readTexts(const session::SessionReader& reader, const std::vector<FieldValue>& fields,
                               filter::Parts needs, const models::SchemaJudge* judge, ExchangeId id,
                               const CancelFlag& cancel)
{
    std::vector<QString> texts(fields.size(), QLatin1StringView(""));
    const auto scan = reader.scan(rangeFor(needs, id, id));
    const Result<bool> there = scan->next();
    if (!there || !*there)
        return texts;
    for (size_t i = 0; i < fields.size(); ++i) {
        SessionSource source(
            reader, *scan, [&cancel] { return cancel.isCancelled(); }, judge);
        const Result<std::optional<QByteArray>> value = fields[i].of(source);
        if (value && *value)
            texts[i] = shown(**value);
    }
    return texts;
}

} // namespace

FilterCheck checkColumn(const QString& field)
{
    const filter::Parsed<FieldValue> value = FieldValue::compile(field);
    FilterCheck check;
    check.state = value ? FilterCheck::State::Valid : FilterCheck::State::Wrong;
    if (value)
        return check;
    check.at = value.error().place.at;
    check.size = value.error().place.size;
    check.message = value.error().message;
    check.suggestions = value.error().suggestions;
    return check;
}

ExtraColumns::ExtraColumns(QThreadPool& jobs, QObject* parent)
    : QObject(parent)
    , m_job(jobs)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ExtraColumns::readWanted);
}

void ExtraColumns::setSession(const QString& path)
{
    m_job.cancel();
    m_path = path;
    m_texts.clear();
    m_wanted.clear();
}

void ExtraColumns::setFields(const QStringList& fields)
{
    m_job.cancel();
    m_fields.clear();
    m_names.clear();
    m_texts.clear();
    m_wanted.clear();
    for (const QString& field : fields) {
        const filter::Parsed<FieldValue> value = FieldValue::compile(field);
        if (!value)
            continue;
        m_fields.push_back(*value);
        m_names << field;
    }
}

void ExtraColumns::forgetSchemas()
{
    const bool uses = std::ranges::any_of(
        m_fields, [](const FieldValue& field) { return field.needs().testFlag(filter::Part::Schema); });
    if (!uses)
        return;
    m_job.cancel();
    std::vector<ExchangeId> ids = std::exchange(m_reading, {});
    for (auto it = m_texts.keyBegin(); it != m_texts.keyEnd(); ++it)
        ids.push_back({*it});
    m_texts.clear();
    Q_EMIT arrived(ids);
}

QStringList ExtraColumns::fields() const
{
    return m_names;
}

QString ExtraColumns::title(int column) const
{
    return m_names.value(column);
}

const QString* ExtraColumns::text(ExchangeId id, int column)
{
    const auto found = m_texts.constFind(id.value);
    if (found != m_texts.constEnd())
        return &(*found)[size_t(column)];
    // The newest wish first: what is out of sight again need not be read.
    if (std::ranges::find(m_wanted, id) == m_wanted.end())
        m_wanted.push_back(id);
    if (qsizetype(m_wanted.size()) > readAtOnce)
        m_wanted.erase(m_wanted.begin());
    if (!m_soon.isActive() && !m_job.isRunning())
        m_soon.start();
    return nullptr;
}

void ExtraColumns::readWanted()
{
    if (m_path.isEmpty() || m_fields.empty() || m_wanted.empty())
        return;
    m_reading = std::exchange(m_wanted, {});
    m_job.start(
        [path = m_path, fields = m_fields, ids = m_reading](const CancelFlag& cancel) {
            Read read;
            const auto reader = session::SessionReader::open(path);
            filter::Parts needs;
            for (const FieldValue& field : fields)
                needs |= field.needs();
            std::optional<models::SchemaJudge> judge;
            if (reader) {
                if (auto made = judgeFor(needs, **reader))
                    judge = std::move(*made);
            }
            for (const ExchangeId id : ids) {
                if (cancel.isCancelled())
                    break;
                read.emplace_back(
                    id, reader ? readTexts(**reader, fields, needs, judge ? &*judge : nullptr, id, cancel)
                               : Texts(fields.size()));
            }
            return read;
        },
        [this](Read read) {
            m_reading.clear();
            if (m_texts.size() + qsizetype(read.size()) > textsKept)
                m_texts.clear();
            std::vector<ExchangeId> ids;
            for (auto& [id, texts] : read) {
                m_texts.insert(id.value, std::move(texts));
                ids.push_back(id);
            }
            Q_EMIT arrived(ids);
            if (!m_wanted.empty())
                m_soon.start();
        });
}

} // namespace hookbench::workspace
