#include "model/block.h"

namespace banxin {

Rect areaOf(const Grid& grid, const Block& block)
{
    if (const auto* place = std::get_if<GridPlace>(&block.place))
        return areaOf(grid, *place);
    return std::get<Rect>(block.place);
}

const ArticleBlock* articleOf(const Block& block)
{
    return std::get_if<ArticleBlock>(&block.content);
}

const ReservedSpace* reservedIn(const Block& block)
{
    return std::get_if<ReservedSpace>(&block.content);
}

}
