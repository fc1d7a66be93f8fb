#include "type/shaping.h"

#include "type/face_members.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace banxin::type {

namespace {

constexpr std::size_t mostFeatures = 32;

hb_buffer_t* threadsBuffer()
{
    thread_local const Owned<hb_buffer_t> buffer{hb_buffer_create()};
    return buffer.get();
}

hb_direction_t directionOf(Direction direction)
{
    switch (direction) {
    case Direction::LeftToRight: return HB_DIRECTION_LTR;
    case Direction::RightToLeft: return HB_DIRECTION_RTL;
    case Direction::TopToBottom: return HB_DIRECTION_TTB;
    }
    return HB_DIRECTION_LTR;
}

/// HarfBuzz keeps languages for good, but searches them by name each time.
hb_language_t languageOf(std::string_view name)
{
    thread_local std::string lastName;
    thread_local hb_language_t last = HB_LANGUAGE_INVALID;
    if (name != lastName) {
        lastName = name;
        last = hb_language_from_string(lastName.data(), static_cast<int>(lastName.size()));
    }
    return last;
}

hb_buffer_flags_t flagsOf(const ShapeOptions& options)
{
    unsigned flags = HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES;
    if (options.paragraphStart)
        flags |= HB_BUFFER_FLAG_BOT;
    if (options.paragraphEnd)
        flags |= HB_BUFFER_FLAG_EOT;
    return static_cast<hb_buffer_flags_t>(flags);
}

hb_script_t scriptOf(const ShapeOptions& options)
{
    const auto& script = options.script;
    return hb_script_from_iso15924_tag(HB_TAG(script[0], script[1], script[2], script[3]));
}

/// The features of a whole run.
class Features {
public:
    explicit Features(const ShapeOptions& options) : m_count{std::min(options.features.size(), mostFeatures)}
    {
        assert(options.features.size() <= mostFeatures);
        for (std::size_t i = 0; i < m_count; ++i) {
            const auto& tag = options.features[i].tag;
            m_features[i] = {HB_TAG(tag[0], tag[1], tag[2], tag[3]), options.features[i].value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
        }
    }

    const hb_feature_t* data() const { return m_features.data(); }
    unsigned count() const { return static_cast<unsigned>(m_count); }

private:
    std::array<hb_feature_t, mostFeatures> m_features;
    std::size_t m_count;
};

/// Part of a text that is shaped in one go.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

void fill(hb_buffer_t* buffer, std::u16string_view text, Stretch stretch, const ShapeOptions& options)
{
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_flags(buffer, flagsOf(options));
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_direction(buffer, directionOf(options.direction));
    hb_buffer_set_script(buffer, scriptOf(options));
    hb_buffer_set_language(buffer, languageOf(options.language));
    hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(text.data()), static_cast<int>(text.size()),
        static_cast<unsigned>(stretch.begin), static_cast<int>(stretch.end - stretch.begin));
}

void collect(hb_buffer_t* buffer, std::vector<ShapedGlyph>& out)
{
    unsigned count = 0;
    const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    for (unsigned i = 0; i < count; ++i) {
        const bool unsafe = (glyphs[i].mask & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        out.push_back({glyphs[i].codepoint, glyphs[i].cluster, positions[i].x_advance, positions[i].y_advance,
            positions[i].x_offset, positions[i].y_offset, unsafe});
    }
}

/// Shapes a run of one text, stretch by stretch.
class Shaper {
public:
    Shaper(const Face& face, std::u16string_view text, const ShapeOptions& options, std::vector<ShapedGlyph>& out)
        : m_face{face}, m_text{text}, m_options{options}, m_features{options}, m_out{out}
    {
    }

    void shape(Stretch stretch)
    {
        hb_buffer_t* buffer = threadsBuffer();
        fill(buffer, m_text, stretch, m_options);
        hb_shape(m_face.members().font.get(), buffer, m_features.data(), m_features.count());
        collect(buffer, m_out);
    }

    /// Most of a newspaper's characters are shaped by looking them up: only what touches others goes to HarfBuzz.
    void shapeChinese(Stretch stretch)
    {
        const hb_segment_properties_t properties{HB_DIRECTION_LTR, HB_SCRIPT_HAN, languageOf(m_options.language), nullptr, nullptr};
        const PlainGlyphs& plain = m_face.members().plainGlyphs.of(m_face.members().face.get(), properties, m_features.data(), m_features.count());
        std::size_t shaped = stretch.begin;
        for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
            const std::uint32_t glyph = standsAlone(i, stretch) ? m_face.glyph(m_text[i]) : 0;
            if (!plain.contains(glyph))
                continue;
            if (shaped < i)
                shape({shaped, i});
            m_out.push_back({glyph, static_cast<std::uint32_t>(i), m_face.advance(glyph), 0, 0, 0, false});
            shaped = i + 1;
        }
        if (shaped < stretch.end)
            shape({shaped, stretch.end});
    }

private:
    /// Neither what stands before a character nor what follows may join it: a mark, a variation selector, what is hidden.
    bool standsAlone(std::size_t i, Stretch stretch) const
    {
        return standsForItself(m_text[i]) && (i == stretch.begin || standsForItself(m_text[i - 1]))
            && (i + 1 == stretch.end || standsForItself(m_text[i + 1]));
    }

    const Face& m_face;
    std::u16string_view m_text;
    const ShapeOptions& m_options;
    Features m_features;
    std::vector<ShapedGlyph>& m_out;
};

}

void shape(const Face& face, std::u16string_view text, std::size_t start, std::size_t length,
    const ShapeOptions& options, std::vector<ShapedGlyph>& out)
{
    assert(start + length <= text.size());
    out.clear();
    Shaper shaper{face, text, options, out};
    if (options.direction == Direction::LeftToRight && scriptOf(options) == HB_SCRIPT_HAN)
        shaper.shapeChinese({start, start + length});
    else
        shaper.shape({start, start + length});
}

}
