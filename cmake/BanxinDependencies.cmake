# Third-party libraries; docs/decisions/0002-libraries.md says why each is here.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Network Widgets PrintSupport Test LinguistTools)
find_package(PkgConfig REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
foreach(module IN ITEMS harfbuzz harfbuzz-subset freetype2 fontconfig lcms2 libqpdf libjpeg libpng libtiff-4 libwebp libwebpdemux
        poppler-cpp exiv2 libqrencode sqlite3 nettle zlib expat libzip md4c libseccomp hunspell)
  pkg_check_modules(${module} REQUIRED IMPORTED_TARGET ${module})
endforeach()
find_package(nlohmann_json 3.11 REQUIRED)
find_library(HYPHEN_LIBRARY hyphen REQUIRED)
find_path(HYPHEN_INCLUDE hyphen.h REQUIRED)
