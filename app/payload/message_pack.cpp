// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/message_pack.h"

#include "app/payload/byte_order.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <bit>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct PackText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::PackText)
};

enum class Type { Unsigned, Signed, Nil, Boolean, Float, Text, Bytes, Extension, Array, Map, Never };

/// The first byte with its argument: a number, a length or a count.
struct Start
{
    Type type = Type::Never;
    qint64 size = 1; ///< of the head; of numbers all
    quint64 argument = 0;
    qint64 extra = 0; ///< bytes between head and content: the type of an extension
};

/// By first byte from 0xC0 to 0xDF: type and bytes of the argument.
struct Row
{
    Type type;
    qint64 argumentSize;
};
constexpr Row rows[32] = {
    {Type::Nil, 0},       {Type::Never, 0},     {Type::Boolean, 0},   {Type::Boolean, 0},
    {Type::Bytes, 1},     {Type::Bytes, 2},     {Type::Bytes, 4},     {Type::Extension, 1},
    {Type::Extension, 2}, {Type::Extension, 4}, {Type::Float, 4},     {Type::Float, 8},
    {Type::Unsigned, 1},  {Type::Unsigned, 2},  {Type::Unsigned, 4},  {Type::Unsigned, 8},
    {Type::Signed, 1},    {Type::Signed, 2},    {Type::Signed, 4},    {Type::Signed, 8},
    {Type::Extension, 0}, {Type::Extension, 0}, {Type::Extension, 0}, {Type::Extension, 0},
    {Type::Extension, 0}, {Type::Text, 1},      {Type::Text, 2},      {Type::Text, 4},
    {Type::Array, 2},     {Type::Array, 4},     {Type::Map, 2},       {Type::Map, 4},
};

Start startAt(QByteArrayView bytes, qint64 at)
{
    const auto first = uchar(bytes[at]);
    if (first < 0x80)
        return {Type::Unsigned, 1, first};
    if (first < 0x90)
        return {Type::Map, 1, quint64(first & 15)};
    if (first < 0xA0)
        return {Type::Array, 1, quint64(first & 15)};
    if (first < 0xC0)
        return {Type::Text, 1, quint64(first & 31)};
    if (first >= 0xE0)
        return {Type::Signed, 1, quint64(qint64(qint8(first)))};
    const Row& row = rows[first - 0xC0];
    Start start{row.type, 1 + row.argumentSize, first};
    if (row.type == Type::Extension)
        start.extra = 1;
    if (first >= 0xD4 && first <= 0xD8)
        start.argument = quint64(1) << (first - 0xD4);
    else if (row.argumentSize > 0 && at + start.size <= bytes.size())
        start.argument = bigEndianAt(bytes, at + 1, row.argumentSize);
    if (row.type == Type::Signed) {
        const int unused = 64 - int(row.argumentSize) * 8;
        start.argument = quint64(qint64(start.argument << unused) >> unused);
    }
    return start;
}

ItemHead readHead(QByteArrayView bytes, qint64 at)
{
    using Form = ItemHead::Form;
    const Start start = startAt(bytes, at);
    const qint64 left = bytes.size() - at;
    if (start.size + start.extra > left)
        return {Form::Cut};
    switch (start.type) {
    case Type::Never:
        return {Form::Invalid};
    case Type::Array:
        return {Form::Array, start.size, start.argument};
    case Type::Map:
        return {Form::Map, start.size, start.argument};
    case Type::Text:
    case Type::Bytes:
    case Type::Extension:
        if (start.argument > quint64(left - start.size - start.extra))
            return {Form::Cut};
        return {Form::Scalar, start.size + start.extra + qint64(start.argument)};
    default:
        return {Form::Scalar, start.size};
    }
}

/// Extension -1: 32, 64 or 96 bits of seconds and nanoseconds; empty when it is no time.
QString timestampText(QByteArrayView content)
{
    qint64 seconds = 0;
    qint64 nanoseconds = 0;
    if (content.size() == 4) {
        seconds = qint64(bigEndianAt(content, 0, 4));
    } else if (content.size() == 8) {
        const quint64 both = bigEndianAt(content, 0, 8);
        seconds = qint64(both & 0x3'FFFF'FFFF);
        nanoseconds = qint64(both >> 34);
    } else if (content.size() == 12) {
        nanoseconds = qint64(bigEndianAt(content, 0, 4));
        seconds = qint64(bigEndianAt(content, 4, 8));
    }
    constexpr qint64 farthest = 253'402'300'799; // the end of year 9999
    if (content.size() < 4 || nanoseconds > 999'999'999 || seconds > farthest || seconds < -farthest)
        return {};
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    const QString text = time.toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    return nanoseconds == 0 ? text + u'Z' : u"%1.%2Z"_s.arg(text).arg(nanoseconds, 9, 10, QChar(u'0'));
}

DataTexts extensionTexts(QByteArrayView bytes, qint64 at, const Start& start)
{
    const int type = qint8(bytes[at + start.size]);
    const QByteArrayView content = bytes.sliced(at + start.size + 1, qint64(start.argument));
    if (const QString time = type == -1 ? timestampText(content) : QString(); !time.isEmpty())
        return {{}, time, PackText::tr("timestamp")};
    return {{}, bytesText(content), PackText::tr("extension %1").arg(type)};
}

} // namespace

MessagePackTree::MessagePackTree(HeldBytes bytes, const CancelFlag& cancel)
    : ItemTree(std::move(bytes))
{
    read(readHead, cancel);
}

DataTexts MessagePackTree::textsAt(qint64 at) const
{
    const Start start = startAt(bytes(), at);
    const QByteArrayView rest = QByteArrayView(bytes()).sliced(at + start.size);
    switch (start.type) {
    case Type::Unsigned:
        return {{}, QString::number(start.argument), PackText::tr("integer")};
    case Type::Signed:
        return {{}, QString::number(qint64(start.argument)), PackText::tr("integer")};
    case Type::Nil:
        return {{}, u"nil"_s, PackText::tr("nil")};
    case Type::Boolean:
        return {{}, start.argument == 0xC3 ? u"true"_s : u"false"_s, PackText::tr("boolean")};
    case Type::Float:
        return start.size == 5 ? DataTexts{{},
                                           numberText(double(std::bit_cast<float>(quint32(start.argument)))),
                                           PackText::tr("float %1").arg(32)}
                               : DataTexts{{},
                                           numberText(std::bit_cast<double>(start.argument)),
                                           PackText::tr("float %1").arg(64)};
    case Type::Text:
        return {{}, quotedText(rest.first(qint64(start.argument))), PackText::tr("text")};
    case Type::Bytes:
        return {{}, bytesText(rest.first(qint64(start.argument))), PackText::tr("bytes")};
    case Type::Extension:
        return extensionTexts(bytes(), at, start);
    case Type::Array:
        return {{}, start.argument == 0 ? u"[]"_s : u"[…] %1"_s.arg(start.argument), PackText::tr("array")};
    case Type::Map:
        return {{}, start.argument == 0 ? u"{}"_s : u"{…} %1"_s.arg(start.argument), PackText::tr("map")};
    case Type::Never:
        break;
    }
    return {};
}

} // namespace hookbench::payload
