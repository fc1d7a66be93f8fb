#include "print/page_builder.h"

#include <algorithm>
#include <cassert>
#include <fstream>
#include <iterator>

namespace banxin::print::testing {

using namespace literals;

const type::FontBook& fontBook()
{
    static const type::FontBook book{std::filesystem::path{}};
    return book;
}

colour::Profile newsprint()
{
    std::ifstream in{BANXIN_SOURCE_DIR "/resources/colour/newsprint_TR002.icc", std::ios::binary};
    return colour::Profile::fromBytes({std::istreambuf_iterator<char>{in}, {}}, "newsprint").value();
}

PressSettings settings(Standard standard)
{
    PressSettings made;
    made.standard = standard;
    made.title = "板心日报 2024-05-01 <A01> & more";
    made.timestamp = "2024-05-01T21:30:00+08:00";
    made.condition = "CGATS TR 002";
    return made;
}

PhotoId Photos::add(std::string bytes)
{
    const PhotoId id = sha256(bytes);
    m_photos.emplace(id, std::make_shared<const std::string>(std::move(bytes)));
    return id;
}

Result<std::shared_ptr<const std::string>> Photos::bytes(const PhotoId& photo) const
{
    const auto found = m_photos.find(photo);
    if (found == m_photos.end())
        return Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
    return found->second;
}

PageBuilder::PageBuilder(const char* code, std::uint32_t id)
{
    page.page = PageId{id};
    page.code = code;
    page.trim = {390_mm, 540_mm};
}

PageBuilder& PageBuilder::line(Point start, std::u16string_view text, const Setting& setting)
{
    const type::FaceHandle face = fontBook().find(setting.font);
    assert(face);
    type::ShapeOptions options;
    options.direction = setting.direction;
    std::copy_n(setting.script, 5, options.script);
    options.language = setting.language;
    std::vector<type::ShapedGlyph> shaped;
    type::shape(*face, text, 0, text.size(), options, shaped);

    display::GlyphRun run;
    run.font = display::fontIndex(page.list, face->name());
    run.size = setting.size;
    run.widthPerMille = setting.widthPerMille;
    run.turned = setting.turned;
    run.ink = setting.ink;
    run.text = text;
    const int upem = face->metrics().unitsPerEm;
    std::int64_t x = 0;
    std::int64_t y = 0;
    Length loose;
    for (std::size_t i = 0; i < shaped.size(); ++i) {
        const type::ShapedGlyph& glyph = shaped[i];
        const Length across
            = setting.size.scaled((x + glyph.xOffset) * setting.widthPerMille, std::int64_t{upem} * 1000) + loose;
        const Length down = setting.size.scaled(-(y + glyph.yOffset), upem);
        const Point at = setting.turned ? Point{start.x, start.y + across} : Point{start.x + across, start.y + down};
        const bool begins = i == 0 || shaped[i - 1].cluster != glyph.cluster;
        std::size_t end = text.size();
        for (const type::ShapedGlyph& other : shaped) {
            if (other.cluster > glyph.cluster)
                end = std::min<std::size_t>(end, other.cluster);
        }
        run.glyphs.push_back(
            {glyph.glyph, at, glyph.cluster, begins ? static_cast<std::uint32_t>(end - glyph.cluster) : 0});
        x += glyph.xAdvance;
        y += glyph.yAdvance;
        loose += setting.looseness;
    }
    page.list.items.push_back({BlockId{11}, std::move(run)});
    return *this;
}

PageBuilder& PageBuilder::fill(const Rect& area, const Ink& ink)
{
    display::FillPath mark{{}, ink};
    mark.path.addRect(area);
    page.list.items.push_back({BlockId{11}, std::move(mark)});
    return *this;
}

PageBuilder& PageBuilder::rule(Point from, Point to, Length width, const Ink& ink, std::vector<Length> dashes)
{
    display::StrokePath mark{{}, width, ink, std::move(dashes)};
    mark.path.moveTo(from);
    mark.path.lineTo(to);
    page.list.items.push_back({BlockId{11}, std::move(mark)});
    return *this;
}

PageBuilder& PageBuilder::photo(const PhotoId& photo, const Rect& frame, const Rect& clip)
{
    page.list.items.push_back({BlockId{12}, display::PlacedPhoto{photo, frame, clip}});
    return *this;
}

PageBuilder& PageBuilder::group(const Rect& clip)
{
    display::Group group;
    group.clip.addRect(clip);
    auto& items = page.list.items;
    const auto first = items.begin() + static_cast<std::ptrdiff_t>(m_grouped);
    group.items.assign(std::make_move_iterator(first), std::make_move_iterator(items.end()));
    items.erase(first, items.end());
    items.push_back({BlockId{11}, std::move(group)});
    m_grouped = items.size();
    return *this;
}

PageBuilder& PageBuilder::columns(std::u16string_view text)
{
    constexpr std::size_t inLine = 14;
    Point at{20_mm, 60_mm};
    for (std::size_t i = 0; i < text.size(); i += inLine) {
        Setting loose;
        loose.looseness = Length::fromEmu(static_cast<std::int64_t>(i / inLine % 7 * 377));
        line(at, text.substr(i, inLine), loose);
        at.y += 13.2_pt;
        if (at.y > 510_mm)
            at = {at.x + 50_mm, 60_mm};
    }
    return *this;
}

}
