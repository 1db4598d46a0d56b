// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redact/policy.h"

#include <QByteArrayView>

#include <optional>

namespace hookbench::redact {

/// Knows what stands under which names.
class Names
{
public:
    explicit Names(const QList<Rule>& rules);

    /// What stands under a name of a JSON member, parameter, XML element or attribute; nothing when the name
    /// tells nothing. `parent` is the name of what it is in.
    std::optional<Kind> kindOf(QByteArrayView name, QByteArrayView parent = {}) const;

    /// The same of a header field.
    std::optional<Kind> kindOfField(QByteArrayView name) const;

private:
    bool isOwn(const QByteArray& plain) const;

    QList<QByteArray> m_own;
};

} // namespace hookbench::redact
