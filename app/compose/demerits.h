#pragma once

#include "compose/measure.h"

#include <optional>

namespace banxin::compose {

/// How bad a line is, in 1024ths, so that every machine chooses the same breaks.
using Demerits = std::int64_t;

constexpr Demerits oneDemerit = 1024;

namespace demerits {
constexpr Demerits line = 3 * oneDemerit;
constexpr Demerits orphan = 10'000 * oneDemerit;             ///< 孤字不成行
constexpr Demerits compressedLastLine = 5'000 * oneDemerit;  ///< only ever to avoid an orphan
constexpr Demerits hyphen = 50 * oneDemerit;
constexpr Demerits hyphenAgain = 100 * oneDemerit;
constexpr Demerits splitGroup = 40 * oneDemerit;
constexpr Demerits stack = 20 * oneDemerit;                  ///< the same ideograph at the same end of two lines
constexpr Demerits hung = 2 * oneDemerit;
constexpr Demerits emergency = 50'000 * oneDemerit;          ///< a break where none may be
constexpr Demerits overfull = 1'000'000 * oneDemerit;
}

/// How far a line may open before it is no candidate, in thousandths of an em a gap.
struct Tolerance {
    int mostGap = 250;
    bool splitsGroups = false;      ///< figures may be parted from their units
    bool breaksAnywhere = false;    ///< also inside words, against prohibitions
};

/// The demerits of setting `line` to `measure`; nothing where it gives too little for that.
std::optional<Demerits> demeritsOfJustified(const LineMeasure& line, Fine measure, Fine em, const LineRules& rules, const Tolerance& tolerance);

/// The same for a line that keeps its natural width; nothing where it is too wide.
std::optional<Demerits> demeritsOfRagged(const LineMeasure& line, Fine measure, Fine em);

/// The last line: natural, or compressed where only that holds it.
std::optional<Demerits> demeritsOfLast(const LineMeasure& line, Fine measure, bool mayCompress);

}
