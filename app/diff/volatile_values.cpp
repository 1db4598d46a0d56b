// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/volatile_values.h"

#include <QByteArray>

#include <algorithm>

namespace hookbench::diff {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// '0' stands for a digit, 'h' for a hexadecimal digit, 'A' for a letter, the rest for itself.
bool fits(QByteArrayView text, QByteArrayView pattern)
{
    return text.size() == pattern.size() &&
           std::equal(text.begin(), text.end(), pattern.begin(), [](char c, char p) {
               return p == '0' ? isDigit(c) : p == 'h' ? isHexDigit(c) : p == 'A' ? isLetter(c) : c == p;
           });
}

bool isTimeOfDay(QByteArrayView text)
{
    if (text.size() < 5 || !fits(text.first(5), "00:00"))
        return false;
    return std::ranges::all_of(text.sliced(5), [](char c) {
        return isDigit(c) || c == ':' || c == '.' || c == ',' || c == '+' || c == '-' || c == 'Z' ||
               c == 'z' || c == ' ' || c == 'U' || c == 'T' || c == 'C';
    });
}

bool hasLettersAndDigits(QByteArrayView text)
{
    return std::ranges::any_of(text, isDigit) && std::ranges::any_of(text, isLetter) &&
           std::ranges::all_of(text, [](char c) { return isDigit(c) || isLetter(c); });
}

} // namespace

bool looksLikeTime(QByteArrayView text)
{
    if (text.size() < 10 || text.size() > 40)
        return false;
    if (fits(text.first(10), "0000-00-00"))
        return text.size() == 10 ||
               ((text[10] == 'T' || text[10] == 't' || text[10] == ' ') && isTimeOfDay(text.sliced(11)));
    return text.size() == 29 && fits(text, "AAA, 00 AAA 0000 00:00:00 AAA"); // RFC 9110 5.6.7
}

bool looksLikeEpoch(QByteArrayView number)
{
    const qsizetype point = number.indexOf('.');
    const QByteArrayView whole = point < 0 ? number : number.first(point);
    const bool size = whole.size() == 10 || whole.size() == 13 || whole.size() == 16 || whole.size() == 19;
    return size && std::ranges::all_of(whole, isDigit) && whole.first(10).toByteArray() >= "0946684800" &&
           whole.first(10).toByteArray() < "4102444800";
}

bool isNamedForTime(QByteArrayView name)
{
    static constexpr QByteArrayView parts[] = {"time", "date", "created", "updated", "expir", "modified"};
    const QByteArray lower = name.toByteArray().toLower();
    return std::ranges::any_of(parts, [&lower](QByteArrayView part) { return lower.contains(part); }) ||
           lower == "ts" || lower == "iat" || lower == "exp" || lower == "nbf" || name.endsWith("_at") ||
           name.endsWith("At") || name.endsWith("_on") || name.endsWith("On") || name.endsWith("_ts");
}

bool looksLikeId(QByteArrayView text)
{
    if (fits(text, "hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh"))
        return true;
    if (text.size() < 12 || text.size() > 128)
        return false;
    if (text.size() >= 16 && std::ranges::all_of(text, isHexDigit))
        return true;
    const qsizetype mark = std::max(text.lastIndexOf('_'), text.lastIndexOf('-'));
    const QByteArrayView rest = text.sliced(mark + 1);
    return rest.size() >= 12 && hasLettersAndDigits(rest);
}

} // namespace hookbench::diff
