# SPDX-License-Identifier: GPL-3.0-or-later
# How a folder of tests/ is built.

# The top of each branch of the house, as far as it is there.
set(whole_program "")
foreach(room IN ITEMS app_cli app_workspace app_models app_crypto ui_shell resources translations)
  if(TARGET ${room})
    list(APPEND whole_program ${room})
  endif()
endforeach()

# What the tests in `folder` are linked to, in `result`; NOTFOUND when the room does not exist.
function(hookbench_libraries_of_tests folder result)
  string(REPLACE "/" "_" name ${folder})
  if(folder MATCHES "^(architecture|packaging|translations)$")
    set(libraries hookbench_flags Qt6::Test)
  elseif(folder STREQUAL "e2e")
    set(libraries ${whole_program} tests_support)
  elseif(folder MATCHES "^ui/" AND TARGET ${name})
    set(libraries ${name} resources translations tests_support)
  elseif(TARGET app_${name})
    set(libraries app_${name} tests_support)
  else()
    set(libraries NOTFOUND)
  endif()
  set(${result} ${libraries} PARENT_SCOPE)
endfunction()

# The program and the test of one source, named relative to tests/.
function(hookbench_test source)
  cmake_path(GET source PARENT_PATH folder)
  cmake_path(GET source STEM stem)
  string(REPLACE "/" "_" name ${folder})
  string(REGEX REPLACE "^tst_" "tst_${name}_" name ${stem})
  hookbench_libraries_of_tests(${folder} libraries)
  if(NOT libraries)
    message(WARNING "tests/${source} is not built: there is no room for ${folder}")
    return()
  endif()

  file(GLOB helpers CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
  list(FILTER helpers EXCLUDE REGEX "/tst_[^/]*$")
  add_executable(${name} ${source} ${helpers})
  target_link_libraries(${name} PRIVATE ${libraries})
  target_compile_definitions(${name} PRIVATE
    HOOKBENCH_SOURCE_DIR="${CMAKE_SOURCE_DIR}" HOOKBENCH_BINARY_DIR="${CMAKE_BINARY_DIR}")
  if(folder MATCHES "^(e2e|packaging)$" AND TARGET hookbench)
    target_compile_definitions(${name} PRIVATE HOOKBENCH_PROGRAM="$<TARGET_FILE:hookbench>")
    add_dependencies(${name} hookbench)
  endif()

  add_test(NAME ${name} COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/in_own_home $<TARGET_FILE:${name}>)
  set_tests_properties(${name} PROPERTIES TIMEOUT 180 LABELS ${folder})
endfunction()
