#pragma once

#include "type/face.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::print {

/// A glyph that the document shows, and all that it stands for somewhere.
struct GlyphUse {
    std::uint32_t glyph = 0;
    std::uint32_t cid = 0;
    int width = 0;                        ///< in thousandths of the em, as /W states it
    std::vector<std::u16string> texts;    ///< text n is said by the face's n-th font
};

/// What the document shows of one face. A glyph with two texts needs two fonts on the same font program: it is the only
/// way that every viewer's search and copy follow.
class FaceUse {
public:
    explicit FaceUse(type::FaceHandle face) : m_face{std::move(face)} {}

    void add(std::uint32_t glyph, std::u16string_view text);

    struct Shown {
        const GlyphUse& use;
        std::size_t font;
    };
    /// How a glyph that was added is shown with that text.
    Shown shown(std::uint32_t glyph, std::u16string_view text) const;

    const type::Face& face() const { return *m_face; }
    /// In the order of their first use.
    const std::vector<GlyphUse>& glyphs() const { return m_glyphs; }
    std::size_t fontCount() const { return m_fontCount; }

private:
    GlyphUse& use(std::uint32_t glyph);

    type::FaceHandle m_face;
    std::vector<GlyphUse> m_glyphs;
    std::vector<std::uint32_t> m_slots;   ///< by glyph: place in `m_glyphs` + 1
    std::size_t m_fontCount = 0;
};

}
