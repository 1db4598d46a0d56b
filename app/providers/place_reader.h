// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

// For the sources of this room only.
namespace hookbench::providers {

/// The first thing that is wrong in a file, and where.
struct Fault
{
    QString place; ///< "scheme.signature.from"
    QString message;
    explicit operator bool() const { return !message.isEmpty(); }
};

/// One object of a file. Remembers which members were asked for, so that a misspelt one is found. After the
/// first fault everything reads as empty.
class PlaceReader
{
public:
    PlaceReader(QJsonObject object, QString place, Fault& fault)
        : m_object(std::move(object))
        , m_place(std::move(place))
        , m_fault(fault)
    {
    }

    bool has(QLatin1StringView name) const { return m_object.contains(name); }
    QString text(QLatin1StringView name, bool needed = false);
    QByteArray ascii(QLatin1StringView name, bool needed = false) { return text(name, needed).toUtf8(); }
    QStringList texts(QLatin1StringView name); ///< an array of strings, or one string
    qint64 number(QLatin1StringView name, qint64 missing);
    PlaceReader object(QLatin1StringView name);
    std::vector<PlaceReader> objects(QLatin1StringView name);

    /// A text that must be one of the rows' first members; gives the second.
    template <typename Rows>
    auto oneOf(QLatin1StringView name, const Rows& rows, decltype(rows[0].second) missing)
    {
        if (!has(name))
            return missing;
        const QString value = text(name);
        QStringList names;
        for (const auto& [known, meaning] : rows) {
            if (known == value)
                return meaning;
            names += known;
        }
        refuse(name, unknownWord(value, names));
        return missing;
    }

    void refuse(QLatin1StringView name, const QString& message);
    void refuseTheRest(); ///< a fault when there are members that nobody asked for

private:
    static QString unknownWord(const QString& value, const QStringList& known);
    QJsonValue take(QLatin1StringView name);
    QString placeOf(QLatin1StringView name) const;

    QJsonObject m_object;
    QString m_place;
    Fault& m_fault;
    QStringList m_asked;
};

} // namespace hookbench::providers
