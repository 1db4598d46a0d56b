// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/quantity.h"

#include <QComboBox>

namespace hookbench::ui {

/// A field for a size, a time, a rate or a count, typed with its unit, or one of the meanings offered in its
/// list ("as in the settings", "no limit").
class QuantityEdit : public QComboBox
{
    Q_OBJECT

public:
    QuantityEdit(settings::Unit unit, qint64 least, qint64 most, QWidget* parent = nullptr);

    /// Offers `text` for `value`, which may lie outside of the range.
    void addMeaning(const QString& text, qint64 value);

    void setValue(qint64 value);
    std::optional<qint64> value() const; ///< nothing while the text is none, or out of range

    /// What is wrong with the text, for people; empty when nothing is.
    QString problem() const;

    /// As QComboBox, for the text field in it as well.
    void setNames(const QString& objectName, const QString& accessibleName);

Q_SIGNALS:
    void edited();    ///< at each change of the text
    void completed(); ///< the user is done with it: chose, left the field or pressed Enter

private:
    const settings::Unit m_unit;
    const qint64 m_least;
    const qint64 m_most;
};

} // namespace hookbench::ui
