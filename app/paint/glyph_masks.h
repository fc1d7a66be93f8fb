#pragma once

#include "paint/coverage.h"
#include "paint/glyph_outlines.h"
#include "paint/surface.h"

#include <cstdint>
#include <map>
#include <memory>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace banxin::paint {

/// How the em of a run lies on the pixels, without its place.
struct EmShape {
    float xx = 1;
    float xy = 0;
    float yx = 0;
    float yy = 1;
    friend auto operator<=>(const EmShape&, const EmShape&) = default;
};

/// Small glyphs as coverage of pixels, made once for each size and each quarter of a pixel that a glyph begins at.
class GlyphMasks {
public:
    /// Parts of a pixel that glyphs are told apart by.
    static constexpr int phases = 4;

    /// Masks of one face at one size. Valid until the next `trim`.
    class Set {
    public:
        /// With its origin at (phaseX, phaseY) / phases. Its pixels count from that origin's pixel.
        CoverageMask mask(std::uint32_t glyph, int phaseX, int phaseY);

    private:
        friend class GlyphMasks;
        struct Kept {
            QRect pixels;
            std::size_t start = 0;
        };
        Kept make(std::uint32_t glyph, int phaseX, int phaseY);

        GlyphMasks* m_owner = nullptr;
        type::FaceHandle m_face;
        EmShape m_shape;
        std::uint64_t m_used = 0;
        std::unordered_map<std::uint64_t, Kept> m_masks;
        std::vector<std::uint8_t> m_values;
    };

    Set& set(const type::FaceHandle& face, const EmShape& shape);
    /// Forgets the sets longest unused if there is much. Nothing that was handed out may be used after it.
    void trim();

private:
    using Key = std::tuple<const type::Face*, EmShape>;
    GlyphOutlines m_outlines;
    Coverage m_coverage;
    std::map<Key, std::unique_ptr<Set>> m_sets;
    Set* m_last = nullptr;
    std::uint64_t m_clock = 0;
    std::size_t m_bytes = 0;
};

}
