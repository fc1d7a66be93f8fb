#pragma once

#include "base/ink.h"
#include "base/length.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace banxin::codec {

/// What a preset has names for, beside the numbers that people write.
struct PresetWords {
    std::map<std::string, Length, std::less<>> sizes;
    std::map<std::string, Ink, std::less<>> swatches;
};

/// `11.25pt`, `390mm`, `13Q`; nothing where it is no number with a unit.
std::optional<Length> lengthFromText(std::string_view text);
/// `12.5` per cent as 125 per mille; nothing where it is not 0 to 100 with at most one decimal.
std::optional<std::uint16_t> perMilleFromPercent(std::string_view text);
/// `K100`, `paper` or the name of a swatch.
std::optional<Ink> inkFromText(std::string_view text, const PresetWords& words);

}
