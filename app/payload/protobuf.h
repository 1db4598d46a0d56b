// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/payload/data_tree.h"

namespace hookbench::payload {

/// Protocol Buffers on the wire, without the schema: field numbers, and what their bytes may mean. Content of
/// a given length is taken for a message where it reads as one to its last byte, else for text, else bytes.
class ProtobufTree final : public DataTree
{
public:
    explicit ProtobufTree(HeldBytes bytes, const CancelFlag& cancel = {});

    DataTexts texts(Node node) const override;

private:
    /// A message or group under way.
    struct Frame
    {
        qint64 end = 0;
        quint64 group = 0; ///< field number that must end it; 0 for a message
    };

    static constexpr size_t mostFrames = 100; // protobuf's own limit of recursion

    void read(const CancelFlag& cancel);
    qint64 readField(std::vector<Frame>& frames, qint64 at);
};

} // namespace hookbench::payload
