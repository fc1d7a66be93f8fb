#pragma once

#include "display/composed_page.h"
#include "makeup/stack.h"
#include "model/edition.h"
#include "type/font_book.h"

#include <memory>

/// 拼版: edition to finished pages. Pure: the same edition and fonts give the same pages, whatever was made before.
namespace banxin::makeup {

/// A story's text as the page shows it.
struct StorySetting {
    std::vector<compose::Paragraph> paragraphs;   ///< the body
    compose::ComposedText body;
    std::vector<SetPart> stack;                   ///< label to byline, from the top
};

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

    /// How a story would meet `block` on `page` if it stood there alone; exactly what placing it gives (C6).
    /// `block` must hold an article; its id may be 0.
    display::Fit fit(const Edition& edition, const Page& page, const Block& block);

    /// The least rows in which the story of `block` fits without overset, at the block's own columns, stack and photos; at
    /// most the page's rows, and then it may not fit. The block's own rows do not count.
    int rowsNeeded(const Edition& edition, const Page& page, Block block);

private:
    struct Members;
    std::unique_ptr<Members> m;
};

}
