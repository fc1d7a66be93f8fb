#include "propose/story_block.h"

#include <algorithm>

namespace banxin::propose {

namespace {

constexpr int codeRowsBeside = 10;
constexpr int codeRowsAbove = 17;

/// A caption's rows with its air; its letters are a little smaller than the body's.
int captionRows(const Page& page, const Story& story, int columns)
{
    const auto characters = static_cast<int>(story.photos.front().caption.size() + story.photos.front().credit.size());
    return 2 + characters / (measureCharacters(page.grid, columns) * 9 / 10);
}

}

bool isPhotoAlone(const Edition& edition, const Story& story)
{
    return !story.photos.empty() && story.body.empty() && story.qrCode.empty() && edition.photos.contains(story.photos.front().photo);
}

std::optional<int> ownRows(const Edition& edition, const Page& page, const Story& story, int columns)
{
    if (!story.qrCode.empty())
        return (columns > 1 ? codeRowsBeside : codeRowsAbove) + 2;
    if (story.photos.empty() || !story.body.empty())
        return std::nullopt;
    const int caption = captionRows(page, story, columns);
    if (!isPhotoAlone(edition, story))
        return caption;
    const PhotoRecord& record = edition.photos.find(story.photos.front().photo)->second;
    const Length natural = measure(page.grid, columns).scaled(record.height, std::max(1, record.width));
    // A crop takes no more than a sixth of the height.
    return static_cast<int>(unitsToHold(natural, page.grid.pitch)) * 5 / 6 + caption;
}

Block blockFor(const Edition& edition, const Story& story)
{
    Block block;
    ArticleBlock article;
    article.story = story.id;
    block.content = article;
    if (!story.label.empty() || !story.qrCode.empty()) {
        const auto body = styleFor(*edition.sheet, {}, 1, Role::Body);
        block.frame.edges = {true, true, true, true};
        block.frame.border = Length::fromEmu(12700 / 2);
        block.frame.insetRows = 1;
        block.frame.insetSides = body.size;
    }
    return block;
}

}
