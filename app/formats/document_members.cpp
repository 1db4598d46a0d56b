// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/document_members.h"

#include <QStringDecoder>

#include <limits>

namespace hookbench::formats {

using namespace Qt::Literals::StringLiterals;

void MemberWriter::text(QLatin1StringView name, const QString& value)
{
    if (!value.isEmpty())
        m_object.insert(name, value);
}

void MemberWriter::bytes(QLatin1StringView name, const QByteArray& value)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = utf8(value);
    if (!utf8.hasError() && decoded.toUtf8() == value)
        text(name, decoded);
    else
        m_object.insert(name, QJsonObject{{u"base64"_s, QString::fromLatin1(value.toBase64())}});
}

void MemberWriter::number(QLatin1StringView name, qint64 value, qint64 usual)
{
    if (value != usual)
        m_object.insert(name, value);
}

void MemberWriter::flag(QLatin1StringView name, bool value, bool usual)
{
    if (value != usual)
        m_object.insert(name, value);
}

void MemberWriter::part(QLatin1StringView name, const MemberWriter& value)
{
    if (!value.object().isEmpty())
        m_object.insert(name, value.object());
}

void MemberWriter::list(QLatin1StringView name, const QJsonArray& values)
{
    if (!values.isEmpty())
        m_object.insert(name, values);
}

void MemberReader::text(QLatin1StringView name, QString& value) const
{
    value = m_object.value(name).toString(value);
}

void MemberReader::bytes(QLatin1StringView name, QByteArray& value) const
{
    const QJsonValue json = m_object.value(name);
    if (json.isString())
        value = json.toString().toUtf8();
    else if (json.isObject())
        value = QByteArray::fromBase64(json.toObject().value("base64"_L1).toString().toLatin1());
}

void MemberReader::number(QLatin1StringView name, qint64& value, qint64 least) const
{
    const qint64 read = m_object.value(name).toInteger(value);
    if (read >= least)
        value = read;
}

void MemberReader::number(QLatin1StringView name, int& value, int least) const
{
    qint64 read = value;
    number(name, read, qint64(least));
    if (read <= std::numeric_limits<int>::max())
        value = int(read);
}

void MemberReader::real(QLatin1StringView name, double& value) const
{
    value = m_object.value(name).toDouble(value);
}

void MemberReader::flag(QLatin1StringView name, bool& value) const
{
    value = m_object.value(name).toBool(value);
}

} // namespace hookbench::formats
