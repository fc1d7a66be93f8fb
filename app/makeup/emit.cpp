#include "makeup/emit.h"

#include "display/circle.h"

#include <algorithm>
#include <iterator>

namespace banxin::makeup {

namespace {

using compose::Cluster;
using compose::Glyph;

const TextStyle& styleOf(const compose::Paragraph& paragraph, std::uint16_t style)
{
    return style == 0 ? paragraph.style : paragraph.spans[style - 1u].style;
}

/// The outlines of a run's glyphs where they stand on the page.
Path outlineOf(const display::GlyphRun& run, const type::Face& face)
{
    const std::int64_t em = std::max(1, face.metrics().unitsPerEm);
    Path all;
    for (const display::PlacedGlyph& glyph : run.glyphs) {
        const Path drawn = face.outline(glyph.glyph);
        all.verbs.insert(all.verbs.end(), drawn.verbs.begin(), drawn.verbs.end());
        for (const Point& p : drawn.points) {
            // The face's units are held in EMU, y up.
            const Length x = run.size.scaled(p.x.emu() * run.widthPerMille, em * 1000);
            const Length up = run.size.scaled(p.y.emu(), em);
            all.points.push_back(run.turned ? Point{glyph.origin.x + up, glyph.origin.y + x} : Point{glyph.origin.x + x, glyph.origin.y - up});
        }
    }
    return all;
}

/// Builds the runs of one line.
class LineEmitter {
public:
    LineEmitter(display::DisplayList& list, BlockId origin, const compose::ComposedText& text, const compose::Line& line,
        const compose::Paragraph& paragraph, Point offset)
        : m_list{list}, m_origin{origin}, m_text{text}, m_line{line}, m_paragraph{paragraph},
          m_start{line.origin.x + offset.x, line.origin.y + offset.y},
          m_vertical{paragraph.style.writingMode == WritingMode::Vertical}
    {
    }

    void emit()
    {
        std::uint32_t last = UINT32_MAX;
        for (const Glyph& glyph : m_line.setting->glyphs) {
            const Cluster& cluster = m_line.setting->clusters[glyph.cluster];
            if (!continues(glyph, cluster))
                begin(glyph, cluster);
            add(glyph, cluster, glyph.cluster != last);
            last = glyph.cluster;
        }
        for (const compose::SetRuby& ruby : m_line.setting->ruby)
            emitRuby(ruby);
        for (const compose::EmphasisDot& dot : m_line.setting->dots)
            emitDot(dot);
        flush();
        // What lies round and under a character must not cover the one before it.
        std::move(m_shadows.begin(), m_shadows.end(), std::back_inserter(m_list.items));
        std::move(m_outlines.begin(), m_outlines.end(), std::back_inserter(m_list.items));
        std::move(m_runs.begin(), m_runs.end(), std::back_inserter(m_list.items));
    }

private:
    bool continues(const Glyph& glyph, const Cluster& cluster) const
    {
        return m_open && glyph.face == m_face && cluster.style == m_style && cluster.orientation == m_orientation
            && cluster.widthPerMille == m_width && cluster.sizePerMille == m_size;
    }

    void begin(const Glyph& glyph, const Cluster& cluster)
    {
        flush();
        const TextStyle& style = styleOf(m_paragraph, cluster.style);
        m_run = {};
        m_run.font = display::fontIndex(m_list, m_text.faces[glyph.face]->name());
        m_run.size = style.size.scaled(cluster.sizePerMille, 1000);
        m_run.widthPerMille = style.widthPerMille * cluster.widthPerMille / 1000;
        m_run.turned = cluster.orientation == compose::Orientation::Rotated;
        m_run.ink = style.ink;
        m_open = true;
        m_runStyle = &style;
        m_face = glyph.face;
        m_style = cluster.style;
        m_orientation = cluster.orientation;
        m_width = cluster.widthPerMille;
        m_size = cluster.sizePerMille;
    }

    /// From the line's own coordinates to the page's: vertical lines run down, their y to the left.
    Point onPage(Length x, Length y) const
    {
        return m_vertical ? Point{m_start.x - y, m_start.y + x} : Point{m_start.x + x, m_start.y + y};
    }

    void add(const Glyph& glyph, const Cluster& cluster, bool first)
    {
        display::PlacedGlyph placed;
        placed.glyph = glyph.glyph;
        placed.origin = onPage(glyph.x, glyph.y);
        placed.textStart = static_cast<std::uint32_t>(m_run.text.size());
        if (first) {
            // An inserted hyphen shows no character of the story, yet a reader of the file needs one.
            const std::u16string shown = cluster.length > 0 ? textOf(cluster) : u"\u00AD";
            m_run.text += shown;
            placed.textLength = static_cast<std::uint32_t>(shown.size());
        }
        m_run.glyphs.push_back(placed);
    }

    std::u16string textOf(const Cluster& cluster) const
    {
        const std::size_t own = m_paragraph.text.size();
        return cluster.start < own ? m_paragraph.text.substr(cluster.start, cluster.length)
                                   : m_paragraph.flushRight.substr(cluster.start - own, cluster.length);
    }

    void flush()
    {
        if (m_open) {
            addEffects();
            m_runs.push_back({m_origin, std::move(m_run)});
        }
        m_open = false;
    }

    /// 勾边 and shadow of the run, as paths: only the run itself is text.
    void addEffects()
    {
        const TextStyle& style = *m_runStyle;
        if (style.outline <= Length{} && !style.shadow)
            return;
        const Path drawn = outlineOf(m_run, *m_text.faces[m_face]);
        if (style.shadow) {
            Path shadow = drawn;
            for (Point& p : shadow.points)
                p = {p.x + style.shadow->right, p.y + style.shadow->down};
            m_shadows.push_back({m_origin, display::FillPath{std::move(shadow), style.shadow->ink}});
        }
        // Half of the stroke lies under the character.
        if (style.outline > Length{})
            m_outlines.push_back({m_origin, display::StrokePath{drawn, style.outline * 2, style.outlineInk, {}, true}});
    }

    void emitRuby(const compose::SetRuby& ruby)
    {
        for (const Glyph& glyph : ruby.glyphs) {
            display::GlyphRun run;
            run.font = display::fontIndex(m_list, m_text.faces[glyph.face]->name());
            run.size = ruby.size;
            run.ink = m_paragraph.style.ink;
            display::PlacedGlyph placed{glyph.glyph, onPage(glyph.x, glyph.y), 0, 0};
            if (glyph.cluster < ruby.text.size()) {
                run.text = ruby.text.substr(glyph.cluster, 1);
                placed.textLength = 1;
            }
            run.glyphs.push_back(placed);
            m_runs.push_back({m_origin, std::move(run)});
        }
    }

    void emitDot(const compose::EmphasisDot& dot)
    {
        Path path = display::circle(onPage(dot.x, dot.y), m_paragraph.style.size.scaled(7, 100));
        m_runs.push_back({m_origin, display::FillPath{std::move(path), m_paragraph.style.ink}});
    }

    display::DisplayList& m_list;
    BlockId m_origin;
    const compose::ComposedText& m_text;
    const compose::Line& m_line;
    const compose::Paragraph& m_paragraph;
    Point m_start;
    bool m_vertical = false;

    std::vector<display::Item> m_shadows;
    std::vector<display::Item> m_outlines;
    std::vector<display::Item> m_runs;

    display::GlyphRun m_run;
    const TextStyle* m_runStyle = nullptr;
    bool m_open = false;
    std::uint16_t m_face = 0;
    std::uint16_t m_style = 0;
    compose::Orientation m_orientation = compose::Orientation::Upright;
    std::int32_t m_width = 1000;
    std::int32_t m_size = 1000;
};

}

void emitLine(display::DisplayList& list, BlockId origin, const compose::ComposedText& text, const compose::Line& line,
    const compose::Paragraph& paragraph, Point offset)
{
    LineEmitter{list, origin, text, line, paragraph, offset}.emit();
}

void emitLines(display::DisplayList& list, BlockId origin, const compose::ComposedText& text,
    const compose::Paragraphs& paragraphs, Point offset)
{
    for (const compose::Line& line : text.lines)
        emitLine(list, origin, text, line, *paragraphs[line.paragraph], offset);
}

namespace {

void renumber(display::Item& item, const std::vector<std::uint16_t>& fonts)
{
    if (auto* run = std::get_if<display::GlyphRun>(&item.mark))
        run->font = fonts[run->font];
    if (auto* group = std::get_if<display::Group>(&item.mark)) {
        for (display::Item& inner : group->items)
            renumber(inner, fonts);
    }
}

}

void append(display::DisplayList& list, const display::DisplayList& part)
{
    std::vector<std::uint16_t> fonts;
    for (const FontName& font : part.fonts)
        fonts.push_back(display::fontIndex(list, font));
    for (const display::Item& item : part.items) {
        list.items.push_back(item);
        renumber(list.items.back(), fonts);
    }
}

void fillRect(display::DisplayList& list, BlockId origin, const Rect& area, const Ink& ink)
{
    Path path;
    path.addRect(area);
    list.items.push_back({origin, display::FillPath{std::move(path), ink}});
}

void strokeLine(display::DisplayList& list, BlockId origin, Point from, Point to, Length weight, const Ink& ink)
{
    Path path;
    path.moveTo(from);
    path.lineTo(to);
    list.items.push_back({origin, display::StrokePath{std::move(path), weight, ink, {}}});
}

}
