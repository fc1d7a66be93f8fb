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

void fill(
    hb_buffer_t* buffer, std::u16string_view text, std::size_t start, std::size_t length, const ShapeOptions& options)
{
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_flags(buffer, flagsOf(options));
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_direction(buffer, directionOf(options.direction));
    const auto& script = options.script;
    hb_buffer_set_script(buffer, hb_script_from_iso15924_tag(HB_TAG(script[0], script[1], script[2], script[3])));
    hb_buffer_set_language(buffer, languageOf(options.language));
    hb_buffer_add_utf16(buffer, reinterpret_cast<const std::uint16_t*>(text.data()), static_cast<int>(text.size()),
        static_cast<unsigned>(start), static_cast<int>(length));
}

void collect(hb_buffer_t* buffer, std::vector<ShapedGlyph>& out)
{
    unsigned count = 0;
    const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
    out.resize(count);
    for (unsigned i = 0; i < count; ++i) {
        const bool unsafe = (glyphs[i].mask & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
        out[i] = {glyphs[i].codepoint, glyphs[i].cluster, positions[i].x_advance, positions[i].y_advance,
            positions[i].x_offset, positions[i].y_offset, unsafe};
    }
}

}

void shape(const Face& face, std::u16string_view text, std::size_t start, std::size_t length,
    const ShapeOptions& options, std::vector<ShapedGlyph>& out)
{
    assert(start + length <= text.size());
    assert(options.features.size() <= mostFeatures);

    std::array<hb_feature_t, mostFeatures> features;
    const std::size_t featureCount = std::min(options.features.size(), mostFeatures);
    for (std::size_t i = 0; i < featureCount; ++i) {
        const auto& tag = options.features[i].tag;
        features[i] = {HB_TAG(tag[0], tag[1], tag[2], tag[3]), options.features[i].value, HB_FEATURE_GLOBAL_START,
            HB_FEATURE_GLOBAL_END};
    }
    hb_buffer_t* buffer = threadsBuffer();
    fill(buffer, text, start, length, options);
    hb_shape(face.members().font.get(), buffer, features.data(), static_cast<unsigned>(featureCount));
    collect(buffer, out);
}

}
