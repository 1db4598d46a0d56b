// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/builtin_viewers.h"

#include "ui/viewers/form_viewer.h"
#include "ui/viewers/hex_viewer.h"
#include "ui/viewers/json_lines_viewer.h"
#include "ui/viewers/json_tree_viewer.h"
#include "ui/viewers/plain_viewer.h"
#include "ui/viewers/pretty_viewer.h"

namespace hookbench::ui {

std::vector<BodyViewer*> makeBuiltinViewers(QThreadPool& pool, QWidget* parent)
{
    return {
        new PrettyViewer(pool, parent), new JsonTreeViewer(pool, parent), new JsonLinesViewer(pool, parent),
        new FormViewer(parent),         new PlainViewer(pool, parent),    new HexViewer(pool, parent),
    };
}

} // namespace hookbench::ui
