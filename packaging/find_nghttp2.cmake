# SPDX-License-Identifier: GPL-3.0-or-later
# nghttp2::nghttp2, the HTTP/2 library. A version that cannot bound stream resets (CVE-2023-44487) is refused.
include(CheckSymbolExists)
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
  pkg_check_modules(NGHTTP2_HINT QUIET libnghttp2)
endif()
find_path(NGHTTP2_INCLUDE_DIR nghttp2/nghttp2.h HINTS ${NGHTTP2_HINT_INCLUDE_DIRS})
find_library(NGHTTP2_LIBRARY nghttp2 HINTS ${NGHTTP2_HINT_LIBRARY_DIRS})
mark_as_advanced(NGHTTP2_INCLUDE_DIR NGHTTP2_LIBRARY)
if(NOT NGHTTP2_INCLUDE_DIR OR NOT NGHTTP2_LIBRARY)
  message(FATAL_ERROR "libnghttp2 was not found. Install it with its headers (Debian: libnghttp2-dev).")
endif()

set(CMAKE_REQUIRED_INCLUDES ${NGHTTP2_INCLUDE_DIR})
set(CMAKE_REQUIRED_LIBRARIES ${NGHTTP2_LIBRARY})
check_symbol_exists(nghttp2_option_set_stream_reset_rate_limit nghttp2/nghttp2.h NGHTTP2_LIMITS_RESETS)
check_symbol_exists(nghttp2_option_set_max_continuations nghttp2/nghttp2.h NGHTTP2_LIMITS_CONTINUATIONS)
unset(CMAKE_REQUIRED_INCLUDES)
unset(CMAKE_REQUIRED_LIBRARIES)
if(NOT NGHTTP2_LIMITS_RESETS)
  message(FATAL_ERROR "${NGHTTP2_LIBRARY} has no nghttp2_option_set_stream_reset_rate_limit: a peer could exhaust "
    "a listener with stream resets (CVE-2023-44487). Install nghttp2 1.57 or newer, or a distribution's patched "
    "version (Debian 12: 1.52.0-1+deb12u1 or newer).")
endif()

add_library(nghttp2::nghttp2 UNKNOWN IMPORTED GLOBAL)
set_target_properties(nghttp2::nghttp2 PROPERTIES
  IMPORTED_LOCATION ${NGHTTP2_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${NGHTTP2_INCLUDE_DIR})
if(NGHTTP2_LIMITS_CONTINUATIONS)
  target_compile_definitions(nghttp2::nghttp2 INTERFACE HOOKBENCH_NGHTTP2_LIMITS_CONTINUATIONS)
endif()
