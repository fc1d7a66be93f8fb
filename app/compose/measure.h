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

inline LineMeasure operator-(const LineMeasure& a, const LineMeasure& b)
{
    return {a.natural - b.natural, a.shrink - b.shrink, a.open - b.open, a.gaps - b.gaps, a.ideographs - b.ideographs};
}

/// The sums before a line that begins with this item …
inline LineMeasure sumsBefore(const Prepared& paragraph, std::uint32_t begin)
{
    const Sums& sums = paragraph.sums[begin];
    const Item& first = paragraph.items[begin];
    return {sums.width + first.before - first.edgeBefore, sums.shrink + first.beforeShrink - std::min(first.beforeShrink, first.edgeBefore), sums.open,
        sums.gaps, sums.ideographs};
}

/// … and at the end of one that ends before `end`: the line between measures the difference.
inline LineMeasure sumsUntil(const Prepared& paragraph, std::uint32_t end)
{
    const Sums& sums = paragraph.sums[end];
    const Item& last = paragraph.items[end - 1];
    return {sums.width - last.after + last.edgeAfter, sums.shrink - last.afterShrink + std::min(last.afterShrink, last.edgeAfter),
        sums.open - last.afterOpen, sums.gaps - (last.gapAfter ? 1 : 0), sums.ideographs};
}

inline LineMeasure measureLine(const Prepared& paragraph, const LineRange& line)
{
    if (line.begin >= line.end)
        return {};
    LineMeasure measure = sumsUntil(paragraph, line.end) - sumsBefore(paragraph, line.begin);
    if (line.hyphenBefore && takesFragment(line, line.hyphenBefore->right))
        measure.natural += line.hyphenBefore->right.difference;
    if (line.hyphenAfter)
        measure.natural += takesFragment(line, line.hyphenAfter->left) ? line.hyphenAfter->left.difference : line.hyphenAfter->hyphenWidth;
    return measure;
}

}
