// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filter/field.h"
#include "app/filter/tree.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hookbench::filter {

namespace {

/// With a byte order mark, which QString::fromUtf8() would drop.
QString textOf(QByteArrayView bytes)
{
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom).decode(bytes);
}

QString hexEscape(uchar byte)
{
    return u"\\x%1"_s.arg(uint(byte), 2, 16, QChar(u'0'));
}

/// Appends a run of bytes that is text as far as it is UTF-8.
void appendText(QString& result, QByteArrayView bytes)
{
    const QString text = textOf(bytes);
    const bool isText = text.toUtf8() == bytes;
    for (const char c : isText ? QByteArrayView() : bytes)
        result += uchar(c) < 0x80 ? QString(QLatin1Char(c)) : hexEscape(uchar(c));
    if (isText)
        result += text;
}

QString escaped(char c)
{
    switch (c) {
    case '\n':
        return u"\\n"_s;
    case '\r':
        return u"\\r"_s;
    case '\t':
        return u"\\t"_s;
    case '"':
    case '\\':
        return u"\\"_s + QLatin1Char(c);
    default:
        return hexEscape(uchar(c));
    }
}

/// Written behind a dot without quotes.
bool isPlainName(QByteArrayView name)
{
    return !name.isEmpty() && name != "*" && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '$' || c == '-';
    });
}

QString toText(const Item& item)
{
    return item.last ? toText(item.first) + u".."_s + toText(*item.last) : toText(item.first);
}

QString toText(const Test& test)
{
    const QString field = toText(test.use);
    if (test.op == Operator::Present)
        return field;
    const QString start = field + u' ' + operatorText(test.op) + u' ';
    if (test.op != Operator::In)
        return start + toText(test.items.front().first);
    QStringList items;
    for (const Item& item : test.items)
        items += toText(item);
    return start + u'{' + items.join(u", "_s) + u'}';
}

/// A member of `parent`, in brackets where it would be read as something else.
QString memberText(const Tree& tree, Tree::Kind parent)
{
    const bool needsBrackets = (tree.kind() == Tree::Kind::Or && parent != Tree::Kind::Or) ||
                               (tree.kind() == Tree::Kind::And && parent == Tree::Kind::Not);
    return needsBrackets ? u'(' + toText(tree) + u')' : toText(tree);
}

QString joinedText(const Tree& tree, const QString& word)
{
    QStringList members;
    for (const Tree& child : tree.children())
        members += memberText(child, tree.kind());
    return members.join(word);
}

} // namespace

QString quoted(QByteArrayView bytes)
{
    QString result(u'"');
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i <= bytes.size(); ++i) {
        const bool plain = i < bytes.size() && uchar(bytes[i]) >= 0x20 && bytes[i] != 0x7f &&
                           bytes[i] != '"' && bytes[i] != '\\';
        if (plain)
            continue;
        appendText(result, bytes.sliced(plainFrom, i - plainFrom));
        if (i < bytes.size())
            result += escaped(bytes[i]);
        plainFrom = i + 1;
    }
    return result + u'"';
}

QString operatorText(Operator op)
{
    switch (op) {
    case Operator::Present:
        break;
    case Operator::Equal:
        return u"=="_s;
    case Operator::NotEqual:
        return u"!="_s;
    case Operator::Less:
        return u"<"_s;
    case Operator::LessOrEqual:
        return u"<="_s;
    case Operator::Greater:
        return u">"_s;
    case Operator::GreaterOrEqual:
        return u">="_s;
    case Operator::Contains:
        return u"contains"_s;
    case Operator::StartsWith:
        return u"startswith"_s;
    case Operator::EndsWith:
        return u"endswith"_s;
    case Operator::Matches:
        return u"matches"_s;
    case Operator::In:
        return u"in"_s;
    }
    return {};
}

QString toText(const Literal& literal)
{
    return literal.quoted ? quoted(literal.bytes) : textOf(literal.bytes);
}

QString toText(const FieldUse& use)
{
    QString text = nameOf(*use.field);
    for (const Step& step : use.steps) {
        if (step.kind == Step::Kind::Name && isPlainName(step.text))
            text += u'.' + QString::fromUtf8(step.text);
        else if (step.kind == Step::Kind::Index)
            text += u'[' + QString::number(step.index) + u']';
        else if (step.kind == Step::Kind::All)
            text += u"[*]"_s;
        else
            text += u'[' + quoted(step.text) + u']';
    }
    return text;
}

QString toText(const Tree& tree)
{
    switch (tree.kind()) {
    case Tree::Kind::Everything:
        break;
    case Tree::Kind::Word:
        return quoted(tree.text());
    case Tree::Kind::Test:
        return toText(tree.tested());
    case Tree::Kind::Not:
        return u"not "_s + memberText(tree.children().front(), Tree::Kind::Not);
    case Tree::Kind::And:
        return joinedText(tree, u" and "_s);
    case Tree::Kind::Or:
        return joinedText(tree, u" or "_s);
    }
    return {};
}

} // namespace hookbench::filter
