// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/diff/change.h"

#include <QCoreApplication>

namespace hookbench::diff {

namespace {
struct ChangeText
{
    Q_DECLARE_TR_FUNCTIONS(hookbench::diff::ChangeText)
};
} // namespace

QByteArray changeName(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return "added";
    case ChangeKind::Removed:
        return "removed";
    case ChangeKind::Moved:
        return "moved";
    case ChangeKind::Changed:
        break;
    }
    return "changed";
}

QString changeText(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Added:
        return ChangeText::tr("added");
    case ChangeKind::Removed:
        return ChangeText::tr("removed");
    case ChangeKind::Moved:
        return ChangeText::tr("moved");
    case ChangeKind::Changed:
        break;
    }
    return ChangeText::tr("changed");
}

} // namespace hookbench::diff
