// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samples/world.h"

#include "app/samples/crm_world.h"
#include "app/samples/shop_world.h"
#include "app/samples/world_events.h"
#include "app/templates/moment.h"
#include "app/templates/sample_data.h"

namespace hookbench::samples {

std::unique_ptr<World> World::create(QByteArrayView name, quint64 seed)
{
    if (name == "shop")
        return std::make_unique<ShopWorld>(seed);
    if (name == "crm")
        return std::make_unique<CrmWorld>(seed);
    return {};
}

QList<QByteArray> World::names()
{
    return {"crm", "shop"};
}

providers::Message worldMessage(const WorldEvent& event, const QByteArray& url)
{
    Sample sample;
    sample.provider = worldScheme;
    sample.name = event.type;
    sample.headers = {{"Content-Type", "application/json"},
                      {"User-Agent", "hookbench/" HOOKBENCH_VERSION},
                      {"webhook-id", event.id}};
    sample.form = Sample::Body::AsWritten;
    sample.body = event.body;
    auto message = fillSample(sample, url, {});
    Q_ASSERT(message); // there are no placeholders in it
    return std::move(*message);
}

QByteArray newId(templates::Random& random, const char* word)
{
    return QByteArray(word) + '_' + random.text(20, "0123456789ABCDEFGHJKMNPQRSTVWXYZ");
}

QByteArray isoTime(qint64 nowUs)
{
    return templates::moment(nowUs, {}, "iso").value_or(QByteArray());
}

void textMember(formats::JsonWriter& json, const char* name, const QByteArray& value)
{
    json.key(name);
    json.utf8(value);
}

void numberMember(formats::JsonWriter& json, const char* name, qint64 value)
{
    json.key(name);
    json.number(value);
}

Person newPerson(templates::Random& random, const char* word)
{
    const QByteArray first = templates::sampleFirstName(random);
    const QByteArray last = templates::sampleLastName(random);
    const QByteArray number = QByteArray::number(random.between(1, 999));
    return {newId(random, word), first + ' ' + last,
            (first + '.' + last).toLower() + number + "@example.com"};
}

void personMember(formats::JsonWriter& json, const char* name, const Person& person)
{
    json.key(name);
    json.beginObject();
    textMember(json, "id", person.id);
    textMember(json, "name", person.name);
    textMember(json, "email", person.email);
    json.endObject();
}

} // namespace hookbench::samples
