#pragma once

#include "base/result.h"
#include "compose/compose.h"

#include <filesystem>
#include <string>
#include <vector>

namespace banxin {

/// A case of the text composer: paragraphs, and either a measure or a frame of columns.
struct ComposeCase {
    std::vector<compose::Paragraph> paragraphs;
    std::vector<std::string> styles;       ///< body, subhead or headline, one a paragraph
    std::vector<std::string> fallbackFonts;
    std::vector<std::u16string> lexicon;
    bool isHeadline = false;               ///< set as a headline, without a frame
    bool isFramed = false;
    bool isVertical = false;
    Length size;
    Length measure;
    std::vector<compose::LegSlots> legs;
    compose::FlowRules rules;
    Length gridOffset;
    Length leading;
};

/// Reads a case file. Fails with CaseInvalid (file, reason) and with FontMissing (family).
Result<ComposeCase> readCase(const std::filesystem::path& file, const type::FontBook& fonts);

}
