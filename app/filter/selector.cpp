// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/selector.h"

#include "app/filter/field.h"

namespace hookbench::filter {

Selector::Selector(const FieldUse& use)
    : steps(use.steps)
{
    if (steps.size() == 1 && steps.front().kind == Step::Kind::Query) {
        const auto parsed = payload::JsonPath::parse(steps.front().text);
        Q_ASSERT(parsed); // the parser of the filter has tried it
        query = *parsed;
        return;
    }
    const QByteArray* longest = nullptr;
    for (const Step& step : steps) {
        if (step.kind == Step::Kind::Name && (!longest || step.text.size() > longest->size()))
            longest = &step.text;
    }
    if (!longest)
        return;
    if (use.field->argument == Argument::Name)
        name = steps.front().text;
    trace.emplace(*longest, use.field->argument == Argument::Path ? Case::Exact : Case::IgnoreAscii);
}

} // namespace hookbench::filter
