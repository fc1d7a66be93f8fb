#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace banxin::type {

/// How a CFF table names its glyphs.
struct CffNaming {
    bool cidKeyed = false;
    /// CID of every glyph; empty where CID and glyph id are the same for all (and in name-keyed fonts).
    std::vector<std::uint16_t> cids;
};

/// Nothing where the table is broken.
std::optional<CffNaming> readCffNaming(std::span<const std::byte> table, unsigned glyphCount);

}
