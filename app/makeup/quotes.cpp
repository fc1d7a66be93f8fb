#include "makeup/quotes.h"

#include "base/utf.h"
#include "makeup/emit.h"

#include <algorithm>

namespace banxin::makeup {

namespace {

constexpr Length ruleWeight = Length::fromEmu(12700 / 2);
/// From the edge of the cells to the rules, so that the rows around do not touch them.
constexpr Length ruleAir = Length::fromEmu(12700 * 3);

/// The quote's style; a sheet that knows no quotes lends its deck's.
TextStyle quoteStyle(const StyleSheet& sheet, const std::string& styleSet, int rank, const std::map<Role, StyleOverride>& overrides)
{
    const TextStyle own = styleFor(sheet, styleSet, rank, Role::PullQuote, overrides);
    return own.size > Length{} ? own : styleFor(sheet, styleSet, rank, Role::Deck, overrides);
}

std::size_t charactersFrom(const std::u16string& text, std::uint32_t offset)
{
    return countCharacters(std::u16string_view{text}.substr(std::min<std::size_t>(offset, text.size())));
}

/// Words in the middle of their cells, a rule at the head and one at the foot.
void addQuote(compose::Composer& composer, const compose::Paragraph& paragraph, const Rect& cells, BlockId origin, ComposedQuotes& quotes)
{
    const bool vertical = paragraph.style.writingMode == WritingMode::Vertical;
    const Length measure = vertical ? cells.height : cells.width;
    const Length room = vertical ? cells.width : cells.height;
    compose::ComposedHeadline set = composer.headline(paragraph, {}, measure);
    const Length before = std::max(Length{}, room - set.depth) / 2;
    compose::Paragraph shown = paragraph;
    shown.style.size = set.size;
    shown.style.widthPerMille = set.widthPerMille;
    const Point corner = vertical ? Point{cells.right() - before, cells.y} : Point{cells.x, cells.y + before};
    emitLines(quotes.list, origin, set.text, {shown}, corner);
    for (const Length y : {cells.y + ruleAir, cells.bottom() - ruleAir})
        strokeLine(quotes.list, origin, {cells.x, y}, {cells.right(), y}, ruleWeight, shown.style.ink);
    if (!set.fits)
        quotes.overset.push_back(charactersFrom(paragraph.text, set.text.oversetOffset));
    else if (set.depth > room)
        quotes.overset.push_back(0);
    quotes.findings.insert(quotes.findings.end(), set.text.findings.begin(), set.text.findings.end());
}

}

ComposedQuotes composeQuotes(compose::Composer& composer, const StyleSheet& sheet, const Grid& grid, const std::string& styleSet,
    const Story& story, const Block& block, const BlockRoom& room)
{
    ComposedQuotes quotes;
    const ArticleBlock& article = *articleOf(block);
    for (const PullQuote& quote : article.quotes) {
        const Rect cells = cellsIn(grid, room, quote.cells);
        if (cells.isEmpty() || quote.text.empty())
            continue;
        compose::Paragraph paragraph;
        paragraph.text = quote.text;
        paragraph.style = quoteStyle(sheet, styleSet, story.rank, article.overrides);
        quotes.obstacles.push_back(cells);
        addQuote(composer, paragraph, cells, block.id, quotes);
    }
    return quotes;
}

}
