#pragma once

#include "propose/story_shapes.h"

namespace banxin::propose {

/// One block's story, set on a page in shapes that stand nowhere; what was set once is known. Borrows all of what it is
/// made from.
class SetStory {
public:
    SetStory(StoryShapes& own, std::size_t lane, const Edition& edition, const Page& page, const MovableBlock& movable)
        : m_tools{*own.m_tools[lane]}, m_memory{own.memory(edition, page, movable)}, m_edition{edition}, m_page{page}, m_movable{movable}
    {
    }

    const Edition& edition() const { return m_edition; }
    const Page& page() const { return m_page; }
    const Grid& grid() const { return m_page.grid; }
    const MovableBlock& movable() const { return m_movable; }
    const Story& story() const { return *m_memory.story; }

    /// Rows that the block's frame takes.
    int frameRows() const { return 2 * m_movable.block.frame.insetRows; }
    /// Whether the block may be so wide.
    bool isAllowed(int columns) const;
    /// Characters on a line of one leg.
    int charactersOf(int columns, int legs) const;
    /// The size of its headline by its rank.
    Length targetSize() const;

    /// With the headline in that size; 0: as the block has it.
    makeup::StackExtent stack(int columns, Length size);
    makeup::TextExtent text(int columns, int legs, const std::vector<SetPhoto>& photos);
    /// Rows of a photo's caption in so many columns.
    int captionRows(int photo, int columns);
    /// Rows by which all of it is over in a block of that size.
    int rowsOver(int columns, int rows);
    /// The same as the block stands.
    int rowsOverAsItStands();
    makeup::StackExtent stackAsItStands();

    /// The photos that have come and have pixels enough for a column, in their order, by index.
    std::vector<int> photos() const;
    const PhotoRecord& record(int photo) const;
    /// As wide as its pixels bear.
    int widest(int photo) const;

private:
    Block blockOf(int columns) const;

    StoryShapes::Tools& m_tools;
    StoryShapes::Memory& m_memory;
    const Edition& m_edition;
    const Page& m_page;
    const MovableBlock& m_movable;
};

}
