// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/cbor.h"

#include "app/payload/byte_order.h"

#include <QCoreApplication>
#include <QFloat16>

#include <bit>
#include <limits>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CborText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::CborText)
};

enum Major : uchar { Unsigned, Negative, Bytes, Text, Array, Map, Tag, Other };

/// The initial byte with its argument (RFC 8949 3).
struct Start
{
    Major major = Other;
    uchar info = 0;
    qint64 size = 1;
    quint64 argument = 0;
};

Start startAt(QByteArrayView bytes, qint64 at)
{
    Start start;
    start.major = Major(uchar(bytes[at]) >> 5);
    start.info = uchar(bytes[at]) & 31;
    start.argument = start.info;
    if (start.info >= 24 && start.info <= 27) {
        const qint64 more = qint64(1) << (start.info - 24);
        start.size += more;
        if (at + start.size <= bytes.size())
            start.argument = bigEndianAt(bytes, at + 1, more);
    }
    return start;
}

ItemHead readHead(QByteArrayView bytes, qint64 at)
{
    using Form = ItemHead::Form;
    const Start start = startAt(bytes, at);
    if (start.info >= 28 && start.info <= 30)
        return {Form::Invalid};
    const qint64 left = bytes.size() - at;
    if (start.size > left)
        return {Form::Cut};
    const bool isOpen = start.info == 31;
    switch (start.major) {
    case Unsigned:
    case Negative:
        return {isOpen ? Form::Invalid : Form::Scalar, start.size};
    case Bytes:
    case Text:
        if (isOpen)
            return {Form::Array, start.size, 0, true};
        if (start.argument > quint64(left - start.size))
            return {Form::Cut};
        return {Form::Scalar, start.size + qint64(start.argument)};
    case Array:
        return {Form::Array, start.size, isOpen ? 0 : start.argument, isOpen};
    case Map:
        return {Form::Map, start.size, isOpen ? 0 : start.argument, isOpen};
    case Tag:
        return isOpen ? ItemHead{Form::Invalid} : ItemHead{Form::Array, start.size, 1, false};
    case Other:
        break;
    }
    if (isOpen)
        return {Form::Break, 1};
    // RFC 8949 3.3: a simple value below 32 has no second byte.
    const bool illFormed = start.info == 24 && start.argument < 32;
    return {illFormed ? Form::Invalid : Form::Scalar, start.size};
}

QString negativeText(quint64 argument)
{
    // -1 - argument; the lowest is beyond 64 bits.
    return argument == std::numeric_limits<quint64>::max() ? u"-18446744073709551616"_s
                                                           : u'-' + QString::number(argument + 1);
}

double floatOf(const Start& start)
{
    if (start.info == 25)
        return double(std::bit_cast<qfloat16>(quint16(start.argument)));
    if (start.info == 26)
        return double(std::bit_cast<float>(quint32(start.argument)));
    return std::bit_cast<double>(start.argument);
}

/// Tags whose meaning helps a reader (RFC 8949 3.4 and the registry).
QString tagMeaning(quint64 tag)
{
    switch (tag) {
    case 0:
        return CborText::tr("date and time");
    case 1:
        return CborText::tr("seconds since 1970");
    case 2:
        return CborText::tr("big number");
    case 3:
        return CborText::tr("negative big number");
    case 4:
        return CborText::tr("decimal fraction");
    case 24:
        return CborText::tr("encoded CBOR");
    case 32:
        return CborText::tr("URI");
    case 37:
        return CborText::tr("UUID");
    case 55799:
        return CborText::tr("this is CBOR");
    default:
        return {};
    }
}

DataTexts otherTexts(const Start& start)
{
    switch (start.info) {
    case 20:
        return {{}, u"false"_s, CborText::tr("boolean")};
    case 21:
        return {{}, u"true"_s, CborText::tr("boolean")};
    case 22:
        return {{}, u"null"_s, CborText::tr("null")};
    case 23:
        return {{}, u"undefined"_s, CborText::tr("undefined")};
    case 25:
    case 26:
    case 27:
        return {{}, numberText(floatOf(start)), CborText::tr("float %1").arg(1 << (start.info - 21))};
    default:
        return {{}, u"simple(%1)"_s.arg(start.argument), CborText::tr("simple value")};
    }
}

} // namespace

CborTree::CborTree(HeldBytes bytes, const CancelFlag& cancel)
    : ItemTree(std::move(bytes))
{
    read(readHead, cancel);
}

DataTexts CborTree::textsAt(qint64 at) const
{
    const Start start = startAt(bytes(), at);
    const bool isOpen = start.info == 31;
    switch (start.major) {
    case Unsigned:
        return {{}, QString::number(start.argument), CborText::tr("integer")};
    case Negative:
        return {{}, negativeText(start.argument), CborText::tr("integer")};
    case Bytes:
        if (isOpen)
            return {{}, u"(_ …)"_s, CborText::tr("bytes in chunks")};
        return {{},
                bytesText(QByteArrayView(bytes()).sliced(at + start.size, qint64(start.argument))),
                CborText::tr("bytes")};
    case Text:
        if (isOpen)
            return {{}, u"(_ …)"_s, CborText::tr("text in chunks")};
        return {{},
                quotedText(QByteArrayView(bytes()).sliced(at + start.size, qint64(start.argument))),
                CborText::tr("text")};
    case Array:
        return {{},
                isOpen                ? u"[_ …]"_s
                : start.argument == 0 ? u"[]"_s
                                      : u"[…] %1"_s.arg(start.argument),
                CborText::tr("array")};
    case Map:
        return {{},
                isOpen                ? u"{_ …}"_s
                : start.argument == 0 ? u"{}"_s
                                      : u"{…} %1"_s.arg(start.argument),
                CborText::tr("map")};
    case Tag: {
        const QString meaning = tagMeaning(start.argument);
        const QString type = CborText::tr("tag %1").arg(start.argument);
        return {
            {}, u"%1(…)"_s.arg(start.argument), meaning.isEmpty() ? type : u"%1, %2"_s.arg(type, meaning)};
    }
    case Other:
        break;
    }
    return otherTexts(start);
}

} // namespace hookbench::payload
