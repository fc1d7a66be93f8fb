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
  foreach(used IN LISTS LIB_USES)
    target_link_libraries(banxin_${name} PUBLIC banxin_${used})
  endforeach()
  target_link_libraries(banxin_${name} PRIVATE ${LIB_LINKS} PUBLIC ${LIB_PUBLIC_LINKS})
  list(JOIN LIB_USES " " used_words)
  set_property(GLOBAL APPEND PROPERTY BANXIN_LAYERS "${name}: ${used_words}")
endfunction()

# banxin_test(name USES library… FILES file… [GUI])
#
# A Qt Test program `test_<name>`, run by ctest as `<name>`. GUI tests run on the offscreen platform. Those of the window
# share the settings of one user, so ctest, which runs two tests at a time, runs one of them at a time.
function(banxin_test name)
  cmake_parse_arguments(TEST "GUI" "" "USES;LINKS;FILES" ${ARGN})
  add_executable(test_${name} ${TEST_FILES})
  set_target_properties(test_${name} PROPERTIES AUTOMOC ON)
  target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(test_${name} PRIVATE BANXIN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  foreach(used IN LISTS TEST_USES)
    target_link_libraries(test_${name} PRIVATE banxin_${used})
  endforeach()
  target_link_libraries(test_${name} PRIVATE banxin_flags Qt6::Test ${TEST_LINKS})
  add_test(NAME ${name} COMMAND test_${name})
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
  if(name MATCHES "^ui_")
    set_tests_properties(${name} PROPERTIES RESOURCE_LOCK settings)
  endif()
endfunction()
