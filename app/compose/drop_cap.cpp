#include "compose/drop_cap.h"

#include "compose/classes.h"
#include "compose/shape_items.h"

#include <algorithm>

namespace banxin::compose {

namespace {

const TextStyle& styleOf(const Paragraph& paragraph, const Item& item)
{
    return item.style == 0 ? paragraph.style : paragraph.spans[item.style - 1U].style;
}

bool opensQuote(const Paragraph& paragraph, const Item& item)
{
    const char16_t c = paragraph.text[item.start];
    return item.kind == CharacterClass::Open || c == u'“' || c == u'‘' || c == u'"' || c == u'\'';
}

/// The initial's letters, with the quote that opens before them.
std::uint32_t itemsOf(const Paragraph& paragraph, const Prepared& prepared)
{
    const auto count = static_cast<std::uint32_t>(prepared.items.size());
    auto end = static_cast<std::uint32_t>(std::max(1, paragraph.style.dropCap.characters));
    if (count > 0 && opensQuote(paragraph, prepared.items.front()))
        ++end;
    while (end < count && (prepared.items[end].joined || prepared.items[end].isControl))
        ++end;
    return end < count ? end : 0;
}

/// The Latin letters that decide the size, or null for an initial of ideographs.
const Item* latinIn(const Prepared& prepared, std::uint32_t end)
{
    for (std::uint32_t i = 0; i < end; ++i) {
        const CharacterClass kind = prepared.items[i].kind;
        if (kind == CharacterClass::Han)
            return nullptr;
        if ((kind == CharacterClass::Latin || kind == CharacterClass::Digit) && prepared.items[i].glyphCount > 0)
            return &prepared.items[i];
    }
    return nullptr;
}

/// From the cap height of the first line to the baseline of the last.
void fitLatin(Length size, Length rise, const type::FaceMetrics& metrics, Initial& initial)
{
    const std::int64_t cap = metrics.capHeight > 0 ? metrics.capHeight : metrics.unitsPerEm * 7 / 10;
    const Length capHeight = size.scaled(cap, metrics.unitsPerEm);
    initial.sizePerMille = static_cast<int>(((rise + capHeight).emu() * 1000 + capHeight.emu() / 2) / std::max<std::int64_t>(1, capHeight.emu()));
    initial.drop = rise;
}

/// As many cells as rows, in the middle of the rows' height.
void fitHan(Length size, Length rise, Initial& initial)
{
    const Length side = size * initial.rows;
    const Length spare = rise + size - side;
    initial.sizePerMille = initial.rows * 1000;
    initial.drop = spare / 2 + side.scaled(88, 100) - size.scaled(88, 100);
}

/// The same in vertical text, whose lines are counted from their middle.
void fitUpright(Length rise, Initial& initial)
{
    initial.sizePerMille = initial.rows * 1000;
    initial.drop = rise / 2;
}

/// Text turned on its side makes no initial of vertical text.
bool isTurned(const Prepared& prepared, std::uint32_t end)
{
    return std::any_of(prepared.items.begin(), prepared.items.begin() + end, [](const Item& item) { return item.orientation == Orientation::Rotated; });
}

Fine scaled(Fine length, int perMille) { return length / 1000 * perMille; }

}

Initial initialOf(const Paragraph& paragraph, const Prepared& prepared, const Faces& faces, int rows)
{
    Initial initial;
    if (rows < 2 || prepared.rightToLeft || prepared.mixedDirections)
        return initial;
    initial.items = itemsOf(paragraph, prepared);
    if (isTurned(prepared, initial.items))
        initial.items = 0;
    if (initial.items == 0)
        return initial;
    initial.rows = rows;
    const TextStyle& style = styleOf(paragraph, prepared.items.front());
    const Length rise = std::max(paragraph.style.leading, Length::fromEmu(1)) * (rows - 1);
    const Item* latin = latinIn(prepared, initial.items);
    if (paragraph.style.writingMode == WritingMode::Vertical)
        fitUpright(rise, initial);
    else if (latin)
        fitLatin(style.size.scaled(latin->sizePerMille, 1000), rise, faces.face(prepared.glyphs[latin->glyphBegin].face).metrics(), initial);
    else
        fitHan(style.size, rise, initial);
    Fine width = 0;
    for (std::uint32_t i = 0; i < initial.items; ++i)
        width += scaled(prepared.items[i].body, initial.sizePerMille);
    initial.indent = rounded(width + perMille(prepared.em, paragraph.style.dropCap.gap));
    return initial;
}

void addInitial(const Initial& initial, const Prepared& prepared, LineSetting& line)
{
    std::vector<Cluster> clusters;
    std::vector<Glyph> glyphs;
    Fine pen = 0;
    for (std::uint32_t i = 0; i < initial.items; ++i) {
        const Item& item = prepared.items[i];
        const Fine body = scaled(item.body, initial.sizePerMille);
        if (clusters.empty() || (!item.joined && !item.isControl)) {
            Cluster cluster;
            cluster.start = item.start;
            cluster.kind = item.kind;
            cluster.orientation = item.orientation;
            cluster.x = rounded(pen);
            cluster.style = item.style;
            cluster.sizePerMille = static_cast<std::uint16_t>(scaled(item.sizePerMille * Fine{1000}, initial.sizePerMille) / 1000);
            cluster.drop = initial.drop;
            clusters.push_back(cluster);
        }
        for (std::uint32_t g = item.glyphBegin; g < item.glyphBegin + item.glyphCount; ++g) {
            const PreparedGlyph& glyph = prepared.glyphs[g];
            glyphs.push_back({glyph.glyph, static_cast<std::uint32_t>(clusters.size() - 1), glyph.face,
                rounded(pen + scaled(glyph.x, initial.sizePerMille)), initial.drop + rounded(scaled(glyph.y, initial.sizePerMille))});
        }
        pen += body;
        clusters.back().length = static_cast<std::uint16_t>(item.start + item.length - clusters.back().start);
        clusters.back().advance = clusters.back().natural = rounded(pen) - clusters.back().x;
    }
    const auto shift = static_cast<std::uint32_t>(clusters.size());
    for (Glyph& glyph : line.glyphs)
        glyph.cluster += shift;
    line.clusters.insert(line.clusters.begin(), clusters.begin(), clusters.end());
    line.glyphs.insert(line.glyphs.begin(), glyphs.begin(), glyphs.end());
    line.start = 0;
}

}
