# SPDX-License-Identifier: GPL-3.0-or-later
# re2::re2, regular expressions in linear time. Debian's package has no CMake files.
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(RE2_HINT QUIET re2)
endif()
find_path(RE2_INCLUDE_DIR re2/re2.h HINTS ${RE2_HINT_INCLUDE_DIRS})
find_library(RE2_LIBRARY re2 HINTS ${RE2_HINT_LIBRARY_DIRS})
mark_as_advanced(RE2_INCLUDE_DIR RE2_LIBRARY)
if(NOT RE2_INCLUDE_DIR OR NOT RE2_LIBRARY)
  message(FATAL_ERROR "RE2 was not found. Install it with its headers (Debian: libre2-dev).")
endif()

add_library(re2::re2 UNKNOWN IMPORTED GLOBAL)
set_target_properties(re2::re2 PROPERTIES
  IMPORTED_LOCATION ${RE2_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${RE2_INCLUDE_DIR})
