#include "print/marks.h"

#include "base/utf.h"
#include "display/circle.h"
#include "type/shaping.h"

#include <algorithm>
#include <array>

namespace banxin::print {

namespace {

using namespace literals;
using display::DisplayList;

constexpr Length lineWidth = Length::fromEmu(3175);   // a quarter of a point
constexpr Length cropLength = 9_mm;
constexpr Length cropDistance = 1_mm;
constexpr Length targetRadius = 2_mm;
constexpr Length patch = 5_mm;
constexpr Length slugSize = 7_pt;

Ink registration() { return Ink{{1000, 1000, 1000, 1000}, registrationInk, 1000}; }

void addLine(DisplayList& list, Point from, Point to)
{
    display::StrokePath line{{}, lineWidth, registration(), {}};
    line.path.moveTo(from);
    line.path.lineTo(to);
    list.items.push_back({{}, std::move(line)});
}

void addCropMarks(DisplayList& list, const Rect& trim, Length bleed)
{
    const Length near = bleed + cropDistance;
    const Length far = near + cropLength;
    for (const Length x : {trim.x, trim.right()}) {
        addLine(list, {x, trim.y - far}, {x, trim.y - near});
        addLine(list, {x, trim.bottom() + near}, {x, trim.bottom() + far});
    }
    for (const Length y : {trim.y, trim.bottom()}) {
        addLine(list, {trim.x - far, y}, {trim.x - near, y});
        addLine(list, {trim.right() + near, y}, {trim.right() + far, y});
    }
}

void addTargets(DisplayList& list, const Rect& trim, Length bleed)
{
    const Length away = bleed + 6_mm;
    const Length middleX = trim.x + trim.width / 2;
    const Length middleY = trim.y + trim.height / 2;
    const Length arm = targetRadius + 1_mm;
    const std::array centres{Point{middleX, trim.y - away}, Point{middleX, trim.bottom() + away},
        Point{trim.x - away, middleY}, Point{trim.right() + away, middleY}};
    for (const Point& c : centres) {
        list.items.push_back({{}, display::StrokePath{display::circle(c, targetRadius), lineWidth, registration(), {}}});
        addLine(list, {c.x - arm, c.y}, {c.x + arm, c.y});
        addLine(list, {c.x, c.y - arm}, {c.x, c.y + arm});
    }
}

/// Solids, the 40 % control tints of ISO 12647-3, and its grey of three inks.
void addColourBar(DisplayList& list, const Rect& trim, Length bleed)
{
    const std::array inks{Ink::cmyk(1000, 0, 0, 0), Ink::cmyk(0, 1000, 0, 0), Ink::cmyk(0, 0, 1000, 0), Ink::black(),
        Ink::cmyk(400, 0, 0, 0), Ink::cmyk(0, 400, 0, 0), Ink::cmyk(0, 0, 400, 0), Ink::black(400),
        Ink::cmyk(310, 220, 220, 0)};
    Rect place{trim.x + 20_mm, trim.y - bleed - 3_mm - patch, patch, patch};
    for (const Ink& ink : inks) {
        display::FillPath fill{{}, ink};
        fill.path.addRect(place);
        list.items.push_back({{}, std::move(fill)});
        place.x += patch;
    }
}

bool hasAllGlyphs(const std::vector<type::ShapedGlyph>& glyphs)
{
    for (const type::ShapedGlyph& glyph : glyphs) {
        if (glyph.glyph == 0)
            return false;
    }
    return true;
}

struct SlugFace {
    type::FaceHandle face;
    std::vector<type::ShapedGlyph> glyphs;
};

/// The first face that has all of the line: one of the page, or what a Chinese desk has at hand.
SlugFace slugFace(const display::ComposedPage& page, const std::u16string& text, const type::FontBook& fonts)
{
    std::vector<type::FaceHandle> faces;
    for (const FontName& name : page.list.fonts)
        faces.push_back(fonts.find(name));
    SlugFace found;
    const auto suits = [&](const type::FaceHandle& face) {
        if (!face)
            return false;
        type::shape(*face, text, 0, text.size(), {}, found.glyphs);
        found.face = face;
        return hasAllGlyphs(found.glyphs);
    };
    if (std::any_of(faces.begin(), faces.end(), suits) || suits(fonts.findFamily("Noto Sans CJK SC")))
        return found;
    return {};
}

/// A line that no font can show whole is left out: it is for people at the press, and nothing of the paper is lost.
void addSlugLine(
    DisplayList& list, const display::ComposedPage& page, const PressSettings& settings, const type::FontBook& fonts)
{
    const auto text = utf16FromUtf8(settings.slugLine);
    if (!text || text->empty())
        return;
    const SlugFace slug = slugFace(page, *text, fonts);
    if (!slug.face)
        return;
    display::GlyphRun run;
    run.font = display::fontIndex(list, slug.face->name());
    run.size = slugSize;
    run.text = *text;
    const Point start{20_mm, page.trim.height + settings.bleed + 6_mm};
    std::int64_t advanced = 0;
    for (std::size_t i = 0; i < slug.glyphs.size(); ++i) {
        const type::ShapedGlyph& glyph = slug.glyphs[i];
        const bool begins = i == 0 || glyph.cluster != slug.glyphs[i - 1].cluster;
        std::size_t next = i + 1;
        while (next < slug.glyphs.size() && slug.glyphs[next].cluster == glyph.cluster)
            ++next;
        const std::size_t end = next < slug.glyphs.size() ? slug.glyphs[next].cluster : text->size();
        run.glyphs.push_back(
            {glyph.glyph, {start.x + slugSize.scaled(advanced, slug.face->metrics().unitsPerEm), start.y},
                glyph.cluster, begins ? static_cast<std::uint32_t>(end - glyph.cluster) : 0});
        advanced += glyph.xAdvance;
    }
    list.items.push_back({{}, std::move(run)});
}

}

DisplayList printerMarks(const display::ComposedPage& page, const PressSettings& settings, const type::FontBook& fonts)
{
    DisplayList list;
    const Rect trim{{}, {}, page.trim.width, page.trim.height};
    if (settings.marks.crop)
        addCropMarks(list, trim, settings.bleed);
    if (settings.marks.registration)
        addTargets(list, trim, settings.bleed);
    if (settings.marks.colourBar)
        addColourBar(list, trim, settings.bleed);
    addSlugLine(list, page, settings, fonts);
    return list;
}

}
