// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/annotations.h"

#include "app/session/session_reader.h"
#include "app/workspace/workspace.h"

#include <QPointer>
#include <QSet>

namespace hookbench::workspace {

namespace {

Result<AnnotationMap> readAll(const QString& path, const CancelFlag& cancel)
{
    const auto reader = session::SessionReader::open(path);
    if (!reader)
        return fail(reader.error());
    const auto list = (*reader)->annotations(cancel);
    if (!list)
        return fail(list.error());
    AnnotationMap map;
    for (const auto& [id, annotation] : *list)
        map.insert(id.value, annotation);
    return map;
}

void put(AnnotationMap& map, qint64 id, const Annotation& annotation)
{
    if (annotation == Annotation())
        map.remove(id);
    else
        map.insert(id, annotation);
}

} // namespace

Annotations::Annotations(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_job(workspace.jobs())
{
}

void Annotations::open()
{
    close();
    m_job.start(
        [path = m_workspace.sessionPath()](const CancelFlag& cancel) { return readAll(path, cancel); },
        [this](Result<AnnotationMap> map) {
            if (!map) {
                if (map.error().kind != ErrorKind::Cancelled)
                    Q_EMIT failed(map.error());
                return;
            }
            m_map = std::move(*map);
            for (auto early = m_early.cbegin(); early != m_early.cend(); ++early)
                put(m_map, early.key(), early.value());
            m_early.clear();
            Q_EMIT changed({});
        });
}

void Annotations::close()
{
    m_job.cancel();
    m_map.clear();
    m_early.clear();
    ++m_generation;
}

void Annotations::change(const std::vector<ExchangeId>& ids, const std::function<void(Annotation&)>& change)
{
    std::vector<std::pair<ExchangeId, Annotation>> before;
    std::vector<std::pair<ExchangeId, Annotation>> after;
    for (const ExchangeId id : ids) {
        const Annotation old = of(id);
        Annotation annotation = old;
        change(annotation);
        if (annotation == old)
            continue;
        before.emplace_back(id, old);
        after.emplace_back(id, annotation);
        put(m_map, id.value, annotation);
        if (m_job.isRunning())
            m_early.insert(id.value, annotation);
    }
    if (after.empty())
        return;
    std::vector<ExchangeId> touched;
    for (const auto& [id, annotation] : after)
        touched.push_back(id);
    m_workspace.annotate(
        after, [this, self = QPointer(this), before, generation = m_generation](const Result<void>& stored) {
            if (stored || !self || generation != m_generation)
                return;
            for (const auto& [id, annotation] : before)
                put(m_map, id.value, annotation);
            Q_EMIT changed({});
            Q_EMIT failed(stored.error());
        });
    Q_EMIT changed(touched);
}

QStringList Annotations::tags() const
{
    QSet<QString> tags;
    for (const Annotation& annotation : m_map)
        tags += QSet<QString>(annotation.tags.begin(), annotation.tags.end());
    QStringList sorted(tags.begin(), tags.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

} // namespace hookbench::workspace
