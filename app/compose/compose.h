#pragma once

#include "base/finding.h"
#include "base/rect.h"
#include "base/shared.h"
#include "model/story.h"
#include "model/text_style.h"
#include "type/font_book.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Text to lines. Pure: the same input gives the same lines on every machine, whatever was composed before; the
/// caches change the time only. Positions are EMU, y down, along-the-line x. In vertical text x runs down the line
/// and y across it to the left, from the line's centre.
namespace banxin::compose {

enum class Orientation : std::uint8_t { Upright, Rotated, UprightGroup };

/// Part of a paragraph that is set in another style.
struct StyledSpan {
    std::uint32_t start = 0;   ///< UTF-16 offsets
    std::uint32_t end = 0;
    TextStyle style;           ///< its font, size, width, ink, tracking, raise and standing count; of its rules only upright digits,
                               ///< all others are the paragraph's
    friend bool operator==(const StyledSpan&, const StyledSpan&) = default;
};

struct RubyText {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::u16string text;
    friend bool operator==(const RubyText&, const RubyText&) = default;
};

enum class Keep {
    Body,     ///< widow and orphan rules
    Subhead,  ///< never at the foot of a leg: lines of the next paragraph stay with it
};

struct Paragraph {
    std::u16string text;       ///< a line feed inside it forces a line
    TextStyle style;
    std::vector<StyledSpan> spans;      ///< ascending, not overlapping
    std::vector<std::uint32_t> emphasised;   ///< offsets of characters with an emphasis dot, ascending
    std::vector<RubyText> ruby;          ///< ascending, not overlapping
    std::vector<HeldLine> held;          ///< lines by decree, from the first on: each while its room is what it was
    std::u16string flushRight;           ///< stands flush right on the last line, or on a line of its own; its offsets count on from
                                         ///< `text`'s, and so does a span that gives it a style
    int looseness = 0;         ///< lines more or fewer than it would take, where the limits of its rules allow
    ParagraphStart start = ParagraphStart::Anywhere;
    bool keepTogether = false; ///< not divided between legs, unless no leg holds it
    bool acrossLegs = false;   ///< over all legs of its block, the text before it above it in each of them
    Keep keep = Keep::Body;
    int rows = 0;              ///< takes exactly so many rows of the grid, its lines centred in them; 0: as it needs
    Length spaceBefore;        ///< off the grid, rounded up to whole rows where the text stands on one
    int rubyPerMille = 500;    ///< a ruby's size against its base's
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// Paragraphs by handle: one that is the same as the last time is known at once.
using Paragraphs = std::vector<Shared<Paragraph>>;

/// One grapheme cluster (or ligature, or —— set as one glyph, or an upright group) of a line.
struct Cluster {
    std::uint32_t start = 0;   ///< UTF-16 offset in the paragraph
    std::uint16_t length = 0;
    CharacterClass kind = CharacterClass::Other;
    Orientation orientation = Orientation::Upright;
    Length x;                  ///< left edge of the cell from the line's origin, after justification
    Length advance;
    Length natural;            ///< the advance before justification
    std::uint16_t style = 0;   ///< 0 the paragraph's, n the n-th span's
    bool rightToLeft = false;
    std::uint16_t widthPerMille = 1000;   ///< on top of the style's: digits of an upright group are narrowed to fit
    std::uint16_t sizePerMille = 1000;    ///< of the style's size: a fitted face, or an initial
    Length drop;               ///< how far the baseline of an initial lies below the line's
};

struct Glyph {
    std::uint32_t glyph = 0;
    std::uint32_t cluster = 0; ///< index into `clusters`
    std::uint16_t face = 0;    ///< index into `ComposedText::faces`
    Length x;                  ///< origin from the line's origin
    Length y;                  ///< down from the baseline (vertical: left from the centre line)
};

struct EmphasisDot { std::uint32_t start = 0; Length x; Length y; };
struct SetRuby { std::uint32_t start = 0; std::uint32_t length = 0; std::u16string text; Length x; Length width; Length y; Length size; std::vector<Glyph> glyphs; };

/// How one line is set, wherever it stands: shared by every composition that sets the same paragraph alike.
struct LineSetting {
    std::uint32_t start = 0;   ///< of the line's text in the paragraph; spaces at a break belong to no line
    std::uint32_t end = 0;
    Length indent;
    Length measure;            ///< what the line had to fill: the slot less the indent
    Length natural;            ///< sum of the natural advances
    bool hyphenated = false;
    bool tight = false;        ///< wider than its measure or opened beyond the soft limits: wants a look
    bool lastOfParagraph = false;
    std::uint16_t hung = 0;    ///< UTF-16 units that stand outside the measure
    std::vector<Cluster> clusters;   ///< logical order
    std::vector<Glyph> glyphs;       ///< logical order
    std::vector<EmphasisDot> dots;
    std::vector<SetRuby> ruby;
};

/// A piece of a row where a line may stand.
struct Slot {
    Length x;                  ///< left edge (vertical: top edge)
    Length baseline;           ///< y (vertical: the x of the centre line)
    Length width;
    int row = 0;               ///< of the leg, from 0
    int index = 0;             ///< which slot of its row
    friend bool operator==(const Slot&, const Slot&) = default;
};

/// The slots of one leg, first row first, slots of a row left to right.
struct LegSlots {
    std::vector<Slot> slots;
    Length pitch;              ///< from row to row
    int block = 0;             ///< legs of one block have the same number, and their rows are level
    friend bool operator==(const LegSlots&, const LegSlots&) = default;
};

struct FlowRules {
    int widowLines = 2;        ///< at least so many lines of a paragraph after a leg's end …
    int orphanLines = 2;       ///< … and before it
    bool balance = false;      ///< legs as short as they can be: all equal, the last may be shorter
    int spreadRows = 0;        ///< a leg that ends at most so many rows short is drawn down to its foot: rows open above its subheads,
                               ///< else above its paragraphs
    friend bool operator==(const FlowRules&, const FlowRules&) = default;
};

/// A line in its place.
struct Line {
    std::uint32_t paragraph = 0;
    int leg = 0;
    int row = 0;
    int slot = 0;              ///< index of the slot in its row
    Point origin;              ///< where the slot begins, on the baseline; of vertical text {centre line, top} on the page
    std::shared_ptr<const LineSetting> setting;
};

/// Something to tell, at a place of the text.
struct TextFinding {
    FindingCode code = FindingCode::GlyphMissing;
    std::uint32_t paragraph = 0;
    std::uint32_t offset = 0;
    std::u16string text;       ///< the character or line it is about
    std::string detail;        ///< PostScript name of the font that stands in, or that lacks it
    friend bool operator==(const TextFinding&, const TextFinding&) = default;
};

struct ComposedText {
    std::vector<type::FaceHandle> faces;   ///< all that the composer has met: their numbers stay, name them by face
    std::vector<Line> lines;   ///< in reading order
    int rowsUsed = 0;          ///< rows that hold text or are kept empty by it, over all legs
    int rowsFree = 0;          ///< rows of the legs that are left: after the last line, and under legs that end level with each other
    int rowsOver = 0;          ///< further rows that the rest of the text would take, in the measure of the last leg
    std::uint32_t oversetParagraph = 0;   ///< where the rest begins; the number of paragraphs where nothing is left
    std::uint32_t oversetOffset = 0;
    std::vector<TextFinding> findings;
};

/// How full a headline's line is, in thousandths of a cell of its size (11/12字).
struct LineFill {
    int used = 0;
    int available = 0;
};

/// A headline's lines and how full each is.
struct ComposedHeadline {
    ComposedText text;         ///< one leg; lines are `leading` apart, the first baseline at the size's 0.88
    Length depth;              ///< from the top of the first line to the foot of the last
    int widthPerMille = 1000;  ///< what fitting came to
    int tracking = 0;
    Length size;
    bool fits = true;          ///< false: text is left over or a line is wider than the measure
    std::vector<LineFill> fills;
};

/// What a paragraph could give or take, as it stands. 省行
struct ParagraphCopyfit {
    std::uint32_t paragraph = 0;
    int lines = 0;
    bool canLoseLine = false;  ///< looseness −1 is within its limits
    bool canGainLine = false;  ///< looseness +1 is
    int lastLineCharacters = 0;   ///< on its last line, marks not counted: so many must go for a line fewer
    bool isNearlyEmpty = false;   ///< they are three or fewer, or fill less than a sixth of the measure
    friend bool operator==(const ParagraphCopyfit&, const ParagraphCopyfit&) = default;
};

/// A line's measure in thousandths of the style's em: what `HeldLine::measure` counts.
int measureInEms(Length measure, const TextStyle& style);

/// Composes. Holds caches, so one for each thread; the font book is shared and must outlive it.
class Composer {
public:
    explicit Composer(const type::FontBook& fonts);
    ~Composer();
    Composer(const Composer&) = delete;
    Composer& operator=(const Composer&) = delete;

    /// PostScript names tried in order for characters that a style's own face lacks.
    void setFallbackFonts(std::vector<std::string> names);
    /// Words that a headline must not break, besides those that ICU knows.
    void setLexicon(std::vector<std::u16string> words);

    /// Flows paragraphs through legs on their rows. What has no room is measured, reported, never dropped.
    ComposedText flow(const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules);

    /// The same text once more, with what each paragraph could give: one whose lines end in the legs, in the room that
    /// they have there. Paragraphs of more than 5000 characters give nothing.
    std::vector<ParagraphCopyfit> copyfit(const Paragraphs& paragraphs, const std::vector<LegSlots>& legs, const FlowRules& rules);

    /// Sets paragraphs in one column from `origin`, its top left (vertical: top right), each line its style's leading below the one before, at most
    /// `mostRows` lines (0: as many as it takes).
    ComposedText column(const Paragraphs& paragraphs, Point origin, Length measure, int mostRows = 0);

    /// A headline in at most the style's number of lines: no word broken, lines balanced, forced breaks honoured,
    /// narrowed and made smaller only inside the style's limits.
    ComposedHeadline headline(const Paragraph& paragraph, Point origin, Length measure);

private:
    struct Members;
    std::unique_ptr<Members> m;
};

}
