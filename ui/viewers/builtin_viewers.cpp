// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewers/builtin_viewers.h"

#include "ui/viewers/csv_viewer.h"
#include "ui/viewers/data_tree_viewer.h"
#include "ui/viewers/form_viewer.h"
#include "ui/viewers/hex_viewer.h"
#include "ui/viewers/image_viewer.h"
#include "ui/viewers/json_lines_viewer.h"
#include "ui/viewers/json_tree_viewer.h"
#include "ui/viewers/parts_viewer.h"
#include "ui/viewers/plain_viewer.h"
#include "ui/viewers/pretty_viewer.h"

namespace hookbench::ui {

std::vector<BodyViewer*> makeBuiltinViewers(QThreadPool& pool, QWidget* parent)
{
    using models::TreeFormat;
    return {
        new PartsViewer(PartsViewer::Of::CloudEvents, pool, parent),
        new PrettyViewer(pool, parent),
        new JsonTreeViewer(pool, parent),
        new JsonLinesViewer(pool, parent),
        new DataTreeViewer(TreeFormat::Xml, pool, parent),
        new DataTreeViewer(TreeFormat::Html, pool, parent),
        new FormViewer(pool, parent),
        new PartsViewer(PartsViewer::Of::Multipart, pool, parent),
        new CsvViewer(pool, parent),
        new ImageViewer(pool, parent),
        new PlainViewer(pool, parent),
        new DataTreeViewer(TreeFormat::Cbor, pool, parent),
        new DataTreeViewer(TreeFormat::MessagePack, pool, parent),
        new DataTreeViewer(TreeFormat::Protobuf, pool, parent),
        new HexViewer(pool, parent),
    };
}

} // namespace hookbench::ui
