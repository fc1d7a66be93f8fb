#pragma once

#include "base/id.h"
#include "base/ink.h"
#include "base/rect.h"
#include "model/furniture.h"
#include "model/grid.h"
#include "model/style_sheet.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace banxin {

/// Where the headline stack stands against the text.
enum class StackPosition {
    Over,   ///< 盖文题: above the legs, over all of them or over the first `columns`
    Left,   ///< beside the legs, in columns of its own
    Right,
    Inside, ///< 文中题: in `cells` of the block, the text round it
};

struct HeadlineStack {
    StackPosition position = StackPosition::Over;
    int columns = 0;   ///< basic columns it takes; over: 0 means all; beside, upright: 0 means what its lines need
    WritingMode writing = WritingMode::Horizontal;   ///< 竖题: its lines run down, the first at the right
    GridPlace cells;   ///< inside: columns and rows counted from the block's corner
    friend bool operator==(const HeadlineStack&, const HeadlineStack&) = default;
};

/// Rows of one leg that the text leaves out: L, U and step shapes.
struct LegTrim {
    int headRows = 0;
    int footRows = 0;
    friend bool operator==(const LegTrim&, const LegTrim&) = default;
};

struct Legs {
    int count = 0;   ///< 0: one leg a basic column; else the columns re-split into so many (破栏)
    SplitRemainder remainder = SplitRemainder::LastLegs;
    std::vector<LegTrim> trims;   ///< of the first legs; the others leave nothing out
    std::optional<Length> gutter; ///< between legs, which then share the width equally (自由); none: the grid's
    friend bool operator==(const Legs&, const Legs&) = default;
};

enum class CaptionSide {
    Below,
    Left,
    Right,
    Over,   ///< on the foot of the photo itself
};

enum class PhotoFit {
    Fill,   ///< the picture covers its frame; what stands over is cropped
    Whole,  ///< the whole picture stands in its frame
};

/// 抠图: what of the picture is printed, and round what text runs.
enum class CutOut { None, Alpha, Path };


/// A photo of the block's story inside the block.
struct PhotoPlacement {
    int photo = 0;               ///< index into the story's photos
    GridPlace cells;             ///< the photo with its caption; columns and rows counted from the block's corner
    Point focus{Length::fromEmu(500), Length::fromEmu(500)};  ///< per mille of the picture: what the crop keeps in view
    std::int32_t zoomPerMille = 1000;   ///< 1000: the picture just fills its frame
    CaptionSide captionSide = CaptionSide::Below;
    PhotoFit fit = PhotoFit::Fill;
    int turn = 0;                ///< hundredths of a degree, clockwise
    bool mirrored = false;
    int stretchPerMille = 1000;  ///< of its width against its height; 1000: undistorted
    std::optional<Rect> kept;    ///< per mille of the picture: no tool crops it
    CutOut cutOut = CutOut::None;
    std::vector<Point> cutPath;  ///< per mille of the picture, closed
    Length border;               ///< of a line round the picture; 0: none
    Length cornerRadius;
    friend bool operator==(const PhotoPlacement&, const PhotoPlacement&) = default;
};

/// 引语: words lifted out of the text, in cells of the block; the text runs round them.
struct PullQuote {
    std::u16string text;
    GridPlace cells;
    friend bool operator==(const PullQuote&, const PullQuote&) = default;
};

/// One part of a story on a page. A story's text runs through the parts 0, 1, 2 … wherever their blocks stand.
struct ArticleBlock {
    StoryId story;
    int part = 0;
    HeadlineStack stack;         ///< shown by part 0
    Legs legs;
    std::vector<PhotoPlacement> photos;
    std::map<Role, StyleOverride> overrides;
    std::vector<PullQuote> quotes;
    friend bool operator==(const ArticleBlock&, const ArticleBlock&) = default;
};

/// 留版: room that is kept for copy that has not come, or that was taken off the page. A story put here takes its shape.
struct ReservedSpace {
    std::string slug;            ///< what is awaited, UTF-8
    int targetCharacters = 0;    ///< how long the copy is to be; 0: not said
    int rank = 0;                ///< of the copy: how much room its headlines take; 0: not ranked yet
    HeadlineStack stack;
    Legs legs;
    friend bool operator==(const ReservedSpace&, const ReservedSpace&) = default;
};

using BlockContent = std::variant<ArticleBlock, Nameplate, Folio, ReservedSpace, StaffLine, Advertisement, StoryIndex, SectionLabel, Ornament,
    Table, QrCode>;

struct Edges {
    bool top = false;
    bool right = false;
    bool bottom = false;
    bool left = false;
    bool any() const { return top || right || bottom || left; }
    friend bool operator==(const Edges&, const Edges&) = default;
};

/// 线型
enum class LineKind { Solid, Double, Dotted, Dashed, Wave };

/// Lines, tint and inset of a block. The inset keeps the grid inside: whole rows at head and foot; at the sides it
/// is taken from the legs.
struct Frame {
    Edges edges;
    Length border;               ///< weight of the edges that are on
    Ink borderInk;
    std::optional<Ink> tint;
    int insetRows = 0;
    Length insetSides;
    Length columnRule;           ///< weight of a rule in the middle of each gutter between legs; 0: none
    LineKind line = LineKind::Solid;         ///< of the edges
    LineKind columnLine = LineKind::Solid;   ///< of the column rules
    Length cornerRadius;
    Length cutOffRule;           ///< weight of a rule under the block; 0: none
    std::optional<Ink> tintEnd;  ///< the tint runs over to this ink …
    int tintTurn = 0;            ///< … degrees clockwise from left to right
    std::optional<Shadow> shadow;
    bool reversed = false;       ///< 反白: the text in the colour of the paper
    std::string ornament;        ///< name of an ornament that is drawn along the edges; empty: lines
    friend bool operator==(const Frame&, const Frame&) = default;
};

/// On which sides of a block that pushes it text may stand.
enum class TextBeside { Both, Left, Right, Neither };

/// Grid units, or an exact place where the designer asked for one (from the corner of the trim).
using Place = std::variant<GridPlace, Rect>;

/// 版块: what stands on a page. Blocks have an order; a later one stands over an earlier one.
struct Block {
    BlockId id;
    Place place;
    BlockContent content;
    Frame frame;
    bool pushesText = false;     ///< text of blocks below runs round this one
    int standOffRows = 1;        ///< how far, in whole rows …
    int standOffCharacters = 1;  ///< … and characters
    TextBeside textBeside = TextBeside::Both;
    bool locked = false;         ///< stays where it is, as it is
    bool holdsWidth = false;     ///< a proposal may move it, but keeps its columns
    bool holdsHeadline = false;  ///< a proposal keeps the size of its headlines
    int group = 0;               ///< blocks of one page with the same number move together; 0: by itself
    friend bool operator==(const Block&, const Block&) = default;
};

Rect areaOf(const Grid& grid, const Block& block);
/// The article of a block, or null for furniture.
const ArticleBlock* articleOf(const Block& block);
const ReservedSpace* reservedIn(const Block& block);

}
