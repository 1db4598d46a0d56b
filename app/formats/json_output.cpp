// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/json_output.h"

#include "app/formats/base64_encoder.h"

namespace hookbench::formats {

namespace {
constexpr qsizetype worthFlushing = 64 * 1024;
}

void JsonOutput::punctuation(QByteArrayView text)
{
    m_buffer += text;
    m_json.forgetComma();
}

void JsonOutput::textField(QByteArrayView key, QByteArrayView latin1)
{
    m_json.key(key);
    m_json.latin1(latin1);
}

void JsonOutput::stringField(QByteArrayView key, const QString& text)
{
    m_json.key(key);
    m_json.text(text);
}

void JsonOutput::numberField(QByteArrayView key, qint64 value)
{
    m_json.key(key);
    m_json.number(value);
}

Result<void> JsonOutput::flush(const ByteSink& out)
{
    Result<void> taken = out(m_buffer);
    m_buffer.clear();
    return taken;
}

Result<void> JsonOutput::flushWhenLarge(const ByteSink& out)
{
    return m_buffer.size() < worthFlushing ? Result<void>() : flush(out);
}

Result<JsonOutput::BodyForm> JsonOutput::formOf(const ReadContent& read)
{
    Utf8Check check;
    const Result<void> looked = read([&check](QByteArrayView piece) -> Result<void> {
        check.add(piece);
        return {};
    });
    if (!looked)
        return fail(looked.error());
    return check.isValid() ? BodyForm::Text : BodyForm::Base64;
}

Result<void> JsonOutput::content(const ReadContent& read, BodyForm form, const ByteSink& out)
{
    m_json.beginString();
    Base64Encoder encoder(m_buffer);
    const Result<void> written = read([&](QByteArrayView piece) {
        if (form == BodyForm::Text)
            m_json.utf8Part(piece);
        else
            encoder.add(piece);
        return flushWhenLarge(out);
    });
    if (!written)
        return written;
    encoder.finish();
    m_json.endString();
    return {};
}

} // namespace hookbench::formats
