// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/base/result.h"
#include "app/models/body_parts.h"
#include "ui/viewers/body_viewer.h"

class QLabel;
class QSplitter;
class QStackedWidget;

namespace hookbench::ui {

class BodyPage;
class FieldsTable;

/// Bodies within a body: the parts of multipart or the events of CloudEvents, each with its own fields,
/// viewers and file. The page for a part is made when the first one is shown, since it holds viewers again.
class PartsViewer final : public BodyViewer
{
    Q_OBJECT

public:
    enum class Of { Multipart, CloudEvents };

    PartsViewer(Of of, QThreadPool& pool, QWidget* parent);

    QString title() const override;
    int score(const models::InspectedBody& body) const override;
    void showBody(const models::InspectedBody& body) override;
    void clear() override;
    void find() override;
    void copyAll() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showParts(models::BodyParts parts);
    void showPart(int row);
    void makePage();
    void save();
    void write(const QString& path);
    const models::BodyPart* current() const;

    const Of m_of;
    QThreadPool& m_pool;
    FieldsTable* m_list;
    FieldsTable* m_headers;
    QLabel* m_note;
    QSplitter* m_splitter; ///< the list and the fields; the part
    BodyPage* m_page = nullptr;
    models::BodyParts m_parts;
    payload::HeldBytes m_content;
    LatestJob m_read;
    LatestJob m_inspect;
    LatestJob m_write;
};

} // namespace hookbench::ui
