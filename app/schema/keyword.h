// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace hookbench::schema {

/// Keywords that assert something, or apply a schema.
enum class Keyword : quint8 {
    Unknown,
    Ref,
    DynamicRef,
    Type,
    Enum,
    Const,
    MultipleOf,
    Maximum,
    ExclusiveMaximum,
    Minimum,
    ExclusiveMinimum,
    MaxLength,
    MinLength,
    Pattern,
    Format,
    MaxItems,
    MinItems,
    UniqueItems,
    Items,
    PrefixItems,
    AdditionalItems,
    Contains,
    MaxProperties,
    MinProperties,
    Required,
    Properties,
    PatternProperties,
    AdditionalProperties,
    PropertyNames,
    Dependencies,
    DependentRequired,
    DependentSchemas,
    AllOf,
    AnyOf,
    OneOf,
    Not,
    If,
    UnevaluatedItems,
    UnevaluatedProperties,
};

Keyword keywordOf(QByteArrayView name);

} // namespace hookbench::schema
