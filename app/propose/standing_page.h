#pragma once

#include "model/edition.h"
#include "propose/page_brief.h"

#include <map>
#include <vector>

namespace banxin::propose {

/// A page as it stands, as rooms that cover all of it: for a search that begins there.
struct StandingPage {
    std::map<BlockId, Room> rooms;      ///< of the blocks, each with the air under it
    std::vector<Room> white;            ///< what no block covers
};

/// `rows` are the page's and the row of air under them. Of the page's blocks only those that stand on the grid and are
/// named count; all else is in `fixed`.
StandingPage standingPage(const Page& page, int rows, const std::vector<FixedRoom>& fixed, const std::vector<BlockId>& blocks);

}
