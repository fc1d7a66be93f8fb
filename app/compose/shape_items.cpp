#include "compose/shape_items.h"

#include "compose/classes.h"
#include "compose/place_glyphs.h"

#include "type/shaping.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <cstring>

namespace banxin::compose {

namespace {

/// Graphemes [begin, end) that are shaped in one go.
struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool shapesAlike(const TextStyle& a, const TextStyle& b)
{
    return &a == &b || (a.size == b.size && a.widthPerMille == b.widthPerMille && a.font == b.font && a.tracking == b.tracking
        && a.capitals == b.capitals && a.figures == b.figures && a.raise == b.raise);
}

bool joins(const ShapingText& source, std::size_t left, std::size_t right)
{
    const Grapheme& a = source.graphemes[left];
    const Grapheme& b = source.graphemes[right];
    return !a.isControl && !b.isControl && !a.isCut && a.face == b.face && a.script == b.script && a.level == b.level && a.fit == b.fit
        && a.orientation == b.orientation && a.orientation != Orientation::UprightGroup
        && shapesAlike(*source.styles[a.style], *source.styles[b.style]);
}

type::Direction directionOf(const ShapingText& source, const Grapheme& grapheme)
{
    if (source.styles[0]->writingMode == WritingMode::Vertical && grapheme.orientation == Orientation::Upright
        && grapheme.kind != CharacterClass::Digit)
        return type::Direction::TopToBottom;
    return grapheme.level % 2 == 1 ? type::Direction::RightToLeft : type::Direction::LeftToRight;
}

type::ShapeOptions optionsFor(const ShapingText& source, const Run& run)
{
    const Grapheme& first = source.graphemes[run.begin];
    type::ShapeOptions options;
    options.direction = directionOf(source, first);
    options.language = source.styles[0]->language;
    const char* script = uscript_getShortName(static_cast<UScriptCode>(first.script));
    if (script)
        std::memcpy(options.script, script, 4);
    if (first.script == USCRIPT_HAN)
        options.features.push_back({"kern", 0});
    if (first.script == USCRIPT_LATIN)
        options.features.push_back({"pwid", 1});
    if (options.direction == type::Direction::TopToBottom)
        options.features.insert(options.features.end(), {{"vkrn", 0}, {"vpal", 0}, {"vhal", 0}});
    const TextStyle& style = *source.styles[first.style];
    if (style.tracking != 0)
        options.features.push_back({"liga", 0});
    if (style.capitals == Capitals::Small)
        options.features.push_back({"smcp", 1});
    if (style.figures == Figures::OldStyle)
        options.features.push_back({"onum", 1});
    options.paragraphStart = run.begin == 0;
    options.paragraphEnd = run.end == source.graphemes.size();
    return options;
}

class Shaper {
public:
    Shaper(const ShapingText& source, const Faces& faces, Prepared& out) : m_source{source}, m_faces{faces}, m_out{out} {}

    void shapeAll()
    {
        const std::size_t count = m_source.graphemes.size();
        m_out.items.reserve(count + 1);
        m_out.glyphs.reserve(count + 1);
        for (std::size_t begin = 0; begin < count;) {
            std::size_t end = begin + 1;
            while (end < count && joins(m_source, end - 1, end))
                ++end;
            shapeRun({begin, end});
            begin = end;
        }
    }

private:
    void shapeRun(const Run& run)
    {
        const Grapheme& first = m_source.graphemes[run.begin];
        if (first.isControl || first.face == noFace) {
            for (std::size_t i = run.begin; i < run.end; ++i)
                addUnshaped(m_source.graphemes[i]);
            return;
        }
        const std::size_t length = m_source.graphemes[run.end - 1].start + m_source.graphemes[run.end - 1].length - first.start;
        const type::ShapeOptions options = optionsFor(m_source, run);
        type::shape(m_faces.face(first.face), m_source.text, first.start, length, options, m_shaped);
        if (options.direction == type::Direction::RightToLeft)
            std::stable_sort(m_shaped.begin(), m_shaped.end(),
                [](const auto& a, const auto& b) { return a.cluster < b.cluster; });
        addItems(run);
    }

    void addItems(const Run& run)
    {
        std::size_t glyph = 0;
        for (std::size_t i = run.begin; i < run.end; ++i) {
            const Grapheme& grapheme = m_source.graphemes[i];
            const std::size_t first = glyph;
            while (glyph < m_shaped.size() && m_shaped[glyph].cluster < grapheme.start + grapheme.length)
                ++glyph;
            Item item = itemOf(grapheme);
            const std::span<const type::ShapedGlyph> glyphs{m_shaped.data() + first, glyph - first};
            item.joined = glyphs.empty() && i > run.begin && !grapheme.isControl;
            placeGlyphs({m_source, m_faces.face(grapheme.face), grapheme, item.em}, glyphs, item, m_out.glyphs);
            m_out.items.push_back(item);
        }
    }

    /// A cell without glyphs: a control of no width, or an em for text that no font shows.
    void addUnshaped(const Grapheme& grapheme)
    {
        Item item = itemOf(grapheme);
        item.glyphBegin = static_cast<std::uint32_t>(m_out.glyphs.size());
        if (!grapheme.isControl)
            item.body = item.kind == CharacterClass::Space ? item.em / 4 : item.em;
        m_out.items.push_back(item);
    }

    Item itemOf(const Grapheme& grapheme) const
    {
        Item item;
        item.start = grapheme.start;
        item.length = grapheme.length;
        item.style = grapheme.style;
        item.kind = grapheme.kind;
        item.orientation = grapheme.orientation;
        item.level = grapheme.level;
        item.isIdeograph = isIdeograph(grapheme.character);
        item.isControl = grapheme.isControl && grapheme.kind != CharacterClass::Space;
        item.breakingSpace = vanishesAtBreak(grapheme) || grapheme.character == U'\n';
        item.sizePerMille = static_cast<std::uint16_t>(std::clamp(grapheme.fit.sizePerMille, 1, 10'000));
        item.em = emOf(*m_source.styles[grapheme.style], grapheme.orientation, item.sizePerMille);
        return item;
    }

    const ShapingText& m_source;
    const Faces& m_faces;
    Prepared& m_out;
    std::vector<type::ShapedGlyph> m_shaped;
};

}

Fine emOf(const TextStyle& style, Orientation orientation, int sizePerMille)
{
    const bool along = style.writingMode == WritingMode::Horizontal || orientation == Orientation::Rotated;
    return emAlongLine(style.size, along ? style.widthPerMille : 1000) / 1000 * sizePerMille;
}

void shapeItems(const ShapingText& source, const Faces& faces, Prepared& out)
{
    Shaper{source, faces, out}.shapeAll();
}

}
