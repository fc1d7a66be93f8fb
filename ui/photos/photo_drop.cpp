#include "ui/photos/photo_drop.h"

#include "edit/photos.h"
#include "ui/arranging/grips.h"
#include "ui/photos/photo_measures.h"
#include "ui/photos/photo_place.h"

#include <algorithm>

namespace banxin::ui {
namespace {

const desk::ReadStory& photoIn(const desk::ReadFile& file) { return file.copy->stories.front(); }

bool isPhoto(const desk::ReadFile& file)
{
    return file.copy && !file.copy->document && file.copy->stories.size() == 1 && photoIn(file).photos.size() == 1 && photoIn(file).story.body.empty();
}

/// The uppermost story at the point.
const Block* storyAt(const Page& page, Point at)
{
    const Block* found = nullptr;
    for (const Block& block : page.blocks) {
        if (articleOf(block) && !block.locked && areaOf(page.grid, block).contains(at))
            found = &block;
    }
    return found;
}

/// A third of the page wide, or half for several, with its corner in the cell at the point as far as there is room.
GridPlace placeFor(const Grid& grid, Point at, const PhotoRecord& first, std::size_t count)
{
    const Length step = columnLeft(grid, 1) - columnLeft(grid, 0);
    GridPlace place;
    place.columns = std::clamp(grid.columns / (count > 1 ? 2 : 3), 1, grid.columns);
    const Length width = step * place.columns / static_cast<std::int64_t>(std::min<std::size_t>(count, 2));
    const Length height = width.scaled(std::max(1, first.height), std::max(1, first.width));
    const auto lines = static_cast<std::int64_t>((count + 1) / 2);
    place.rows = std::clamp(static_cast<int>(unitsToHold(height, grid.pitch) + captionRows) * static_cast<int>(lines), 4, grid.rows);
    place.column = std::clamp(columnAt(grid, at.x), 0, grid.columns - place.columns);
    place.row = std::clamp(rowAt(grid, at.y), 0, grid.rows - place.rows);
    return place;
}

/// A story for photos that were dropped on the bare page: named after the first one.
Result<Done> addStoryFor(DroppedPhotos& drop, Story story)
{
    story.photos.clear();
    auto added = edit::addStory(std::move(drop.edition), std::move(story));
    if (!added)
        return added.error();
    drop.edition = std::move(added->edition);
    drop.story = added->id;
    return Done{};
}

Result<Done> attachAll(DroppedPhotos& drop, const std::vector<desk::ReadFile>& files)
{
    for (const desk::ReadFile& file : files) {
        const desk::NewPhoto& photo = photoIn(file).photos.front();
        auto recorded = edit::addPhoto(std::move(drop.edition), photo.id, photoIn(file).records.at(photo.id));
        auto attached = recorded ? edit::attachPhoto(std::move(*recorded), drop.story, photo.id) : std::move(recorded);
        if (!attached)
            return attached.error();
        drop.edition = std::move(*attached);
        drop.photos.push_back(photo);
    }
    return Done{};
}

/// The first new photo where it was dropped; the others wait until they are placed. Photos without text share their block.
Result<Done> showInText(DroppedPhotos& drop, const Page& page, const Block& block, std::size_t first, Point at)
{
    const Story& story = **drop.edition.stories.find(drop.story);
    if (story.body.empty() || first >= story.photos.size())
        return Done{};
    const PhotoPlacement placement = placementInText(drop.edition, page, block, static_cast<int>(first), at);
    auto shown = edit::showPhoto(std::move(drop.edition), block.id, placement);
    if (!shown)
        return shown.error();
    drop.edition = std::move(*shown);
    return Done{};
}

Result<Done> placeBlock(DroppedPhotos& drop, const Page& page, Point at)
{
    const Story& story = **drop.edition.stories.find(drop.story);
    Block block;
    ArticleBlock article;
    article.story = drop.story;
    block.content = article;
    block.place = placeFor(page.grid, at, drop.edition.photos.at(story.photos.front().photo), story.photos.size());
    auto placed = edit::placeBlock(std::move(drop.edition), page.id, block);
    if (!placed)
        return placed.error();
    drop.edition = std::move(placed->edition);
    drop.block = placed->id;
    return Done{};
}

}

bool arePhotos(const std::vector<desk::ReadFile>& files)
{
    return !files.empty() && std::all_of(files.begin(), files.end(), isPhoto);
}

Result<DroppedPhotos> dropped(const Edition& edition, PageId pageId, Point at, const std::vector<desk::ReadFile>& files)
{
    const Page& page = *findPage(edition, pageId);
    const Block* under = storyAt(page, at);
    DroppedPhotos drop{edition, {}, {}, {}, under == nullptr};
    if (under) {
        drop.story = articleOf(*under)->story;
        drop.block = under->id;
    }
    const Result<Done> done = under ? Result<Done>{Done{}} : addStoryFor(drop, photoIn(files.front()).story);
    if (!done)
        return done.error();
    const std::size_t before = (*drop.edition.stories.find(drop.story))->photos.size();
    if (const auto attached = attachAll(drop, files); !attached)
        return attached.error();
    if (const auto stands = under ? showInText(drop, page, *under, before, at) : placeBlock(drop, page, at); !stands)
        return stands.error();
    return drop;
}

}
