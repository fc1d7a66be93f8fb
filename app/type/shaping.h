#pragma once

#include "type/face.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace banxin::type {

enum class Direction { LeftToRight, RightToLeft, TopToBottom };

/// An OpenType feature to switch on or off for a whole run.
struct Feature {
    char tag[5];
    std::uint32_t value;
};

struct ShapeOptions {
    Direction direction = Direction::LeftToRight;
    char script[5] = "Hani";              ///< ISO 15924; never guessed
    std::string_view language = "zh-Hans";
    std::vector<Feature> features;
    bool paragraphStart = false;
    bool paragraphEnd = false;
};

/// Font units, y up, as HarfBuzz gives them: independent of any size.
struct ShapedGlyph {
    std::uint32_t glyph = 0;
    std::uint32_t cluster = 0;     ///< UTF-16 offset in the whole text
    std::int32_t xAdvance = 0;
    std::int32_t yAdvance = 0;     ///< negative downwards, for vertical text
    std::int32_t xOffset = 0;
    std::int32_t yOffset = 0;
    bool unsafeToBreak = false;    ///< a break before it needs both sides shaped again
};

/// Shapes text[start, start + length) with the rest of `text` as context. Clusters are those of
/// HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS; right-to-left runs come in visual order. `out` is overwritten.
void shape(const Face& face, std::u16string_view text, std::size_t start, std::size_t length,
    const ShapeOptions& options, std::vector<ShapedGlyph>& out);

}
