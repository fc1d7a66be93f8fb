# The words of the window and the command line in other languages. en is there for its plurals only.
set(banxin_ts_files ${PROJECT_SOURCE_DIR}/i18n/banxin_zh_CN.ts ${PROJECT_SOURCE_DIR}/i18n/banxin_en.ts)

# banxin_add_translations(program): puts the compiled words into the program as :/i18n/banxin_*.qm
function(banxin_add_translations program)
  qt_add_lrelease(${program} TS_FILES ${banxin_ts_files} QM_FILES_OUTPUT_VARIABLE qm_files)
  qt_add_resources(${program} ${program}_i18n PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
endfunction()
