#include "compose/headline.h"

#include "compose/break_lines.h"
#include "compose/column.h"
#include "compose/flow.h"
#include "compose/paragraph_head.h"
#include "compose/shape_items.h"

#include <algorithm>

namespace banxin::compose {

namespace {

/// Steps in which a headline is set closer, narrowed and made smaller, in thousandths.
constexpr int trackingStep = 10;
constexpr int widthStep = 10;
constexpr int sizeStep = 10;

/// What can be seen of a headline: a book that is pasted into one does not hold anybody up.
Paragraph inReach(const Paragraph& paragraph, Length measure)
{
    const int lines = paragraph.style.headline.maxLines;
    const std::int64_t cells = measure.emu() / std::max<std::int64_t>(1, paragraph.style.size.emu()) + 1;
    constexpr std::int64_t lettersInACell = 12;
    return lines > 0 ? headOf(paragraph, static_cast<std::size_t>((lines + 2) * cells * lettersInACell)) : paragraph;
}

class HeadlineSetter {
public:
    HeadlineSetter(ParagraphSetter& setter, WordCutter& words, const Paragraph& paragraph, Length measure)
        : m_setter{setter}, m_paragraph{inReach(paragraph, measure)}, m_rules{paragraph.style.headline}, m_cutter{words},
          m_size{paragraph.style.size}, m_width{paragraph.style.widthPerMille}, m_tracking{paragraph.style.tracking}, m_measure{measure}
    {
        m_paragraph.style.rules.firstIndent = 0;
        m_paragraph.style.rules.leastLastLine = 0;
        if (m_paragraph.style.rules.alignment == Alignment::Justify)
            m_paragraph.style.rules.alignment = Alignment::Start;
    }

    ComposedHeadline set(Point origin)
    {
        if (!fitByType() && !tryBreaks(WordBreaks::AsLastResort))
            m_fits = false;
        ComposedHeadline headline;
        headline.fits = m_fits;
        headline.size = m_paragraph.style.size;
        headline.widthPerMille = m_paragraph.style.widthPerMille;
        headline.tracking = m_paragraph.style.tracking;
        place(origin, headline);
        return headline;
    }

private:
    /// Cut only where one line does not hold all.
    const std::vector<std::uint32_t>& words()
    {
        if (m_words.empty())
            m_words = m_cutter.starts(m_paragraph.text);
        return m_words;
    }

    bool tryBreaks(WordBreaks wordBreaks)
    {
        const auto prepared = m_setter.prepared(m_paragraph);
        if (prepared->items.empty())
            return true;
        m_paragraph.held.clear();
        if (fitsOneLine(*prepared, fine(m_measure)))
            return true;
        const HeadlineBreaks breaks = breakHeadline(*prepared, words(), m_paragraph.text, fine(m_measure), m_rules.maxLines, wordBreaks);
        if (!breaks.fits)
            return false;
        for (const std::uint32_t item : breaks.begins)
            m_paragraph.held.push_back({prepared->items[item].start, 0});
        return true;
    }

    /// As it is, then closer, then narrower, then smaller, inside the style's limits.
    bool fitByType()
    {
        if (tryBreaks(WordBreaks::Never))
            return true;
        const auto whole = m_setter.prepared(m_paragraph);
        const int tightest = std::min(m_rules.leastTracking, 0);
        for (int closer = -trackingStep; closer > tightest; closer -= trackingStep) {
            if (tryType(*whole, 1000, m_width, closer))
                return true;
        }
        const int leastWidth = std::min(m_rules.leastWidthPerMille, 1000) * m_width / 1000;
        const int leastSize = std::min(m_rules.leastSizePerMille, 1000);
        for (int size = 1000; size >= leastSize; size -= sizeStep) {
            const int widest = size == 1000 ? m_width : leastWidth;
            for (int width = widest; width >= leastWidth; width -= widthStep) {
                if (tryType(*whole, size, width, tightest))
                    return true;
            }
        }
        return false;
    }

    bool tryType(const Prepared& whole, int size, int width, int closer)
    {
        m_paragraph.style.size = m_size.scaled(size, 1000);
        m_paragraph.style.widthPerMille = width;
        m_paragraph.style.tracking = m_tracking + closer;
        return mayFit(whole, size, width, closer) && tryBreaks(WordBreaks::Never);
    }

    /// Narrower type in a measure is whole type in a wider one, but for rounding: so most sizes are turned away without
    /// shaping them. Upright type is narrowed across its line, and its size changes alone.
    bool mayFit(const Prepared& whole, int size, int width, int closer)
    {
        const bool vertical = m_paragraph.style.writingMode == WritingMode::Vertical;
        const Fine measure = fine(m_measure) / size * 1000 / (vertical ? 1 : std::max(1, width)) * (vertical ? 1 : m_width);
        const Fine gained = perMille(whole.em, -closer) * static_cast<Fine>(whole.items.size());
        return breakHeadline(whole, words(), m_paragraph.text, measure + gained + whole.em / 500, m_rules.maxLines, WordBreaks::Never).fits;
    }

    void place(Point origin, ComposedHeadline& headline)
    {
        headline.text.oversetParagraph = 1;
        const auto set = m_setter.lines(m_paragraph, LineWidths{m_measure});
        TextStyle spacing = m_paragraph.style;
        spacing.leading = std::max(spacing.leading.scaled(spacing.size.emu(), std::max<std::int64_t>(1, m_size.emu())), spacing.size);
        const Fine em = emOf(m_paragraph.style, Orientation::Upright);
        ColumnPen pen{origin, spacing.writingMode};
        int row = 0;
        for (const auto& line : set->lines) {
            if (m_rules.maxLines > 0 && row >= m_rules.maxLines) {
                headline.text.oversetOffset = headline.text.rowsOver++ == 0 ? line->start : headline.text.oversetOffset;
                headline.text.oversetParagraph = 0;
                headline.fits = false;
                continue;
            }
            headline.fits = headline.fits && line->natural <= line->measure;
            headline.text.lines.push_back({0, 0, row++, 0, pen.next(spacing), line});
            headline.fills.push_back({measureInEms(line->natural, em), measureInEms(line->measure, em)});
        }
        headline.text.rowsUsed = row;
        headline.depth = row > 0 ? spacing.leading * (row - 1) + spacing.size : Length{};
        headline.text.findings = set->findings;
        headline.text.faces = m_setter.faces().all();
        reportTightLines(Paragraphs{m_paragraph}, headline.text);
    }

    ParagraphSetter& m_setter;
    Paragraph m_paragraph;
    HeadlineRules m_rules;
    WordCutter& m_cutter;
    std::vector<std::uint32_t> m_words;
    Length m_size;
    int m_width;
    int m_tracking;
    Length m_measure;
    bool m_fits = true;
};

}

ComposedHeadline setHeadline(ParagraphSetter& setter, WordCutter& words, const Paragraph& paragraph, Point origin, Length measure)
{
    return HeadlineSetter{setter, words, paragraph, measure}.set(origin);
}

}
