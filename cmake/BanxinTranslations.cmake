# The words of the window and the command line in other languages. en is there for its plurals only.
set(banxin_ts_files ${PROJECT_SOURCE_DIR}/i18n/banxin_zh_CN.ts ${PROJECT_SOURCE_DIR}/i18n/banxin_en.ts)

# banxin_add_translations(library): puts the compiled words into it, and so into each program, as :/i18n/banxin_*.qm
function(banxin_add_translations library)
  qt_add_lrelease(${library} TS_FILES ${banxin_ts_files} QM_FILES_OUTPUT_VARIABLE qm_files)
  qt_add_resources(${library} ${library}_i18n PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
endfunction()

# `cmake --build … --target update_translations` brings the .ts files up to date with the window's files (given here),
# app/words and app/cli.
function(banxin_update_translations program)
  file(GLOB other_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/app/words/*.cpp ${PROJECT_SOURCE_DIR}/app/words/*.h
    ${PROJECT_SOURCE_DIR}/app/cli/*.cpp ${PROJECT_SOURCE_DIR}/app/cli/*.h)
  qt_add_lupdate(${program} TS_FILES ${banxin_ts_files} OPTIONS -no-obsolete -locations none
    SOURCES ${ARGN} ${other_files})
endfunction()
