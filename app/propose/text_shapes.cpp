// Stories with text: a headline stack over legs, with photos or without.
#include "propose/page_rules.h"
#include "propose/photo_groups.h"
#include "propose/shape_maker.h"
#include "propose/shape_rules.h"
#include "propose/story_block.h"

#include <algorithm>

namespace banxin::propose {

namespace {

constexpr int leastLegRows = 4;
/// Characters on a line: what is possible, and what reads well.
constexpr int leastCharacters = 10;
constexpr int mostCharacters = 32;
constexpr int niceFrom = 12;
constexpr int niceTo = 27;
/// How far a headline's size may go from its rank's.
constexpr double smallestHead = 0.62;
constexpr double largestHead = 1.45;
/// Rows of air that a headline stack may be given: more would look like a hole.
constexpr int leastAirRows = 2;
constexpr int mostAirRows = 4;
/// A headline stack deeper than so much of its text is too loud for it (题大文小).
constexpr double loudHead = 0.6;
/// Readers see a short leg sooner than a headline a size off: on paper white weighs more than among the rules.
constexpr double whiteOnPaper = 2;

/// What stands under a stack: the text in some legs, with photos or without.
struct Body {
    int rows = 0;
    double badness = 0;
    double blank = 0;
    BlockSetting setting;
    std::optional<PictureRoom> picture;
};

class TextShaper {
public:
    explicit TextShaper(ShapeMaker& maker) : m_maker{maker}, m_set{maker.set()}, m_photos{m_set.photos()} {}

    void add()
    {
        // All photos that have come; where no width of the page holds them, the last are left out.
        do {
            addWidths();
            if (m_photos.empty())
                break;
            m_photos.pop_back();
        } while (m_maker.module().shapes.empty());
    }

private:
    const Grid& grid() const { return m_set.grid(); }

    void addWidths()
    {
        for (int columns = 1; columns <= grid().columns; ++columns) {
            if (!m_set.isAllowed(columns))
                continue;
            std::vector<Body> bodies;
            // Photos stand in whole columns, so beside one the text keeps to a leg a column.
            if (m_photos.empty())
                addPlainBodies(columns, bodies);
            else
                addPhotoBodies(columns, bodies);
            for (const Length size : headlineSizes())
                join(columns, size, bodies);
        }
    }

    /// Headline sizes of the house near the rank's own.
    std::vector<Length> headlineSizes() const
    {
        const Length target = m_set.targetSize();
        const Block& block = m_set.movable().block;
        const auto& overrides = articleOf(block)->overrides;
        const auto own = overrides.find(Role::Headline);
        if (block.holdsHeadline || m_set.story().headline.empty())
            return {own != overrides.end() && own->second.size ? *own->second.size : target};
        std::vector<Length> sizes{target};
        for (const auto& [name, size] : m_set.edition().sheet->sizes) {
            const double share = size.points() / target.points();
            if (share >= smallestHead && share <= largestHead && size > grid().bodySize)
                sizes.push_back(size);
        }
        std::sort(sizes.begin(), sizes.end());
        sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
        return sizes;
    }

    bool isTooLong(int characters, int legs) const
    {
        return static_cast<int>(bodyCharacters(m_set.story())) * 9 / 10 / (characters * legs) > grid().rows;
    }

    bool fits(const makeup::TextExtent& text) const { return text.fits && text.rows + m_set.frameRows() <= grid().rows; }

    void addPlainBodies(int columns, std::vector<Body>& bodies)
    {
        for (int legs = 1; legs <= columns + 1; ++legs) {
            const int characters = m_set.charactersOf(columns, legs);
            if (characters < leastCharacters || characters > mostCharacters || isTooLong(characters, legs))
                continue;
            const makeup::TextExtent text = m_set.text(columns, legs, {});
            if (!fits(text))
                continue;
            Body body;
            body.setting.legs = legs == columns ? 0 : legs;
            addBody(columns, legs, text, body, 0, bodies);
        }
    }

    void addPhotoBodies(int columns, std::vector<Body>& bodies)
    {
        const int characters = m_set.charactersOf(columns, columns);
        if (characters < leastCharacters || isTooLong(characters, columns))
            return;
        for (int span = 1; span <= columns; ++span) {
            for (const PhotoGroup& group : photoGroups(m_set, m_photos, span)) {
                if (group.rows + m_set.frameRows() <= grid().rows)
                    addBodyWith(group, columns, span, bodies);
            }
        }
    }

    void addBodyWith(const PhotoGroup& group, int columns, int span, std::vector<Body>& bodies)
    {
        const std::vector<SetPhoto> photos = movedBy(group.photos, columns - span, 0);
        const makeup::TextExtent text = m_set.text(columns, 0, photos);
        // Under the photos stands a row of air and then text worth the name, or nothing.
        const int under = text.rows - group.rows;
        if (!fits(text) || (under != 0 && under < leastLegRows))
            return;
        Body body;
        body.setting.photos = photos;
        body.badness = m_maker.cropBadness(group.crop);
        body.picture = group.largest;
        body.picture->x += static_cast<float>(columns - span);
        addBody(columns, columns, text, body, under, bodies);
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
        body.badness += whiteOnPaper * weight::white * body.blank / m_maker.measure().editorialArea / 0.03
            + m_maker.perStory(weight::leg)
                * legBadness({text.rows * pitch, pitch, m_set.charactersOf(columns, legs), niceFrom, niceTo, under, m_set.movable().priority});
        bodies.push_back(body);
    }

    void join(int columns, Length size, const std::vector<Body>& bodies)
    {
        const makeup::StackExtent stack = m_set.stack(columns, size);
        if (!stack.fits)
            return;
        const int airLimit = stack.rows == 0 ? 0 : std::clamp(stack.rows * 4 / 10, leastAirRows, mostAirRows);
        for (int air = 0; air <= airLimit; ++air) {
            for (const Body& body : bodies)
                put(columns, size, stack, air, airLimit, body);
        }
    }

    void put(int columns, Length size, const makeup::StackExtent& stack, int air, int airLimit, const Body& body)
    {
        const Length target = m_set.targetSize();
        const int rows = stack.rows + air + body.rows + m_set.frameRows();
        BlockSetting setting = body.setting;
        setting.headlineSize = size == target ? Length{} : size;
        setting.headlineLines = stack.headlineLines;
        setting.headRows = stack.rows + air;
        setting.airRows = air;
        std::optional<PictureRoom> picture = body.picture;
        if (picture)
            picture->y += static_cast<float>(m_set.movable().block.frame.insetRows + stack.rows + air);
        const double proportion = banxin::measure(grid(), columns).points() / (rows * grid().pitch.points());
        const double loud = std::clamp(static_cast<double>(stack.rows) / body.rows - loudHead, 0.0, 1.0);
        const bool keeps = m_set.movable().block.holdsHeadline;
        const double badness = body.badness + m_maker.perStory(weight::size) * (keeps ? 0 : sizeBadness(size.points(), target.points()))
            + m_maker.perStory(weight::headFill) * (headFillBadness(stack.fillPerMille / 1000.0) + loud)
            + m_maker.perStory(weight::headAir) * (air > 0 ? airBadness(air, airLimit) : 0) + m_maker.perStory(weight::shape) * shapeBadness(proportion);
        m_maker.put(columns, rows, badness, std::move(setting), body.blank, picture, stack.headlineSize);
    }

    ShapeMaker& m_maker;
    SetStory& m_set;
    std::vector<int> m_photos;
};

}

void addTextShapes(ShapeMaker& maker)
{
    TextShaper{maker}.add();
}

void addPhotoShapes(ShapeMaker& maker)
{
    SetStory& set = maker.set();
    std::vector<int> photos = set.photos();
    for (; !photos.empty() && maker.module().shapes.empty(); photos.pop_back()) {
        // In one column only where it bears no more.
        for (int columns = std::min(2, set.widest(photos.front())); columns <= set.grid().columns; ++columns) {
            if (!set.isAllowed(columns))
                continue;
            const makeup::StackExtent stack = set.stack(columns, {});
            for (const PhotoGroup& group : photoGroups(set, photos, columns)) {
                BlockSetting setting;
                setting.headRows = stack.rows;
                setting.photos = group.photos;
                setting.isPhotoAlone = photos.size() == 1;
                PictureRoom picture = group.largest;
                picture.y += static_cast<float>(set.movable().block.frame.insetRows + stack.rows);
                maker.put(columns, stack.rows + group.rows + set.frameRows(), maker.cropBadness(group.crop), setting, 0, picture, stack.headlineSize);
            }
        }
    }
}

}
