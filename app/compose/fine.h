#pragma once

#include "base/length.h"

#include <cstdint>

namespace banxin::compose {

/// A length along a line in millionths of an EMU: an em's thousandth is exact at every size and width, so sums never
/// drift. Rounded once, where a position is handed out.
using Fine = std::int64_t;

constexpr Fine finePerEmu = 1'000'000;

constexpr Fine fine(Length length) { return length.emu() * finePerEmu; }

/// The nearest whole EMU, halves away from zero.
constexpr Length rounded(Fine length)
{
    constexpr Fine half = finePerEmu / 2;
    return Length::fromEmu(length >= 0 ? (length + half) / finePerEmu : -((-length + half) / finePerEmu));
}

/// The em along the line of text that is `widthPerMille` wide: a multiple of 1000, so `perMille` is exact.
constexpr Fine emAlongLine(Length size, int widthPerMille) { return size.emu() * (finePerEmu / 1000) * widthPerMille; }

constexpr Fine perMille(Fine em, int thousandths) { return em / 1000 * thousandths; }

constexpr Fine fromFontUnits(std::int64_t units, Fine em, int unitsPerEm) { return units * em / unitsPerEm; }

}
