// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redact/names.h"
#include "app/redact/patterns.h"
#include "app/redact/stand_in.h"

#include <functional>
#include <optional>

namespace hookbench::redact {

/// Redacts contents of any kind: JSON, XML, forms, multipart, texts, and what is encoded in them. What is not
/// changed stays to the byte.
class TextRedactor
{
public:
    using Report = std::function<void(Kind kind, const QString& place)>;

    TextRedactor(const Policy& policy, Report report);
    Q_DISABLE_COPY_MOVE(TextRedactor)

    /// A body, by what its Content-Type says and by what it looks like.
    QByteArray content(const QByteArray& bytes, QByteArrayView contentType, const QString& place,
                       int depth = 0);

    /// A value that may be a document, a URL or encoded itself.
    QByteArray value(const QByteArray& bytes, const QString& place, int depth);

    /// A value whose name tells what it is.
    QByteArray named(Kind kind, const QByteArray& bytes, const QString& place);

    /// A text without structure.
    QByteArray plainText(const QByteArray& bytes, const QString& place);

    QByteArray target(const QByteArray& target, const QString& place); ///< of a request
    QByteArray query(const QByteArray& query, const QString& place, int depth);

    const Names& names() const { return m_names; }
    const StandIns& standIns() const { return m_standIns; }
    Mode mode() const { return m_standIns.mode(); }
    void report(Kind kind, const QString& place) { m_report(kind, place); }

private:
    QByteArray text(const QByteArray& bytes, const QString& place, int depth);
    QByteArray inside(const QByteArray& run, const QString& place, int depth);
    QByteArray xml(const QByteArray& bytes, const QString& place, int depth);
    QByteArray multipart(const QByteArray& bytes, const QByteArray& boundary, const QString& place,
                         int depth);
    QByteArray part(const QByteArray& bytes, const QString& place, int depth);
    QByteArray path(const QByteArray& path, const QString& place);

    Names m_names;
    Patterns m_patterns;
    StandIns m_standIns;
    Report m_report;
};

/// Encodings inside of each other are followed this far; what lies deeper goes away as a whole.
constexpr int deepest = 8;

/// JSON: see json_redactor.cpp. Nothing when it is not JSON to its end.
std::optional<QByteArray> redactJson(TextRedactor& redactor, const QByteArray& bytes, const QString& place,
                                     int depth);

/// "abc" with quotes, from UTF-8 or whatever it is.
QByteArray jsonString(const QByteArray& bytes);

} // namespace hookbench::redact
