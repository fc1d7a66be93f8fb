#include "makeup/tail.h"

#include "makeup/article.h"
#include "makeup/emit.h"

#include <algorithm>

namespace banxin::makeup {

namespace {

/// Nobody reads further than this beside the page; the story pane shows all of it.
constexpr int mostLines = 60;
constexpr int fewLines = 6;
constexpr Length air = Length::fromEmu(12700 * 4);
constexpr std::uint16_t greyPerMille = 620;

class TailSetter {
public:
    TailSetter(compose::Composer& composer, const ComposedStory& story, const PartPlace& place, const PartLayout& layout)
        : m_composer{composer}, m_story{story}, m_place{place}, m_layout{layout}, m_area{areaOf(place.grid, place.block)}
    {
    }

    SetTail set()
    {
        m_tail.block = m_place.block.id;
        m_tail.paragraph = m_story.text.oversetParagraph;
        m_tail.offset = m_story.text.oversetOffset;
        takeParagraphs();
        if (m_tail.paragraphs.empty())
            return std::move(m_tail);
        m_leading = std::max(m_tail.paragraphs.front()->style.leading, Length::fromEmu(12700));
        isVertical() ? placeLeft() : placeBelow();
        const Point origin = isVertical() ? Point{m_tail.area.right(), m_tail.area.y} : Point{m_tail.area.x, m_tail.area.y};
        m_tail.text = m_composer.column(m_tail.paragraphs, origin, m_measure, m_lines);
        trim();
        print();
        return std::move(m_tail);
    }

private:
    bool isVertical() const { return m_layout.isVertical; }

    void takeParagraphs()
    {
        const compose::Paragraphs& all = m_story.body.paragraphs;
        for (std::size_t i = m_tail.paragraph; i < all.size(); ++i) {
            compose::Paragraph paragraph = *all[i];
            if (i == m_tail.paragraph && m_tail.offset > 0)
                cutHead(paragraph, m_tail.offset);
            paragraph.held.clear();
            paragraph.style.dropCap = {};
            paragraph.style.ink = Ink::black(greyPerMille);
            for (compose::StyledSpan& span : paragraph.spans)
                span.style.ink = paragraph.style.ink;
            m_tail.paragraphs.emplace_back(std::move(paragraph));
            if (static_cast<int>(m_tail.paragraphs.size()) > mostLines)
                break;
        }
    }

    static void cutHead(compose::Paragraph& paragraph, std::uint32_t by)
    {
        paragraph.text.erase(0, by);
        paragraph.style.rules.firstIndent = 0;
        const auto moveBack = [by](std::uint32_t& at) { at -= std::min(at, by); };
        for (compose::StyledSpan& span : paragraph.spans) {
            moveBack(span.start);
            moveBack(span.end);
        }
        std::erase_if(paragraph.spans, [](const compose::StyledSpan& span) { return span.start >= span.end; });
        std::erase_if(paragraph.emphasised, [by](std::uint32_t at) { return at < by; });
        std::for_each(paragraph.emphasised.begin(), paragraph.emphasised.end(), moveBack);
        std::erase_if(paragraph.ruby, [by](const compose::RubyText& ruby) { return ruby.start < by; });
        for (compose::RubyText& ruby : paragraph.ruby) {
            moveBack(ruby.start);
            moveBack(ruby.end);
        }
    }

    /// The room of the last leg: where its lines begin and how long they are.
    compose::Slot lastSlot() const
    {
        for (auto leg = m_layout.legs.rbegin(); leg != m_layout.legs.rend(); ++leg) {
            if (!leg->slots.empty())
                return leg->slots.back();
        }
        const Rect& inner = m_layout.room.inner;
        return isVertical() ? compose::Slot{inner.y, inner.x, inner.height} : compose::Slot{inner.x, inner.bottom(), inner.width};
    }

    int linesWanted() const { return std::clamp(m_story.text.rowsOver + 1, 1, mostLines); }
    Length trimWidth() const { return m_place.grid.trim.width; }
    Length trimHeight() const { return m_place.grid.trim.height; }

    /// Under the last leg where there is room on the page for some of it, else beside the block.
    void placeBelow()
    {
        const compose::Slot slot = lastSlot();
        m_measure = std::max(slot.width, m_tail.paragraphs.front()->style.size * 4);
        m_tail.edge = {slot.x, m_area.bottom(), m_measure, {}};
        m_lines = linesWanted();
        const Length top = m_area.bottom() + air;
        const auto below = static_cast<int>((trimHeight() - top) / m_leading);
        if (below >= std::min(m_lines, fewLines)) {
            m_lines = std::min(m_lines, below);
            m_tail.area = {slot.x, top, m_measure, m_leading * m_lines};
            return;
        }
        m_lines = std::min(m_lines, std::max(1, static_cast<int>(trimHeight() / m_leading) - 1));
        const bool isRight = m_area.right() + air + m_measure <= trimWidth();
        const Length x = isRight ? m_area.right() + air : std::max(m_area.x - air - m_measure, Length{});
        const Length depth = m_leading * m_lines;
        m_tail.area = {x, std::max(std::min(m_area.bottom(), trimHeight()) - depth, Length{}), m_measure, depth};
    }

    /// Lines that run down go on to the left; where the page ends there, they stand at the block's right.
    void placeLeft()
    {
        const compose::Slot slot = lastSlot();
        m_measure = std::max(slot.width, m_tail.paragraphs.front()->style.size * 4);
        m_tail.edge = {m_area.x, slot.x, {}, m_measure};
        m_lines = linesWanted();
        const auto beside = static_cast<int>((m_area.x - air) / m_leading);
        if (beside >= std::min(m_lines, fewLines)) {
            m_lines = std::min(m_lines, beside);
            m_tail.area = {m_area.x - air - m_leading * m_lines, slot.x, m_leading * m_lines, m_measure};
            return;
        }
        const auto right = static_cast<int>((trimWidth() - m_area.right() - air) / m_leading);
        m_lines = std::clamp(m_lines, 1, std::max(1, right));
        m_tail.area = {m_area.right() + air, slot.x, m_leading * m_lines, m_measure};
    }

    /// What was wanted was a guess: the tail's own lines may be fewer.
    void trim()
    {
        const Length unused = m_leading * (m_lines - std::max(1, static_cast<int>(m_tail.text.lines.size())));
        if (isVertical())
            m_tail.area.x += unused;
        (isVertical() ? m_tail.area.width : m_tail.area.height) -= unused;
    }

    void print()
    {
        fillRect(m_tail.list, m_tail.block, m_tail.area.inset(-air / 2), Ink::paper());
        emitLines(m_tail.list, m_tail.block, m_tail.text, m_tail.paragraphs);
    }

    compose::Composer& m_composer;
    const ComposedStory& m_story;
    const PartPlace& m_place;
    const PartLayout& m_layout;
    Rect m_area;
    Length m_leading;
    Length m_measure;
    int m_lines = 0;
    SetTail m_tail;
};

}

SetTail composeTail(compose::Composer& composer, const ComposedStory& story, const PartPlace& place, const PartLayout& layout)
{
    return TailSetter{composer, story, place, layout}.set();
}

}
