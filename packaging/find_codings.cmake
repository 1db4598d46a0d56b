# SPDX-License-Identifier: GPL-3.0-or-later
# brotli::dec and zstd::zstd, content-codings beside zlib's. Debian's packages have no CMake files.
find_package(PkgConfig QUIET)
function(hookbench_find_coding target module header library package)
  if(PkgConfig_FOUND)
    pkg_check_modules(${module}_HINT QUIET ${module})
  endif()
  find_path(${module}_INCLUDE_DIR ${header} HINTS ${${module}_HINT_INCLUDE_DIRS})
  find_library(${module}_LIBRARY ${library} HINTS ${${module}_HINT_LIBRARY_DIRS})
  mark_as_advanced(${module}_INCLUDE_DIR ${module}_LIBRARY)
  if(NOT ${module}_INCLUDE_DIR OR NOT ${module}_LIBRARY)
    message(FATAL_ERROR "${library} was not found. Install it with its headers (Debian: ${package}).")
  endif()
  add_library(${target} UNKNOWN IMPORTED GLOBAL)
  set_target_properties(${target} PROPERTIES
    IMPORTED_LOCATION ${${module}_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${${module}_INCLUDE_DIR})
endfunction()

hookbench_find_coding(brotli::dec libbrotlidec brotli/decode.h brotlidec libbrotli-dev)
hookbench_find_coding(zstd::zstd libzstd zstd.h zstd libzstd-dev)
