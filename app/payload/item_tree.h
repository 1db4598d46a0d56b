// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/data_tree.h"

namespace hookbench::payload {

/// What stands at the start of a value in a format of nested values with lengths (CBOR, MessagePack).
struct ItemHead
{
    enum class Form {
        Scalar,
        Array, ///< also all else that has values in it: chunks of a string, what a tag is on
        Map,
        Break,
        Invalid, ///< says nothing that exists
        Cut,     ///< more bytes are needed than there are
    };
    Form form = Form::Invalid;
    qint64 size = 0;     ///< bytes of the head, and of the content of a scalar
    quint64 count = 0;   ///< values in an array, pairs in a map
    bool isOpen = false; ///< ends with a break instead of a count
};

/// A tree of such values; reads without recursion, believes no count before its values are there.
class ItemTree : public DataTree
{
public:
    DataTexts texts(Node node) const override;

protected:
    using ReadHead = ItemHead (*)(QByteArrayView bytes, qint64 at);

    using DataTree::DataTree;

    void read(ReadHead readHead, const CancelFlag& cancel);

    /// Value and type of what stands at a place whose head is sound.
    virtual DataTexts textsAt(qint64 at) const = 0;

private:
    struct Frame
    {
        quint64 left = 0; ///< values still to come
        bool isMap = false;
        bool isOpen = false;
        bool keyIsNext = false;
        bool isKept = true; ///< has a node; what is in a key has none
        qint64 keyAt = -1;
    };

    static constexpr size_t mostFrames = 1'000'000;

    qint64 readItem(ReadHead readHead, std::vector<Frame>& frames, qint64 at);
    qint64 readBreak(std::vector<Frame>& frames, qint64 at);
    void complain(const ItemHead& head, qint64 at);
    void pushFrame(std::vector<Frame>& frames, const ItemHead& head, bool kept);
    void finishItem(std::vector<Frame>& frames, qint64 end);
};

/// For values: bytes as "h'00ff'", text in quotation marks with what must not be shown raw as escapes. What
/// is too long ends with "…" and its size.
QString bytesText(QByteArrayView bytes);
QString quotedText(QByteArrayView bytes);
QString numberText(double number);

} // namespace hookbench::payload
