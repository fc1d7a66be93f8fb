#include "propose/page_plan.h"

#include "edit/edit.h"
#include "propose/measured_blocks.h"
#include "propose/room.h"
#include "propose/standing_page.h"
#include "propose/story_block.h"

#include <algorithm>
#include <set>

namespace banxin::propose {

namespace {

constexpr int usualRank = 3;
constexpr double freeCrop = 0.45;
/// Of a page with more holes than these, only the largest are kept.
constexpr std::size_t mostWhite = 8;
/// What a page that is all white costs: little where there was white before, much where there was none.
constexpr double whiteCost = 100;
constexpr double newWhiteCost = 300;
constexpr double someWhite = 0.02;

bool isVertical(const Edition& edition, const Page& page, const ArticleBlock& article)
{
    const Story& story = **edition.stories.find(article.story);
    return styleFor(*edition.sheet, page.styleSet, story.rank, Role::Body, article.overrides).writingMode == WritingMode::Vertical;
}

/// Whether legs were only given air at their heads, as a proposal gives it.
bool hasPlainLegs(const Legs& legs)
{
    return !legs.gutter && std::all_of(legs.trims.begin(), legs.trims.end(), [&](const LegTrim& trim) { return trim == LegTrim{legs.trims.front().headRows, 0}; });
}

/// Whether photos stand in a way that no proposal makes.
bool hasPhotosByHand(const ArticleBlock& article)
{
    return std::any_of(article.photos.begin(), article.photos.end(), [](const PhotoPlacement& photo) { return photo.captionSide != CaptionSide::Below || photo.cutOut != CutOut::None; });
}

/// Whether a block was given a form by hand that no proposal knows how to make.
bool isHandMade(const Edition& edition, const Page& page, const Block& block)
{
    const ArticleBlock& article = *articleOf(block);
    return article.stack != HeadlineStack{} || !article.quotes.empty() || hasPhotosByHand(article) || !hasPlainLegs(article.legs) || isVertical(edition, page, article);
}

class Planner {
public:
    Planner(const Edition& edition, PageId page, const PlanChoice& choice, StoryShapes& shapes) : m_choice{choice}, m_shapes{shapes}
    {
        m_plan.edition = edition;
        m_plan.page = page;
    }

    PagePlan plan()
    {
        const Page page = *findPage(m_plan.edition, m_plan.page);
        m_plan.brief.columns = page.grid.columns;
        m_plan.brief.rows = (m_choice.rows > 0 ? m_choice.rows : page.grid.rows) + gapRows;
        m_plan.brief.isChinese = isChinese(page);
        m_plan.brief.boxesAtEdges = true;
        m_plan.brief.charactersInCell = page.grid.charactersPerColumn * (m_plan.brief.isChinese ? 1 : 2);
        sortBlocks(page);
        rankStories(page);
        freePhotos();
        addFixed(page);
        if (m_choice.before)
            keepStanding();
        measure(page);
        if (m_choice.before)
            addWhite();
        return std::move(m_plan);
    }

private:
    bool isChinese(const Page& page) const
    {
        return styleFor(*m_plan.edition.sheet, page.styleSet, 1, Role::Body).language.starts_with("zh");
    }

    bool isMovable(const Block& block) const
    {
        const ArticleBlock* article = articleOf(block);
        const bool onGrid = std::holds_alternative<GridPlace>(block.place);
        return m_choice.movesBlocks && article && onGrid && !block.locked && block.group == 0 && partsOf(m_plan.edition, article->story).size() == 1;
    }

    void sortBlocks(const Page& page)
    {
        for (const Block& block : page.blocks) {
            if (isMovable(block))
                m_plan.blocks.push_back({block, 0, storyOf(block).optional, isHandMade(m_plan.edition, page, block)});
            else
                m_fixed.push_back(block);
        }
        std::stable_sort(m_plan.blocks.begin(), m_plan.blocks.end(), [&](const MovableBlock& a, const MovableBlock& b) { return order(a.block) < order(b.block); });
        for (const StoryId story : m_choice.fromPool)
            m_plan.blocks.push_back({blockFor(m_plan.edition, **m_plan.edition.stories.find(story)), 0, (*m_plan.edition.stories.find(story))->optional, false});
    }

    const Story& storyOf(const Block& block) const { return **m_plan.edition.stories.find(articleOf(block)->story); }
    /// As the page ranks its stories, then as the editor does.
    std::pair<int, int> order(const Block& block) const
    {
        const Story& story = storyOf(block);
        return {story.rank > 0 ? story.rank : 3, story.priority > 0 ? story.priority : 1'000'000};
    }

    /// Stories without a rank get one by their place in the order and their kind.
    void rankStories(const Page& page)
    {
        const bool hasLead = std::any_of(page.blocks.begin(), page.blocks.end(), [&](const Block& block) { return articleOf(block) && storyOf(block).rank == 1; });
        int importance = hasLead ? 1 : 0;
        for (MovableBlock& movable : m_plan.blocks) {
            const Story& story = storyOf(movable.block);
            // What is only pushed aside keeps its look.
            if (story.rank == 0 && m_choice.before) {
                movable.priority = usualRank;
                continue;
            }
            if (story.rank == 0)
                m_plan.edition = *edit::setRank(std::move(m_plan.edition), story.id, rankBy(story, importance));
            movable.priority = std::clamp(storyOf(movable.block).rank, 1, 5);
            ++importance;
        }
    }

    static int rankBy(const Story& story, int importance)
    {
        if (importance == 0)
            return 1;
        const bool isText = !story.body.empty() || story.photos.empty();
        if (!story.qrCode.empty())
            return 5;
        if (isText && bodyCharacters(story) < briefCharacters)
            return 4;
        return importance <= 2 ? 2 : 3;
    }

    /// The cells that a fixed block covers, with the row of air under them.
    void addFixed(const Page& page)
    {
        for (const bool isStory : {false, true}) {
            for (const Block& block : m_fixed) {
                const std::optional<Room> room = (articleOf(block) != nullptr) == isStory ? roomOf(page.grid, block) : std::nullopt;
                if (!room || room->y >= m_plan.brief.rows)
                    continue;
                const FixedRoom fixed{nameOf(block), *room, reservedIn(block) != nullptr};
                m_plan.brief.fixed.push_back(isStory ? fixed : withWhatItStandsOn(fixed));
            }
        }
        std::vector<FixedRoom>& fixed = m_plan.brief.fixed;
        for (FixedRoom& one : fixed) {
            Room deeper = one.room;
            deeper.rows = std::min(deeper.rows + gapRows, m_plan.brief.rows - deeper.y);
            const bool isFree = std::none_of(fixed.begin(), fixed.end(), [&](const FixedRoom& other) { return &other != &one && overlap(deeper, other.room); });
            if (isFree)
                one.room = deeper;
        }
    }

    /// Furniture stands on furniture, as an index in the nameplate: to the stories it is one thing.
    FixedRoom withWhatItStandsOn(FixedRoom one)
    {
        std::vector<FixedRoom>& fixed = m_plan.brief.fixed;
        for (auto other = fixed.begin(); other != fixed.end();) {
            if (!overlap(one.room, other->room)) {
                ++other;
                continue;
            }
            const Room a = one.room;
            const Room& b = other->room;
            const int x = std::min(a.x, b.x);
            const int y = std::min(a.y, b.y);
            one.room = {x, y, std::max(a.right(), b.right()) - x, std::max(a.foot(), b.foot()) - y};
            one.name = other->name.empty() ? one.name : other->name;
            one.isAdvertisement = one.isAdvertisement || other->isAdvertisement;
            fixed.erase(other);
            other = fixed.begin();
        }
        return one;
    }

    static bool overlap(const Room& a, const Room& b) { return a.x < b.right() && b.x < a.right() && a.y < b.foot() && b.y < a.foot(); }

    std::string nameOf(const Block& block) const
    {
        if (const ArticleBlock* article = articleOf(block))
            return (*m_plan.edition.stories.find(article->story))->slug;
        const ReservedSpace* reserved = reservedIn(block);
        return reserved ? reserved->slug : std::string{};
    }

    /// All cells that the block touches; nothing outside the type area, as where a folio stands.
    static std::optional<Room> roomOf(const Grid& grid, const Block& block)
    {
        if (const auto* place = std::get_if<GridPlace>(&block.place))
            return Room{place->column, place->row, place->columns, place->rows};
        const Rect area = areaOf(grid, block);
        std::optional<Room> room;
        for (int row = 0; row < grid.rows; ++row) {
            for (int column = 0; column < grid.columns; ++column) {
                if (!areaOf(grid, GridPlace{column, 1, row, 1}).overlaps(area))
                    continue;
                if (!room)
                    room = Room{column, row, 1, 1};
                const int right = std::max(room->right(), column + 1);
                room->x = std::min(room->x, column);
                room->columns = right - room->x;
                room->rows = row + 1 - room->y;
            }
        }
        return room;
    }

    /// Photos that may be cropped further are so only where that helps: it costs as much as any crop.
    void freePhotos()
    {
        for (MovableBlock& movable : m_plan.blocks) {
            const auto& free = m_choice.freePhotos;
            if (std::find(free.begin(), free.end(), articleOf(movable.block)->story) != free.end())
                movable.mostCrop = freeCrop;
        }
    }

    bool isDragged(const Block& block) const { return std::find(m_choice.dragged.begin(), m_choice.dragged.end(), block.id) != m_choice.dragged.end(); }

    /// Every block may stay as it is: what was dragged where it was let go, the others where they were.
    void keepStanding()
    {
        std::vector<BlockId> ids;
        for (const MovableBlock& movable : m_plan.blocks)
            ids.push_back(movable.block.id);
        m_standing = standingPage(*m_choice.before, m_plan.brief.rows, m_plan.brief.fixed, ids);
        int white = 0;
        for (const Room& room : m_standing.white)
            white += room.columns * room.rows;
        m_whiteCost = white > someWhite * m_plan.brief.editorialArea() ? whiteCost : newWhiteCost;
        for (std::size_t i = 0; i < m_plan.blocks.size(); ++i) {
            MovableBlock& movable = m_plan.blocks[i];
            movable.mayWait = false;
            const GridPlace& place = std::get<GridPlace>(movable.block.place);
            const auto known = m_standing.rooms.find(movable.block.id);
            m_plan.start.push_back(known != m_standing.rooms.end() ? known->second : Room{});
            const bool isDragged = this->isDragged(movable.block) || known == m_standing.rooms.end();
            const Room room = isDragged ? Room{place.column, place.row, place.columns, place.rows + gapRows} : known->second;
            movable.standing = room;
            movable.whiteCost = m_whiteCost;
            m_plan.brief.wishes.push_back({i, room, isDragged});
            if (isDragged && m_choice.dragged.size() == 1)
                m_plan.dropped = i;
        }
    }

    /// Room that was white.
    void addWhite()
    {
        std::vector<Room> white = m_standing.white;
        std::stable_sort(white.begin(), white.end(), [](const Room& a, const Room& b) { return a.columns * a.rows > b.columns * b.rows; });
        white.resize(std::min(white.size(), mostWhite));
        const double area = std::max(1, m_plan.brief.editorialArea());
        for (const Room& room : white) {
            Module module;
            module.kind = ModuleKind::White;
            module.mayWait = true;
            // No weight of its own among what may wait.
            module.priority = 6;
            for (int columns = 1; columns <= m_plan.brief.columns; ++columns) {
                for (int rows = 1; rows <= m_plan.brief.rows; ++rows) {
                    Shape shape;
                    shape.columns = static_cast<std::int16_t>(columns);
                    shape.rows = static_cast<std::int16_t>(rows);
                    shape.badness = static_cast<float>(m_whiteCost * columns * rows / area);
                    module.shapes.push_back(shape);
                }
            }
            m_plan.brief.modules.push_back(std::move(module));
            m_plan.start.push_back(room);
        }
    }

    bool isCancelled() const { return m_choice.cancelled && m_choice.cancelled->load(std::memory_order_relaxed); }

    void measure(const Page& page)
    {
        PageMeasure measure;
        measure.editorialArea = std::max(1, m_plan.brief.editorialArea());
        measure.stories = 0;
        for (const MovableBlock& movable : m_plan.blocks) {
            const Story& story = storyOf(movable.block);
            measure.stories += story.body.empty() ? 0 : 1;
            measure.pictures += story.photos.empty() ? 0 : 1;
        }
        m_plan.brief.pictures = measure.pictures;
        keep(measuredBlocks(m_shapes, whatToMeasure(page, measure)), measure);
    }

    BlocksToMeasure whatToMeasure(const Page& page, const PageMeasure& measure) const
    {
        BlocksToMeasure what{m_plan.edition, page, m_plan.blocks, measure};
        what.enough = m_choice.poolMayWait ? measure.editorialArea : 0;
        what.mayWaitFrom = m_plan.blocks.size() - m_choice.fromPool.size();
        what.cancelled = m_choice.cancelled;
        return what;
    }

    /// Of a pool without end only as many as have room; one that fits nowhere keeps no other waiting.
    void keep(std::vector<MeasuredBlock> measured, const PageMeasure& measure)
    {
        int area = 0;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < measured.size() && !isCancelled(); ++i) {
            Module& module = measured[i].module;
            const int least = leastArea(module);
            const bool mayStay = m_choice.poolMayWait && m_plan.blocks[i].block.id == BlockId{};
            if (mayStay && (module.shapes.empty() || area + least > measure.editorialArea)) {
                m_plan.left.push_back(articleOf(m_plan.blocks[i].block)->story);
                if (!module.shapes.empty())
                    area = measure.editorialArea;
                continue;
            }
            area += least;
            m_plan.measuring += measured[i].work;
            for (Shape& shape : module.shapes)
                shape.setting += static_cast<std::int32_t>(m_plan.settings.size());
            m_plan.settings.insert(m_plan.settings.end(), measured[i].settings.begin(), measured[i].settings.end());
            m_plan.blocks[kept++] = m_plan.blocks[i];
            m_plan.brief.modules.push_back(std::move(module));
        }
        m_plan.blocks.resize(kept);
    }

    const PlanChoice& m_choice;
    StoryShapes& m_shapes;
    PagePlan m_plan;
    std::vector<Block> m_fixed;
    StandingPage m_standing;
    double m_whiteCost = whiteCost;
};

}

PagePlan planPage(const Edition& edition, PageId page, const PlanChoice& choice, StoryShapes& shapes)
{
    return Planner{edition, page, choice, shapes}.plan();
}

}
