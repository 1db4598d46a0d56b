// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quantity_edit.h"

#include <QLineEdit>

namespace hookbench::ui {

using namespace Qt::Literals::StringLiterals;
using settings::Unit;

QuantityEdit::QuantityEdit(Unit unit, qint64 least, qint64 most, QWidget* parent)
    : QComboBox(parent)
    , m_unit(unit)
    , m_least(least)
    , m_most(most)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr); // it would turn what is typed into one of the offers
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    connect(this, &QComboBox::currentTextChanged, this, &QuantityEdit::edited);
    connect(this, &QComboBox::activated, this, &QuantityEdit::completed);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &QuantityEdit::completed);
}

void QuantityEdit::addMeaning(const QString& text, qint64 value)
{
    addItem(text, value);
    setMinimumContentsLength(qMax(minimumContentsLength(), int(text.size())));
}

void QuantityEdit::setValue(qint64 value)
{
    const int meaning = findData(value);
    setCurrentText(meaning >= 0 ? itemText(meaning) : settings::quantityText(value, m_unit));
}

std::optional<qint64> QuantityEdit::value() const
{
    const QString text = currentText().trimmed();
    const int meaning = findText(text, Qt::MatchFixedString);
    if (meaning >= 0)
        return itemData(meaning).toLongLong();
    const auto value = settings::parseQuantity(text, m_unit);
    return value && *value >= m_least && *value <= m_most ? value : std::nullopt;
}

QString QuantityEdit::problem() const
{
    if (value())
        return {};
    const QString text = currentText().trimmed();
    if (settings::parseQuantity(text, m_unit)) {
        return tr("Give a value from %1 to %2.")
            .arg(settings::quantityText(m_least, m_unit), settings::quantityText(m_most, m_unit));
    }
    switch (m_unit) {
    case Unit::Count:
        return tr("“%1” is not a number.").arg(text);
    case Unit::Bytes:
        return tr("“%1” is not a size. Write for example 500 KB, 10 MB or 2 GB.").arg(text);
    case Unit::Milliseconds:
        return tr("“%1” is not a time. Write for example 500 ms, 20 s or 5 min.").arg(text);
    case Unit::BytesPerSecond:
        return tr("“%1” is not a rate. Write for example 100 B/s or 10 KB/s.").arg(text);
    }
    Q_UNREACHABLE();
}

void QuantityEdit::setNames(const QString& objectName, const QString& accessibleName)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    lineEdit()->setObjectName(objectName + u"Edit"_s);
    lineEdit()->setAccessibleName(accessibleName);
}

} // namespace hookbench::ui
