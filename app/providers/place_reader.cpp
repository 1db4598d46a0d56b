// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/place_reader.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::providers {

namespace {

struct PlaceText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::providers::PlaceText)
};

} // namespace

QString PlaceReader::unknownWord(const QString& value, const QStringList& known)
{
    return PlaceText::tr("“%1” is none of %2").arg(value, known.join(", "_L1));
}

QString PlaceReader::placeOf(QLatin1StringView name) const
{
    return m_place.isEmpty() ? QString(name) : m_place + u'.' + name;
}

void PlaceReader::refuse(QLatin1StringView name, const QString& message)
{
    if (!m_fault)
        m_fault = {placeOf(name), message};
}

QJsonValue PlaceReader::take(QLatin1StringView name)
{
    m_asked += name;
    return m_fault ? QJsonValue(QJsonValue::Undefined) : m_object.value(name);
}

QString PlaceReader::text(QLatin1StringView name, bool needed)
{
    const QJsonValue value = take(name);
    if (value.isUndefined() && !needed)
        return {};
    if (!value.isString() || (needed && value.toString().isEmpty()))
        refuse(name, PlaceText::tr("a text is needed here"));
    return value.toString();
}

QStringList PlaceReader::texts(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    if (value.isString())
        return {value.toString()};
    if (!value.isUndefined() && !value.isArray())
        refuse(name, PlaceText::tr("a text or a list of texts is needed here"));
    QStringList result;
    const QJsonArray items = value.toArray();
    for (const QJsonValue& item : items) {
        if (!item.isString())
            refuse(name, PlaceText::tr("the list holds something that is no text"));
        result += item.toString();
    }
    return result;
}

qint64 PlaceReader::number(QLatin1StringView name, qint64 missing)
{
    const QJsonValue value = take(name);
    if (value.isUndefined())
        return missing;
    const qint64 number = value.toInteger(-1);
    if (!value.isDouble() || number < 0)
        refuse(name, PlaceText::tr("a whole number of at least 0 is needed here"));
    return number;
}

PlaceReader PlaceReader::object(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isObject())
        refuse(name, PlaceText::tr("an object is needed here"));
    return {value.toObject(), placeOf(name), m_fault};
}

std::vector<PlaceReader> PlaceReader::objects(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isArray())
        refuse(name, PlaceText::tr("a list of objects is needed here"));
    std::vector<PlaceReader> result;
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!items[i].isObject())
            refuse(name, PlaceText::tr("the list holds something that is no object"));
        result.emplace_back(items[i].toObject(), u"%1[%2]"_s.arg(placeOf(name)).arg(i), m_fault);
    }
    return result;
}

void PlaceReader::refuseTheRest()
{
    const QStringList names = m_object.keys();
    for (const QString& name : names) {
        if (!m_fault && !m_asked.contains(name))
            m_fault = {m_place.isEmpty() ? name : m_place + u'.' + name,
                       PlaceText::tr("this member is not known")};
    }
}

} // namespace hookbench::providers
