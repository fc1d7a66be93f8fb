#include "compose/column.h"

#include "compose/flow.h"
#include "compose/paragraph_head.h"

#include <algorithm>

namespace banxin::compose {

Point ColumnPen::next(const TextStyle& style)
{
    const Length baseline = m_depth + (m_vertical ? style.size / 2 : style.size.scaled(88, 100));
    m_depth += std::max(style.leading, Length::fromEmu(1));
    return m_vertical ? Point{m_origin.x - baseline, m_origin.y} : Point{m_origin.x, m_origin.y + baseline};
}

namespace {

std::shared_ptr<const ParagraphLines> linesIn(ParagraphSetter& setter, const Shared<Paragraph>& paragraph, Length measure, int mostRows)
{
    const LineWidths widths{measure};
    return mostRows > 0 ? setter.firstLines(paragraph, widths, static_cast<std::size_t>(mostRows + mostRowsOver)) : setter.lines(paragraph, widths);
}

}

ComposedText setColumn(ParagraphSetter& setter, const Paragraphs& paragraphs, Point origin, Length measure, int mostRows)
{
    ComposedText text;
    text.oversetParagraph = static_cast<std::uint32_t>(paragraphs.size());
    ColumnPen pen{origin, paragraphs.empty() ? WritingMode::Horizontal : paragraphs.front()->style.writingMode};
    for (std::uint32_t p = 0; p < paragraphs.size(); ++p) {
        if (text.rowsOver >= mostRowsOver) {
            text.rowsOver += rowsByCount(*paragraphs[p], 0, measure);
            continue;
        }
        const auto set = linesIn(setter, paragraphs[p], measure, mostRows);
        pen.skip(paragraphs[p]->spaceBefore);
        for (const auto& line : set->lines) {
            if (mostRows > 0 && text.rowsUsed >= mostRows) {
                text.oversetOffset = text.rowsOver == 0 ? line->start : text.oversetOffset;
                text.oversetParagraph = text.rowsOver == 0 ? p : text.oversetParagraph;
                ++text.rowsOver;
                continue;
            }
            text.lines.push_back({p, 0, text.rowsUsed++, 0, pen.next(paragraphs[p]->style), line});
        }
        if (!set->lines.back()->lastOfParagraph)
            text.rowsOver += rowsByCount(*paragraphs[p], set->lines.back()->end, measure);
        for (TextFinding finding : set->findings) {
            finding.paragraph = p;
            text.findings.push_back(std::move(finding));
        }
    }
    text.rowsFree = mostRows > 0 ? mostRows - text.rowsUsed : 0;
    text.faces = setter.faces().all();
    reportTightLines(paragraphs, text);
    return text;
}

}
