#include "desk/copied_blocks.h"

#include "base/digest.h"
#include "codec/codec.h"
#include "edit/edit.h"

#include <QByteArray>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <set>

namespace banxin::desk {

namespace {

using nlohmann::json;

constexpr std::size_t mostBytes = std::size_t{256} << 20;
constexpr const char* format = "banxin-blocks";

Fault notBlocks(const std::string& what) { return Fault{FaultCode::ValueInvalid, {"clipboard", what, ""}}; }

std::string base64(const std::string& bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64().toStdString();
}

/// The photo's file, if it is the one whose hash is its name.
Result<NewPhoto> photoFrom(const std::string& name, const json& value)
{
    const auto id = digestFromHex(name);
    const std::string& text = value.at("file").get_ref<const std::string&>();
    auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())), QByteArray::AbortOnBase64DecodingErrors);
    if (!id || !decoded)
        return notBlocks("photo " + name);
    NewPhoto photo{*id, decoded.decoded.toStdString()};
    if (sha256(photo.bytes) != *id)
        return notBlocks("photo " + name);
    return photo;
}

/// 0, which no story has, where it is none.
std::uint32_t storyNumber(const std::string& digits)
{
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} && end == digits.data() + digits.size() ? number : 0;
}

Result<ReadBlocks> blocksFrom(const json& tree)
{
    ReadBlocks read;
    if (tree.at("format") != format)
        return notBlocks("format");
    // A page is what the codec knows as a home of blocks.
    const auto page = codec::decodePage(tree.at("page").get_ref<const std::string&>());
    if (!page)
        return page.error();
    read.copied.blocks = page->blocks;
    for (const json& text : tree.at("stories")) {
        auto story = codec::decodeStory(text.get_ref<const std::string&>());
        if (!story)
            return story.error();
        read.copied.stories.push_back(std::move(*story));
    }
    const json indexed = tree.value("indexed", json::object());
    for (const auto& [number, slug] : indexed.items())
        read.copied.indexed[StoryId{storyNumber(number)}] = slug.get<std::string>();
    for (const auto& [name, value] : tree.at("photos").items()) {
        auto photo = photoFrom(name, value);
        if (!photo)
            return photo.error();
        auto record = codec::decodePhoto(value.at("record").get_ref<const std::string&>());
        if (!record)
            return record.error();
        read.copied.photos[photo->id] = std::move(*record);
        read.files.push_back(std::move(*photo));
    }
    return read;
}

const PhotoId* materialOf(const Block& block)
{
    const auto* advertisement = std::get_if<Advertisement>(&block.content);
    return advertisement && advertisement->material ? &*advertisement->material : nullptr;
}

/// Every article has its story, every story its photos, every advertisement its material.
bool isWhole(const CopiedBlocks& copied)
{
    const auto hasStory = [&](const Block& block) {
        const ArticleBlock* article = articleOf(block);
        return !article || std::any_of(copied.stories.begin(), copied.stories.end(), [&](const Story& story) { return story.id == article->story; });
    };
    const auto hasPhotos = [&](const Story& story) {
        return std::all_of(story.photos.begin(), story.photos.end(), [&](const StoryPhoto& photo) { return photo.photo == PhotoId{} || copied.photos.contains(photo.photo); });
    };
    const auto hasMaterial = [&](const Block& block) { return !materialOf(block) || copied.photos.contains(*materialOf(block)); };
    return std::all_of(copied.blocks.begin(), copied.blocks.end(), hasStory) && std::all_of(copied.blocks.begin(), copied.blocks.end(), hasMaterial) && std::all_of(copied.stories.begin(), copied.stories.end(), hasPhotos);
}

/// As many of its columns and rows as the grid has, and inside it.
Place insideGrid(const Grid& grid, const Place& place, int columnsOn, int rowsOn)
{
    GridPlace cells;
    if (const auto* from = std::get_if<GridPlace>(&place))
        cells = *from;
    else
        return place;
    cells.columns = std::clamp(cells.columns, 1, grid.columns);
    cells.rows = std::clamp(cells.rows, 1, grid.rows);
    cells.column = std::clamp(cells.column + columnsOn, 0, grid.columns - cells.columns);
    cells.row = std::clamp(cells.row + rowsOn, 0, grid.rows - cells.rows);
    return cells;
}

bool waitsInPool(const Edition& edition, const Story& story)
{
    const Shared<Story>* found = edition.stories.find(story.id);
    return found && **found == story && partsOf(edition, story.id).empty();
}

void copyPhoto(const Edition& edition, const PhotoId& photo, CopiedBlocks& copied)
{
    if (const auto record = edition.photos.find(photo); record != edition.photos.end())
        copied.photos.insert(*record);
}

void copySlugs(const Edition& edition, const StoryIndex& index, CopiedBlocks& copied)
{
    for (const StoryId id : index.stories) {
        if (const Shared<Story>* story = edition.stories.find(id))
            copied.indexed[id] = (*story)->slug;
    }
}

/// The same numbers are other stories in another edition.
std::vector<StoryId> foundAgain(const Edition& edition, const std::vector<StoryId>& stories, const std::map<StoryId, std::string>& slugs)
{
    std::vector<StoryId> found;
    for (const StoryId id : stories) {
        const auto slug = slugs.find(id);
        const Story* story = slug != slugs.end() ? findStory(edition, slug->second) : nullptr;
        if (story)
            found.push_back(story->id);
    }
    return found;
}

}

CopiedBlocks copyOf(const Edition& edition, PageId pageId, const std::vector<BlockId>& blocks)
{
    CopiedBlocks copied;
    const Page* page = findPage(edition, pageId);
    std::set<StoryId> stories;
    for (const Block& block : page ? page->blocks : std::vector<Block>{}) {
        if (std::find(blocks.begin(), blocks.end(), block.id) == blocks.end())
            continue;
        copied.blocks.push_back(block);
        if (const ArticleBlock* article = articleOf(block))
            stories.insert(article->story);
        if (const PhotoId* material = materialOf(block))
            copyPhoto(edition, *material, copied);
        if (const auto* index = std::get_if<StoryIndex>(&block.content))
            copySlugs(edition, *index, copied);
    }
    for (const StoryId id : stories) {
        copied.stories.push_back(**edition.stories.find(id));
        for (const StoryPhoto& photo : copied.stories.back().photos)
            copyPhoto(edition, photo.photo, copied);
    }
    return copied;
}

Result<std::string> encodeCopied(const CopiedBlocks& copied, const pictures::PictureSource& source)
{
    Page page;
    page.blocks = copied.blocks;
    json tree{{"format", format}, {"page", codec::encode(page)}, {"stories", json::array()}, {"photos", json::object()},
        {"indexed", json::object()}};
    for (const auto& [id, slug] : copied.indexed)
        tree["indexed"][std::to_string(id.n)] = slug;
    for (const Story& story : copied.stories)
        tree["stories"].push_back(codec::encode(story));
    for (const auto& [id, record] : copied.photos) {
        const auto bytes = source.bytes(id);
        if (!bytes)
            return bytes.error();
        tree["photos"][hex(id)] = {{"record", codec::encode(record)}, {"file", base64(**bytes)}};
    }
    return tree.dump();
}

Result<ReadBlocks> decodeCopied(std::string_view text)
{
    if (text.size() > mostBytes)
        return notBlocks("size");
    try {
        Result<ReadBlocks> read = blocksFrom(json::parse(text));
        if (read && !isWhole(read->copied))
            return notBlocks("story");
        return read;
    } catch (const json::exception&) {
        return notBlocks("JSON");
    }
}

Result<PastedBlocks> pasteBlocks(Edition edition, PageId pageId, const CopiedBlocks& copied, bool isSamePage)
{
    const Page* page = findPage(edition, pageId);
    if (!page)
        return Fault{FaultCode::NoSuchPage, {std::to_string(pageId.n)}};
    const Grid grid = page->grid;
    PastedBlocks pasted;
    for (const auto& [id, record] : copied.photos) {
        if (!edition.photos.contains(id))
            pasted.photos.push_back(id);
        edition = *edit::addPhoto(std::move(edition), id, record);
    }
    std::map<StoryId, StoryId> stories;
    for (const Story& story : copied.stories) {
        if (waitsInPool(edition, story)) {
            stories[story.id] = story.id;
            continue;
        }
        auto added = edit::addStory(std::move(edition), story);
        if (!added)
            return added.error();
        edition = std::move(added->edition);
        stories[story.id] = added->id;
    }
    for (Block block : copied.blocks) {
        if (auto* article = std::get_if<ArticleBlock>(&block.content))
            article->story = stories[article->story];
        if (auto* index = std::get_if<StoryIndex>(&block.content))
            index->stories = foundAgain(edition, index->stories, copied.indexed);
        block.place = insideGrid(grid, block.place, isSamePage ? 1 : 0, isSamePage ? 2 : 0);
        block.locked = false;
        block.group = 0;
        auto placed = edit::placeBlock(std::move(edition), pageId, std::move(block));
        if (!placed)
            return placed.error();
        edition = std::move(placed->edition);
        pasted.blocks.push_back(placed->id);
    }
    pasted.edition = std::move(edition);
    return pasted;
}

}
