// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/field_value.h"

#include "app/filter/evaluation.h"
#include "app/filter/parser.h"
#include "app/filter/selector.h"

#include <QCoreApplication>

namespace hookbench::filter {

namespace {
struct FieldValueText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::filter::FieldValueText)
};
} // namespace

FieldValue::FieldValue(FieldUse use)
    : m_use(std::move(use))
    , m_selector(std::make_shared<const Selector>(m_use))
{
}

Parsed<FieldValue> FieldValue::compile(QStringView field)
{
    const Parsed<Tree> tree = Parser(field).parse();
    if (!tree)
        return tl::unexpected(tree.error());
    if (tree->kind() != Tree::Kind::Test || tree->tested().op != Operator::Present)
        return wrong({0, field.size()}, FieldValueText::tr("A field is expected here, such as header.x-id."));
    return FieldValue(tree->tested().use);
}

Result<std::optional<QByteArray>> FieldValue::of(Source& source) const
{
    Evaluation evaluation(source);
    std::optional<QByteArray> value;
    if (const NumberReader* read = std::get_if<NumberReader>(&m_use.field->read)) {
        if (const std::optional<qint64> number = (*read)(evaluation))
            value = QByteArray::number(*number);
    } else {
        std::get<TextReader>(m_use.field->read)(evaluation, *m_selector, [&value](const Value& found) {
            value = found.text.toByteArray();
            return true;
        });
    }
    if (source.failure())
        return fail(*source.failure());
    return value;
}

} // namespace hookbench::filter
