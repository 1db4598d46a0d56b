// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/base/result.h"
#include "app/exchange/exchange.h"
#include "app/workspace/annotation_map.h"

#include <QObject>

#include <functional>
#include <vector>

namespace hookbench::workspace {

class Workspace;

/// What the user says about the exchanges of the open session: all of it in memory, and every change written
/// at once.
class Annotations : public QObject
{
    Q_OBJECT

public:
    explicit Annotations(Workspace& workspace, QObject* parent = nullptr);

    /// Reads those of the open session; ends in changed().
    void open();
    void close();

    const AnnotationMap& all() const { return m_map; } ///< cheap to copy
    Annotation of(ExchangeId id) const { return m_map.value(id.value); }

    /// Lets `change` alter what is said about each of these. Those that it leaves as they are cost nothing.
    void change(const std::vector<ExchangeId>& ids, const std::function<void(Annotation&)>& change);

    QStringList tags() const; ///< all that are given to an exchange, sorted

Q_SIGNALS:
    void changed(const std::vector<hookbench::ExchangeId>& ids); ///< empty: any
    void failed(const hookbench::Error& error); ///< nothing of the last change was written, and it is undone

private:
    Workspace& m_workspace;
    AnnotationMap m_map;
    AnnotationMap m_early; ///< changed before those of the file were read
    LatestJob m_job;
    quint64 m_generation = 0; ///< of the session
};

} // namespace hookbench::workspace
