#include "propose/shapes.h"

#include "edit/edit.h"

#include <algorithm>
#include <set>

namespace banxin::propose {

namespace {

/// A story of fewer characters is a brief.
constexpr std::size_t briefCharacters = 260;
/// A leg shorter than this looks like a remnant.
constexpr int leastLegRows = 5;
constexpr int qrRowsBeside = 10;
constexpr int qrRowsAbove = 17;

std::vector<const Story*> poolOf(const Edition& edition)
{
    std::set<StoryId> placed;
    for (const auto& page : edition.pages) {
        for (const Block& block : page->blocks) {
            if (const ArticleBlock* article = articleOf(block))
                placed.insert(article->story);
        }
    }
    std::vector<const Story*> pool;
    for (const auto& story : edition.stories) {
        if (!placed.contains(story->id))
            pool.push_back(&*story);
    }
    // The editor's order counts; stories without one follow in the order in which they came.
    const auto order = [](const Story* story) { return story->priority > 0 ? story->priority : 1'000'000; };
    std::stable_sort(pool.begin(), pool.end(), [&](const Story* a, const Story* b) { return order(a) < order(b); });
    return pool;
}

int rankOf(const Story& story, int importance)
{
    if (story.rank > 0)
        return story.rank;
    if (importance == 0)
        return 1;
    if (!story.qrCode.empty() || (story.body.size() > 0 && bodyCharacters(story) < briefCharacters))
        return 4;
    return importance <= 2 ? 2 : 3;
}

struct Widths {
    int least = 1;
    int most = 8;
};

Widths widthsFor(const Story& story, int importance, int columns)
{
    const std::size_t characters = bodyCharacters(story);
    if (!story.qrCode.empty())
        return {1, 2};
    if (!story.photos.empty() && story.body.empty())
        return {2, 5};
    if (importance == 0)
        return {std::min(4, columns), columns};
    if (characters < briefCharacters)
        return {1, 3};
    return {2, std::min(6, columns)};
}

/// A caption's rows with its air; its letters are a little smaller than the body's.
int captionRows(const Page& page, const Story& story, int columns)
{
    const auto characters = static_cast<int>(story.photos.front().caption.size() + story.photos.front().credit.size());
    return 2 + characters / (measureCharacters(page.grid, columns) * 9 / 10);
}

std::vector<Shape> photoShape(const Edition& edition, const Page& page, const Story& story, int columns, int rank)
{
    const auto record = edition.photos.find(story.photos.front().photo);
    if (record == edition.photos.end())
        return {};
    const Length width = measure(page.grid, columns);
    const Length natural = width.scaled(record->second.height, std::max(1, record->second.width));
    // A crop takes no more than a sixth of the height.
    const int caption = captionRows(page, story, columns);
    const int rows = static_cast<int>(unitsToHold(natural, page.grid.pitch));
    return {{rank, rows * 5 / 6 + caption, rows * 23 / 20 + caption}};
}

class ShapeFinder {
public:
    ShapeFinder(const Edition& edition, const Page& page, makeup::MakeUp& makeUp) : m_edition{edition}, m_page{page}, m_makeUp{makeUp} {}

    std::vector<Shape> shapes(const Candidate& candidate, int columns, int rank)
    {
        std::vector<Shape> result = ownShapes(m_edition, m_page, candidate, columns, rank);
        if (!result.empty() || candidate.isPhoto)
            return result;
        for (const int tried : {rank, rank - 1}) {
            // Only the lead has the lead's headline.
            if (tried < 1 || (tried == 1 && candidate.importance > 0) || (tried != rank && candidate.importance == 0))
                continue;
            addText(candidate, columns, tried, result);
        }
        return result;
    }

private:
    void addText(const Candidate& candidate, int columns, int rank, std::vector<Shape>& result)
    {
        Edition ranked = *edit::setRank(m_edition, candidate.story, rank);
        Block block = blockFor(ranked, candidate);
        block.place = GridPlace{0, columns, 0, m_page.grid.rows};
        const int rows = m_makeUp.rowsNeeded(ranked, m_page, block);
        block.place = GridPlace{0, columns, 0, rows};
        if (m_makeUp.fit(ranked, m_page, block).rows > 0)
            return;
        const bool known = std::any_of(result.begin(), result.end(), [&](const Shape& shape) { return shape.rows == rows; });
        // Words without a headline, as beside a code that is not there, may be as short as they are.
        const Story& story = **m_edition.stories.find(candidate.story);
        const int least = story.headline.empty() ? 2 : leastLegRows + 2;
        if (!known && rows >= least)
            result.push_back({rank, rows, rows});
    }

    const Edition& m_edition;
    const Page& m_page;
    makeup::MakeUp& m_makeUp;
};

}

Candidate candidateFor(const Edition& edition, const Story& story)
{
    Candidate candidate;
    candidate.story = story.id;
    const bool awaited = !story.photos.empty() && !edition.photos.contains(story.photos.front().photo);
    candidate.isPhoto = !story.photos.empty() && story.body.empty() && !awaited;
    candidate.isBoxed = !story.label.empty() || !story.qrCode.empty();
    return candidate;
}

std::vector<Shape> ownShapes(const Edition& edition, const Page& page, const Candidate& candidate, int columns, int rank)
{
    const Story& story = **edition.stories.find(candidate.story);
    if (!story.qrCode.empty()) {
        const int rows = (columns > 1 ? qrRowsBeside : qrRowsAbove) + 2;
        return {{rank, rows, rows}};
    }
    if (candidate.isPhoto)
        return photoShape(edition, page, story, columns, rank);
    if (story.body.empty() && !story.photos.empty()) {
        // Its photo is still awaited, so the caption stands alone as a brief.
        const int rows = captionRows(page, story, columns);
        return {{rank, rows, rows}};
    }
    return {};
}

Block blockFor(const Edition& edition, const Candidate& candidate)
{
    Block block;
    ArticleBlock article;
    article.story = candidate.story;
    block.content = article;
    if (candidate.isBoxed) {
        const auto body = styleFor(*edition.sheet, {}, 1, Role::Body);
        block.frame.edges = {true, true, true, true};
        block.frame.border = Length::fromEmu(12700 / 2);
        block.frame.insetRows = 1;
        block.frame.insetSides = body.size;
    }
    return block;
}

std::vector<Candidate> candidatesFor(const Edition& edition, const Page& page, makeup::MakeUp& makeUp)
{
    std::vector<Candidate> candidates;
    ShapeFinder finder{edition, page, makeUp};
    for (const Story* story : poolOf(edition)) {
        Candidate candidate = candidateFor(edition, *story);
        candidate.importance = static_cast<int>(candidates.size());
        const Widths widths = widthsFor(*story, candidate.importance, page.grid.columns);
        for (int columns = 1; columns <= page.grid.columns; ++columns) {
            const bool suits = columns >= widths.least && columns <= widths.most;
            candidate.shapes.push_back(suits ? finder.shapes(candidate, columns, rankOf(*story, candidate.importance)) : std::vector<Shape>{});
        }
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

}
