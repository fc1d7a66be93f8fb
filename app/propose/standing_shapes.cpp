// Blocks that stay as they are.
#include "propose/shape_maker.h"
#include "propose/story_block.h"

#include <algorithm>

namespace banxin::propose {

namespace {

/// Of a block that stays as it is though not all of its text has room.
constexpr double oversetCost = 8;
constexpr double oversetRowCost = 0.5;
/// Of white under it, besides what all white costs.
constexpr double whiteUnderCost = 0.5;

std::optional<PictureRoom> pictureOf(const ArticleBlock& article)
{
    if (article.photos.empty())
        return std::nullopt;
    const GridPlace& cells = article.photos.front().cells;
    return PictureRoom{static_cast<float>(cells.column), static_cast<float>(cells.row), static_cast<float>(cells.columns), static_cast<float>(cells.rows)};
}

/// The same with white under it, down to the foot of the page.
void addWhiteUnder(ShapeMaker& maker, const Shape& standing)
{
    const double whiteCost = maker.set().movable().whiteCost / maker.measure().editorialArea;
    for (int rows = 1; standing.rows + rows <= maker.set().grid().rows + gapRows; ++rows) {
        Shape shape = standing;
        shape.rows = static_cast<std::int16_t>(standing.rows + rows);
        shape.blank += static_cast<float>(rows * standing.columns);
        shape.badness += static_cast<float>(whiteUnderCost + whiteCost * rows * standing.columns);
        maker.module().shapes.push_back(shape);
    }
}

}

void addStandingShapes(ShapeMaker& maker)
{
    SetStory& set = maker.set();
    const MovableBlock& movable = set.movable();
    const auto* place = std::get_if<GridPlace>(&movable.block.place);
    if (!place)
        return;
    const makeup::StackExtent stack = set.stackAsItStands();
    BlockSetting setting;
    setting.asItStands = true;
    setting.headRows = stack.rows;
    const std::size_t before = maker.module().shapes.size();
    maker.put(place->columns, place->rows, 0, setting, 0, pictureOf(*articleOf(movable.block)), stack.headlineSize);
    if (!movable.standing || maker.module().shapes.size() == before)
        return;
    maker.lastSetting().rows = place->rows;
    Shape& shape = maker.module().shapes.back();
    shape.rows = static_cast<std::int16_t>(movable.standing->rows);
    // What has no room costs more than any other way to set the story; white does not, it was there before.
    const int over = set.rowsOverAsItStands();
    if (over > 0)
        shape.badness += static_cast<float>(oversetCost + oversetRowCost * over);
    else
        shape.blank = static_cast<float>(-over);
    addWhiteUnder(maker, Shape{shape});
}

}
