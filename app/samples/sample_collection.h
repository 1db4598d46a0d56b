// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/samples/sample.h"

#include <QStringList>

#include <vector>

namespace hookbench::samples {

/// The samples of one file (resources/samples/README.md).
Result<std::vector<Sample>> readSamples(const QByteArray& text, const QString& path);

/// All samples there are. Does not change after loading; may be read from any thread.
class SampleCollection
{
public:
    /// Reads every *.samples of the folders, in their order; a later file replaces an earlier one of its
    /// name. A broken file is left out and told in `problems`. A folder that does not exist is empty.
    static SampleCollection load(const QStringList& folders, QList<Error>* problems = nullptr);

    /// The folder compiled into the program.
    static QString builtinFolder();

    const std::vector<Sample>& samples() const { return m_samples; } ///< by provider, in the file's order

    /// Null when there is none. The event's own name finds the first that has it.
    const Sample* find(QByteArrayView provider, QByteArrayView name) const;

private:
    std::vector<Sample> m_samples;
};

} // namespace hookbench::samples
