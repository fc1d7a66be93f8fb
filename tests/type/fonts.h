#pragma once

#include "type/font_book.h"

/// The fonts that the tests stand on; a test without them is skipped by name, never passed.
namespace banxin::type::testing {

inline const FontBook& fontBook()
{
    static const FontBook book{std::filesystem::path{}};
    return book;
}

inline FaceHandle serif() { return fontBook().find("NotoSerifCJKsc-Regular"); }
inline FaceHandle sansBold() { return fontBook().find("NotoSansCJKsc-Bold"); }
inline FaceHandle nimbusRoman() { return fontBook().find("NimbusRoman-Regular"); }
inline FaceHandle dejaVuSans() { return fontBook().find("DejaVuSans"); }

}
