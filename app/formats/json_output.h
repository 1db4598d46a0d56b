// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/export_item.h"
#include "app/formats/json_writer.h"

namespace hookbench::formats {

/// JSON on its way out in portions: exporters write into json() and flush now and then.
class JsonOutput
{
public:
    JsonOutput()
        : m_json(m_buffer)
    {
    }
    Q_DISABLE_COPY_MOVE(JsonOutput)

    JsonWriter& json() { return m_json; }

    /// Text between the values, after which the next one needs no comma.
    void punctuation(QByteArrayView text);

    void textField(QByteArrayView key, QByteArrayView latin1);
    void stringField(QByteArrayView key, const QString& text);
    void numberField(QByteArrayView key, qint64 value);

    Result<void> flush(const ByteSink& out);
    Result<void> flushWhenLarge(const ByteSink& out);

    enum class BodyForm { Text, Base64 };
    using ReadContent = std::function<Result<void>(const ByteSink&)>;

    /// How a content is to be written: as it is if it is UTF-8. Reads all of it.
    static Result<BodyForm> formOf(const ReadContent& read);

    /// A string with the whole content, which is read once more.
    Result<void> content(const ReadContent& read, BodyForm form, const ByteSink& out);

private:
    QByteArray m_buffer;
    JsonWriter m_json;
};

} // namespace hookbench::formats
