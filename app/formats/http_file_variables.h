// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

namespace hookbench::formats {

/// Variables that a .http file defines itself, "@name = value", and puts in by "{{name}}". Those that it does
/// not define stay as they are.
class HttpFileVariables
{
public:
    void define(QByteArrayView line); ///< "@name = value"; its value may use earlier ones
    QByteArray fill(const QByteArray& text) const;

private:
    QHash<QByteArray, QByteArray> m_values;
};

} // namespace hookbench::formats
