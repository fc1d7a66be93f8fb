#pragma once

#include "compose/compose.h"
#include "display/display_list.h"

namespace banxin::makeup {

struct ComposedStory;
struct PartLayout;
struct PartPlace;

/// 余文: the text of a story that has no room, set as it would go on, beside its last block. Not printed.
struct SetTail {
    BlockId block;                     ///< the story's last
    std::uint32_t paragraph = 0;       ///< of the composed body: where the tail begins
    std::uint32_t offset = 0;
    compose::Paragraphs paragraphs;    ///< from there on; the first one without what stands before `offset`
    compose::ComposedText text;        ///< at most as many lines as there is room for
    Rect area;                         ///< of its lines, on the page
    Rect edge;                         ///< where the block's room ends: a line without breadth, under (upright: left of) the last leg
    display::DisplayList list;         ///< its lines on white, in grey
};

/// `layout` is that of the story's last part, which stands at `place`; the story must be overset.
SetTail composeTail(compose::Composer& composer, const ComposedStory& story, const PartPlace& place, const PartLayout& layout);

}
