// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/jobs.h"
#include "app/exchange/draft.h"
#include "app/payload/problem.h"

namespace hookbench::compose {

/// The texts of a draft are JSON or XML with placeholders in them: `{"id": {{uuid}}}`. A placeholder may
/// stand wherever a value or a name may, and in strings.

/// What is wrong with a text of this kind of body; nothing for kinds that have no grammar.
payload::Problem checkText(DraftBody::Kind kind, const QByteArray& text, const CancelFlag& cancel = {});

/// Laid out in lines; all that is not space between tokens stays to the letter.
payload::PrettyText formatText(DraftBody::Kind kind, const QByteArray& text, const CancelFlag& cancel = {});

/// On one line. JSON alone.
payload::PrettyText minifyText(DraftBody::Kind kind, const QByteArray& text, const CancelFlag& cancel = {});

bool canFormat(DraftBody::Kind kind);
bool canMinify(DraftBody::Kind kind);

} // namespace hookbench::compose
