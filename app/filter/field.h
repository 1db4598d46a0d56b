// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QFlags>
#include <QStringList>

#include <functional>
#include <optional>
#include <span>
#include <variant>

namespace hookbench::filter {

class Evaluation;
struct Selector;

/// Where a value is read from, cheapest first.
enum class Part : quint8 {
    Summary = 0x01,      ///< what a list shows
    Facts = 0x02,        ///< the other facts of the same row
    RequestHead = 0x04,  ///< bytes
    ResponseHead = 0x08, ///< bytes
    RequestBody = 0x10,  ///< bytes, which may be many
    ResponseBody = 0x20, ///< bytes
    Annotation = 0x40,   ///< what the user says about it
    Schema = 0x80,       ///< what its schema says of the request's body
};
Q_DECLARE_FLAGS(Parts, Part)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parts)

/// What the values of a field are, and with it what they can be compared with.
enum class ValueType {
    Text,     ///< bytes; from JSON also numbers and words
    Number,   ///< whole
    Size,     ///< bytes
    Duration, ///< microseconds
    Time,     ///< microseconds since 1970, UTC
    Address,  ///< IP address with port
};

/// What may stand behind the name of a field.
enum class Argument {
    None,
    Name, ///< header[x-a], query.page; without it all values
    Path, ///< body.data.amount, body.items[0]["a b"], body["$..id"]; without it the whole
};

/// A value on its way from a field to a comparison.
struct Value
{
    enum class Kind {
        Text,       ///< of a field that is not JSON
        JsonString, ///< decoded
        JsonNumber, ///< as it is written
        JsonWord,   ///< true, false, null
        JsonTree,   ///< object or array, as it is written
    };
    Kind kind = Kind::Text;
    QByteArrayView text;
};

/// Takes the next value; true when it has seen enough.
using ValueVisitor = std::function<bool(const Value&)>;

using TextReader = void (*)(Evaluation&, const Selector&, const ValueVisitor&);
using NumberReader = std::optional<qint64> (*)(Evaluation&);

/// Something of an exchange that a filter can ask for: one line in builtin_fields.cpp.
struct Field
{
    const char* name;
    ValueType type;
    Argument argument;
    Parts reads;
    std::variant<NumberReader, TextReader> read;
    const char* meaning;     ///< for people; translated by meaningOf()
    const char* values = ""; ///< known ones, with blanks between
    bool closed = false;     ///< there are no other values
};

std::span<const Field> builtinFields();

/// Null when there is none. Case counts.
const Field* findField(QStringView name);

QString meaningOf(const Field& field); ///< one line for completion and help
QStringList valuesOf(const Field& field);
QString nameOf(const Field& field);

/// Words that are close enough to `word` to be what was meant, best first; three at most.
QStringList similarWords(QStringView word, const QStringList& words);
QStringList fieldNames();

} // namespace hookbench::filter
