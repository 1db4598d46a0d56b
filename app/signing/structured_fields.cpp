// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/structured_fields.h"

#include "app/crypto/text_form.h"

namespace hookbench::signing {

namespace {

bool isKeyCharacter(char c, bool first)
{
    const bool start = (c >= 'a' && c <= 'z') || c == '*';
    return start || (!first && ((c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.'));
}

/// Reads from the left; every read is false, or empty, where the grammar breaks.
class SfCursor
{
public:
    explicit SfCursor(QByteArrayView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at == m_text.size(); }
    qsizetype at() const { return m_at; }
    QByteArray since(qsizetype from) const { return m_text.sliced(from, m_at - from).toByteArray(); }
    bool peek(char c) const { return !atEnd() && m_text[m_at] == c; }

    bool take(char c)
    {
        if (!peek(c))
            return false;
        ++m_at;
        return true;
    }

    void skipSpaces(bool tabsToo = false)
    {
        while (peek(' ') || (tabsToo && peek('\t')))
            ++m_at;
    }

    QByteArray key()
    {
        const qsizetype from = m_at;
        while (!atEnd() && isKeyCharacter(m_text[m_at], m_at == from))
            ++m_at;
        return since(from);
    }

    std::optional<QByteArray> string()
    {
        QByteArray value;
        if (!take('"'))
            return {};
        while (!atEnd()) {
            const char c = m_text[m_at++];
            if (c == '"')
                return value;
            if (uchar(c) < 0x20 || uchar(c) > 0x7e)
                return {};
            if (c == '\\' && !peek('"') && !peek('\\'))
                return {};
            value += c == '\\' ? m_text[m_at++] : c;
        }
        return {};
    }

    /// Tokens, numbers and booleans, as text.
    QByteArray bare()
    {
        const qsizetype from = m_at;
        while (!atEnd() && !QByteArrayView(" \t,;()\"").contains(m_text[m_at]))
            ++m_at;
        return since(from);
    }

    std::optional<QByteArray> bytes()
    {
        const qsizetype end = take(':') ? m_text.indexOf(':', m_at) : -1;
        if (end < 0)
            return {};
        const QByteArrayView text = m_text.sliced(m_at, end - m_at);
        m_at = end + 1;
        return crypto::fromText(crypto::TextForm::Base64, text, crypto::Reading::Strict);
    }

    bool parameters(QList<SfParameter>& result)
    {
        while (take(';')) {
            skipSpaces();
            SfParameter parameter;
            parameter.name = key();
            if (parameter.name.isEmpty())
                return false;
            if (take('=')) {
                parameter.isString = peek('"');
                const auto value = parameter.isString ? string() : std::optional(bare());
                if (!value || (!parameter.isString && value->isEmpty()))
                    return false;
                parameter.value = *value;
            }
            result += parameter;
        }
        return true;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
};

bool readComponents(SfCursor& cursor, SfSignatureInput& input)
{
    if (!cursor.take('('))
        return false;
    for (;;) {
        cursor.skipSpaces();
        if (cursor.take(')'))
            return true;
        const qsizetype from = cursor.at();
        SfComponent component;
        const auto name = cursor.string();
        if (!name || !cursor.parameters(component.parameters))
            return false;
        component.name = *name;
        component.text = cursor.since(from);
        input.components += component;
    }
}

/// Between two members; false where something else stands.
bool nextMember(SfCursor& cursor)
{
    cursor.skipSpaces(true);
    if (cursor.atEnd())
        return true;
    if (!cursor.take(','))
        return false;
    cursor.skipSpaces(true);
    return !cursor.atEnd();
}

} // namespace

QByteArray SfSignatureInput::parameter(QByteArrayView name) const
{
    for (const SfParameter& one : parameters) {
        if (one.name == name)
            return one.value;
    }
    return {};
}

std::optional<QList<SfSignatureInput>> parseSignatureInput(QByteArrayView field)
{
    SfCursor cursor(field.trimmed());
    QList<SfSignatureInput> inputs;
    while (!cursor.atEnd()) {
        SfSignatureInput input;
        input.label = cursor.key();
        if (input.label.isEmpty() || !cursor.take('='))
            return {};
        const qsizetype from = cursor.at();
        if (!readComponents(cursor, input) || !cursor.parameters(input.parameters))
            return {};
        input.text = cursor.since(from);
        inputs += input;
        if (!nextMember(cursor))
            return {};
    }
    return inputs;
}

QList<std::pair<QByteArray, QByteArray>> parseByteMembers(QByteArrayView field)
{
    SfCursor cursor(field.trimmed());
    QList<std::pair<QByteArray, QByteArray>> members;
    while (!cursor.atEnd()) {
        const QByteArray label = cursor.key();
        if (label.isEmpty() || !cursor.take('='))
            return {};
        const auto bytes = cursor.bytes();
        QList<SfParameter> ignored;
        if (!bytes || !cursor.parameters(ignored))
            return {};
        members.emplaceBack(label, *bytes);
        if (!nextMember(cursor))
            return {};
    }
    return members;
}

} // namespace hookbench::signing
