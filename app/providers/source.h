// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/providers/json_field.h"
#include "app/providers/message.h"

#include <QList>

#include <optional>

namespace hookbench::providers {

/// Where a fact stands in a message: "header:X-Id", "query:id", "form:id", "json:event.id". In the text of a
/// signature also "pair:t" and "position:0".
struct Source
{
    enum class Kind { Header, Query, Form, Json, Pair, Position };
    Kind kind = Kind::Header;
    QByteArray name;
    qsizetype slot =
        -1; ///< of one in JSON: its number among Catalogue::jsonPaths(), once it is in a catalogue

    bool operator==(const Source& other) const { return kind == other.kind && name == other.name; }
};

std::optional<Source> parseSource(QByteArrayView text);
QByteArray sourceText(const Source& source); ///< "header:X-Id"

/// What stands there; none when nothing does. Pairs and positions are never found here.
std::optional<QByteArray> valueAt(const Source& source, const Message& message);

/// Something that is true of a message or not: "NAME" (it is there), "NAME = VALUE", "NAME ^ PREFIX",
/// "NAME ~ PART",
/// "NAME is hex", "NAME is uuid", "NAME is word"; with "!" before it, the opposite.
struct Condition
{
    enum class Test { Present, Equal, Prefix, Part, Form };
    Source source;
    Test test = Test::Present;
    QByteArray value;
    bool negated = false;
    bool operator==(const Condition&) const = default;
};

std::optional<Condition> parseCondition(Source::Kind kind, QByteArrayView text);
bool holds(const Condition& condition, const std::optional<QByteArray>& value);

} // namespace hookbench::providers
