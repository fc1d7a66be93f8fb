#pragma once

#include "compose/demerits.h"
#include "compose/line_widths.h"

#include <limits>
#include <vector>

namespace banxin::compose {

/// A line as the breaker leaves it: which cells, and whether its last mark stands outside the measure.
struct BrokenLine {
    LineRange range;
    bool hung = false;
    bool endsText = false;        ///< nothing follows it, or a forced break does
};

/// A line by decree.
struct HeldItem {
    std::uint32_t next = 0;       ///< the item that begins the line after it
    int measure = 0;              ///< of the line, in thousandths of the em; 0: whatever its room is
};

/// Whether a line is opened until it fills its measure: not where characters stand on cells.
inline bool isJustified(const LineRules& rules, bool endsText)
{
    return rules.alignment == Alignment::Justify && !rules.cellGrid && (!endsText || rules.lastLine == LastLine::Justify);
}

/// What the breaker works on.
struct BreakJob {
    const Prepared& paragraph;
    const LineRules& rules;
    const LineWidths& widths;
    const std::vector<HeldItem>& held;              ///< from the first line on
    Length indent;                                  ///< of the first line
    std::uint32_t begin = 0;                        ///< the first item: those before it are an initial
    int looseness = 0;                              ///< lines more or fewer than the best number
};

/// The paragraph's lines by the breaker that its rules name. Always ends: where nothing fits, lines are overfull.
std::vector<BrokenLine> breakLines(const BreakJob& job);

/// Parts of the paragraph between forced breaks, each broken for itself.
struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// Breaks a stretch by total fit; its first line is the paragraph's `line`-th.
void breakByTotalFit(const BreakJob& job, Stretch stretch, std::size_t line, std::vector<BrokenLine>& out);

/// The numbers of lines in which total fit can set a paragraph of one stretch, its best number first. Empty where its
/// limits do not hold.
std::vector<int> possibleLines(const BreakJob& job);

/// Breaks a stretch line by line, each as full as it can be.
void breakGreedily(const BreakJob& job, Stretch stretch, std::size_t line, std::vector<BrokenLine>& out);

/// The demerits of one line of a stretch, if it can be set at all.
struct LineVerdict {
    bool possible = false;
    bool tooWide = false;         ///< a line that begins earlier would be, too
    bool hung = false;
    Fine least = 0;               ///< the narrowest that the line can be set
    Demerits cost = 0;
};

/// A line that would cost `enough` or more is not possible: there is a better way already.
LineVerdict judgeLine(const BreakJob& job, const LineRange& range, std::size_t line, bool endsText, const Tolerance& tolerance,
    Demerits enough = std::numeric_limits<Demerits>::max());

/// A line's measure in thousandths of the em, as held lines keep it.
int measureInEms(Length measure, Fine em);

/// What the measure of a line is: its slot less the indent.
Fine measureOf(const BreakJob& job, std::size_t line, std::uint32_t begin);

/// The line from one break to another.
LineRange rangeBetween(const Prepared& paragraph, std::uint32_t begin, std::uint32_t next);

}
