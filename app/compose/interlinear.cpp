#include "compose/interlinear.h"

#include "compose/break_lines.h"
#include "compose/classes.h"
#include "compose/shape_items.h"

#include "type/shaping.h"

#include <algorithm>

namespace banxin::compose {

namespace {

/// Thousandths of the em: an emphasis dot's centre below the baseline, and right of the centre of a vertical line.
constexpr int dotBelow = 270;
constexpr int dotBeside = 650;

/// A ruby as a line of its own, from its left edge.
struct ShapedRuby {
    std::vector<PreparedGlyph> glyphs;
    Fine width = 0;
};

ShapedRuby shapeRuby(const Paragraph& paragraph, const RubyText& ruby, const Faces& faces, const FaceChain& chain)
{
    ShapedRuby shaped;
    const auto& candidates = chain.faces[static_cast<std::size_t>(FontRole::Han)];
    if (candidates.empty())
        return shaped;
    const bool latin = std::all_of(ruby.text.begin(), ruby.text.end(), [](char16_t c) { return c < 0x2E80; });
    const FaceChoice choice = faces.choose(chain, latin ? FontRole::Latin : FontRole::Han, ruby.text);
    type::ShapeOptions options;
    options.language = paragraph.style.language;
    if (latin)
        std::copy_n("Latn", 5, options.script);
    std::vector<type::ShapedGlyph> glyphs;
    const type::Face& face = faces.face(choice.face);
    type::shape(face, ruby.text, 0, ruby.text.size(), options, glyphs);
    const Fine em = perMille(emOf(paragraph.style, Orientation::Upright), paragraph.rubyPerMille);
    for (const type::ShapedGlyph& glyph : glyphs) {
        shaped.glyphs.push_back({glyph.glyph, choice.face, shaped.width + fromFontUnits(glyph.xOffset, em, face.metrics().unitsPerEm),
            -fromFontUnits(glyph.yOffset, em, face.metrics().unitsPerEm)});
        shaped.width += fromFontUnits(glyph.xAdvance, em, face.metrics().unitsPerEm);
    }
    return shaped;
}

/// The items of a ruby's base.
Stretch baseOf(const Prepared& prepared, const RubyText& ruby)
{
    const auto at = [&](std::uint32_t offset) {
        const auto found = std::lower_bound(prepared.items.begin(), prepared.items.end(), offset,
            [](const Item& item, std::uint32_t start) { return item.start < start; });
        return static_cast<std::uint32_t>(found - prepared.items.begin());
    };
    return {at(ruby.start), at(ruby.end)};
}

bool bearsDot(const Cluster& cluster)
{
    return cluster.kind == CharacterClass::Han || cluster.kind == CharacterClass::Latin || cluster.kind == CharacterClass::Digit;
}

void setDots(const Paragraph& paragraph, LineSetting& line)
{
    const bool vertical = paragraph.style.writingMode == WritingMode::Vertical;
    for (const Cluster& cluster : line.clusters) {
        if (!bearsDot(cluster) || !std::binary_search(paragraph.emphasised.begin(), paragraph.emphasised.end(), cluster.start))
            continue;
        const TextStyle& style = cluster.style == 0 ? paragraph.style : paragraph.spans[cluster.style - 1U].style;
        const Length em = rounded(emOf(style, cluster.orientation));
        const Length cell = cluster.kind == CharacterClass::Han ? em : cluster.natural;
        const Length y = vertical ? -style.size.scaled(dotBeside, 1000) : style.size.scaled(dotBelow, 1000);
        line.dots.push_back({cluster.start, cluster.x + cell / 2, y});
    }
}

void setRuby(const Paragraph& paragraph, const RubyText& ruby, Faces& faces, LineSetting& line)
{
    const Cluster* first = nullptr;
    const Cluster* last = nullptr;
    for (const Cluster& cluster : line.clusters) {
        if (cluster.start < ruby.start || cluster.start >= ruby.end)
            continue;
        first = first ? first : &cluster;
        last = &cluster;
    }
    if (!first)
        return;
    const ShapedRuby shaped = shapeRuby(paragraph, ruby, faces, faces.chainOf(paragraph.style.font));
    const bool vertical = paragraph.style.writingMode == WritingMode::Vertical;
    const Length em = rounded(emOf(paragraph.style, Orientation::Upright));
    SetRuby set{first->start, last->start + last->length - first->start, ruby.text, {}, rounded(shaped.width), {}, {}, {}};
    set.size = paragraph.style.size.scaled(paragraph.rubyPerMille, 1000);
    // A ruby wider than its base that begins a line begins with it; its base has moved in.
    set.x = std::max(line.clusters.front().x, (first->x + last->x + em - set.width) / 2);
    set.y = vertical ? -(paragraph.style.size + set.size) / 2 : -(paragraph.style.size.scaled(88, 100) + set.size.scaled(15, 100));
    for (const PreparedGlyph& glyph : shaped.glyphs)
        set.glyphs.push_back({glyph.glyph, 0, glyph.face, set.x + rounded(glyph.x), set.y + rounded(glyph.y)});
    line.ruby.push_back(std::move(set));
}

}

void widenForRuby(const Paragraph& paragraph, const Faces& faces, const FaceChain& chain, Prepared& out)
{
    for (const RubyText& ruby : paragraph.ruby) {
        const Stretch base = baseOf(out, ruby);
        if (base.begin >= base.end)
            continue;
        Fine width = 0;
        for (std::uint32_t i = base.begin; i < base.end; ++i) {
            width += out.items[i].before + out.items[i].body + (i + 1 < base.end ? out.items[i].after : 0);
            out.items[i].gapAfter = out.items[i].gapAfter && i + 1 == base.end;
        }
        const Fine missing = shapeRuby(paragraph, ruby, faces, chain).width - width;
        if (missing <= 0)
            continue;
        if (base.begin > 0)
            out.items[base.begin - 1].after += missing / 2;
        out.items[base.begin].edgeBefore += missing / 2;
        out.items[base.end - 1].after += missing / 2;
        out.items[base.end - 1].edgeAfter += missing / 2;
    }
}

void keepRubyWhole(const Paragraph& paragraph, Prepared& out)
{
    for (const RubyText& ruby : paragraph.ruby) {
        const Stretch base = baseOf(out, ruby);
        for (std::uint32_t i = base.begin + 1; i < base.end; ++i)
            out.breaks[i] = {BreakKind::Never, 0, 0};
    }
}

void setInterlinear(const Paragraph& paragraph, Faces& faces, LineSetting& line)
{
    if (!paragraph.emphasised.empty())
        setDots(paragraph, line);
    const auto first = std::partition_point(paragraph.ruby.begin(), paragraph.ruby.end(), [&](const RubyText& ruby) { return ruby.end <= line.start; });
    for (auto ruby = first; ruby != paragraph.ruby.end() && ruby->start < line.end; ++ruby)
        setRuby(paragraph, *ruby, faces, line);
}

}
