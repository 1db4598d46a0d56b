// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/payload/item_tree.h"

#include "app/payload/text.h"
#include "app/payload/utf8.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hookbench::payload {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ItemText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::payload::ItemText)
};

constexpr qsizetype longestText = 4096;
constexpr qsizetype longestBytes = 64;
constexpr quint32 itemsBetweenLooks = 4096;

QString withSize(const QString& text, qint64 size)
{
    return ItemText::tr("%1… (%2 bytes)").arg(text, QLocale().toString(size));
}

} // namespace

QString bytesText(QByteArrayView bytes)
{
    const QByteArrayView shown = bytes.first(std::min(bytes.size(), longestBytes));
    const QString text = u"h'%1'"_s.arg(QString::fromLatin1(shown.toByteArray().toHex()));
    return shown.size() < bytes.size() ? withSize(text, bytes.size()) : text;
}

QString quotedText(QByteArrayView bytes)
{
    const QByteArrayView start = utf8Start(bytes, longestText);
    const QString text = u'"' + visibleText(start) + u'"';
    return start.size() < bytes.size() ? withSize(text, bytes.size()) : text;
}

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

void ItemTree::complain(const ItemHead& head, qint64 at)
{
    if (head.form == ItemHead::Form::Cut)
        fail(ItemText::tr("The value that begins here does not end: the body is too short for it."), at);
    else if (head.form == ItemHead::Form::Break)
        fail(ItemText::tr("A break stands where nothing is open."), at);
    else
        fail(ItemText::tr("No value begins with this byte."), at);
}

void ItemTree::pushFrame(std::vector<Frame>& frames, const ItemHead& head, bool kept)
{
    Frame frame;
    frame.isMap = head.form == ItemHead::Form::Map;
    frame.isOpen = head.isOpen;
    frame.keyIsNext = frame.isMap;
    frame.isKept = kept;
    // A count of pairs that cannot be doubled cannot be true either.
    frame.left = frame.isMap && head.count > std::numeric_limits<quint64>::max() / 2 ? head.count
                 : frame.isMap                                                       ? head.count * 2
                                                                                     : head.count;
    frames.push_back(frame);
}

/// A value has ended at `end`; those around it that are complete end with it.
void ItemTree::finishItem(std::vector<Frame>& frames, qint64 end)
{
    while (!frames.empty()) {
        Frame& frame = frames.back();
        if (frame.isMap)
            frame.keyIsNext = !frame.keyIsNext;
        if (frame.isOpen || --frame.left > 0)
            return;
        if (frame.isKept)
            close(end);
        frames.pop_back();
    }
}

qint64 ItemTree::readBreak(std::vector<Frame>& frames, qint64 at)
{
    const bool whole =
        !frames.empty() && frames.back().isOpen && (!frames.back().isMap || frames.back().keyIsNext);
    if (!whole) {
        complain({ItemHead::Form::Break}, at);
        return -1;
    }
    const bool kept = frames.back().isKept;
    frames.pop_back();
    if (kept)
        close(at + 1);
    finishItem(frames, at + 1);
    return at + 1;
}

qint64 ItemTree::readItem(ReadHead readHead, std::vector<Frame>& frames, qint64 at)
{
    const ItemHead head = readHead(bytes(), at);
    if (head.form == ItemHead::Form::Break)
        return readBreak(frames, at);
    if (head.form == ItemHead::Form::Invalid || head.form == ItemHead::Form::Cut) {
        complain(head, at);
        return -1;
    }
    Frame* around = frames.empty() ? nullptr : &frames.back();
    const bool isKey = around && around->isMap && around->keyIsNext;
    const bool kept = !isKey && (!around || around->isKept);
    if (isKey)
        around->keyAt = at;
    if (kept)
        open(at, around && around->isMap ? around->keyAt : -1);
    const qint64 end = at + head.size;
    const bool holds = head.form != ItemHead::Form::Scalar && (head.isOpen || head.count > 0);
    if (!holds) {
        if (kept)
            close(end);
        finishItem(frames, end);
        return end;
    }
    if (frames.size() >= mostFrames) {
        fail(ItemText::tr("More than %n values are inside each other.", nullptr, int(mostFrames)), at);
        return -1;
    }
    pushFrame(frames, head, kept);
    return end;
}

void ItemTree::read(ReadHead readHead, const CancelFlag& cancel)
{
    std::vector<Frame> frames;
    const qint64 size = bytes().size();
    qint64 at = 0;
    for (quint32 count = 1; at >= 0 && at < size; ++count) {
        if (count % itemsBetweenLooks == 0 && cancel.isCancelled())
            break;
        at = readItem(readHead, frames, at);
    }
    if (at >= size && !frames.empty())
        fail(ItemText::tr("The body ends before all values that were announced have come."), size);
    closeAll(at < 0 ? problem().offset : at);
}

DataTexts ItemTree::texts(Node node) const
{
    DataTexts texts = textsAt(begin(node));
    if (const qint64 keyAt = entry(node).keyAt; keyAt >= 0)
        texts.name = textsAt(keyAt).value;
    return texts;
}

} // namespace hookbench::payload
