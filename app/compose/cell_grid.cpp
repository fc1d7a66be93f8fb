#include "compose/cell_grid.h"

#include "compose/classes.h"

#include <algorithm>

namespace banxin::compose {

namespace {

Fine widthOf(const Item& item) { return item.before + item.body + item.after; }

/// The blanks stay at the edges of lines too: an edge is a cell's edge.
void keepBlanks(Item& item)
{
    item.beforeShrink = item.afterShrink = item.afterOpen = 0;
    item.opening = Opening::None;
    item.gapAfter = false;
    item.edgeBefore = item.before;
    item.edgeAfter = item.after;
}

/// So many thousandths of an em are the roundings of a font, no width of their own.
constexpr Fine rounding = 20;

bool fillsCells(const Item& item) { return isChineseClass(item.kind) && widthOf(item) > 0 && widthOf(item) % item.em <= perMille(item.em, rounding); }

class Cells {
public:
    explicit Cells(std::vector<Item>& items) : m_items{items} {}

    void set()
    {
        for (std::size_t begin = 0; begin < m_items.size();) {
            if (fillsCells(m_items[begin])) {
                ++begin;
                continue;
            }
            const std::size_t end = wordEnd(begin);
            centre(begin, end);
            begin = end;
        }
        for (Item& item : m_items)
            keepBlanks(item);
    }

private:
    /// A word ends after its spaces; then the next line may begin.
    std::size_t wordEnd(std::size_t begin) const
    {
        std::size_t end = begin;
        while (end < m_items.size() && !fillsCells(m_items[end]) && m_items[end].kind != CharacterClass::Space)
            ++end;
        while (end < m_items.size() && m_items[end].kind == CharacterClass::Space)
            ++end;
        return std::max(end, begin + 1);
    }

    void centre(std::size_t begin, std::size_t end)
    {
        Fine width = 0;
        Fine em = 0;
        for (std::size_t i = begin; i < end; ++i) {
            width += widthOf(m_items[i]);
            em = std::max(em, m_items[i].em);
        }
        if (width <= 0 || em <= 0)
            return;
        const Fine spare = (em - width % em) % em;
        m_items[begin].before += spare / 2;
        m_items[end - 1].after += spare - spare / 2;
    }

    std::vector<Item>& m_items;
};

}

void setCells(Prepared& paragraph) { Cells{paragraph.items}.set(); }

}
