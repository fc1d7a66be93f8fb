#pragma once

#include "model/edition.h"
#include "type/font_book.h"

#include <memory>

namespace banxin::makeup {

/// A headline stack as it was set in some width.
struct StackExtent {
    int rows = 0;            ///< whole rows that it takes; 0: the story has none
    bool fits = true;        ///< no part of it needs more lines than it may have
    Length headlineSize;     ///< as set
    int headlineLines = 0;
    int fillPerMille = 1000; ///< of its lines that the headline fills, on average
};

/// Text as it was set in legs as short as they can be.
struct TextExtent {
    int rows = 0;            ///< below the headline stack, with the photos that stand there
    int blankRows = 0;       ///< rows of legs among them that are left empty
    int lines = 0;
    int captionRows = 0;     ///< of the first photo
    bool fits = true;        ///< in all the rows that the page has
};

/// 毛条: sets stories for real in shapes that stand nowhere yet, to find what they take. It remembers their paragraphs, so
/// another number of legs costs little. One for each thread; the font book must outlive it.
class Galley {
public:
    explicit Galley(const type::FontBook& fonts);
    ~Galley();
    Galley(const Galley&) = delete;
    Galley& operator=(const Galley&) = delete;

    /// `block` must hold an article of a story of the edition and stand on the grid; of its place only the columns count.
    StackExtent stack(const Edition& edition, const Page& page, const Block& block);
    /// The same; the cells of its photos count from below the stack.
    TextExtent text(const Edition& edition, const Page& page, const Block& block);

private:
    struct Members;
    std::unique_ptr<Members> m;
};

}
