#include "makeup/furniture_setter.h"

#include "base/utf.h"
#include "makeup/emit.h"
#include "makeup/legibility.h"
#include "makeup/rules.h"
#include "makeup/text_finding.h"

#include <algorithm>

namespace banxin::makeup {

std::u16string wordsOf(const std::string& utf8) { return utf16FromUtf8(utf8).value_or(std::u16string{}); }

FurnitureSetter::FurnitureSetter(compose::Composer& composer, const Edition& edition, const Page& page, const Block& block)
    : m_composer{composer}, m_edition{edition}, m_page{page}, m_block{block}, m_area{areaOf(page.grid, block)}
{
    const Length rows = page.grid.pitch * block.frame.insetRows;
    const Length sides = block.frame.insetSides;
    m_inner = {m_area.x + sides, m_area.y + rows, std::max(Length{}, m_area.width - sides * 2), std::max(Length{}, m_area.height - rows * 2)};
}

TextStyle FurnitureSetter::style(Role role) const { return styleFor(*m_edition.sheet, m_page.styleSet, 1, role); }

compose::Paragraph FurnitureSetter::paragraph(std::u16string words, Role role, Alignment alignment) const
{
    compose::Paragraph paragraph;
    paragraph.text = std::move(words);
    paragraph.style = style(role);
    paragraph.style.rules.alignment = alignment;
    paragraph.style.rules.firstIndent = 0;
    return paragraph;
}

namespace {

/// Wider than any sheet: what is set in it takes one line.
constexpr Length endless = Length::fromEmu(36000 * 5'000);

}

Length FurnitureSetter::width(const compose::Paragraph& paragraph)
{
    compose::Paragraph loose = paragraph;
    loose.style.rules.alignment = Alignment::Start;
    Length widest;
    for (const compose::Line& line : m_composer.column({loose}, {}, endless).lines)
        widest = std::max(widest, line.setting->natural);
    return widest;
}

Length FurnitureSetter::widthTo(const compose::Paragraph& paragraph, std::size_t offset)
{
    compose::Paragraph loose = paragraph;
    loose.style.rules.alignment = Alignment::Start;
    const compose::ComposedText set = m_composer.column({loose}, {}, endless);
    if (set.lines.empty())
        return {};
    const compose::LineSetting& line = *set.lines.front().setting;
    for (const compose::Cluster& cluster : line.clusters) {
        if (cluster.start >= offset)
            return cluster.x;
    }
    return line.natural;
}

Length FurnitureSetter::depth(const compose::Paragraph& paragraph, Length measure)
{
    const std::size_t lines = m_composer.column({paragraph}, {}, measure).lines.size();
    return paragraph.style.leading * static_cast<std::int64_t>(lines);
}

void FurnitureSetter::line(const std::u16string& words, Role role, Alignment alignment, Point origin, Length measure)
{
    if (!words.empty())
        setColumn(paragraph(words, role, alignment), origin, measure, 1);
}

Length FurnitureSetter::lines(const compose::Paragraph& paragraph, Point origin, Length measure, Length room)
{
    if (paragraph.text.empty() && paragraph.flushRight.empty())
        return {};
    const Length deep = depth(paragraph, measure);
    // The last line needs no leading below it.
    const std::int64_t rows = (room + paragraph.style.leading - paragraph.style.size) / paragraph.style.leading;
    if (rows < 1) {
        find(Severity::Error, FindingCode::FurnitureIncomplete, {utf8FromUtf16(paragraph.text)});
        return {};
    }
    setColumn(paragraph, origin, measure, static_cast<int>(rows));
    return std::min(deep, paragraph.style.leading * rows);
}

void FurnitureSetter::setColumn(const compose::Paragraph& paragraph, Point origin, Length measure, int mostRows)
{
    const compose::Paragraphs paragraphs{paragraph};
    const compose::ComposedText set = m_composer.column(paragraphs, origin, measure, mostRows);
    emitLines(m_made.list, m_block.id, set, paragraphs);
    for (const compose::TextFinding& text : set.findings) {
        Finding finding = findingOf(text, m_block.id, {}, m_page.code);
        finding.page = m_page.id;
        m_made.findings.push_back(std::move(finding));
    }
    if (set.rowsOver > 0) {
        const std::u16string lost = paragraph.text.substr(std::min<std::size_t>(set.oversetOffset, paragraph.text.size()));
        find(Severity::Error, FindingCode::FurnitureIncomplete, {utf8FromUtf16(lost)});
    }
}

void FurnitureSetter::rule(Point from, Length width, Length weight)
{
    strokeLine(m_made.list, m_block.id, from, {from.x + width, from.y}, weight, Ink::black());
}

void FurnitureSetter::fill(const Rect& area, const Ink& ink) { fillRect(m_underlay, m_block.id, area, ink); }

void FurnitureSetter::find(Severity severity, FindingCode code, std::vector<std::string> arguments)
{
    m_made.findings.push_back({severity, code, m_page.id, m_block.id, {}, std::move(arguments)});
}

ComposedFurniture FurnitureSetter::take()
{
    ComposedFurniture framed;
    drawGround(framed.list, m_block.id, m_area, m_block.frame);
    append(framed.list, m_underlay);
    const bool keepsItsInks = std::holds_alternative<Advertisement>(m_block.content);
    if (m_block.frame.reversed && !keepsItsInks)
        reverseInks(m_made.list.items, 0);
    append(framed.list, m_made.list);
    drawEdges(framed.list, m_block.id, m_area, m_block.frame);
    drawCutOffRule(framed.list, m_block.id, m_area, m_block.frame);
    framed.findings = std::move(m_made.findings);
    return framed;
}

}
