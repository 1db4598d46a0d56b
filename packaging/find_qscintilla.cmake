# SPDX-License-Identifier: GPL-3.0-or-later
# QScintilla::QScintilla, the text editor widget, in its build for Qt 6. Debian's package has no CMake files.
find_path(QSCINTILLA_INCLUDE_DIR Qsci/qsciscintilla.h PATH_SUFFIXES qt6 x86_64-linux-gnu/qt6
          HINTS ${Qt6Core_INCLUDE_DIRS} /usr/include/${CMAKE_LIBRARY_ARCHITECTURE}/qt6)
find_library(QSCINTILLA_LIBRARY NAMES qscintilla2_qt6)
mark_as_advanced(QSCINTILLA_INCLUDE_DIR QSCINTILLA_LIBRARY)
if(NOT QSCINTILLA_INCLUDE_DIR OR NOT QSCINTILLA_LIBRARY)
  message(FATAL_ERROR "QScintilla for Qt 6 was not found. Install it with its headers (Debian: libqscintilla2-qt6-dev).")
endif()

add_library(QScintilla::QScintilla UNKNOWN IMPORTED GLOBAL)
set_target_properties(QScintilla::QScintilla PROPERTIES
  IMPORTED_LOCATION ${QSCINTILLA_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${QSCINTILLA_INCLUDE_DIR})
