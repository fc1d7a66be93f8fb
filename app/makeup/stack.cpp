#include "makeup/stack.h"

#include "base/utf.h"
#include "makeup/block_layout.h"
#include "makeup/emit.h"
#include "makeup/lead_spans.h"
#include "makeup/series.h"

namespace banxin::makeup {

StackInput stackInputOf(const Story& story, const std::string& styleSet, const ArticleBlock& article, Length measure)
{
    const WritingMode writing = isUpright(article.stack) ? WritingMode::Vertical : WritingMode::Horizontal;
    return {labelWords(story), story.kicker, story.headline, story.deck, story.byline, styleSet, story.rank, article.overrides, measure, writing};
}

namespace {

class StackBuilder {
public:
    StackBuilder(compose::Composer& composer, const StyleSheet& sheet, const StackInput& input, BlockId origin)
        : m_composer{composer}, m_sheet{sheet}, m_input{input}, m_origin{origin}, m_rank{rankFor(sheet, input.styleSet, input.rank)}
    {
    }

    ComposedStack build()
    {
        const std::pair<Role, const std::u16string&> parts[] = {{Role::Label, m_input.label}, {Role::Kicker, m_input.kicker},
            {Role::Headline, m_input.headline}, {Role::Deck, m_input.deck}, {Role::Byline, m_input.byline}};
        for (const auto& [role, text] : parts) {
            if (!text.empty())
                add(role, text);
        }
        if (!m_isEmpty)
            m_stack.depth = m_y + m_rank.airBelow;
        return std::move(m_stack);
    }

private:
    void add(Role role, const std::u16string& text)
    {
        m_y += m_isEmpty ? m_rank.airAbove : m_rank.airBetween;
        m_isEmpty = false;
        compose::Paragraph paragraph;
        paragraph.text = text;
        paragraph.style = styleFor(m_sheet, m_input.styleSet, m_input.rank, role, m_input.overrides);
        if (m_input.writing == WritingMode::Vertical)
            paragraph.style.writingMode = WritingMode::Vertical;
        paragraph.spans = leadSpans(m_sheet, role, paragraph.style, text);
        const Point origin = isVertical(paragraph.style) ? Point{-m_y, Length{}} : Point{Length{}, m_y};
        const compose::ComposedHeadline set = m_composer.headline(paragraph, origin, m_input.measure);
        paragraph.style.size = set.size;
        paragraph.style.widthPerMille = set.widthPerMille;
        emitLines(m_stack.list, m_origin, set.text, {paragraph});
        m_y += set.depth;
        if (role == Role::Label)
            underline(set, paragraph.style);
        if (!set.fits)
            m_stack.overset.push_back({role, countCharacters(std::u16string_view{text}.substr(std::min<std::size_t>(set.text.oversetOffset, text.size())))});
        m_stack.findings.insert(m_stack.findings.end(), set.text.findings.begin(), set.text.findings.end());
        m_stack.parts.push_back({role, paragraph, set});
    }

    static bool isVertical(const TextStyle& style) { return style.writingMode == WritingMode::Vertical; }

    /// A label is told from a kicker by a rule under it, or left of it.
    void underline(const compose::ComposedHeadline& set, const TextStyle& style)
    {
        const Length weight = Length::fromEmu(12700 / 2);
        m_y += style.size / 4;
        Length from = m_input.measure;
        Length to;
        for (const compose::Line& line : set.text.lines) {
            if (line.setting->clusters.empty())
                continue;
            const auto& first = line.setting->clusters.front();
            const auto& last = line.setting->clusters.back();
            const Length begin = isVertical(style) ? line.origin.y : line.origin.x;
            from = std::min(from, begin + first.x);
            to = std::max(to, begin + last.x + last.advance);
        }
        if (to > from && isVertical(style))
            strokeLine(m_stack.list, m_origin, {-m_y, from}, {-m_y, to}, weight, style.ink);
        else if (to > from)
            strokeLine(m_stack.list, m_origin, {from, m_y}, {to, m_y}, weight, style.ink);
        m_y += weight;
    }

    compose::Composer& m_composer;
    const StyleSheet& m_sheet;
    const StackInput& m_input;
    BlockId m_origin;
    Rank m_rank;
    ComposedStack m_stack;
    Length m_y;
    bool m_isEmpty = true;
};

}

ComposedStack composeStack(compose::Composer& composer, const StyleSheet& sheet, const StackInput& input, BlockId origin)
{
    return StackBuilder{composer, sheet, input, origin}.build();
}

}
