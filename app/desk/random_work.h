#pragma once

#include "desk/open_edition.h"

#include <cstdint>

namespace banxin::desk {

/// Works on an edition as a busy desk does: brings in stories and photos, types, places, moves and takes off blocks,
/// adds and moves pages, undoes and redoes. All of it goes through `edit` and `commit`. For tests of the program as it
/// is, and for trying out a machine.
class RandomWork {
public:
    /// The same seed on the same edition does the same.
    RandomWork(OpenEdition& open, std::uint64_t seed) : m_open{open}, m_seed{seed} {}

    /// Makes one more edit, as one step; answers its number (`OpenEdition::edits`). Fails as commit, undo and redo do.
    Result<std::int64_t> edit();

private:
    OpenEdition& m_open;
    std::uint64_t m_seed;
};

}
