// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <utility>

namespace hookbench::formats {

/// A word for each value of an enum; the first is what it is when nothing is written.
template <typename Value>
using Words = std::initializer_list<std::pair<QLatin1StringView, Value>>;

/// Makes the object of a document of ours. What is as usual is left out.
class MemberWriter
{
public:
    void text(QLatin1StringView name, const QString& value);

    /// As text when it is UTF-8, else as {"base64": "..."}.
    void bytes(QLatin1StringView name, const QByteArray& value);
    void number(QLatin1StringView name, qint64 value, qint64 usual);
    void flag(QLatin1StringView name, bool value, bool usual);
    void part(QLatin1StringView name, const MemberWriter& value);
    void list(QLatin1StringView name, const QJsonArray& values);
    void value(QLatin1StringView name, const QJsonValue& json) { m_object.insert(name, json); }

    template <typename Value>
    void choice(QLatin1StringView name, Value value, const Words<Value>& words)
    {
        for (const auto& [word, meaning] : words) {
            if (meaning == value && value != words.begin()->second)
                m_object.insert(name, word);
        }
    }

    const QJsonObject& object() const { return m_object; }

private:
    QJsonObject m_object;
};

/// Takes the object of a document of ours apart. What is missing or of another type leaves the value as it
/// was.
class MemberReader
{
public:
    explicit MemberReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    void text(QLatin1StringView name, QString& value) const;
    void bytes(QLatin1StringView name, QByteArray& value) const;
    void number(QLatin1StringView name, qint64& value, qint64 least = 0) const;
    void number(QLatin1StringView name, int& value, int least = 0) const;
    void real(QLatin1StringView name, double& value) const;
    void flag(QLatin1StringView name, bool& value) const;
    QJsonArray list(QLatin1StringView name) const { return m_object.value(name).toArray(); }
    bool has(QLatin1StringView name) const { return m_object.contains(name); }
    MemberReader part(QLatin1StringView name) const { return MemberReader(m_object.value(name).toObject()); }

    template <typename Value>
    void choice(QLatin1StringView name, Value& value, const Words<Value>& words) const
    {
        const QString read = m_object.value(name).toString();
        for (const auto& [word, meaning] : words) {
            if (read == word)
                value = meaning;
        }
    }

private:
    QJsonObject m_object;
};

} // namespace hookbench::formats
