#include "display/composed_page.h"

namespace banxin::display {

BlockId blockAt(const ComposedPage& page, Point point)
{
    for (auto block = page.blocks.rbegin(); block != page.blocks.rend(); ++block) {
        if (block->area.contains(point))
            return block->block;
    }
    return {};
}

}
