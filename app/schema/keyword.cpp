// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/schema/keyword.h"

#include <algorithm>
#include <array>

namespace hookbench::schema {

namespace {

struct Entry
{
    QByteArrayView name;
    Keyword keyword;
};

constexpr std::array entries = {
    Entry{"$ref", Keyword::Ref},
    Entry{"$dynamicRef", Keyword::DynamicRef},
    Entry{"type", Keyword::Type},
    Entry{"enum", Keyword::Enum},
    Entry{"const", Keyword::Const},
    Entry{"multipleOf", Keyword::MultipleOf},
    Entry{"maximum", Keyword::Maximum},
    Entry{"exclusiveMaximum", Keyword::ExclusiveMaximum},
    Entry{"minimum", Keyword::Minimum},
    Entry{"exclusiveMinimum", Keyword::ExclusiveMinimum},
    Entry{"maxLength", Keyword::MaxLength},
    Entry{"minLength", Keyword::MinLength},
    Entry{"pattern", Keyword::Pattern},
    Entry{"format", Keyword::Format},
    Entry{"maxItems", Keyword::MaxItems},
    Entry{"minItems", Keyword::MinItems},
    Entry{"uniqueItems", Keyword::UniqueItems},
    Entry{"items", Keyword::Items},
    Entry{"prefixItems", Keyword::PrefixItems},
    Entry{"additionalItems", Keyword::AdditionalItems},
    Entry{"contains", Keyword::Contains},
    Entry{"maxProperties", Keyword::MaxProperties},
    Entry{"minProperties", Keyword::MinProperties},
    Entry{"required", Keyword::Required},
    Entry{"properties", Keyword::Properties},
    Entry{"patternProperties", Keyword::PatternProperties},
    Entry{"additionalProperties", Keyword::AdditionalProperties},
    Entry{"propertyNames", Keyword::PropertyNames},
    Entry{"dependencies", Keyword::Dependencies},
    Entry{"dependentRequired", Keyword::DependentRequired},
    Entry{"dependentSchemas", Keyword::DependentSchemas},
    Entry{"allOf", Keyword::AllOf},
    Entry{"anyOf", Keyword::AnyOf},
    Entry{"oneOf", Keyword::OneOf},
    Entry{"not", Keyword::Not},
    Entry{"if", Keyword::If},
    Entry{"unevaluatedItems", Keyword::UnevaluatedItems},
    Entry{"unevaluatedProperties", Keyword::UnevaluatedProperties},
};

} // namespace

Keyword keywordOf(QByteArrayView name)
{
    const auto found =
        std::ranges::find_if(entries, [name](const Entry& entry) { return entry.name == name; });
    return found == entries.end() ? Keyword::Unknown : found->keyword;
}

} // namespace hookbench::schema
