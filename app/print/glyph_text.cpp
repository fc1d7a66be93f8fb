#include "print/glyph_text.h"

#include <algorithm>

namespace banxin::print {

namespace {

constexpr std::u16string_view nothing = u"\u200B";

/// The first character of `text`, which is taken off it.
std::u16string_view takeCharacter(std::u16string_view& text)
{
    if (text.empty())
        return nothing;
    const bool isPair
        = text.size() > 1 && text[0] >= 0xD800 && text[0] < 0xDC00 && text[1] >= 0xDC00 && text[1] < 0xE000;
    const std::u16string_view first = text.substr(0, isPair ? 2 : 1);
    text.remove_prefix(first.size());
    return first;
}

std::u16string_view clusterText(const display::GlyphRun& run, const display::PlacedGlyph& glyph)
{
    const std::u16string_view all = run.text;
    return all.substr(std::min<std::size_t>(glyph.textStart, all.size()), glyph.textLength);
}

}

void glyphTexts(const display::GlyphRun& run, std::vector<std::u16string_view>& texts)
{
    texts.clear();
    const auto& glyphs = run.glyphs;
    std::u16string_view rest;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        if (glyphs[i].textLength > 0)
            rest = clusterText(run, glyphs[i]);
        const bool goesOn = i + 1 < glyphs.size() && glyphs[i + 1].textLength == 0;
        if (goesOn) {
            texts.push_back(takeCharacter(rest));
        } else {
            texts.push_back(rest.empty() ? nothing : rest);
            rest = {};
        }
    }
}

}
