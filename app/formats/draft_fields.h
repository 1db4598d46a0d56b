// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/draft.h"

#include <QJsonArray>

namespace hookbench::formats {

/// A table of names and values of a document of ours.
QJsonArray fieldsJson(const QList<DraftField>& fields);
QList<DraftField> readFields(const QJsonArray& list);

} // namespace hookbench::formats
