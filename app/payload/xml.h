// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/payload/problem.h"

#include <QByteArrayView>

namespace hookbench::payload {

/// Re-indents XML (UTF-8). Names, attributes, entities, CDATA sections, comments and text stay to the letter;
/// only whitespace between the tags of elements that hold no text is changed. Elements with text in them are
/// left as they came. Entities are not expanded, document types not processed, nothing is loaded.
PrettyText prettyXml(QByteArrayView text, const CancelFlag& cancel = {}, const PrettyLimits& limits = {});

} // namespace hookbench::payload
