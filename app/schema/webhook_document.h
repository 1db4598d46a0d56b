// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/exporter.h"
#include "app/formats/json_writer.h"
#include "app/schema/inference.h"

#include <QMap>
#include <QSet>

namespace hookbench::schema {

/// Gathers what a description of webhooks says of each: an event, or a path, with its method. Memory is
/// bounded by their number; exchanges that would make more are passed over.
class WebhookDocument : public formats::Exporter
{
public:
    Result<void> begin(const formats::ExportStart& start, const formats::ByteSink& out) override;
    Result<void> add(const formats::ExportItem& item, const formats::ByteSink& out) override;
    Result<void> end(const formats::ByteSink& out) override;

protected:
    /// A kind of request.
    struct Operation
    {
        QByteArray name;   ///< letters, digits and "._-": a key of the document
        QByteArray method; ///< in capitals
        QByteArray path;
        QByteArray event;       ///< empty when nobody knows
        QByteArray contentType; ///< of the first, without parameters
        Inference inference;
        QByteArray example;              ///< the first body that is small JSON; empty when there is none
        QMap<QByteArray, qint64> fields; ///< names in lower case, and in how many requests they were
        QSet<int> statuses;              ///< what was answered
        qint64 count = 0;
    };

    virtual void writeDocument(formats::JsonWriter& json) const = 0;

    void writeInfo(formats::JsonWriter& json) const;
    static void writeSchema(formats::JsonWriter& json, const Operation& operation);
    const std::vector<std::unique_ptr<Operation>>& operations() const { return m_operations; }

private:
    Operation* operationOf(const formats::ExportItem& item);

    QString m_title;
    std::vector<std::unique_ptr<Operation>> m_operations;
    QHash<QByteArray, Operation*> m_byKey;
    QSet<QByteArray> m_names;
};

/// OpenAPI 3.1 with "webhooks".
class OpenApiExporter final : public WebhookDocument
{
public:
    formats::ExportFormat format() const override;

protected:
    void writeDocument(formats::JsonWriter& json) const override;
};

/// AsyncAPI 3.0 with the binding of HTTP.
class AsyncApiExporter final : public WebhookDocument
{
public:
    formats::ExportFormat format() const override;

protected:
    void writeDocument(formats::JsonWriter& json) const override;
};

} // namespace hookbench::schema
