#include "ui/photos/photo_landing.h"

#include "ui/photos/photo_in_text.h"
#include "ui/photos/photo_measures.h"
#include "ui/photos/shown_photos.h"

#include <algorithm>

namespace banxin::ui {
namespace {

/// Material comes into sold room late, when that is locked.
bool takesPictures(const Block& block, std::size_t count)
{
    if (std::holds_alternative<Advertisement>(block.content))
        return count == 1;
    return !block.locked && (articleOf(block) || reservedIn(block));
}

const Block* blockOn(const Page& page, BlockId id)
{
    const auto found = std::find_if(page.blocks.begin(), page.blocks.end(), [&](const Block& block) { return block.id == id; });
    return found != page.blocks.end() ? &*found : nullptr;
}

/// A third of the page wide, or half for several, with its corner in the cell at the point as far as there is room.
GridPlace placeFor(const Grid& grid, Point at, const std::vector<PictureShape>& shapes)
{
    const Length step = columnLeft(grid, 1) - columnLeft(grid, 0);
    const bool areSeveral = shapes.size() > 1;
    GridPlace place;
    place.columns = std::clamp(grid.columns / (areSeveral ? 2 : 3), 1, grid.columns);
    const Length width = step * place.columns / (areSeveral ? 2 : 1);
    const Length height = width.scaled(std::max(1, shapes.front().height), std::max(1, shapes.front().width));
    const auto lines = static_cast<int>((shapes.size() + 1) / 2);
    place.rows = std::clamp(static_cast<int>(unitsToHold(height, grid.pitch) + captionRows) * lines, 4, grid.rows);
    place.column = std::clamp(columnAt(grid, at.x), 0, grid.columns - place.columns);
    place.row = std::clamp(rowAt(grid, at.y), 0, grid.rows - place.rows);
    return place;
}

PhotoLanding onBarePage(const Page& page, const PhotoAim& aim, const std::vector<PictureShape>& shapes)
{
    const GridPlace place = placeFor(page.grid, aim.at.value_or(Point{}), shapes);
    return {LandingAs::Block, place, {}, {areaOf(page.grid, place)}};
}

PhotoLanding inText(const Page& page, const Block& block, const PhotoAim& aim, const std::vector<PictureShape>& shapes)
{
    PhotoLanding landing{LandingAs::InText, block.place, cellsInText(page, block, shapes, aim.at), {}};
    for (const GridPlace& cells : landing.cells)
        landing.areas.push_back(areaInText(page.grid, block, cells));
    return landing;
}

}

PhotoAim aimAt(const display::ComposedPage& shown, const Edition& edition, Point at, std::size_t count, bool joins)
{
    const Page& page = *findPage(edition, shown.page);
    PhotoAim aim{page.id, {}, at, -1, {}};
    const Block* under = nullptr;
    for (const Block& block : page.blocks) {
        if (takesPictures(block, count) && areaOf(page.grid, block).contains(at))
            under = &block;
    }
    if (!under)
        return aim;
    aim.over = under->id;
    const auto photo = count == 1 && !joins ? photoAt(shown, edition, at) : std::nullopt;
    if (photo && photo->block == aim.over) {
        aim.photo = photo->photo;
        aim.photoArea = display::bounds(photo->placed);
    }
    return aim;
}

PhotoAim aimOn(const Edition& edition, PageId pageId, BlockId id, std::size_t count, std::optional<Point> at)
{
    const Block* block = blockOn(*findPage(edition, pageId), id);
    return {pageId, block && takesPictures(*block, count) ? id : BlockId{}, at, -1, {}};
}

PhotoLanding landingOf(const Edition& edition, const PhotoAim& aim, const std::vector<PictureShape>& shapes)
{
    const Page& page = *findPage(edition, aim.page);
    const Block* block = blockOn(page, aim.over);
    if (!block || !takesPictures(*block, shapes.size()))
        return onBarePage(page, aim, shapes);
    PhotoLanding landing{LandingAs::Joins, block->place, {}, {areaOf(page.grid, *block)}};
    const ArticleBlock* article = articleOf(*block);
    if (!article) {
        landing.as = reservedIn(*block) ? LandingAs::Fills : LandingAs::Material;
        return landing;
    }
    const Story& story = **edition.stories.find(article->story);
    if (aim.photo >= 0 && aim.photo < static_cast<int>(story.photos.size())) {
        landing.as = LandingAs::Replaces;
        landing.areas = {aim.photoArea};
        return landing;
    }
    return story.body.empty() ? landing : inText(page, *block, aim, shapes);
}

}
