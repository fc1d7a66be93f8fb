#include "makeup/make_up.h"

#include "base/utf.h"
#include "makeup/article.h"
#include "makeup/emit.h"
#include "makeup/furniture.h"
#include "makeup/story_places.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <map>
#include <optional>
#include <tuple>

namespace banxin::makeup {

namespace {

/// Everything a story's composition was made from.
struct StoryInput {
    Shared<Story> story;
    Shared<StyleSheet> sheet;
    PressSettings press;
    std::vector<std::optional<PhotoRecord>> photos;   ///< none where a photo is still awaited
    std::vector<Shared<Page>> pages;                  ///< of its blocks
    std::shared_ptr<const std::vector<PartPlace>> places;   ///< what these pages say to it

    bool sameAs(const StoryInput& other) const { return story.identity() == other.story.identity() && sameRoom(other); }
    /// Equal in all but the story itself.
    bool sameRoom(const StoryInput& other) const
    {
        return sheet.identity() == other.sheet.identity() && press == other.press && photos == other.photos
            && (places == other.places || *places == *other.places);
    }
};

struct StoryMemory {
    StoryInput input;
    std::shared_ptr<const std::vector<PartLayout>> layouts;
    std::shared_ptr<const ComposedStory> story;
    std::shared_ptr<const std::vector<ComposedPart>> parts;   ///< null until a page shows the story
};

struct PageMemory {
    Shared<Page> page;
    Shared<StyleSheet> sheet;
    EditionHead head;
    std::size_t pageCount = 0;
    Length hairline;
    std::vector<std::shared_ptr<const ComposedStory>> stories;   ///< of its blocks, null for furniture
    std::vector<FurnitureInput> furniture;                       ///< of its blocks, empty for articles
    std::shared_ptr<const display::ComposedPage> made;

    /// `memory` was made from the same.
    bool sameAs(const PageMemory& memory) const
    {
        return memory.made && page.identity() == memory.page.identity() && sheet.identity() == memory.sheet.identity() && head == memory.head
            && pageCount == memory.pageCount && hairline == memory.hairline && stories == memory.stories && furniture == memory.furniture;
    }
};

PartPlace placeOn(const Page& page, const Block& block) { return {page.grid, page.styleSet, block, pushedBy(page, block)}; }

std::vector<std::optional<PhotoRecord>> photosOf(const Edition& edition, const Story& story)
{
    std::vector<std::optional<PhotoRecord>> photos;
    for (const StoryPhoto& photo : story.photos) {
        const auto record = edition.photos.find(photo.photo);
        photos.push_back(record != edition.photos.end() ? std::optional{record->second} : std::nullopt);
    }
    return photos;
}

}

struct MakeUp::Members {
    explicit Members(const type::FontBook& fonts) : composer{fonts} {}

    void prepare(const Edition& edition)
    {
        places.follow(edition.pages);
        if (m_prepared.identity() == edition.sheet.identity())
            return;
        m_prepared = edition.sheet;
        composer.setFallbackFonts(edition.sheet->fallbackFonts);
        std::vector<std::u16string> words;
        for (const std::string& word : edition.sheet->lexicon)
            words.push_back(utf16FromUtf8(word).value_or(std::u16string{}));
        composer.setLexicon(std::move(words));
    }

    std::shared_ptr<const ComposedStory> story(const Edition& edition, StoryId id);
    StoryInput inputOf(const Edition& edition, StoryId id, const StoryInput* earlier) const;
    std::shared_ptr<const std::vector<PartLayout>> layoutsOf(const Edition& edition, const StoryInput& input, const StoryMemory& memory);
    const std::vector<ComposedPart>& printed(StoryId id);
    void addBlock(const Edition& edition, const Page& page, const Block& block, const std::shared_ptr<const ComposedStory>& story,
        const FurnitureInput& furniture, display::ComposedPage& made);

    compose::Composer composer;
    std::map<StoryId, StoryMemory> stories;
    std::map<PageId, PageMemory> pages;
    StoryPlaces places;

private:
    Shared<StyleSheet> m_prepared;
};

namespace {

bool sameHandles(const std::vector<Shared<Page>>& a, const std::vector<Shared<Page>>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) { return x.identity() == y.identity(); });
}

/// What of a story its layout shows, but for whether it has a body.
auto laidOut(const Story& story)
{
    const auto& [id, slug, rank, priority, optional, label, kicker, headline, deck, byline, dateline, body, photos, qrCode, endMark, jumpHead,
        seriesNumber, seriesMark, origin] = story;
    static_cast<void>(origin);
    return std::tie(id, slug, rank, priority, optional, label, kicker, headline, deck, byline, dateline, photos, qrCode, endMark, jumpHead, seriesNumber, seriesMark);
}

bool laysOutAlike(const Story& a, const Story& b) { return laidOut(a) == laidOut(b) && a.body.empty() == b.body.empty(); }

}

/// `earlier` lends its places where the pages are what they were.
StoryInput MakeUp::Members::inputOf(const Edition& edition, StoryId id, const StoryInput* earlier) const
{
    StoryInput input{*edition.stories.find(id), edition.sheet, edition.press, {}, {}, {}};
    input.photos = photosOf(edition, *input.story);
    const std::vector<BlockPlace>& blocks = places.of(id);
    for (const BlockPlace& block : blocks)
        input.pages.push_back(edition.pages[block.page]);
    if (earlier && sameHandles(earlier->pages, input.pages)) {
        input.places = earlier->places;
        return input;
    }
    std::vector<PartPlace> found;
    for (const BlockPlace& block : blocks) {
        const Page& page = *edition.pages[block.page];
        found.push_back(placeOn(page, page.blocks[block.block]));
    }
    input.places = std::make_shared<const std::vector<PartPlace>>(std::move(found));
    return input;
}

/// Text alone changes no layout, and an equal stack is taken over from the same style sheet.
std::shared_ptr<const std::vector<PartLayout>> MakeUp::Members::layoutsOf(const Edition& edition, const StoryInput& input, const StoryMemory& memory)
{
    if (memory.story && memory.input.sameRoom(input) && laysOutAlike(*memory.input.story, *input.story))
        return memory.layouts;
    const bool sameSheet = memory.story && memory.input.sheet.identity() == input.sheet.identity();
    std::vector<PartLayout> layouts;
    for (std::size_t i = 0; i < input.places->size(); ++i) {
        const PartPlace& place = (*input.places)[i];
        const bool known = sameSheet && i < memory.layouts->size() && (*memory.input.places)[i].block.id == place.block.id;
        layouts.push_back(layoutPart(composer, edition, *input.story, place, known ? &(*memory.layouts)[i] : nullptr));
    }
    return std::make_shared<const std::vector<PartLayout>>(std::move(layouts));
}

std::shared_ptr<const ComposedStory> MakeUp::Members::story(const Edition& edition, StoryId id)
{
    StoryMemory& memory = stories[id];
    StoryInput input = inputOf(edition, id, memory.story ? &memory.input : nullptr);
    if (!memory.story || !memory.input.sameAs(input)) {
        memory.layouts = layoutsOf(edition, input, memory);
        memory.story = std::make_shared<const ComposedStory>(
            composeStory(composer, edition, input.story, *input.places, *memory.layouts, memory.story.get()));
        memory.parts = nullptr;
    }
    memory.input = std::move(input);
    return memory.story;
}

/// What the blocks of a story print, once it is composed.
const std::vector<ComposedPart>& MakeUp::Members::printed(StoryId id)
{
    StoryMemory& memory = stories[id];
    if (!memory.parts)
        memory.parts = std::make_shared<const std::vector<ComposedPart>>(printStory(*memory.input.story, *memory.input.places, *memory.layouts, *memory.story));
    return *memory.parts;
}

namespace {

/// What people call a block.
std::string nameOf(const Edition& edition, const Block& block)
{
    if (const ArticleBlock* article = articleOf(block))
        return (*edition.stories.find(article->story))->slug;
    if (const ReservedSpace* space = reservedIn(block))
        return space->slug;
    static constexpr std::array<const char*, std::variant_size_v<BlockContent>> furniture{"", "the nameplate", "the folio", "", "the staff line",
        "the advertisement", "the index", "the section label", "the ornament", "the table", "the QR code"};
    return furniture[block.content.index()];
}

/// 报眼: a nameplate leaves room beside the paper's name, where other furniture may stand.
bool standsBesideTheName(const Block& nameplate, const Block& over)
{
    return std::holds_alternative<Nameplate>(nameplate.content) && !articleOf(over) && !reservedIn(over);
}

/// Blocks that cover each other without one pushing the other's text aside.
void findOverlaps(const Edition& edition, const Page& page, display::ComposedPage& made)
{
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const Block& block = page.blocks[i];
        const Rect area = areaOf(page.grid, block);
        for (std::size_t j = i + 1; j < page.blocks.size(); ++j) {
            const Block& over = page.blocks[j];
            if (!over.pushesText && !standsBesideTheName(block, over) && area.overlaps(areaOf(page.grid, over)))
                made.findings.push_back({Severity::Warning, FindingCode::BlocksOverlap, page.id, over.id, {}, {nameOf(edition, block), nameOf(edition, over)}});
        }
        const bool furniture = articleOf(block) == nullptr;
        if (!furniture && !typeArea(page.grid).contains(area))
            made.findings.push_back({Severity::Warning, FindingCode::BlockOutsideTypeArea, page.id, block.id, {}, {nameOf(edition, block)}});
    }
}

}

namespace {

/// What can be printed, but hardly. What the press itself calls too thin is told by `proof`.
void findThinLines(const Edition& edition, const std::vector<display::Item>& items, display::ComposedPage& made)
{
    constexpr Length quarterPoint = Length::fromEmu(12700 / 4);
    std::map<BlockId, Length> thinnest;
    for (const display::Item& item : items) {
        const auto* stroke = std::get_if<display::StrokePath>(&item.mark);
        if (!stroke || stroke->width >= quarterPoint || stroke->width < edition.press.hairline)
            continue;
        const auto [entry, isNew] = thinnest.emplace(item.origin, stroke->width);
        entry->second = std::min(entry->second, stroke->width);
    }
    for (const auto& [block, weight] : thinnest) {
        char points[16];
        std::snprintf(points, sizeof points, "%.2f", weight.points());
        made.findings.push_back({Severity::Warning, FindingCode::LineTooThin, made.page, block, {}, {points, "0.25"}});
    }
}

}

void MakeUp::Members::addBlock(const Edition& edition, const Page& page, const Block& block, const std::shared_ptr<const ComposedStory>& story,
    const FurnitureInput& furniture, display::ComposedPage& made)
{
    const ArticleBlock* article = articleOf(block);
    made.blocks.push_back({block.id, article ? article->story : StoryId{}, areaOf(page.grid, block)});
    if (const ReservedSpace* space = reservedIn(block)) {
        made.findings.push_back({Severity::Error, FindingCode::SpaceReserved, page.id, block.id, {}, {space->slug}});
        return;
    }
    if (!article) {
        const ComposedFurniture set = composeFurniture(composer, edition, page, block, furniture);
        append(made.list, set.list);
        made.findings.insert(made.findings.end(), set.findings.begin(), set.findings.end());
        return;
    }
    for (const ComposedPart& part : printed(article->story)) {
        if (part.block != block.id)
            continue;
        append(made.list, part.list);
        for (Finding finding : part.findings) {
            finding.page = page.id;
            made.findings.push_back(std::move(finding));
        }
    }
    if (article->part == 0)
        made.fits.push_back(story->fit);
}

MakeUp::MakeUp(const type::FontBook& fonts) : m{std::make_unique<Members>(fonts)} {}
MakeUp::~MakeUp() = default;

std::shared_ptr<const display::ComposedPage> MakeUp::page(const Edition& edition, PageId id)
{
    m->prepare(edition);
    const Shared<Page>& page = edition.pages[m->places.pageAt(id)];
    std::vector<std::shared_ptr<const ComposedStory>> stories;
    for (const Block& block : page->blocks) {
        const ArticleBlock* article = articleOf(block);
        stories.push_back(article ? m->story(edition, article->story) : nullptr);
    }
    PageMemory input{page, edition.sheet, edition.head, edition.pages.size(), edition.press.hairline, std::move(stories), {}, {}};
    for (const Block& block : page->blocks)
        input.furniture.push_back(furnitureInputOf(edition, block));
    PageMemory& memory = m->pages[id];
    if (input.sameAs(memory))
        return memory.made;

    display::ComposedPage made;
    made.page = id;
    made.code = page->code;
    made.trim = page->grid.trim;
    for (std::size_t i = 0; i < page->blocks.size(); ++i)
        m->addBlock(edition, *page, page->blocks[i], input.stories[i], input.furniture[i], made);
    findOverlaps(edition, *page, made);
    findThinLines(edition, made.list.items, made);
    // Long editions keep hundreds of pages.
    made.list.items.shrink_to_fit();
    input.made = std::make_shared<const display::ComposedPage>(std::move(made));
    memory = std::move(input);
    return memory.made;
}

std::vector<std::shared_ptr<const display::ComposedPage>> MakeUp::pages(const Edition& edition)
{
    std::vector<std::shared_ptr<const display::ComposedPage>> made;
    for (const auto& one : edition.pages)
        made.push_back(page(edition, one->id));
    return made;
}

namespace {

/// A dateline that no paragraph of text follows stands as a paragraph of its own.
std::vector<ParagraphSource> sourcesOf(const Story& story, std::size_t paragraphs)
{
    std::vector<ParagraphSource> sources;
    const auto dateline = static_cast<std::uint32_t>(story.dateline.size());
    if (paragraphs > story.body.size())
        sources.push_back({std::nullopt, dateline, 0});
    for (std::size_t i = 0; i < story.body.size(); ++i) {
        const bool runsIn = i == 0 && sources.empty();
        sources.push_back({i, runsIn ? dateline : 0U, static_cast<std::uint32_t>(story.body[i]->text.size())});
    }
    return sources;
}

}

const compose::ComposedText& StorySetting::text() const { return composed->text; }
const compose::Paragraphs& StorySetting::paragraphs() const { return composed->body.paragraphs; }

std::vector<HeldLine> linesToHold(const StorySetting& setting, std::size_t paragraph)
{
    const bool standsAlone = !setting.sources.empty() && !setting.sources.front().paragraph;
    const std::size_t composed = paragraph + (standsAlone ? 1U : 0U);
    if (composed >= setting.sources.size() || setting.text().oversetParagraph <= composed)
        return {};
    const ParagraphSource& source = setting.sources[composed];
    std::vector<HeldLine> held;
    const compose::Line* above = nullptr;
    for (const compose::Line& line : setting.text().lines) {
        if (line.paragraph != composed)
            continue;
        // A line ends where the next begins: spaces at a break belong to no line.
        if (above)
            held.push_back({line.setting->start, compose::measureInEms(above->setting->measure, setting.paragraphs()[composed]->style)});
        above = &line;
    }
    const std::uint32_t end = source.runIn + source.length;
    std::erase_if(held, [end](const HeldLine& line) { return line.end > end; });
    return held;
}

StorySetting MakeUp::setting(const Edition& edition, StoryId story)
{
    m->prepare(edition);
    const auto composed = m->story(edition, story);
    StorySetting setting;
    setting.composed = composed;
    setting.sources = sourcesOf(**edition.stories.find(story), composed->body.paragraphs.size());
    for (const PartLayout& layout : *m->stories[story].layouts)
        setting.legs.insert(setting.legs.end(), layout.legs.size(), layout.block);
    const std::vector<PartLayout>& layouts = *m->stories[story].layouts;
    if (!layouts.empty() && layouts.front().stack) {
        setting.stack = layouts.front().stack->parts;
        setting.stackOrigin = layouts.front().stackOrigin;
    }
    for (const PartLayout& layout : layouts) {
        for (const SetCaption& caption : layout.photos.captions)
            setting.captions.emplace_back(layout.block, caption);
    }
    return setting;
}

std::optional<SetTail> MakeUp::tail(const Edition& edition, StoryId story)
{
    m->prepare(edition);
    const auto composed = m->story(edition, story);
    const StoryMemory& memory = m->stories[story];
    if (composed->text.rowsOver <= 0 || memory.layouts->empty())
        return std::nullopt;
    return composeTail(m->composer, *composed, memory.input.places->back(), memory.layouts->back());
}

std::vector<compose::ParagraphCopyfit> MakeUp::copyfit(const Edition& edition, StoryId story)
{
    m->prepare(edition);
    const auto composed = m->story(edition, story);
    const StoryMemory& memory = m->stories[story];
    return m->composer.copyfit(composed->body.paragraphs, legsOf(*memory.layouts), flowRulesOf(*edition.sheet, *memory.input.places));
}

display::Fit MakeUp::fit(const Edition& edition, const Page& page, const Block& block)
{
    m->prepare(edition);
    const Shared<Story>& story = *edition.stories.find(articleOf(block)->story);
    const PartPlace place{page.grid, page.styleSet, block, {}};
    const PartLayout layout = layoutPart(m->composer, edition, *story, place, nullptr);
    return composeStory(m->composer, edition, story, {place}, {layout}, nullptr).fit;
}

int MakeUp::rowsNeeded(const Edition& edition, const Page& page, Block block)
{
    GridPlace place = std::get<GridPlace>(block.place);
    place.row = 0;
    const auto fits = [&](int rows) {
        place.rows = rows;
        block.place = place;
        return fit(edition, page, block).rows <= 0;
    };
    // More rows never make a story longer, so the least is found by halving.
    int low = 0;
    int high = page.grid.rows;
    while (high - low > 1) {
        const int middle = (low + high) / 2;
        (fits(middle) ? high : low) = middle;
    }
    return high;
}

}
