#include "propose/story_shapes.h"

#include "propose/page_rules.h"
#include "propose/shape_maker.h"
#include "propose/story_block.h"

#include <algorithm>

namespace banxin::propose {

namespace {

constexpr int mostCodeColumns = 2;

/// A code with its words: as many rows as it likes, a few more or fewer.
void addCodeShapes(ShapeMaker& maker)
{
    SetStory& set = maker.set();
    for (int columns = 1; columns <= std::min(mostCodeColumns, set.grid().columns); ++columns) {
        if (!set.isAllowed(columns))
            continue;
        const int usual = *ownRows(set.edition(), set.page(), set.story(), columns);
        for (int rows = usual - 1; rows <= usual + 3; ++rows) {
            if (rows > set.grid().rows || set.rowsOver(columns, rows) > 0)
                continue;
            const double away = (rows - usual) / 4.0;
            maker.put(columns, rows, 2 * away * away, {}, 0, std::nullopt, {});
        }
    }
}

/// Its photo has not come: its words stand as a brief.
void addAwaitedShapes(ShapeMaker& maker)
{
    SetStory& set = maker.set();
    for (int columns = 2; columns <= std::min(4, set.grid().columns); ++columns) {
        if (set.isAllowed(columns))
            maker.put(columns, *ownRows(set.edition(), set.page(), set.story(), columns), 0, {}, 0, std::nullopt, {});
    }
}

void addShapes(ShapeMaker& maker)
{
    const SetStory& set = maker.set();
    const Story& story = set.story();
    if (!story.qrCode.empty())
        addCodeShapes(maker);
    else if (isPhotoAlone(set.edition(), story))
        addPhotoShapes(maker);
    else if (story.body.empty() && !story.photos.empty())
        addAwaitedShapes(maker);
    else
        addTextShapes(maker);
}

}

double ShapeMaker::cropBadness(double crop) const
{
    return weight::crop * crop / std::max(1, m_measure.pictures);
}

void ShapeMaker::put(int columns, int rows, double badness, BlockSetting setting, double blank, const std::optional<PictureRoom>& picture, Length headlineSize)
{
    if (rows > m_set.grid().rows || rows < 1)
        return;
    Shape shape;
    shape.columns = static_cast<std::int16_t>(columns);
    shape.rows = static_cast<std::int16_t>(rows + gapRows);
    shape.headRows = static_cast<std::int16_t>(setting.headRows);
    shape.headTop = static_cast<std::int16_t>(m_set.movable().block.frame.insetRows);
    shape.headSize = static_cast<float>(headlineSize.points());
    shape.badness = static_cast<float>(badness);
    shape.blank = static_cast<float>(blank);
    shape.setting = static_cast<std::int32_t>(m_settings.size());
    shape.picture = picture;
    m_settings.push_back(std::move(setting));
    m_module.shapes.push_back(shape);
}

StoryShapes::Memory& StoryShapes::memory(const Edition& edition, const Page& page, const MovableBlock& movable)
{
    const ArticleBlock& article = *articleOf(movable.block);
    const Shared<Story>& story = *edition.stories.find(article.story);
    const std::scoped_lock lock{m_mutex};
    Memory& known = m_memory[article.story];
    // A story that is given its rank anew is another value each time, but it is set as before.
    const bool isSameStory = known.story.identity() == story.identity() || *known.story == *story;
    const bool same = isSameStory && known.sheet.identity() == edition.sheet.identity() && known.grid == page.grid
        && known.styleSet == page.styleSet && known.frame == movable.block.frame && known.article.overrides == article.overrides;
    if (!same)
        known = {story, edition.sheet, page.grid, page.styleSet, movable.block.frame, article, {}, {}, {}, {}};
    return known;
}

Module StoryShapes::module(const Edition& edition, const Page& page, const MovableBlock& movable, const PageMeasure& measure, std::vector<BlockSetting>& settings, std::size_t lane)
{
    SetStory set{*this, lane, edition, page, movable};
    const Story& story = set.story();
    Module module;
    module.name = story.slug;
    module.priority = movable.priority;
    module.mayWait = movable.mayWait;
    module.isBoxed = movable.block.frame.edges.any() && movable.block.frame.insetRows > 0;
    module.kind = !story.qrCode.empty() ? ModuleKind::Box : isPhotoAlone(edition, story) ? ModuleKind::Photo : ModuleKind::Story;
    ShapeMaker maker{set, measure, settings, module};
    if (!movable.isRigid)
        addShapes(maker);
    if (movable.isRigid || movable.standing)
        addStandingShapes(maker);
    return module;
}

}
