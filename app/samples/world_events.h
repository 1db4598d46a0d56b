// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/json_writer.h"
#include "app/samples/world.h"

// For the sources of this room only: what worlds are made of.
namespace hookbench::samples {

/// A new id behind a word: "ord_5GQW...".
QByteArray newId(templates::Random& random, const char* word);

/// The time in ISO 8601, to the millisecond.
QByteArray isoTime(qint64 nowUs);

/// An event whose data `write` puts into the writer, an object being open.
template <typename Write>
WorldEvent makeEvent(templates::Random& random, const char* type, qint64 nowUs, Write write)
{
    WorldEvent event;
    event.type = type;
    event.id = newId(random, "msg");
    formats::JsonWriter json(event.body);
    json.beginObject();
    json.key("type");
    json.latin1(event.type);
    json.key("timestamp");
    json.latin1(isoTime(nowUs));
    json.key("data");
    json.beginObject();
    write(json);
    json.endObject();
    json.endObject();
    return event;
}

/// A member that is a text.
void textMember(formats::JsonWriter& json, const char* name, const QByteArray& value);
void numberMember(formats::JsonWriter& json, const char* name, qint64 value);

struct Person
{
    QByteArray id;
    QByteArray name;
    QByteArray email;
};
Person newPerson(templates::Random& random, const char* word);
void personMember(formats::JsonWriter& json, const char* name, const Person& person);

} // namespace hookbench::samples
