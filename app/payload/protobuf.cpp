// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/protobuf.h"

#include "app/payload/byte_order.h"
#include "app/payload/item_tree.h"
#include "app/payload/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ProtobufText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::ProtobufText)
};

constexpr quint64 highestField = (quint64(1) << 29) - 1;
constexpr qsizetype longestText = 64 * 1024; // longer content that is no message is bytes
constexpr quint32 fieldsBetweenLooks = 4096;

enum Wire : uchar { Varint, Fixed64, Length, GroupStart, GroupEnd, Fixed32 };

struct VarintAt
{
    quint64 value = 0;
    qint64 size = 0; ///< 0 when there is none
};

VarintAt varintAt(QByteArrayView bytes, qint64 at, qint64 end)
{
    VarintAt result;
    for (qint64 i = 0; i < 10 && at + i < end; ++i) {
        const auto byte = uchar(bytes[at + i]);
        if (i == 9 && byte > 1)
            return {}; // beyond 64 bits
        result.value |= quint64(byte & 0x7F) << (7 * i);
        if (byte < 0x80) {
            result.size = i + 1;
            return result;
        }
    }
    return {};
}

struct Field
{
    quint64 number = 0;
    Wire wire = Varint;
    qint64 contentAt = 0;
    qint64 end = 0; ///< 0 when it is broken; of a group's start its content's first byte
};

Field fieldAt(QByteArrayView bytes, qint64 at, qint64 end)
{
    Field field;
    const VarintAt tag = varintAt(bytes, at, end);
    field.number = tag.value >> 3;
    field.wire = Wire(tag.value & 7);
    field.contentAt = at + tag.size;
    if (tag.size == 0 || field.number == 0 || field.number > highestField || field.wire > Fixed32)
        return field;
    if (field.wire == Varint) {
        const VarintAt value = varintAt(bytes, field.contentAt, end);
        field.end = value.size == 0 ? 0 : field.contentAt + value.size;
        return field;
    }
    quint64 size = field.wire == Fixed64 ? 8 : field.wire == Fixed32 ? 4 : 0;
    if (field.wire == Length) {
        const VarintAt length = varintAt(bytes, field.contentAt, end);
        if (length.size == 0)
            return field;
        field.contentAt += length.size;
        size = length.value;
    }
    if (size <= quint64(end - field.contentAt))
        field.end = field.contentAt + qint64(size);
    return field;
}

/// Whether fields fill the range to its last byte. What is in them is looked at when they are read
/// themselves.
bool readsAsMessage(QByteArrayView bytes, qint64 at, qint64 end)
{
    if (at == end)
        return false; // an empty message, text or bytes: nobody knows
    std::vector<quint64> groups;
    while (at < end) {
        const Field field = fieldAt(bytes, at, end);
        if (field.end == 0)
            return false;
        if (field.wire == GroupStart)
            groups.push_back(field.number);
        if (field.wire == GroupEnd) {
            if (groups.empty() || groups.back() != field.number)
                return false;
            groups.pop_back();
        }
        at = field.end;
    }
    return groups.empty();
}

bool readsAsText(QByteArrayView content)
{
    if (content.size() > longestText || firstInvalidUtf8(content) >= 0)
        return false;
    return std::ranges::none_of(content, [](char c) {
        return (uchar(c) < 0x20 && c != '\t' && c != '\r' && c != '\n') || c == '\x7F';
    });
}

/// Text rarely reads as a message. Where it does, the tag of a low field number, a control character,
/// decides.
bool isMessage(QByteArrayView bytes, qint64 at, qint64 end)
{
    const QByteArrayView content = bytes.sliced(at, end - at);
    const bool beginsAsText = !content.isEmpty() && uchar(content.front()) >= 0x20;
    return readsAsMessage(bytes, at, end) && !(beginsAsText && readsAsText(content));
}

QString varintText(quint64 value)
{
    const auto zigzag = qint64(value >> 1) ^ -qint64(value & 1);
    QString text = QString::number(value);
    if (qint64(value) < 0)
        text += ProtobufText::tr(", signed %1").arg(qint64(value));
    if (zigzag < 0)
        text += ProtobufText::tr(", zigzag %1").arg(zigzag);
    return text;
}

QString fixedText(quint64 value, bool is64)
{
    const double real = is64 ? std::bit_cast<double>(value) : double(std::bit_cast<float>(quint32(value)));
    const qint64 whole = is64 ? qint64(value) : qint64(qint32(quint32(value)));
    QString text = QString::number(value);
    if (whole < 0)
        text += ProtobufText::tr(", signed %1").arg(whole);
    return text + ProtobufText::tr(", as float %1").arg(numberText(real));
}

} // namespace

ProtobufTree::ProtobufTree(HeldBytes bytes, const CancelFlag& cancel)
    : DataTree(std::move(bytes))
{
    read(cancel);
}

qint64 ProtobufTree::readField(std::vector<Frame>& frames, qint64 at)
{
    const Field field = fieldAt(bytes(), at, frames.back().end);
    if (field.end == 0) {
        fail(ProtobufText::tr("No field begins with this byte, or it is longer than what it is in."), at);
        return -1;
    }
    if (field.wire == GroupEnd) {
        if (frames.back().group != field.number) {
            fail(ProtobufText::tr("Group %1 ends but is not open.").arg(field.number), at);
            return -1;
        }
        frames.pop_back();
        close(field.end);
        return field.end;
    }
    if (field.wire == GroupStart && frames.size() >= mostFrames) {
        fail(ProtobufText::tr("More than %n groups are inside each other.", nullptr, int(mostFrames)), at);
        return -1;
    }
    open(field.contentAt, at);
    const bool inner = field.wire == GroupStart || (field.wire == Length && frames.size() < mostFrames &&
                                                    isMessage(bytes(), field.contentAt, field.end));
    if (!inner) {
        close(field.end);
        return field.end;
    }
    const bool isGroup = field.wire == GroupStart;
    frames.push_back({isGroup ? frames.back().end : field.end, isGroup ? field.number : 0});
    return field.contentAt;
}

void ProtobufTree::read(const CancelFlag& cancel)
{
    const qint64 size = bytes().size();
    std::vector<Frame> frames{{size, 0}};
    qint64 at = 0;
    for (quint32 count = 1; at >= 0; ++count) {
        while (frames.size() > 1 && frames.back().group == 0 && at >= frames.back().end) {
            frames.pop_back();
            close(at);
        }
        if (at >= frames.back().end && frames.back().group != 0)
            fail(ProtobufText::tr("Group %1 is not closed.").arg(frames.back().group), at);
        if (at >= frames.back().end || (count % fieldsBetweenLooks == 0 && cancel.isCancelled()))
            break;
        at = readField(frames, at);
    }
    closeAll(at < 0 ? problem().offset : at);
}

DataTexts ProtobufTree::texts(Node node) const
{
    const Entry& place = entry(node);
    if (place.keyAt < 0)
        return {};
    const Field field = fieldAt(bytes(), place.keyAt, bytes().size());
    DataTexts texts;
    texts.name = QString::number(field.number);
    const QByteArrayView content =
        QByteArrayView(bytes()).sliced(place.at, std::max<qint64>(0, place.end - place.at));
    switch (field.wire) {
    case Varint:
        texts.value = varintText(varintAt(bytes(), place.at, place.end).value);
        texts.type = ProtobufText::tr("varint");
        break;
    case Fixed64:
    case Fixed32:
        texts.value = fixedText(littleEndianAt(bytes(), place.at, field.wire == Fixed64 ? 8 : 4),
                                field.wire == Fixed64);
        texts.type = field.wire == Fixed64 ? ProtobufText::tr("64 bits") : ProtobufText::tr("32 bits");
        break;
    case GroupStart:
    case GroupEnd:
        texts.value = u"{…}"_s;
        texts.type = ProtobufText::tr("group");
        break;
    case Length:
        if (hasChildren(node)) {
            texts.value = u"{…}"_s;
            texts.type = ProtobufText::tr("message");
        } else if (content.isEmpty()) {
            texts.value = u"\"\""_s;
            texts.type = ProtobufText::tr("empty");
        } else if (readsAsText(content)) {
            texts.value = quotedText(content);
            texts.type = ProtobufText::tr("text");
        } else {
            texts.value = bytesText(content);
            texts.type = ProtobufText::tr("bytes");
        }
        break;
    }
    return texts;
}

} // namespace hookbench::payload
