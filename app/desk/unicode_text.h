#pragma once

#include "base/result.h"
#include "model/text_style.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What the composer makes of a text by Unicode's algorithms alone: for comparing it with Unicode's own test files.
namespace banxin::desk {

enum class BreakMode {
    Lines,       ///< UAX #14
    Graphemes,   ///< UAX #29: caret stops
};

/// Offsets in UTF-16 units, the text's end among them. Fails with TextEncoding (standard input, byte) where `utf8` is not well-formed.
Result<std::vector<std::uint32_t>> breakOffsets(std::string_view utf8, BreakMode mode);

/// The level of each character by UAX #9. Fails with TextEncoding (standard input, byte) where `utf8` is not well-formed.
Result<std::vector<std::uint8_t>> embeddingLevels(std::string_view utf8, BaseDirection base);

}
