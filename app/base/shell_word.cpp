// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/shell_word.h"

namespace hookbench {

using namespace Qt::Literals::StringLiterals;

QString shellWord(const QString& text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace hookbench
