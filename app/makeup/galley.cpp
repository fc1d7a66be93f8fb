#include "makeup/galley.h"

#include "base/utf.h"
#include "makeup/article.h"

#include <algorithm>
#include <map>

namespace banxin::makeup {

namespace {

/// A story as it was last set, with what can be taken over from there.
struct Known {
    Shared<Story> story;
    Shared<StyleSheet> sheet;
    std::string styleSet;
    std::map<Role, StyleOverride> overrides;
    int rank = 0;
    ComposedBody body;
    std::map<int, PartLayout> layouts;   ///< by columns: their stacks are taken over
};

Block atTheTop(const Page& page, Block block)
{
    block.place = GridPlace{0, std::get<GridPlace>(block.place).columns, 0, page.grid.rows};
    return block;
}

StackExtent extentOf(const PartLayout& layout, Length pitch)
{
    StackExtent extent;
    if (!layout.stack)
        return extent;
    extent.rows = static_cast<int>(unitsToHold(layout.stack->depth, pitch));
    extent.fits = layout.stack->overset.empty();
    for (const SetPart& part : layout.stack->parts) {
        if (part.role != Role::Headline)
            continue;
        extent.headlineSize = part.headline.size;
        extent.headlineLines = static_cast<int>(part.headline.text.lines.size());
        int used = 0;
        int available = 0;
        for (const compose::LineFill& fill : part.headline.fills) {
            used += fill.used;
            available += fill.available;
        }
        extent.fillPerMille = available > 0 ? static_cast<int>(std::int64_t{used} * 1000 / available) : 1000;
    }
    return extent;
}

/// Rows of the first picture's cells that its caption takes.
int captionRowsOf(const PartLayout& layout, const Grid& grid)
{
    for (const display::Item& item : layout.photos.list.items) {
        const auto* photo = std::get_if<display::PlacedPhoto>(&item.mark);
        if (photo && !layout.standing.empty())
            return static_cast<int>(unitsToHold(layout.standing.front().area.height, grid.pitch) - unitsToHold(photo->clip.height, grid.pitch));
    }
    return 0;
}

TextExtent extentOf(const compose::ComposedText& text, const std::vector<compose::LegSlots>& legs, int below)
{
    TextExtent extent;
    extent.fits = text.rowsOver == 0;
    extent.lines = static_cast<int>(text.lines.size());
    int last = below - 1;
    for (const compose::Line& line : text.lines)
        last = std::max(last, line.row);
    int rows = 0;
    for (const compose::LegSlots& leg : legs) {
        int before = -1;
        for (const compose::Slot& slot : leg.slots) {
            rows += slot.row <= last && slot.row != before ? 1 : 0;
            before = slot.row;
        }
    }
    extent.rows = last + 1 - below;
    extent.blankRows = std::max(0, rows - text.rowsUsed);
    return extent;
}

}

struct Galley::Members {
    explicit Members(const type::FontBook& fonts) : composer{fonts} {}

    void prepare(const Edition& edition)
    {
        if (sheet.identity() == edition.sheet.identity())
            return;
        sheet = edition.sheet;
        stories.clear();
        composer.setFallbackFonts(edition.sheet->fallbackFonts);
        std::vector<std::u16string> words;
        for (const std::string& word : edition.sheet->lexicon)
            words.push_back(utf16FromUtf8(word).value_or(std::u16string{}));
        composer.setLexicon(std::move(words));
    }

    Known& known(const Edition& edition, const Page& page, const ArticleBlock& article)
    {
        const Shared<Story>& story = *edition.stories.find(article.story);
        Known& one = stories[article.story];
        const bool same = one.story.identity() == story.identity() && one.styleSet == page.styleSet;
        if (!same)
            one = {story, edition.sheet, page.styleSet, {}, 0, {}, {}};
        // The body is dressed by its own overrides; those of the headline leave it as it is.
        auto overrides = article.overrides;
        overrides.erase(Role::Headline);
        if (!same || one.overrides != overrides) {
            one.overrides = overrides;
            one.body = bodyOf({story, edition.sheet, page.styleSet, overrides}, nullptr);
        }
        return one;
    }

    PartLayout& layout(Known& one, const Edition& edition, const Page& page, const Block& block)
    {
        const int columns = std::get<GridPlace>(block.place).columns;
        const auto before = one.layouts.find(columns);
        const PartPlace place{page.grid, page.styleSet, atTheTop(page, block), {}};
        PartLayout made = layoutPart(composer, edition, *one.story, place, before != one.layouts.end() ? &before->second : nullptr);
        return one.layouts[columns] = std::move(made);
    }

    compose::Composer composer;
    Shared<StyleSheet> sheet;
    std::map<StoryId, Known> stories;
};

Galley::Galley(const type::FontBook& fonts) : m{std::make_unique<Members>(fonts)} {}
Galley::~Galley() = default;

StackExtent Galley::stack(const Edition& edition, const Page& page, const Block& block)
{
    m->prepare(edition);
    Known& known = m->known(edition, page, *articleOf(block));
    return extentOf(m->layout(known, edition, page, block), page.grid.pitch);
}

TextExtent Galley::text(const Edition& edition, const Page& page, const Block& block)
{
    m->prepare(edition);
    Known& known = m->known(edition, page, *articleOf(block));
    const int below = extentOf(m->layout(known, edition, page, block), page.grid.pitch).rows;
    Block moved = block;
    for (PhotoPlacement& photo : std::get<ArticleBlock>(moved.content).photos)
        photo.cells.row += below;
    const PartLayout& layout = m->layout(known, edition, page, moved);
    compose::FlowRules rules;
    rules.widowLines = edition.sheet->columns.widowLines;
    rules.orphanLines = edition.sheet->columns.orphanLines;
    rules.balance = true;
    const compose::ComposedText text = m->composer.flow(known.body.paragraphs, layout.legs, rules);
    TextExtent extent = extentOf(text, layout.legs, below);
    extent.captionRows = captionRowsOf(layout, page.grid);
    // Photos may reach deeper than the text.
    for (const StandingPhoto& photo : layout.standing)
        extent.rows = std::max(extent.rows, photo.placement.cells.row + photo.placement.cells.rows - below);
    return extent;
}

}
