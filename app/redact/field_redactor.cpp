// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redact/field_redactor.h"

#include "app/http/field_syntax.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::redact {
namespace {

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::redact::FieldText)
};

/// Names of cookies stay, their values do not.
QByteArray cookies(TextRedactor& redactor, const QByteArray& value, bool isSetCookie, const QString& place)
{
    QByteArrayList pairs = value.split(';');
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        QByteArray& pair = pairs[i];
        const qsizetype equals = pair.indexOf('=');
        if (isSetCookie && i > 0)
            pair = redactor.plainText(pair, place);
        else
            pair = pair.first(equals + 1) + redactor.named(Kind::Cookie, pair.sliced(equals + 1), place);
    }
    return pairs.join(';');
}

/// "Bearer abc": the scheme stays.
QByteArray authorization(TextRedactor& redactor, const QByteArray& value, const QString& place)
{
    const qsizetype space = value.indexOf(' ');
    return value.first(space + 1) + redactor.named(Kind::Authorization, value.sliced(space + 1), place);
}

/// Fields whose value is a URL, also a relative one.
bool holdsUrl(QByteArrayView name)
{
    return http::equalsIgnoringCase(name, "location") || http::equalsIgnoringCase(name, "content-location") ||
           http::equalsIgnoringCase(name, "referer");
}

QByteArray requestLine(TextRedactor& redactor, const QByteArray& line, const QString& place)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(" HTTP/");
    if (first < 0)
        return redactor.plainText(line, place);
    const qsizetype end = last > first ? last : line.size();
    return line.first(first + 1) + redactor.target(line.sliced(first + 1, end - first - 1), place) +
           line.sliced(end);
}

/// One line of a head with its line end; nothing when it is to go away.
std::optional<QByteArray> fieldLine(TextRedactor& redactor, const QByteArray& line, const QString& place)
{
    const qsizetype colon = line.indexOf(':', line.startsWith(':') ? 1 : 0);
    if (colon < 0)
        return redactor.plainText(line, place);
    const QByteArray name = line.first(colon);
    qsizetype from = colon + 1;
    while (from < line.size() && (line[from] == ' ' || line[from] == '\t'))
        ++from;
    qsizetype end = line.size();
    while (end > from && (line[end - 1] == '\r' || line[end - 1] == '\n' || line[end - 1] == ' '))
        --end;
    const QByteArray value = line.sliced(from, end - from);
    if (name == ":path")
        return line.first(from) + redactor.target(value, place) + line.sliced(end);
    const std::optional<QByteArray> changed = redactField(redactor, name, value, place);
    if (!changed)
        return {};
    return line.first(from) + *changed + line.sliced(end);
}

} // namespace

std::optional<QByteArray> redactField(TextRedactor& redactor, QByteArrayView name, const QByteArray& value,
                                      const QString& place)
{
    const QString named =
        FieldText::tr("%1, field %2")
            .arg(place, QString::fromLatin1(name.first(std::min<qsizetype>(name.size(), 100))));
    const std::optional<Kind> kind = redactor.names().kindOfField(name);
    if (!kind && holdsUrl(name))
        return redactor.target(value, named);
    if (!kind || value.isEmpty())
        return redactor.value(value, named, 0);
    if (redactor.mode() == Mode::Remove) {
        redactor.report(*kind, named);
        return {};
    }
    if (*kind == Kind::Cookie)
        return cookies(redactor, value, http::equalsIgnoringCase(name, "set-cookie"), named);
    if (*kind == Kind::Authorization)
        return authorization(redactor, value, named);
    return redactor.named(*kind, value, named);
}

QByteArray redactHead(TextRedactor& redactor, const QByteArray& head, const QString& place,
                      FirstLine firstLine)
{
    QByteArray out;
    bool isFirst = firstLine == FirstLine::OfMessage && !head.startsWith(':');
    qsizetype at = 0;
    while (at < head.size()) {
        // A line that begins with a space goes on with the field before it.
        qsizetype end = head.indexOf('\n', at);
        while (end >= 0 && end + 1 < head.size() && !isFirst &&
               (head[end + 1] == ' ' || head[end + 1] == '\t'))
            end = head.indexOf('\n', end + 1);
        const qsizetype next = end < 0 ? head.size() : end + 1;
        const QByteArray line = head.sliced(at, next - at);
        at = next;
        if (isFirst && !line.trimmed().isEmpty()) {
            out += requestLine(redactor, line, place);
            isFirst = false;
        } else if (const std::optional<QByteArray> changed = fieldLine(redactor, line, place)) {
            out += *changed;
        }
    }
    return out;
}

QByteArray dispositionName(QByteArrayView value)
{
    for (const QByteArray& part : value.toByteArray().split(';')) {
        const QByteArray trimmed = part.trimmed();
        if (!trimmed.toLower().startsWith("name="))
            continue;
        const QByteArray name = trimmed.sliced(5);
        return name.size() > 1 && name.startsWith('"') && name.endsWith('"') ? name.sliced(1, name.size() - 2)
                                                                             : name;
    }
    return {};
}

} // namespace hookbench::redact
