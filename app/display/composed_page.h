#pragma once

#include "base/finding.h"
#include "base/id.h"
#include "base/rect.h"
#include "display/display_list.h"

#include <string>
#include <vector>

namespace banxin::display {

/// How a story's text meets the rows its blocks give it.
struct Fit {
    StoryId story;
    int rows = 0;               ///< rows over (+), rows left free (−), 0 where it fits
    int characters = 0;         ///< characters over (+), or about how many would fill the free rows (−)
    std::u16string overset;     ///< the text that has no room, as it would go on
    friend bool operator==(const Fit&, const Fit&) = default;
};

/// Where a block came to stand.
struct BlockPlace {
    BlockId block;
    StoryId story;              ///< 0 for furniture
    Rect area;
    friend bool operator==(const BlockPlace&, const BlockPlace&) = default;
};

/// One page as it will print, and what is to be said of it.
struct ComposedPage {
    PageId page;
    std::string code;           ///< A01
    Size trim;
    DisplayList list;
    std::vector<BlockPlace> blocks;   ///< in the page's order, lowest first
    std::vector<Fit> fits;            ///< of the stories that begin on this page, in the order of their blocks
    std::vector<Finding> findings;
    friend bool operator==(const ComposedPage&, const ComposedPage&) = default;
};

/// The uppermost block at `point`; 0 where there is none.
BlockId blockAt(const ComposedPage& page, Point point);

/// Its size, blocks, fits and findings, then the list, every glyph with its place.
std::string dump(const ComposedPage& page);

/// The page for a golden file: the same with one line a glyph run: block, face, size, ink, origins of its first and last
/// glyph, a fingerprint of all glyphs and their places, and the text.
std::string dumpLines(const ComposedPage& page);

}
