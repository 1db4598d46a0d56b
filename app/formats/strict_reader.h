// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/formats/document_members.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace hookbench::formats {

/// Takes an object apart that people write by hand: what is missing is as usual, what is of another type, out
/// of bounds or not known is an error that names its place, "rules[2].reply.status". Only the first error of
/// a file is kept.
class StrictReader
{
public:
    StrictReader(QJsonObject object, QString place, std::shared_ptr<std::optional<QString>> error);
    StrictReader(StrictReader&&) = default;

    bool has(QLatin1StringView name) const { return m_object.contains(name); }

    void text(QLatin1StringView name, QString& value);
    void bytes(QLatin1StringView name, QByteArray& value); ///< text, or {"base64": "..."}
    void number(QLatin1StringView name, double& value, double least, double most);
    void number(QLatin1StringView name, qint64& value, qint64 least, qint64 most);
    void number(QLatin1StringView name, int& value, int least, int most);
    void flag(QLatin1StringView name, bool& value);
    QStringList texts(QLatin1StringView name);

    template <typename Value>
    void choice(QLatin1StringView name, Value& value, const Words<Value>& words)
    {
        QString read;
        text(name, read);
        QStringList known;
        for (const auto& [word, meaning] : words) {
            known += word;
            if (read == word)
                value = meaning;
        }
        if (m_object.contains(name) && !known.contains(read))
            failChoice(name, known);
    }

    /// An object inside; nothing when there is none.
    std::optional<StrictReader> part(QLatin1StringView name);

    /// Objects inside; an error when one is none.
    std::vector<StrictReader> parts(QLatin1StringView name);

    /// Says what is wrong with a member, or with the object where `name` is empty.
    void fail(QLatin1StringView name, const QString& message);

    /// What nobody asked for is an error.
    void finish();

    bool hasFailed() const { return m_error->has_value(); }
    const QString& place() const { return m_place; }

private:
    QJsonValue take(QLatin1StringView name);
    void failChoice(QLatin1StringView name, const QStringList& known);

    QJsonObject m_object;
    QString m_place;
    std::shared_ptr<std::optional<QString>> m_error;
    QStringList m_known;
};

} // namespace hookbench::formats
