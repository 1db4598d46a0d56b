// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/content_template.h"

#include "app/signing/content_fields.h"

#include <QCoreApplication>

namespace hookbench::signing {

namespace {

struct TemplateText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::signing::TemplateText)
};

} // namespace

Result<void> ContentTemplate::addField(QByteArrayView field)
{
    if (!isContentField(field))
        return fail(ErrorKind::Usage,
                    TemplateText::tr("“{%1}” is no field of a template.").arg(QString::fromUtf8(field)));
    m_parts += Part{Kind::Field, field.toByteArray()};
    return {};
}

Result<ContentTemplate> ContentTemplate::compile(QByteArrayView text)
{
    ContentTemplate result;
    QByteArray literal;
    const auto flush = [&] {
        if (!literal.isEmpty())
            result.m_parts += Part{Kind::Text, std::exchange(literal, {})};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QByteArrayView pair = text.sliced(i, std::min<qsizetype>(2, text.size() - i));
        if (pair == "{{" || pair == "}}") {
            literal += text[i++];
        } else if (pair == "{?" || pair == "?}") {
            flush();
            result.m_parts += Part{pair == "{?" ? Kind::BeginOptional : Kind::EndOptional, {}};
            ++i;
        } else if (text[i] == '{') {
            flush();
            const qsizetype end = text.indexOf('}', i);
            if (end < 0)
                return fail(ErrorKind::Usage, TemplateText::tr("A brace of a template is not closed."));
            if (const auto added = result.addField(text.sliced(i + 1, end - i - 1)); !added)
                return fail(added.error());
            i = end;
        } else {
            literal += text[i];
        }
    }
    flush();
    return result;
}

QByteArray ContentTemplate::fill(const ContentValues& values) const
{
    QByteArray result;
    qsizetype optionalAt = -1;
    bool missing = false;
    for (const Part& part : m_parts) {
        switch (part.kind) {
        case Kind::Text:
            result += part.text;
            break;
        case Kind::Field: {
            const auto value = contentField(part.text, values);
            missing = missing || !value;
            result += value.value_or(QByteArray());
            break;
        }
        case Kind::BeginOptional:
            optionalAt = result.size();
            missing = false;
            break;
        case Kind::EndOptional:
            if (missing && optionalAt >= 0)
                result.truncate(optionalAt);
            optionalAt = -1;
            break;
        }
    }
    return result;
}

bool ContentTemplate::uses(QByteArrayView field) const
{
    return fields().contains(field);
}

QList<QByteArray> ContentTemplate::fields() const
{
    QList<QByteArray> result;
    for (const Part& part : m_parts) {
        if (part.kind == Kind::Field)
            result += part.text;
    }
    return result;
}

} // namespace hookbench::signing
