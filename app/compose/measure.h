#pragma once

#include "compose/prepared.h"

#include <algorithm>

namespace banxin::compose {

/// Part of a paragraph as a line: cells [begin, end), without the spaces at its break.
struct LineRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t next = 0;            ///< where the line after it begins
    const HyphenBreak* hyphenBefore = nullptr;   ///< it begins inside a word
    const HyphenBreak* hyphenAfter = nullptr;    ///< it ends inside a word
};

/// What a line measures and how far it gives, from the paragraph's sums in constant time.
struct LineMeasure {
    Fine natural = 0;
    Fine shrink = 0;
    Fine open = 0;                     ///< of word spaces and the space between Chinese and Latin
    std::int32_t gaps = 0;             ///< that open after that
    std::int32_t ideographs = 0;
};

/// A fragment takes the place of cells that lie wholly in the line.
inline bool takesFragment(const LineRange& line, const Fragment& fragment)
{
    return !fragment.items.empty() && fragment.begin >= line.begin && fragment.end <= line.end;
}

inline LineMeasure measureLine(const Prepared& paragraph, const LineRange& line)
{
    if (line.begin >= line.end)
        return {};
    const Sums& from = paragraph.sums[line.begin];
    const Sums& to = paragraph.sums[line.end];
    const Item& first = paragraph.items[line.begin];
    const Item& last = paragraph.items[line.end - 1];
    LineMeasure measure;
    measure.natural = to.width - from.width - first.before + first.edgeBefore - last.after + last.edgeAfter;
    measure.shrink = to.shrink - from.shrink - first.beforeShrink + std::min(first.beforeShrink, first.edgeBefore)
        - last.afterShrink + std::min(last.afterShrink, last.edgeAfter);
    measure.open = to.open - from.open - last.afterOpen;
    measure.gaps = to.gaps - from.gaps - (last.gapAfter ? 1 : 0);
    measure.ideographs = to.ideographs - from.ideographs;
    if (line.hyphenBefore && takesFragment(line, line.hyphenBefore->right))
        measure.natural += line.hyphenBefore->right.difference;
    if (line.hyphenAfter)
        measure.natural += takesFragment(line, line.hyphenAfter->left) ? line.hyphenAfter->left.difference : line.hyphenAfter->hyphenWidth;
    return measure;
}

}
