#pragma once

#include "edit/arrange.h"
#include "ui/arranging/grips.h"

#include <optional>
#include <vector>

namespace banxin::ui {

/// What a drag over the page does.
enum class Action {
    Move,      ///< the blocks, together
    Copy,      ///< copies of the blocks stay where it ends
    Resize,    ///< one block by an edge or a corner
    TrimLeg,   ///< one leg of a block by its head or foot: L, U and step shapes
    Select,    ///< everything that the marquee touches
    Draw,      ///< reserved room or furniture, from corner to corner
    Place,     ///< a story of the pool
};

/// A drag, from the press on.
struct Gesture {
    Action action = Action::Move;
    std::vector<Block> blocks;   ///< as they were; of Draw and Place the new one, with id 0
    std::vector<Place> places;   ///< where they would stand now
    Grip grip = Grip::Inside;
    int leg = 0;                 ///< of TrimLeg
    bool isFoot = false;
    LegTrim trim;                ///< of that leg now
    BlockContent drawn = ReservedSpace{};   ///< of Draw
    StoryId story;               ///< of Place
    BlockId target;              ///< of Place: the block whose story or reserved room it would take; 0: none
    Point start;
    Point now;
    bool isUnderWay = false;     ///< the hand has gone further than it trembles at a click
    bool isPreviewed = false;    ///< the page is shown as it would be

    bool hasMoved() const;
};

/// How the pointer's way is to be read.
struct Steering {
    bool isFree = false;         ///< Ctrl: nothing snaps, blocks leave the grid
    bool isStraight = false;     ///< Shift: across or down only
    Length tolerance;            ///< how near an edge of the grid takes hold of an exact block
};

/// The gesture with the pointer at `now`, on that page.
Gesture steered(const Page& page, Gesture gesture, Point now, const Steering& steering);

struct CarriedOut {
    Edition edition;
    std::vector<BlockId> blocks;   ///< those that the gesture was about: of Copy, Draw and Place the new ones
};
/// The edition with the gesture carried out. Fails as the edit that it is does.
Result<CarriedOut> carriedOut(const Edition& edition, PageId page, const Gesture& gesture);

/// The blocks that an area touches, lowest first.
std::vector<BlockId> touchedBlocks(const Page& page, const Rect& area);
/// From one corner to the other.
Rect spanned(Point a, Point b);

}
