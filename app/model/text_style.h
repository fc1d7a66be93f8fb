#pragma once

#include "base/ink.h"
#include "base/length.h"

#include <string>
#include <vector>

namespace banxin {

/// 避头尾: which marks may not begin or end a line (CLREQ "Prohibition Rules for Line Start and Line End").
enum class Prohibition {
    None,    ///< no rule
    Basic,   ///< no line begins with a closing mark, comma, stop, middle dot, connector; none ends with an opening mark
    Gb,      ///< and none ends with a solidus (GB/T 15834)
    Strict,  ///< and none begins with a dash or an ellipsis
};

/// 标点风格: how wide a full-width mark stands inside a line.
enum class MarkWidth {
    Full,     ///< 全身: one em
    Kaiming,  ///< 开明: half an em, but sentence stops one em
    Half,     ///< 半角: half an em
};

enum class EdgeMark { Half, Full };  ///< a mark at the edge of a line gives up its blank half, or keeps it
enum class Alignment { Justify, Start, Center, End };
enum class LastLine { Start, Justify };
enum class Adjustment { CompressFirst, ExpandFirst };  ///< 先挤进后推出, or the other way round
enum class Breaker {
    TotalFit,  ///< the best lines for the whole paragraph: while a page is made up
    Greedy,    ///< each line as full as it can be: a late edit moves nothing above it
};
enum class WritingMode { Horizontal, Vertical };
enum class BaseDirection { Automatic, LeftToRight, RightToLeft };

/// How the lines of a paragraph are broken and justified. Measures are per mille of the em.
struct LineRules {
    Prohibition prohibition = Prohibition::Gb;
    MarkWidth markWidth = MarkWidth::Full;
    Adjustment adjustment = Adjustment::CompressFirst;
    Breaker breaker = Breaker::TotalFit;
    Alignment alignment = Alignment::Justify;
    LastLine lastLine = LastLine::Start;
    EdgeMark lineEndMark = EdgeMark::Half;    ///< GB/T 15834 5.1.10
    EdgeMark lineStartMark = EdgeMark::Half;
    bool hanging = false;             ///< one comma or stop may stand outside the measure
    bool shrinkStops = true;          ///< 。？！ may give up their blank inside a line
    bool keepNumberUnit = true;       ///< a number stays with its sign, unit and range
    bool hyphenate = false;
    int adjacentMarks = 1500;         ///< two neighbouring full-width marks together
    int interpunct = 500;             ///< the cell of ·
    int hanLatinGap = 250;
    int hanLatinGapLeast = 125;
    int hanLatinGapMost = 500;
    int firstIndent = 0;
    int leastLastLine = 2;            ///< fewer Han than this on a last line are avoided (孤字); 0: no rule
    int letterSpaceLeast = 0;         ///< change of letter spacing allowed in Latin, usually negative
    int letterSpaceMost = 0;
    int uprightDigits = 2;            ///< 纵中横: numbers of 2 to so many digits stand upright in one cell
    friend bool operator==(const LineRules&, const LineRules&) = default;
};

/// One name for several faces, each by PostScript name. An empty name: the Han face serves.
struct CompositeFont {
    std::string han;
    std::string latin;
    std::string digit;
    std::string mark;
    friend bool operator==(const CompositeFont&, const CompositeFont&) = default;
};

/// How much a headline may give to fit its measure; past the limits it is reported, never squeezed.
struct HeadlineRules {
    int maxLines = 0;                  ///< 0: no limit
    int leastWidthPerMille = 1000;     ///< 长扁 down to so much
    int leastSizePerMille = 1000;      ///< of the style's size
    friend bool operator==(const HeadlineRules&, const HeadlineRules&) = default;
};

/// How text looks and breaks.
struct TextStyle {
    std::string name;
    std::string language = "zh-Hans";  ///< BCP 47
    CompositeFont font;
    Length size;
    Length leading;                    ///< from baseline to baseline where the text is not on the page grid
    int rows = 0;                      ///< on the page grid: a paragraph takes exactly so many rows; 0: as it needs
    Length spaceBefore;                ///< above a paragraph, rounded up to whole rows on the page grid
    int widthPerMille = 1000;          ///< 长扁
    int rubySize = 500;                ///< of small text over its base, per mille of the base's size
    int tracking = 0;                  ///< per mille of the em, added after each cell
    Ink ink;
    WritingMode writingMode = WritingMode::Horizontal;
    BaseDirection baseDirection = BaseDirection::Automatic;
    LineRules rules;
    HeadlineRules headline;
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

}
