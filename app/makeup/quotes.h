#pragma once

#include "compose/compose.h"
#include "display/display_list.h"
#include "makeup/block_layout.h"
#include "model/edition.h"

#include <string>
#include <vector>

namespace banxin::makeup {

/// A block's pull quotes: words between two rules, the text runs round them.
struct ComposedQuotes {
    display::DisplayList list;
    std::vector<Rect> obstacles;
    std::vector<std::size_t> overset;   ///< characters that have no room, of each quote that is too long
    std::vector<compose::TextFinding> findings;
};

ComposedQuotes composeQuotes(compose::Composer& composer, const StyleSheet& sheet, const Grid& grid, const std::string& styleSet,
    const Story& story, const Block& block, const BlockRoom& room);

}
