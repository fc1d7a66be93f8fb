#pragma once

#include "model/text_style.h"

#include <cstdint>
#include <string_view>
#include <vector>

/// What Unicode's algorithms say of a text, without the rules of a house. Offsets are UTF-16 units.
namespace banxin::compose {

/// UAX #14: where a line may begin, and the text's end.
std::vector<std::uint32_t> lineBreaks(std::u16string_view text);

/// UAX #29: where a caret may stand between the first character and the last, and the text's end.
std::vector<std::uint32_t> caretStops(std::u16string_view text);

/// UAX #29 with ICU's dictionaries: where words, and what stands between them, begin; ascending, with 0 and the text's end.
std::vector<std::uint32_t> wordBoundaries(std::u16string_view text);

/// UAX #9: the level of each unit, and of the paragraph.
struct EmbeddingLevels {
    std::uint8_t paragraph = 0;
    std::vector<std::uint8_t> units;
};

/// `text` is one paragraph.
EmbeddingLevels embeddingLevels(std::u16string_view text, BaseDirection base);

}
