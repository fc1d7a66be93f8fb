#pragma once

#include "base/ink.h"
#include "base/length.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace banxin {

/// What a character is to the rules of Chinese line composition (CLREQ, GB/T 15834).
enum class CharacterClass : std::uint8_t { Han, Open, Close, Comma, Stop, MiddleDot, Dash, Ellipsis, Connector, Solidus, Latin, Digit, Space, Hyphen, Other };

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

/// The blank between two neighbours, where a house departs from what its other rules say.
struct PairRule {
    CharacterClass left = CharacterClass::Han;
    CharacterClass right = CharacterClass::Han;
    int natural = 0;
    int least = 0;                    ///< at most the natural blank
    int most = 0;                     ///< at least the natural blank
    friend bool operator==(const PairRule&, const PairRule&) = default;
};

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
    bool opticalMargins = false;      ///< Latin: light marks at the edges of a line stand a little outside
    bool cellGrid = false;            ///< 对格: every character stands on the cells of its line, an em each; figures and Latin fill whole cells
    bool splitMarkRuns = false;       ///< three marks in a row may begin a line where nothing else helps
    std::vector<PairRule> pairs;      ///< the last that names a pair counts
    friend bool operator==(const LineRules&, const LineRules&) = default;
};

/// How a face stands beside the Han face of a composite font.
struct FaceFit {
    int sizePerMille = 1000;           ///< of the style's size
    int raise = 0;                     ///< per mille of the style's size, up
    friend bool operator==(const FaceFit&, const FaceFit&) = default;
};

/// One name for several faces, each by PostScript name. An empty name: the Han face serves.
struct CompositeFont {
    std::string han;
    std::string latin;
    std::string digit;
    std::string mark;
    FaceFit latinFit;
    FaceFit digitFit;
    friend bool operator==(const CompositeFont&, const CompositeFont&) = default;
};

/// How much a headline may give to fit its measure; past the limits it is reported, never squeezed.
struct HeadlineRules {
    int maxLines = 0;                  ///< 0: no limit
    int leastWidthPerMille = 1000;     ///< 长扁 down to so much
    int leastSizePerMille = 1000;      ///< of the style's size
    int leastTracking = 0;             ///< below zero: so much closer than the style's tracking, before it is narrowed
    friend bool operator==(const HeadlineRules&, const HeadlineRules&) = default;
};

/// 首字下沉: the first characters of a paragraph stand as high as some of its lines. A Han initial takes exactly that
/// many cells, a Latin one reaches from the cap height of the first line to the baseline of the last.
struct DropCap {
    int rows = 0;                      ///< below 2: none
    int characters = 1;
    int gap = 0;                       ///< per mille of the em, beside the initial
    friend bool operator==(const DropCap&, const DropCap&) = default;
};

enum class Capitals { Normal, Small };    ///< Small: lower case as small capitals, where the face has them
enum class Figures { Lining, OldStyle };  ///< where the face has both

/// How letters and figures stand in vertical text.
enum class Standing {
    ByRule,    ///< short numbers upright in one cell, all else turned
    OneCell,   ///< 纵中横: up to six side by side in one cell
    Upright,   ///< each upright in a cell of its own
    Turned,    ///< on their side, figures too
};

/// A copy underneath, moved by so much. It has hard edges: a soft one has no place in newsprint.
struct Shadow {
    Length right;
    Length down;
    Ink ink = Ink::black(300);
    friend bool operator==(const Shadow&, const Shadow&) = default;
};

/// How text looks and breaks.
struct TextStyle {
    std::string name;
    std::string basedOn;               ///< another style of the sheet; a change there comes through where the two agree
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
    DropCap dropCap;
    Capitals capitals = Capitals::Normal;
    Figures figures = Figures::Lining;
    Standing standing = Standing::ByRule;
    int raise = 0;                     ///< per mille of the size, above the baseline; below zero under it
    Length outline;                    ///< 勾边: weight of a line round each character, outside it; 0: none
    Ink outlineInk = Ink::paper();
    std::optional<Shadow> shadow;
    std::string house;                 ///< name of a house rule set of the sheet, which then decides on marks and gaps
    friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// 字符样式: how part of a paragraph departs from the paragraph's style. What is not said stays as it is there.
struct CharacterStyle {
    std::string basedOn;               ///< another character style of the sheet, which counts where this one says nothing
    std::optional<CompositeFont> font;
    std::optional<int> sizePerMille;   ///< of the paragraph's size
    std::optional<int> widthPerMille;
    std::optional<int> tracking;
    std::optional<Ink> ink;
    std::optional<Capitals> capitals;
    std::optional<Figures> figures;
    std::optional<int> uprightDigits;  ///< 纵中横 for these characters
    std::optional<Standing> standing;
    std::optional<int> raise;
    friend bool operator==(const CharacterStyle&, const CharacterStyle&) = default;
};

}
