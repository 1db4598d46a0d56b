// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QCommandLineParser>

#include <functional>

namespace hookbench::cli {

/// Fills the placeholders of one text of a message; `what` names it in errors.
using TextFiller = std::function<Result<QByteArray>(const QString& what, const QByteArray& text)>;

/// Makes the filler for one message, from 0. Values that are named in one text are known in the others.
using FillerMaker = std::function<TextFiller(qint64 run)>;

/// --template, --env, --var, --env-file.
void addTemplateOptions(QCommandLineParser& parser);

/// Null without --template. `session`: where variables, environments and captured values are, as far as it
/// exists. `seed`: the same gives the same values.
Result<FillerMaker> templateOptions(const QCommandLineParser& options, const QString& session, quint64 seed);

} // namespace hookbench::cli
