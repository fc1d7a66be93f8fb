#pragma once

#include "base/result.h"
#include "model/edition.h"
#include "type/font_book.h"

#include <filesystem>
#include <string>
#include <vector>

namespace banxin::desk {

/// A case of the text composer as an edition of one story on one page.
struct ComposeCase {
    Edition edition;
    PageId page;
    StoryId story;
    std::vector<std::string> styles;       ///< body, subhead or headline, one a paragraph
    bool isHeadline = false;               ///< set as a headline stack; the story has no body
    bool isFramed = false;
    bool isVertical = false;
    Length gridOffset;                     ///< baseline of row 0
    Length leading;
};

/// Reads a case file. Fails with CaseInvalid (file, reason) and with FontMissing (family).
Result<ComposeCase> readCase(const std::filesystem::path& file, const type::FontBook& fonts);

}
