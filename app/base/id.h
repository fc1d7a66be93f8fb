#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace banxin {

/// Names a thing in an edition for as long as the edition lives; never used again. 0 names nothing.
template <class Tag>
struct Id {
    std::uint32_t n = 0;
    constexpr explicit operator bool() const { return n != 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

using PageId = Id<struct PageTag>;
using BlockId = Id<struct BlockTag>;
using StoryId = Id<struct StoryTag>;

}

template <class Tag>
struct std::hash<banxin::Id<Tag>> {
    std::size_t operator()(banxin::Id<Tag> id) const noexcept { return id.n; }
};
