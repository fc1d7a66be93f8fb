# banxin_library(name USES other… LINKS target… FILES file…)
#
# The one place where a library's dependencies are written. USES names our own libraries: they are linked, and the
# ctest `layering` reads the same list and fails on an include that it does not cover. LINKS names third-party
# targets; they stay private, because no header of ours may show a third-party type (Qt's at the edges excepted).
set_property(GLOBAL PROPERTY BANXIN_LAYERS "")

function(banxin_library name)
  cmake_parse_arguments(LIB "" "" "USES;LINKS;PUBLIC_LINKS;FILES" ${ARGN})
  add_library(banxin_${name} STATIC ${LIB_FILES})
  add_library(banxin::${name} ALIAS banxin_${name})
  target_include_directories(banxin_${name} PUBLIC ${PROJECT_SOURCE_DIR}/app)
  target_link_libraries(banxin_${name} PUBLIC banxin_flags)
  if(BANXIN_TOGETHER)
    # GCC takes every included file for a header, and warns of types that are rightly of one file.
    target_compile_options(banxin_${name} PRIVATE -Wno-subobject-linkage)
    set_target_properties(banxin_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  endif()
  foreach(used IN LISTS LIB_USES)
    target_link_libraries(banxin_${name} PUBLIC banxin_${used})
  endforeach()
  target_link_libraries(banxin_${name} PRIVATE ${LIB_LINKS} PUBLIC ${LIB_PUBLIC_LINKS})
  list(JOIN LIB_USES " " used_words)
  set_property(GLOBAL APPEND PROPERTY BANXIN_LAYERS "${name}: ${used_words}")
endfunction()

# banxin_test(name USES library… [LINKS target…] FILES file…)
#
# A Qt Test program `test_<name>`, run by ctest as `<name>`, without a display. Those of the window keep settings: each has a home
# of its own, so that two can run at a time. What is known of the fonts is common to all.
function(banxin_test name)
  cmake_parse_arguments(TEST "" "" "USES;LINKS;FILES" ${ARGN})
  add_executable(test_${name} ${TEST_FILES})
  banxin_test_target(test_${name} ${TEST_USES})
  target_link_libraries(test_${name} PRIVATE ${TEST_LINKS})
  foreach(file IN LISTS TEST_FILES)
    if(file MATCHES "_test\\.cpp$")
      banxin_moc(test_${name} ${file})
    endif()
  endforeach()
  add_test(NAME ${name} COMMAND test_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
  if(name MATCHES "^ui_")
    file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/homes/${name})
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT "HOME=${CMAKE_BINARY_DIR}/homes/${name}" "XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/cache")
  endif()
endfunction()

# banxin_test_library(name USES library… [LINKS target…] FILES file…): what several tests have in common, `banxin_<name>`.
function(banxin_test_library name)
  cmake_parse_arguments(LIB "" "" "USES;LINKS;FILES" ${ARGN})
  add_library(banxin_${name} STATIC ${LIB_FILES})
  banxin_test_target(banxin_${name} ${LIB_USES})
  target_link_libraries(banxin_${name} PRIVATE ${LIB_LINKS})
endfunction()

function(banxin_test_target target)
  if(BANXIN_TOGETHER)
    banxin_reuse_headers(${target} ${ARGN})
  endif()
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${target} PRIVATE BANXIN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  list(TRANSFORM ARGN PREPEND banxin_ OUTPUT_VARIABLE used)
  target_link_libraries(${target} PRIVATE ${used} banxin_flags Qt6::Test)
endfunction()

# A test's classes are all in its one file, so moc is called on that. CMake's AUTOMOC would look through the sources of each of
# some 140 programs at every build, and compile an empty file for each.
function(banxin_moc target file)
  get_filename_component(stem ${file} NAME_WE)
  set(moc ${CMAKE_CURRENT_BINARY_DIR}/moc/${stem}.moc)
  add_custom_command(OUTPUT ${moc} COMMAND Qt6::moc -DQT_NO_KEYWORDS -o ${moc} ${CMAKE_CURRENT_SOURCE_DIR}/${file} DEPENDS ${file} VERBATIM)
  target_sources(${target} PRIVATE ${moc})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/moc)
endfunction()

# The headers that nearly all tests begin with, compiled once: those of Qt's core for all, those of its widgets for tests of
# the window. (Macros such as QT_GUI_LIB must be those that the header was compiled with, so there are two.)
function(banxin_reuse_headers target)
  if("ui" IN_LIST ARGN)
    set(kind window)
    set(headers <QtWidgets> <QtTest>)
    set(links Qt6::Widgets Qt6::Test)
  else()
    set(kind core)
    set(headers <QtCore>)
    set(links Qt6::Core)
  endif()
  if(NOT TARGET banxin_${kind}_headers)
    file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/${kind}_headers.cpp CONTENT "\n")
    add_library(banxin_${kind}_headers STATIC ${CMAKE_BINARY_DIR}/${kind}_headers.cpp)
    target_link_libraries(banxin_${kind}_headers PRIVATE banxin_flags ${links})
    target_precompile_headers(banxin_${kind}_headers PRIVATE ${headers} <algorithm> <array> <filesystem> <fstream> <functional> <map>
      <memory> <optional> <random> <set> <string> <string_view> <variant> <vector>)
  endif()
  target_precompile_headers(${target} REUSE_FROM banxin_${kind}_headers)
endfunction()
