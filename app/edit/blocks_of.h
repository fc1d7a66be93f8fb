#pragma once

#include "edit/edit.h"

#include <optional>

namespace banxin::edit {

/// Where a block stands in the edition.
struct Whereabouts {
    std::size_t page = 0;
    std::size_t index = 0;
};

std::optional<Whereabouts> whereIs(const Edition& edition, BlockId block);
const Block& blockIn(const Edition& edition, Whereabouts where);
/// What a person calls the block: its story's slug, else its number.
std::string nameOf(const Edition& edition, const Block& block);
/// The block can be changed. Fails with NoSuchBlock, BlockLocked.
Result<Whereabouts> unlocked(const Edition& edition, BlockId block);
/// Refuses a place that is not on the page.
Result<Place> checkedPlaceOf(const Page& page, const Place& place);

template <class Change>
void changeBlockAt(Edition& edition, Whereabouts where, Change&& change)
{
    edition.pages[where.page].change([&](Page& page) { change(page.blocks[where.index]); });
}

}
