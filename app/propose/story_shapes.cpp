#include "propose/story_shapes.h"

#include "propose/page_rules.h"
#include "propose/shape_rules.h"
#include "propose/story_block.h"

#include <algorithm>
#include <cmath>

namespace banxin::propose {

namespace {

/// Between a module and the next.
constexpr int gapRows = 1;
constexpr int leastLegRows = 4;
/// Characters on a line: what is possible, and what reads well.
constexpr int leastCharacters = 10;
constexpr int mostCharacters = 32;
constexpr int niceFrom = 12;
constexpr int niceTo = 27;
/// How far a headline's size may go from its rank's.
constexpr double smallestHead = 0.62;
constexpr double largestHead = 1.45;
/// A share of a picture's proportion that may be cropped.
constexpr double mostCrop = 0.15;
constexpr int mostPhotoColumns = 5;
constexpr int mostCodeColumns = 2;
/// Rows of air that a headline stack may be given: more would look like a hole.
constexpr int leastAirRows = 2;
constexpr int mostAirRows = 4;
/// A headline stack deeper than so much of its text is too loud for it (题大文小).
constexpr double loudHead = 0.6;

}

/// The shapes of one block.
class StoryShaper {
public:
    StoryShaper(StoryShapes& own, StoryShapes::Memory& memory, const Edition& edition, const Page& page, const MovableBlock& movable, const PageMeasure& measure,
        std::vector<BlockSetting>& settings)
        : m_own{own}, m_memory{memory}, m_edition{edition}, m_page{page}, m_movable{movable}, m_measure{measure}, m_settings{settings},
          m_story{*memory.story}, m_isPhoto{isPhotoAlone(edition, m_story)}
    {
    }

    Module module()
    {
        m_module.name = m_story.slug;
        m_module.priority = m_movable.priority;
        m_module.mayWait = m_movable.mayWait;
        m_module.isBoxed = m_movable.block.frame.edges.any() && m_movable.block.frame.insetRows > 0;
        m_module.kind = !m_story.qrCode.empty() ? ModuleKind::Box : m_isPhoto ? ModuleKind::Photo : ModuleKind::Story;
        if (m_movable.isRigid)
            addAsItStands();
        else if (!m_story.qrCode.empty())
            addCode();
        else if (m_isPhoto)
            addPhotoAlone();
        else if (m_story.body.empty() && !m_story.photos.empty())
            addAwaited();
        else
            addText();
        return std::move(m_module);
    }

private:
    const Grid& grid() const { return m_page.grid; }
    int frameRows() const { return 2 * m_movable.block.frame.insetRows; }
    bool keepsWidth() const { return m_movable.block.holdsWidth && std::holds_alternative<GridPlace>(m_movable.block.place); }
    bool isAllowed(int columns) const { return !keepsWidth() || std::get<GridPlace>(m_movable.block.place).columns == columns; }

    Block blockOf(int columns) const
    {
        Block block = m_movable.block;
        block.place = GridPlace{0, columns, 0, grid().rows};
        ArticleBlock& article = std::get<ArticleBlock>(block.content);
        article.legs = {};
        article.photos.clear();
        return block;
    }

    void put(int columns, int rows, double badness, const BlockSetting& setting, double blank, const std::optional<PictureRoom>& picture, Length headlineSize)
    {
        if (rows > grid().rows || rows < 1)
            return;
        Shape shape;
        shape.columns = static_cast<std::int16_t>(columns);
        shape.rows = static_cast<std::int16_t>(rows + gapRows);
        shape.headRows = static_cast<std::int16_t>(setting.headRows);
        shape.headTop = static_cast<std::int16_t>(m_movable.block.frame.insetRows);
        shape.headSize = static_cast<float>(headlineSize.points());
        shape.badness = static_cast<float>(badness);
        shape.blank = static_cast<float>(blank);
        shape.setting = static_cast<std::int32_t>(m_settings.size());
        shape.picture = picture;
        m_settings.push_back(setting);
        m_module.shapes.push_back(shape);
    }

    void addAsItStands()
    {
        const auto* place = std::get_if<GridPlace>(&m_movable.block.place);
        if (!place)
            return;
        BlockSetting setting;
        setting.asItStands = true;
        const makeup::StackExtent stack = m_own.m_galley.stack(m_edition, m_page, m_movable.block);
        setting.headRows = stack.rows;
        put(place->columns, place->rows, 0, setting, 0, std::nullopt, stack.headlineSize);
    }

    /// A code with its words: as many rows as it likes, a few more or fewer.
    void addCode()
    {
        for (int columns = 1; columns <= std::min(mostCodeColumns, grid().columns); ++columns) {
            if (!isAllowed(columns))
                continue;
            const int usual = *ownRows(m_edition, m_page, m_story, columns);
            for (int rows = usual - 1; rows <= usual + 3; ++rows) {
                Block block = blockOf(columns);
                block.place = GridPlace{0, columns, 0, rows};
                if (rows > grid().rows || m_own.m_makeUp.fit(m_edition, m_page, block).rows > 0)
                    continue;
                const double away = (rows - usual) / 4.0;
                put(columns, rows, 2 * away * away, {}, 0, std::nullopt, {});
            }
        }
    }

    const PhotoRecord* record() const
    {
        if (m_story.photos.empty())
            return nullptr;
        const auto found = m_edition.photos.find(m_story.photos.front().photo);
        return found != m_edition.photos.end() ? &found->second : nullptr;
    }

    /// As wide as its pixels bear.
    int widestPhoto() const
    {
        const double inches = static_cast<double>(record()->width) / std::max(1, m_edition.press.leastPpi);
        int columns = 0;
        while (columns < std::min(grid().columns, mostPhotoColumns) && measure(grid(), columns + 1).points() / 72 <= inches)
            ++columns;
        return columns;
    }

    struct PhotoDepth {
        int rows = 0;
        double crop = 0;   ///< 0 … 1
    };

    std::vector<PhotoDepth> photoDepths(int columns) const
    {
        const double aspect = static_cast<double>(record()->width) / std::max(1, record()->height);
        const double width = measure(grid(), columns).points();
        const double pitch = grid().pitch.points();
        std::vector<PhotoDepth> depths;
        for (int rows = static_cast<int>(width / aspect / pitch / (1 + mostCrop)); rows <= static_cast<int>(width / aspect / pitch * (1 + mostCrop)) + 1; ++rows) {
            if (rows < 3)
                continue;
            const double crop = std::abs(std::log(width / (rows * pitch) / aspect)) / std::log(1 + mostCrop);
            if (crop <= 1)
                depths.push_back({rows, crop});
        }
        return depths;
    }

    double cropBadness(double crop) const { return weight::crop * crop * crop / std::max(1, m_measure.pictures); }

    void addPhotoAlone()
    {
        const int widest = widestPhoto();
        for (int columns = std::min(2, widest); columns >= 1 && columns <= widest; ++columns) {
            if (!isAllowed(columns))
                continue;
            const makeup::StackExtent stack = m_own.m_galley.stack(m_edition, m_page, blockOf(columns));
            const int caption = captionRows(columns);
            for (const PhotoDepth& depth : photoDepths(columns)) {
                BlockSetting setting;
                setting.headRows = stack.rows;
                setting.photoRows = depth.rows + caption;
                setting.captionRows = caption;
                const PictureRoom picture{0, static_cast<float>(m_movable.block.frame.insetRows + stack.rows), static_cast<float>(columns), static_cast<float>(depth.rows)};
                put(columns, stack.rows + depth.rows + caption + frameRows(), cropBadness(depth.crop), setting, 0, picture, stack.headlineSize);
            }
        }
    }

    int captionRows(int columns)
    {
        Block block = blockOf(columns);
        PhotoPlacement photo;
        photo.cells = {0, columns, 0, grid().rows / 2};
        std::get<ArticleBlock>(block.content).photos = {photo};
        return m_own.m_galley.text(m_edition, m_page, block).captionRows;
    }

    /// Its photo has not come: its words stand as a brief.
    void addAwaited()
    {
        for (int columns = 2; columns <= std::min(4, grid().columns); ++columns) {
            if (isAllowed(columns))
                put(columns, *ownRows(m_edition, m_page, m_story, columns), 0, {}, 0, std::nullopt, {});
        }
    }

    double perStory(double weight) const { return weight / std::max(1, m_measure.stories); }

    /// Headline sizes of the house near the rank's own.
    std::vector<Length> headlineSizes() const
    {
        const Length target = styleFor(*m_edition.sheet, m_page.styleSet, m_story.rank, Role::Headline).size;
        const auto& overrides = articleOf(m_movable.block)->overrides;
        const auto own = overrides.find(Role::Headline);
        if (m_movable.block.holdsHeadline || m_story.headline.empty())
            return {own != overrides.end() && own->second.size ? *own->second.size : target};
        std::vector<Length> sizes{target};
        for (const auto& [name, size] : m_edition.sheet->sizes) {
            const double share = size.points() / target.points();
            if (share >= smallestHead && share <= largestHead && size > grid().bodySize)
                sizes.push_back(size);
        }
        std::sort(sizes.begin(), sizes.end());
        sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
        return sizes;
    }

    makeup::StackExtent stackOf(int columns, Length size)
    {
        const auto key = std::pair{columns, size};
        const auto known = m_memory.stacks.find(key);
        if (known != m_memory.stacks.end())
            return known->second;
        Block block = blockOf(columns);
        std::get<ArticleBlock>(block.content).overrides[Role::Headline].size = size;
        return m_memory.stacks[key] = m_own.m_galley.stack(m_edition, m_page, block);
    }

    makeup::TextExtent textOf(const StoryShapes::TextKey& key)
    {
        const auto known = m_memory.texts.find(key);
        if (known != m_memory.texts.end())
            return known->second;
        Block block = blockOf(key.columns);
        ArticleBlock& article = std::get<ArticleBlock>(block.content);
        article.legs.count = key.legs;
        if (key.photoColumns > 0) {
            PhotoPlacement photo;
            photo.cells = {key.columns - key.photoColumns, key.photoColumns, 0, key.photoRows};
            article.photos = {photo};
        }
        return m_memory.texts[key] = m_own.m_galley.text(m_edition, m_page, block);
    }

    /// What stands under a stack: the text in some legs, with a photo or without.
    struct Body {
        int rows = 0;
        double badness = 0;
        double blank = 0;
        BlockSetting setting;
        std::optional<PictureRoom> picture;
    };

    int charactersOf(int columns, int legs) const
    {
        const int insets = static_cast<int>(m_movable.block.frame.insetSides * 2 / grid().bodySize);
        return (measureCharacters(grid(), columns) - insets - (legs - 1) * grid().gutterCharacters) / legs;
    }

    void addText()
    {
        const bool hasPhoto = record() && widestPhoto() > 0;
        for (int columns = 1; columns <= grid().columns; ++columns) {
            if (!isAllowed(columns))
                continue;
            std::vector<Body> bodies;
            // Photos stand in whole columns, so beside one the text keeps to a leg a column.
            if (hasPhoto)
                addPhotoBodies(columns, bodies);
            else
                addPlainBodies(columns, bodies);
            for (const Length size : headlineSizes())
                join(columns, size, bodies);
        }
    }

    void addPlainBodies(int columns, std::vector<Body>& bodies)
    {
        for (int legs = 1; legs <= columns + 1; ++legs) {
            const int characters = charactersOf(columns, legs);
            if (characters < leastCharacters || characters > mostCharacters || estimate(characters, legs) > grid().rows)
                continue;
            const makeup::TextExtent text = textOf({columns, legs, 0, 0});
            if (!text.fits || text.rows + frameRows() > grid().rows)
                continue;
            Body body;
            body.setting.legs = legs == columns ? 0 : legs;
            addBody(columns, legs, text, body, 0, bodies);
        }
    }

    int estimate(int characters, int legs) const { return static_cast<int>(bodyCharacters(m_story)) * 9 / 10 / (characters * legs); }

    void addPhotoBodies(int columns, std::vector<Body>& bodies)
    {
        const int characters = charactersOf(columns, columns);
        if (characters < leastCharacters || estimate(characters, columns) > grid().rows)
            return;
        for (int span = 1; span <= std::min(columns, widestPhoto()); ++span) {
            const int caption = captionRows(span);
            for (const PhotoDepth& depth : photoDepths(span)) {
                const makeup::TextExtent text = textOf({columns, 0, span, depth.rows + caption});
                if (!text.fits || text.rows + frameRows() > grid().rows)
                    continue;
                // Under the photo stands a row of air and then text worth the name, or nothing.
                const int under = text.rows - depth.rows - caption;
                if (under != 0 && under < leastLegRows)
                    continue;
                Body body;
                body.setting.photoColumns = span;
                body.setting.photoColumn = columns - span;
                body.setting.photoRows = depth.rows + caption;
                body.setting.captionRows = caption;
                body.badness = cropBadness(depth.crop);
                body.picture = PictureRoom{static_cast<float>(columns - span), 0, static_cast<float>(span), static_cast<float>(depth.rows)};
                addBody(columns, columns, text, body, under, bodies);
            }
        }
    }

    void addBody(int columns, int legs, const makeup::TextExtent& text, Body body, int under, std::vector<Body>& bodies)
    {
        // A brief is as short as it is; a story's legs are not stubs.
        const bool isBrief = text.lines <= leastLegRows * 2;
        if ((text.rows < leastLegRows && !isBrief) || (text.blankRows >= std::max(2, legs)))
            return;
        body.rows = text.rows;
        body.blank = static_cast<double>(text.blankRows) * columns / legs;
        const double pitch = grid().pitch.points();
        body.badness += weight::white * body.blank / m_measure.editorialArea / 0.03
            + perStory(weight::leg) * legBadness({text.rows * pitch, pitch, charactersOf(columns, legs), niceFrom, niceTo, under, m_movable.priority});
        bodies.push_back(body);
    }

    void join(int columns, Length size, const std::vector<Body>& bodies)
    {
        const makeup::StackExtent stack = stackOf(columns, size);
        if (!stack.fits)
            return;
        const Length target = styleFor(*m_edition.sheet, m_page.styleSet, m_story.rank, Role::Headline).size;
        const bool keeps = m_movable.block.holdsHeadline;
        double head = keeps ? 0 : perStory(weight::size) * sizeBadness(size.points(), target.points());
        head += perStory(weight::headFill) * headFillBadness(stack.fillPerMille / 1000.0);
        const int mostAir = stack.rows == 0 ? 0 : std::clamp(stack.rows * 4 / 10, leastAirRows, mostAirRows);
        for (int air = 0; air <= mostAir; ++air) {
            for (const Body& body : bodies) {
                const int rows = stack.rows + air + body.rows + frameRows();
                BlockSetting setting = body.setting;
                setting.headlineSize = size == target ? Length{} : size;
                setting.headlineLines = stack.headlineLines;
                setting.headRows = stack.rows + air;
                setting.airRows = air;
                std::optional<PictureRoom> picture = body.picture;
                if (picture)
                    picture->y = static_cast<float>(m_movable.block.frame.insetRows + stack.rows + air);
                const double proportion = measure(grid(), columns).points() / (rows * grid().pitch.points());
                const double loud = std::clamp(static_cast<double>(stack.rows) / body.rows - loudHead, 0.0, 1.0);
                const double badness = body.badness + head + perStory(weight::headFill) * loud + perStory(weight::headAir) * (air > 0 ? airBadness(air, mostAir) : 0) + perStory(weight::shape) * shapeBadness(proportion);
                put(columns, rows, badness, setting, body.blank, picture, stack.headlineSize);
            }
        }
    }

    StoryShapes& m_own;
    StoryShapes::Memory& m_memory;
    const Edition& m_edition;
    const Page& m_page;
    const MovableBlock& m_movable;
    const PageMeasure& m_measure;
    std::vector<BlockSetting>& m_settings;
    const Story& m_story;
    bool m_isPhoto;
    Module m_module;
};

StoryShapes::Memory& StoryShapes::memory(const Edition& edition, const Page& page, const MovableBlock& movable)
{
    const ArticleBlock& article = *articleOf(movable.block);
    const Shared<Story>& story = *edition.stories.find(article.story);
    Memory& known = m_memory[article.story];
    const bool same = known.story.identity() == story.identity() && known.sheet.identity() == edition.sheet.identity() && known.grid == page.grid
        && known.styleSet == page.styleSet && known.frame == movable.block.frame && known.article.overrides == article.overrides;
    if (!same)
        known = {story, edition.sheet, page.grid, page.styleSet, movable.block.frame, article, {}, {}};
    return known;
}

Module StoryShapes::module(const Edition& edition, const Page& page, const MovableBlock& movable, const PageMeasure& measure, std::vector<BlockSetting>& settings)
{
    return StoryShaper{*this, memory(edition, page, movable), edition, page, movable, measure, settings}.module();
}

}
