#include "makeup/qr_check.h"

#include "base/utf.h"
#include "makeup/qr_code.h"

#include <algorithm>
#include <optional>

namespace banxin::makeup {

namespace {

/// What a block's code is to say.
struct Wanted {
    std::string name;
    std::string text;      ///< UTF-8
    QrLevel level = QrLevel::M;
    StoryId story;
};

std::optional<Wanted> wantedIn(const Edition& edition, const Block& block)
{
    if (const auto* code = std::get_if<QrCode>(&block.content); code && !code->text.empty())
        return Wanted{qrName(*code), utf8FromUtf16(code->text), code->level, {}};
    const ArticleBlock* article = articleOf(block);
    const Shared<Story>* story = article && article->part == 0 ? edition.stories.find(article->story) : nullptr;
    if (!story || (*story)->qrCode.empty())
        return std::nullopt;
    return Wanted{(*story)->slug, utf8FromUtf16((*story)->qrCode), QrLevel::M, article->story};
}

/// A code as it is drawn: where in the list, and with its quiet zone.
struct Drawn {
    std::size_t item = 0;
    Rect square;
    Length module;
};

/// Three of its corners are dark, so its bounds are its edges.
Rect withQuietZone(const Rect& modules, int across)
{
    const Length zone = modules.width.scaled(quietModules, across);
    return {modules.x - zone, modules.y - zone, modules.width + zone * 2, modules.height + zone * 2};
}

std::optional<Drawn> findDrawn(const display::DisplayList& list, BlockId block, const Wanted& wanted)
{
    const int across = modulesAcross(wanted.text, wanted.level);
    if (across == 0)
        return std::nullopt;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const auto* fill = std::get_if<display::FillPath>(&list.items[i].mark);
        if (list.items[i].origin != block || !fill || fill->ink != Ink::black())
            continue;
        const Rect modules = display::bounds(*fill);
        const Length askew = modules.width > modules.height ? modules.width - modules.height : modules.height - modules.width;
        const Rect square = withQuietZone(modules, across);
        if (askew * across <= modules.width && showsQrCode(fill->path, square, wanted.text, wanted.level))
            return Drawn{i, square, modules.width / across};
    }
    return std::nullopt;
}

bool isPaper(const display::Mark& mark, const Rect& square)
{
    const auto* fill = std::get_if<display::FillPath>(&mark);
    return fill && fill->ink == Ink::paper() && fill->path.verbs.size() == 5 && display::bounds(*fill).contains(square);
}

/// A line that stands round the area, as a box with round corners does.
bool goesRound(const display::Mark& mark, const Rect& area)
{
    const auto* line = std::get_if<display::StrokePath>(&mark);
    return line && std::none_of(line->path.points.begin(), line->path.points.end(), [&](Point point) { return area.contains(point); });
}

/// Whether more of the mark lies on the code than a reader forgives: half a module.
bool disturbs(const display::Mark& mark, const Drawn& code)
{
    const Length forgiven = code.module / 2;
    const Rect shared = intersection(display::bounds(mark), code.square);
    return shared.width > forgiven && shared.height > forgiven && !goesRound(mark, code.square.inset(forgiven));
}

/// What is printed under it and not covered by paper, or over it.
bool isDisturbed(const display::DisplayList& list, const Drawn& code)
{
    const auto at = list.items.begin() + static_cast<std::ptrdiff_t>(code.item);
    const auto isTrouble = [&](const display::Item& item) { return disturbs(item.mark, code); };
    const auto paper = std::find_if(std::make_reverse_iterator(at), list.items.rend(), [&](const display::Item& item) { return isPaper(item.mark, code.square); });
    return std::any_of(paper.base(), at, isTrouble) || std::any_of(at + 1, list.items.end(), isTrouble);
}

}

std::vector<Finding> checkQrCodes(const Edition& edition, const display::ComposedPage& composed)
{
    std::vector<Finding> findings;
    const Page* page = findPage(edition, composed.page);
    for (const Block& block : page ? page->blocks : std::vector<Block>{}) {
        const std::optional<Wanted> wanted = wantedIn(edition, block);
        if (!wanted)
            continue;
        const std::optional<Drawn> drawn = findDrawn(composed.list, block.id, *wanted);
        const char* trouble = !drawn ? "its modules are not those of its text" : isDisturbed(composed.list, *drawn) ? "something is printed on it" : nullptr;
        if (trouble)
            findings.push_back({Severity::Error, FindingCode::QrUnreadable, composed.page, block.id, wanted->story, {wanted->name, trouble}});
    }
    return findings;
}

}
