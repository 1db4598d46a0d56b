// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/strict_reader.h"

#include <QCoreApplication>

#include <cmath>

namespace hookbench::formats {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StrictText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::formats::StrictText)
};

} // namespace

StrictReader::StrictReader(QJsonObject object, QString place, std::shared_ptr<std::optional<QString>> error)
    : m_object(std::move(object))
    , m_place(std::move(place))
    , m_error(std::move(error))
{
}

QJsonValue StrictReader::take(QLatin1StringView name)
{
    m_known += name;
    return m_object.value(name);
}

void StrictReader::fail(QLatin1StringView name, const QString& message)
{
    if (*m_error)
        return;
    const QString place = name.isEmpty()      ? m_place
                          : m_place.isEmpty() ? QString(name)
                                              : QString(m_place + u'.' + name);
    *m_error = place.isEmpty() ? message : StrictText::tr("%1: %2").arg(place, message);
}

void StrictReader::failChoice(QLatin1StringView name, const QStringList& known)
{
    fail(name, StrictText::tr("one of these is expected: %1.").arg(known.join(u", "_s)));
}

void StrictReader::text(QLatin1StringView name, QString& value)
{
    const QJsonValue json = take(name);
    if (json.isString())
        value = json.toString();
    else if (!json.isUndefined())
        fail(name, StrictText::tr("a text is expected."));
}

void StrictReader::bytes(QLatin1StringView name, QByteArray& value)
{
    const QJsonValue json = take(name);
    const QJsonValue coded = json.toObject().value("base64"_L1);
    if (json.isString()) {
        value = json.toString().toUtf8();
        return;
    }
    if (json.isUndefined())
        return;
    const auto decoded =
        QByteArray::fromBase64Encoding(coded.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!coded.isString() || !decoded)
        fail(name, StrictText::tr("a text or {\"base64\": \"...\"} is expected."));
    else
        value = *decoded;
}

void StrictReader::number(QLatin1StringView name, double& value, double least, double most)
{
    const QJsonValue json = take(name);
    if (json.isUndefined())
        return;
    const double read = json.toDouble(least - 1);
    if (json.isDouble() && read >= least && read <= most)
        value = read;
    else
        fail(name, StrictText::tr("a number from %1 to %2 is expected.")
                       .arg(QString::number(least, 'g', 15), QString::number(most, 'g', 15)));
}

void StrictReader::number(QLatin1StringView name, qint64& value, qint64 least, qint64 most)
{
    double read = double(value);
    number(name, read, double(least), double(most));
    if (read == std::floor(read))
        value = qint64(read);
    else
        fail(name, StrictText::tr("a whole number is expected."));
}

void StrictReader::number(QLatin1StringView name, int& value, int least, int most)
{
    qint64 read = value;
    number(name, read, qint64(least), qint64(most));
    value = int(read);
}

void StrictReader::flag(QLatin1StringView name, bool& value)
{
    const QJsonValue json = take(name);
    if (json.isBool())
        value = json.toBool();
    else if (!json.isUndefined())
        fail(name, StrictText::tr("true or false is expected."));
}

QStringList StrictReader::texts(QLatin1StringView name)
{
    const QJsonValue json = take(name);
    QStringList list;
    if (!json.isUndefined() && !json.isArray())
        fail(name, StrictText::tr("a list of texts is expected."));
    for (const QJsonValue& one : json.toArray()) {
        if (!one.isString())
            fail(name, StrictText::tr("a list of texts is expected."));
        list += one.toString();
    }
    return list;
}

std::optional<StrictReader> StrictReader::part(QLatin1StringView name)
{
    const QJsonValue json = take(name);
    if (json.isUndefined())
        return {};
    if (!json.isObject())
        fail(name, StrictText::tr("an object is expected."));
    return StrictReader(json.toObject(), m_place.isEmpty() ? QString(name) : QString(m_place + u'.' + name),
                        m_error);
}

std::vector<StrictReader> StrictReader::parts(QLatin1StringView name)
{
    const QJsonValue json = take(name);
    std::vector<StrictReader> list;
    if (!json.isUndefined() && !json.isArray())
        fail(name, StrictText::tr("a list of objects is expected."));
    const QString prefix = m_place.isEmpty() ? QString(name) : QString(m_place + u'.' + name);
    for (const QJsonValue& one : json.toArray()) {
        const QString place = u"%1[%2]"_s.arg(prefix).arg(list.size());
        list.emplace_back(one.toObject(), place, m_error);
        if (!one.isObject())
            list.back().fail({}, StrictText::tr("an object is expected."));
    }
    return list;
}

void StrictReader::finish()
{
    for (const QString& name : m_object.keys()) {
        if (!m_known.contains(name))
            fail({},
                 StrictText::tr("“%1” is not known here; these are: %2.").arg(name, m_known.join(u", "_s)));
    }
}

} // namespace hookbench::formats
