#include "desk/random_edit.h"

#include "edit/edit.h"
#include "intake/intake.h"

#include <QBuffer>
#include <QImage>

#include <algorithm>

namespace banxin::desk {

namespace {

/// An edit and what it is called; nothing where it was refused.
using Tried = std::optional<RandomEdit>;

template <class Id>
Tried tried(Result<edit::Added<Id>> added, StepLabel label)
{
    return added ? Tried{RandomEdit{std::move(added->edition), std::move(label), {}}} : std::nullopt;
}

Tried tried(Result<Edition> edited, StepLabel label)
{
    return edited ? Tried{RandomEdit{std::move(*edited), std::move(label), {}}} : std::nullopt;
}

std::u16string words(Dice& dice, int characters)
{
    static constexpr std::u16string_view pieces = u"临川日报本市昨天举行新桥通车典礼记者从有关部门获悉一期工程已经完成，。、；";
    std::u16string text;
    for (int i = 0; i < characters; ++i)
        text += pieces[static_cast<std::size_t>(dice.upTo(static_cast<int>(pieces.size()) - 1))];
    return text;
}

const Shared<Story>* anyStory(const Edition& edition, Dice& dice)
{
    if (edition.stories.empty())
        return nullptr;
    auto at = edition.stories.begin();
    for (int skip = dice.upTo(static_cast<int>(edition.stories.size()) - 1); skip > 0; --skip)
        ++at;
    return &*at;
}

const Page* anyPage(const Edition& edition, Dice& dice)
{
    return edition.pages.empty() ? nullptr : &*edition.pages[static_cast<std::size_t>(dice.upTo(static_cast<int>(edition.pages.size()) - 1))];
}

struct BlockOnPage {
    const Page* page = nullptr;
    const Block* block = nullptr;
};

BlockOnPage anyBlock(const Edition& edition, Dice& dice)
{
    const Page* page = anyPage(edition, dice);
    if (!page || page->blocks.empty())
        return {};
    return {page, &page->blocks[static_cast<std::size_t>(dice.upTo(static_cast<int>(page->blocks.size()) - 1))]};
}

std::string slugOf(const Edition& edition, const Block& block)
{
    const ArticleBlock* article = articleOf(block);
    const Shared<Story>* story = article ? edition.stories.find(article->story) : nullptr;
    return story ? (*story)->slug : std::string{};
}

GridPlace anyPlace(const Grid& grid, Dice& dice)
{
    GridPlace place;
    place.columns = dice.from(1, std::max(1, grid.columns));
    place.column = dice.upTo(std::max(0, grid.columns - place.columns));
    place.rows = dice.from(std::min(6, grid.rows), std::max(6, grid.rows / 2));
    place.row = dice.upTo(std::max(0, grid.rows - place.rows));
    return place;
}

Tried bringStoryIn(const Edition& before, Dice& dice)
{
    Story story;
    story.slug = "work";
    story.headline = words(dice, dice.from(4, 16));
    for (int i = dice.from(1, 8); i > 0; --i)
        story.body.push_back(StoryParagraph{ParagraphKind::Body, words(dice, dice.from(20, 160)), {}, {}});
    auto added = edit::addStory(before, std::move(story));
    const std::string slug = added ? (*added->edition.stories.find(added->id))->slug : std::string{};
    return tried(std::move(added), {StepCode::ImportStory, {slug}});
}

Tried type(const Edition& before, Dice& dice)
{
    const Shared<Story>* story = anyStory(before, dice);
    if (!story || (*story)->body.empty())
        return std::nullopt;
    const auto paragraph = static_cast<std::size_t>(dice.upTo(static_cast<int>((*story)->body.size()) - 1));
    const auto offset = static_cast<std::size_t>(dice.upTo(static_cast<int>((*story)->body[paragraph]->text.size())));
    return tried(edit::insertText(before, (*story)->id, paragraph, offset, words(dice, dice.from(1, 40))),
        {StepCode::EditText, {(*story)->slug}});
}

Tried deleteSome(const Edition& before, Dice& dice)
{
    const Shared<Story>* story = anyStory(before, dice);
    if (!story || (*story)->body.empty())
        return std::nullopt;
    const auto paragraph = static_cast<std::size_t>(dice.upTo(static_cast<int>((*story)->body.size()) - 1));
    const int length = static_cast<int>((*story)->body[paragraph]->text.size());
    const int at = dice.upTo(length);
    return tried(edit::deleteText(before, (*story)->id, paragraph, static_cast<std::size_t>(at), static_cast<std::size_t>(dice.upTo(length - at))),
        {StepCode::EditText, {(*story)->slug}});
}

Tried changeHeadline(const Edition& before, Dice& dice)
{
    const Shared<Story>* story = anyStory(before, dice);
    if (!story)
        return std::nullopt;
    Story changed = **story;
    changed.headline = words(dice, dice.from(4, 20));
    changed.deck = words(dice, dice.upTo(20));
    return tried(edit::replaceStory(before, std::move(changed)), {StepCode::EditStory, {(*story)->slug}});
}

Tried rankStory(const Edition& before, Dice& dice)
{
    const Shared<Story>* story = anyStory(before, dice);
    return story ? tried(edit::setRank(before, (*story)->id, dice.from(1, 9)), {StepCode::EditStory, {(*story)->slug}}) : std::nullopt;
}

Tried placeStory(const Edition& before, Dice& dice)
{
    const Shared<Story>* story = anyStory(before, dice);
    const Page* page = anyPage(before, dice);
    if (!story || !page)
        return std::nullopt;
    Block block;
    block.place = anyPlace(page->grid, dice);
    block.content = ArticleBlock{(*story)->id};
    return tried(edit::placeBlock(before, page->id, std::move(block)), {StepCode::PlaceStory, {(*story)->slug, page->code}});
}

Tried moveBlock(const Edition& before, Dice& dice)
{
    const BlockOnPage chosen = anyBlock(before, dice);
    if (!chosen.block || !articleOf(*chosen.block))
        return std::nullopt;
    return tried(edit::moveBlock(before, chosen.block->id, anyPlace(chosen.page->grid, dice)),
        {StepCode::MoveBlock, {slugOf(before, *chosen.block), chosen.page->code}});
}

Tried frameBlock(const Edition& before, Dice& dice)
{
    const BlockOnPage chosen = anyBlock(before, dice);
    if (!chosen.block)
        return std::nullopt;
    Block block = *chosen.block;
    block.frame.edges = {dice.upTo(1) == 1, dice.upTo(1) == 1, dice.upTo(1) == 1, dice.upTo(1) == 1};
    block.frame.border = Length::fromEmu(12700 * dice.upTo(3));
    block.frame.insetRows = dice.upTo(2);
    return tried(edit::replaceBlock(before, block), {StepCode::ChangeBlock, {slugOf(before, block), chosen.page->code}});
}

Tried takeOff(const Edition& before, Dice& dice)
{
    const BlockOnPage chosen = anyBlock(before, dice);
    if (!chosen.block || !articleOf(*chosen.block))
        return std::nullopt;
    return tried(edit::removeBlock(before, chosen.block->id), {StepCode::RemoveBlock, {slugOf(before, *chosen.block), chosen.page->code}});
}

Tried removeStory(const Edition& before, Dice& dice)
{
    const Shared<Story>* story = before.stories.size() > 12 ? anyStory(before, dice) : nullptr;
    return story ? tried(edit::removeStory(before, (*story)->id), {StepCode::RemoveStory, {(*story)->slug}}) : std::nullopt;
}

Tried addPage(const Edition& before, Dice& dice)
{
    const Page* like = before.pages.size() < 16 ? anyPage(before, dice) : nullptr;
    if (!like)
        return std::nullopt;
    Page page;
    page.code = "W" + std::to_string(dice.from(1, 99));
    page.section = like->section;
    page.grid = like->grid;
    const std::string code = page.code;
    return tried(edit::addPage(before, std::move(page)), {StepCode::AddPage, {code}});
}

Tried movePage(const Edition& before, Dice& dice)
{
    const Page* page = anyPage(before, dice);
    if (!page)
        return std::nullopt;
    const auto position = static_cast<std::size_t>(dice.upTo(static_cast<int>(before.pages.size()) - 1));
    return tried(edit::movePage(before, page->id, position), {StepCode::MovePage, {page->code}});
}

Tried removePage(const Edition& before, Dice& dice)
{
    const Page* page = before.pages.size() > 2 ? anyPage(before, dice) : nullptr;
    return page ? tried(edit::removePage(before, page->id), {StepCode::RemovePage, {page->code}}) : std::nullopt;
}

/// A picture of noise, which no compression makes small: from 20 to 400 KB.
std::string picture(Dice& dice)
{
    QImage image{dice.from(80, 400), dice.from(80, 320), QImage::Format_RGB888};
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.bytesPerLine(); ++x)
            image.scanLine(y)[x] = static_cast<uchar>(dice.next() >> 32);
    }
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    image.save(&bytes, "PNG");
    return bytes.data().toStdString();
}

Tried bringPhotoIn(const Edition& before, Dice& dice)
{
    const Shared<Story>* story = anyStory(before, dice);
    if (!story)
        return std::nullopt;
    NewPhoto photo{{}, picture(dice)};
    Result<intake::ImportedPhoto> read = intake::readPhoto(photo.bytes, "work.png");
    if (!read)
        return std::nullopt;
    photo.id = read->id;
    Result<Edition> recorded = edit::addPhoto(before, photo.id, std::move(read->record));
    Tried result = recorded ? tried(edit::attachPhoto(std::move(*recorded), (*story)->id, photo.id), {StepCode::ImportPhoto, {"work.png"}})
                            : std::nullopt;
    if (result)
        result->photos.push_back(std::move(photo));
    return result;
}

using Try = Tried (*)(const Edition&, Dice&);
/// As often as each stands here.
constexpr Try tries[] = {type, type, type, type, type, type, deleteSome, deleteSome, changeHeadline, rankStory, placeStory,
    placeStory, placeStory, moveBlock, moveBlock, moveBlock, frameBlock, takeOff, bringStoryIn, bringStoryIn, removeStory, addPage,
    movePage, removePage, bringPhotoIn};

}

std::uint64_t Dice::next()
{
    std::uint64_t z = m_state += 0x9E3779B97F4A7C15ull;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ z >> 27) * 0x94D049BB133111EBull;
    return z ^ z >> 31;
}

std::optional<RandomEdit> randomEdit(const Edition& before, Dice& dice)
{
    std::optional<RandomEdit> made = tries[static_cast<std::size_t>(dice.upTo(static_cast<int>(std::size(tries)) - 1))](before, dice);
    return made && !(made->after == before) ? std::move(made) : std::nullopt;
}

RandomEdit typeSomething(const Edition& before, Dice& dice)
{
    std::optional<RandomEdit> made = type(before, dice);
    return made ? std::move(*made) : *bringStoryIn(before, dice);
}

}
