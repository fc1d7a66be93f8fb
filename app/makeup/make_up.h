#pragma once

#include "display/composed_page.h"
#include "makeup/photo.h"
#include "makeup/stack.h"
#include "makeup/tail.h"
#include "model/edition.h"
#include "type/font_book.h"

#include <memory>
#include <optional>

/// 拼版: edition to finished pages. Pure: the same edition and fonts give the same pages, whatever was made before.
namespace banxin::makeup {

struct ComposedStory;

/// What a composed paragraph was made from.
struct ParagraphSource {
    std::optional<std::size_t> paragraph;   ///< of the story's body; none: the dateline stands alone
    std::uint32_t runIn = 0;                ///< units of the dateline before the paragraph's own text
    std::uint32_t length = 0;               ///< of its own text; an end mark may follow
};

/// A story's text as the page shows it.
struct StorySetting {
    std::shared_ptr<const ComposedStory> composed;
    std::vector<ParagraphSource> sources;         ///< one for each composed paragraph
    std::vector<BlockId> legs;                    ///< the block of each leg
    std::vector<SetPart> stack;                   ///< label to byline, from the top, counted from `stackOrigin`
    Point stackOrigin;
    std::vector<std::pair<BlockId, SetCaption>> captions;   ///< with the block that shows each

    const compose::Paragraphs& paragraphs() const;     ///< the body
    const compose::ComposedText& text() const;         ///< its lines, on the pages of its legs' blocks
};

/// The lines of a body paragraph as they stand, for `edit::holdLines`: all but its last one. Empty for a paragraph that
/// does not end on the page.
std::vector<HeldLine> linesToHold(const StorySetting& setting, std::size_t paragraph);

/// Makes pages and remembers what it made, so that a change re-makes only what it touched. One for each thread; the
/// font book must outlive it.
class MakeUp {
public:
    explicit MakeUp(const type::FontBook& fonts);
    ~MakeUp();
    MakeUp(const MakeUp&) = delete;
    MakeUp& operator=(const MakeUp&) = delete;

    /// The page as it will print. `page` must be one of the edition's.
    std::shared_ptr<const display::ComposedPage> page(const Edition& edition, PageId page);
    std::vector<std::shared_ptr<const display::ComposedPage>> pages(const Edition& edition);

    /// How a placed story was set, line by line: what the editor's caret and the tools read. `story` must stand on a page.
    StorySetting setting(const Edition& edition, StoryId story);

    /// The text of a placed story that has no room, as it would go on; nothing where all of it has.
    std::optional<SetTail> tail(const Edition& edition, StoryId story);

    /// How a story would meet `block` on `page` if it stood there alone; exactly what placing it gives (C6).
    /// `block` must hold an article; its id may be 0.
    display::Fit fit(const Edition& edition, const Page& page, const Block& block);

    /// What each paragraph of a placed story could give: which would come out a line shorter or longer, and whose last line
    /// is nearly empty (C9). Paragraphs are those of `setting`.
    std::vector<compose::ParagraphCopyfit> copyfit(const Edition& edition, StoryId story);

    /// The least rows in which the story of `block` fits without overset, at the block's own columns, stack and photos; at
    /// most the page's rows, and then it may not fit. The block's own rows do not count.
    int rowsNeeded(const Edition& edition, const Page& page, Block block);

private:
    struct Members;
    std::unique_ptr<Members> m;
};

}
