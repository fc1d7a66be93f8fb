#include "compose/column.h"

#include "compose/flow.h"

#include <algorithm>

namespace banxin::compose {

Point ColumnPen::next(const TextStyle& style)
{
    const Length baseline = m_depth + (m_vertical ? style.size / 2 : style.size.scaled(88, 100));
    m_depth += std::max(style.leading, Length::fromEmu(1));
    return m_vertical ? Point{m_origin.x - baseline, m_origin.y} : Point{m_origin.x, m_origin.y + baseline};
}

ComposedText setColumn(ParagraphSetter& setter, const Paragraphs& paragraphs, Point origin, Length measure, int mostRows)
{
    ComposedText text;
    text.oversetParagraph = static_cast<std::uint32_t>(paragraphs.size());
    ColumnPen pen{origin, paragraphs.empty() ? WritingMode::Horizontal : paragraphs.front()->style.writingMode};
    for (std::uint32_t p = 0; p < paragraphs.size(); ++p) {
        const auto set = setter.lines(paragraphs[p], LineWidths{measure});
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
