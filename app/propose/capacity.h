#pragma once

#include "display/composed_page.h"
#include "model/grid.h"

namespace banxin::propose {

/// What a page could still take. A cell is one column wide and one row deep.
struct Capacity {
    int cells = 0;               ///< that no block covers
    int characters = 0;          ///< of body text in them, less the text that has no room: below 0 the page is over
    int rowsOver = 0;            ///< of all stories that begin here and have no room
    GridPlace largest{0, 0, 0, 0};  ///< the free rectangle with the most cells; the uppermost, then the leftmost of equals
    friend bool operator==(const Capacity&, const Capacity&) = default;
};

/// Of the page as it was made: what `made` says of where its blocks stand and of its stories' fits counts.
Capacity capacityOf(const Grid& grid, const display::ComposedPage& made);

}
