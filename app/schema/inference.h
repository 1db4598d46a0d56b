// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/payload/json_outline.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

#include <array>
#include <memory>
#include <vector>

namespace hookbench::schema {

/// How much an inferred schema says.
struct InferenceOptions
{
    bool ranges = true; ///< the least and the largest of the numbers that were seen
};

/// Learns from JSON texts what they have in common: types, members that are always there, formats, the values
/// of texts that have few of them, ranges of numbers. Memory is bounded: deep levels, members beyond a
/// thousand of one object, and values beyond a few are not looked at.
class Inference
{
public:
    Inference();
    ~Inference();

    void add(const payload::JsonOutline& text, const CancelFlag& cancel = {}); ///< a complete one
    qint64 count() const { return m_count; }

    /// In draft 2020-12, indented. What was not seen is not forbidden.
    QByteArray schema(const InferenceOptions& options = {}) const;

private:
    struct Shape;
    class Writer;

    std::unique_ptr<Shape> m_root;
    qint64 m_count = 0;
};

} // namespace hookbench::schema
