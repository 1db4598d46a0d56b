# SPDX-License-Identifier: GPL-3.0-or-later
# Headers of Qt and of the standard library that nearly every source reads, compiled once for each kind of target:
# core for app/, widgets for ui/, test and widget_test for the programs in tests/. Sources include what they use all
# the same (HOOKBENCH_PCH=OFF proves it). Our own headers stay out: they change, and with them everything would.
set(pch_core <algorithm> <array> <atomic> <cstdint> <cstring> <functional> <limits> <map> <memory> <mutex> <optional>
  <span> <string> <string_view> <unordered_map> <utility> <variant> <vector>
  <QByteArray> <QByteArrayView> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QList> <QLocale>
  <QObject> <QPointer> <QSet> <QString> <QStringList> <QThread> <QTimer> <QUrl> <QVariant>)
set(pch_widgets ${pch_core} <QAbstractItemModel> <QAction> <QApplication> <QCheckBox> <QClipboard> <QComboBox> <QDialog>
  <QDialogButtonBox> <QFontDatabase> <QFormLayout> <QHBoxLayout> <QHeaderView> <QKeyEvent> <QLabel> <QLineEdit> <QMenu>
  <QPainter> <QPushButton> <QSplitter> <QTableView> <QToolButton> <QTreeView> <QVBoxLayout> <QWidget>)
set(pch_test ${pch_core} <QSignalSpy> <QTemporaryDir> <QTest>)
set(pch_widget_test ${pch_widgets} <QSignalSpy> <QTemporaryDir> <QTest>)

# Tests are compiled anew more often than they are run, and what they test is optimised all the same.
set(test_options $<$<CONFIG:Release>:-O0>)

# Precompiles `kind` with the flags that `libraries` bring along.
function(hookbench_precompiled kind)
  if(HOOKBENCH_PCH)
    file(WRITE ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp "")
    add_library(precompiled_${kind} OBJECT ${CMAKE_BINARY_DIR}/precompiled/${kind}.cpp)
    set_target_properties(precompiled_${kind} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(precompiled_${kind} PRIVATE hookbench_flags ${ARGN})
    if(kind MATCHES "test")
      target_compile_options(precompiled_${kind} PRIVATE ${test_options})
    endif()
    target_precompile_headers(precompiled_${kind} PRIVATE ${pch_${kind}})
  endif()
endfunction()

function(hookbench_precompile target kind)
  if(HOOKBENCH_PCH)
    target_precompile_headers(${target} REUSE_FROM precompiled_${kind})
  endif()
endfunction()

hookbench_precompiled(core Qt6::Core)
hookbench_precompiled(widgets Qt6::Widgets)
