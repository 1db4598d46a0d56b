// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace hookbench::formats {

QByteArrayView reportStyle();  ///< what stands in the report's <style>
QByteArrayView reportScript(); ///< what stands in its <script>

} // namespace hookbench::formats
