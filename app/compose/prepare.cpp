#include "compose/prepare.h"

#include "compose/classes.h"
#include "compose/directions.h"
#include "compose/glue.h"
#include "compose/hyphens.h"
#include "compose/interlinear.h"
#include "compose/shape_items.h"
#include "compose/vertical.h"

#include <algorithm>

namespace banxin::compose {

namespace {

void trimEnds(Prepared& paragraph)
{
    const std::size_t count = paragraph.items.size();
    paragraph.trimmedEnd.assign(count + 1, 0);
    for (std::size_t i = 0; i < count; ++i)
        paragraph.trimmedEnd[i + 1] = paragraph.items[i].breakingSpace ? paragraph.trimmedEnd[i] : static_cast<std::uint32_t>(i + 1);
}

std::string nameOf(const Faces& faces, std::uint16_t face)
{
    return face == noFace ? std::string{} : faces.face(face).name().postScriptName;
}

}

void sumItems(Prepared& paragraph)
{
    paragraph.sums.assign(paragraph.items.size() + 1, {});
    Sums sum;
    for (std::size_t i = 0; i < paragraph.items.size(); ++i) {
        const Item& item = paragraph.items[i];
        sum.width += item.before + item.body + item.after;
        sum.shrink += item.beforeShrink + item.afterShrink;
        sum.open += item.afterOpen;
        sum.gaps += item.gapAfter ? 1 : 0;
        sum.ideographs += item.isIdeograph ? 1 : 0;
        paragraph.sums[i + 1] = sum;
    }
}

Preparer::Preparer(Faces& faces) : m_faces{faces} {}

Preparer::~Preparer() = default;

Prepared Preparer::prepare(const Paragraph& paragraph)
{
    Prepared out;
    const std::u16string_view text = paragraph.text;
    m_cutter.cut(text, m_graphemes);
    assignStyles(paragraph);
    out.em = emOf(paragraph.style, Orientation::Upright);
    out.isChinese = isChineseText(m_graphemes, paragraph.style.language);
    resolveShared(m_graphemes, out.isChinese);
    resolveScripts(m_graphemes, out.isChinese);
    if (paragraph.style.writingMode == WritingMode::Vertical)
        orientVertically(m_graphemes, m_styles);
    resolveDirections(text, paragraph.style.baseDirection, m_graphemes, out);
    chooseFaces(paragraph, out);

    const ShapingText source{text, m_graphemes, m_styles, out.isChinese};
    shapeItems(source, m_faces, out);
    setBlanks(source, out);
    if (!paragraph.ruby.empty())
        widenForRuby(paragraph, m_faces, m_faces.chainOf(paragraph.style.font), out);
    sumItems(out);
    trimEnds(out);
    m_opportunities.find(text, m_graphemes, paragraph.style.rules, out);
    keepRubyWhole(paragraph, out);
    if (paragraph.style.rules.hyphenate)
        findHyphens(source, m_faces, m_hyphenators, out);
    return out;
}

void Preparer::assignStyles(const Paragraph& paragraph)
{
    m_styles.assign(1, &paragraph.style);
    for (const StyledSpan& span : paragraph.spans)
        m_styles.push_back(&span.style);
    std::size_t span = 0;
    for (Grapheme& grapheme : m_graphemes) {
        while (span < paragraph.spans.size() && paragraph.spans[span].end <= grapheme.start)
            ++span;
        const bool inside = span < paragraph.spans.size() && grapheme.start >= paragraph.spans[span].start;
        grapheme.style = inside ? static_cast<std::uint16_t>(span + 1) : std::uint16_t{0};
    }
}

void Preparer::chooseFaces(const Paragraph& paragraph, Prepared& out)
{
    std::vector<const FaceChain*> chains;
    for (const TextStyle* style : m_styles) {
        chains.push_back(&m_faces.chainOf(style->font));
        reportMissing(*chains.back(), out);
    }
    for (std::size_t i = 0; i < m_graphemes.size(); ++i) {
        Grapheme& grapheme = m_graphemes[i];
        const auto cluster = std::u16string_view{paragraph.text}.substr(grapheme.start, grapheme.length);
        const FontRole role = roleOf(m_graphemes, i);
        const FaceChoice choice = m_faces.choose(*chains[grapheme.style], role, cluster);
        grapheme.face = choice.face;
        grapheme.fit = fitOf(*chains[grapheme.style], role, choice.face);
        if (!grapheme.isControl && (choice.isFallback || !choice.hasGlyph) && grapheme.kind != CharacterClass::Space)
            reportChoice(grapheme, choice, paragraph.text, out);
    }
}

void Preparer::reportMissing(const FaceChain& chain, Prepared& out) const
{
    for (const std::string& name : chain.missing) {
        TextFinding finding;
        finding.code = FindingCode::FontMissing;
        finding.text = std::u16string{name.begin(), name.end()};
        finding.detail = chain.faces[0].empty() ? std::string{} : nameOf(m_faces, chain.faces[0].front());
        if (std::find(out.findings.begin(), out.findings.end(), finding) == out.findings.end())
            out.findings.push_back(std::move(finding));
    }
}

void Preparer::reportChoice(const Grapheme& grapheme, const FaceChoice& choice, std::u16string_view text, Prepared& out) const
{
    TextFinding finding;
    finding.code = choice.hasGlyph ? FindingCode::GlyphFallback : FindingCode::GlyphMissing;
    finding.offset = grapheme.start;
    finding.text = std::u16string{text.substr(grapheme.start, grapheme.length)};
    finding.detail = nameOf(m_faces, choice.face);
    out.findings.push_back(std::move(finding));
}

}
