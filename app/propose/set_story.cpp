#include "propose/set_story.h"

#include <algorithm>

namespace banxin::propose {

namespace {

constexpr int mostPhotoColumns = 5;
/// More photos than these, and a story is a photo page of its own.
constexpr std::size_t mostPhotos = 6;

}

bool SetStory::isAllowed(int columns) const
{
    const auto* place = std::get_if<GridPlace>(&m_movable.block.place);
    return !m_movable.block.holdsWidth || !place || place->columns == columns;
}

int SetStory::charactersOf(int columns, int legs) const
{
    const int insets = static_cast<int>(m_movable.block.frame.insetSides * 2 / grid().bodySize);
    return (measureCharacters(grid(), columns) - insets - (legs - 1) * grid().gutterCharacters) / legs;
}

Length SetStory::targetSize() const
{
    return styleFor(*m_edition.sheet, m_page.styleSet, story().rank, Role::Headline).size;
}

Block SetStory::blockOf(int columns) const
{
    Block block = m_movable.block;
    block.place = GridPlace{0, columns, 0, grid().rows};
    ArticleBlock& article = std::get<ArticleBlock>(block.content);
    article.legs = {};
    article.photos.clear();
    return block;
}

makeup::StackExtent SetStory::stack(int columns, Length size)
{
    const auto key = std::pair{columns, size};
    const auto known = m_memory.stacks.find(key);
    if (known != m_memory.stacks.end())
        return known->second;
    Block block = blockOf(columns);
    if (size > Length{})
        std::get<ArticleBlock>(block.content).overrides[Role::Headline].size = size;
    return m_memory.stacks[key] = m_tools.galley.stack(m_edition, m_page, block);
}

makeup::TextExtent SetStory::text(int columns, int legs, const std::vector<SetPhoto>& photos)
{
    const StoryShapes::TextKey key{columns, legs, photos};
    const auto known = m_memory.texts.find(key);
    if (known != m_memory.texts.end())
        return known->second;
    Block block = blockOf(columns);
    ArticleBlock& article = std::get<ArticleBlock>(block.content);
    article.legs.count = legs;
    for (const SetPhoto& one : photos) {
        PhotoPlacement photo;
        photo.photo = one.photo;
        photo.cells = one.cells;
        article.photos.push_back(photo);
    }
    return m_memory.texts[key] = m_tools.galley.text(m_edition, m_page, block);
}

int SetStory::captionRows(int photo, int columns)
{
    const auto key = std::pair{photo, columns};
    const auto known = m_memory.captions.find(key);
    if (known != m_memory.captions.end())
        return known->second;
    Block block = blockOf(columns);
    PhotoPlacement placement;
    placement.photo = photo;
    placement.cells = {0, columns, 0, grid().rows / 2};
    std::get<ArticleBlock>(block.content).photos = {placement};
    return m_memory.captions[key] = m_tools.galley.text(m_edition, m_page, block).captionRows;
}

int SetStory::rowsOver(int columns, int rows)
{
    const auto key = std::pair{columns, rows};
    const auto known = m_memory.fits.find(key);
    if (known != m_memory.fits.end())
        return known->second;
    Block block = blockOf(columns);
    block.place = GridPlace{0, columns, 0, rows};
    return m_memory.fits[key] = m_tools.makeUp.fit(m_edition, m_page, block).rows;
}

int SetStory::rowsOverAsItStands()
{
    return m_tools.makeUp.fit(m_edition, m_page, m_movable.block).rows;
}

makeup::StackExtent SetStory::stackAsItStands()
{
    return m_tools.galley.stack(m_edition, m_page, m_movable.block);
}

std::vector<int> SetStory::photos() const
{
    std::vector<int> come;
    for (std::size_t i = 0; i < std::min(mostPhotos, story().photos.size()); ++i) {
        if (m_edition.photos.contains(story().photos[i].photo) && widest(static_cast<int>(i)) > 0)
            come.push_back(static_cast<int>(i));
    }
    return come;
}

const PhotoRecord& SetStory::record(int photo) const
{
    return m_edition.photos.find(story().photos[static_cast<std::size_t>(photo)].photo)->second;
}

int SetStory::widest(int photo) const
{
    const double inches = static_cast<double>(record(photo).width) / std::max(1, m_edition.press.leastPpi);
    int columns = 0;
    while (columns < std::min(grid().columns, mostPhotoColumns) && measure(grid(), columns + 1).points() / 72 <= inches)
        ++columns;
    return columns;
}

}
