#pragma once

#include "base/digest.h"
#include "base/font_name.h"
#include "base/id.h"
#include "base/ink.h"
#include "base/path.h"
#include "base/rect.h"

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace banxin::display {

/// One glyph, its origin on the page, and the characters it shows.
struct PlacedGlyph {
    std::uint32_t glyph = 0;       ///< id in the face's file, as the shaper gave it
    Point origin;                  ///< on the baseline, page coordinates
    std::uint32_t textStart = 0;   ///< UTF-16 offset in the run's `text`
    std::uint32_t textLength = 0;  ///< 0: the glyph continues the cluster of the one before it
    friend bool operator==(const PlacedGlyph&, const PlacedGlyph&) = default;
};

/// Glyphs of one face, size and ink that follow each other on one line.
struct GlyphRun {
    std::uint16_t font = 0;         ///< index into `DisplayList::fonts`
    Length size;                    ///< of the em, across the line
    std::int32_t widthPerMille = 1000;  ///< 长扁: the glyph's width against its drawn width; never 0
    bool turned = false;            ///< turned 90° clockwise about each origin: Latin in vertical text
    Ink ink;
    std::u16string text;            ///< the source characters, in logical order
    std::vector<PlacedGlyph> glyphs;
    friend bool operator==(const GlyphRun&, const GlyphRun&) = default;
};

struct FillPath {
    Path path;
    Ink ink;
    friend bool operator==(const FillPath&, const FillPath&) = default;
};

struct StrokePath {
    Path path;
    Length width;
    Ink ink;
    std::vector<Length> dashes;  ///< empty: an unbroken line
    bool isRound = false;        ///< ends and corners are round; else flat ends and mitred corners
    friend bool operator==(const StrokePath&, const StrokePath&) = default;
};

/// An area that runs from one ink to another along the line from `start` to `end`, and keeps them beyond its ends.
struct GradientFill {
    Path path;
    Ink from;
    Ink to;
    Point start;
    Point end;
    friend bool operator==(const GradientFill&, const GradientFill&) = default;
};

/// What a screen shows between two inks: `perMille` of the way from one to the other. Two tints of one spot ink, or one
/// and paper, stay on its plate; two different inks meet as the process inks that stand for them.
Ink between(const Ink& from, const Ink& to, int perMille);

/// A picture: the whole of it would fill `frame`, turned about the middle of it; only what lies in `clip` is printed.
struct PlacedPhoto {
    PhotoId photo;
    Rect frame;
    Rect clip;
    int turn = 0;           ///< hundredths of a degree, clockwise
    bool mirrored = false;  ///< left and right exchanged, before it is turned
    friend bool operator==(const PlacedPhoto&, const PlacedPhoto&) = default;
};

/// Where the corners of the whole picture stand: the upper left one first, then clockwise as they are before mirroring.
std::array<Point, 4> cornersOf(const PlacedPhoto& photo);

struct Group;

using Mark = std::variant<GlyphRun, FillPath, StrokePath, GradientFill, PlacedPhoto, Group>;

struct Item;

/// Marks that are printed inside `clip` only.
struct Group {
    Path clip;
    std::vector<Item> items;
    friend bool operator==(const Group&, const Group&);
};

/// What a block prints. A click finds its block by `origin`; 0 for the page's own furniture.
struct Item {
    BlockId origin;
    Mark mark;
    friend bool operator==(const Item&, const Item&) = default;
};

/// A finished page, as every output plays it: screen, press PDF, proof and picture differ in nothing but ink.
struct DisplayList {
    std::vector<FontName> fonts;
    std::vector<Item> items;   ///< in the order of printing: later ones over earlier ones
    friend bool operator==(const DisplayList&, const DisplayList&) = default;
};

/// The index of `font` in `list.fonts`, added if it is new.
std::uint16_t fontIndex(DisplayList& list, const FontName& font);

/// The mark and all that it holds, put elsewhere.
void move(Mark& mark, Point by);

/// Everything, a line an item, lengths in EMU: for golden files and for people.
std::string dump(const DisplayList& list);

/// A smallest rectangle around the mark's ink that can be told without opening a font: for glyph runs, the em boxes.
Rect bounds(const Mark& mark);

}
