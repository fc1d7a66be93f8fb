#pragma once

#include "type/shaping.h"

#include <hb.h>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace banxin::type {

/// The glyphs of a face that shaping horizontal Chinese text with certain features leaves alone: no lookup reads or writes
/// them, no class makes marks of them. Each stands for its character with its own advance, whatever its neighbours are.
class PlainGlyphs {
public:
    PlainGlyphs(hb_face_t* face, const hb_segment_properties_t& properties, const hb_feature_t* features, unsigned count);

    bool contains(std::uint32_t glyph) const { return glyph < m_plain.size() && m_plain[glyph]; }

private:
    std::vector<bool> m_plain;   ///< empty where the face is shaped by other than OpenType tables
};

/// Those of one face, for each language and set of features that it was asked for. Safe to share between threads.
class PlainGlyphsByFeatures {
public:
    const PlainGlyphs& of(hb_face_t* face, const hb_segment_properties_t& properties, const hb_feature_t* features, unsigned count);

private:
    struct Known {
        hb_language_t language = HB_LANGUAGE_INVALID;
        std::vector<hb_feature_t> features;
        std::unique_ptr<const PlainGlyphs> glyphs;
    };
    std::mutex m_mutex;
    std::vector<Known> m_known;
};

/// Characters of which each is a cluster by itself and that the shaper does not compose, decompose or hide: ideographs and
/// the marks of Chinese text.
constexpr bool standsForItself(char16_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3001 && c <= 0x301F) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xFF01 && c <= 0xFF5E)
        || (c >= 0x2018 && c <= 0x201F) || c == 0x2026;
}

}
