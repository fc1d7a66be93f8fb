#include "compose/glue.h"

#include "compose/cell_grid.h"
#include "compose/classes.h"

#include <algorithm>

namespace banxin::compose {

namespace {

bool closes(CharacterClass kind) { return isFullWidthMark(kind) && kind != CharacterClass::Open; }

bool isLatinLike(CharacterClass kind)
{
    return kind == CharacterClass::Latin || kind == CharacterClass::Digit || kind == CharacterClass::Other
        || kind == CharacterClass::Solidus;
}

class Blanks {
public:
    Blanks(const ShapingText& source, Prepared& paragraph)
        : m_source{source}, m_rules{source.styles[0]->rules}, m_items{paragraph.items}, m_chinese{paragraph.isChinese}
    {
    }

    void set()
    {
        for (Item& item : m_items)
            applyMarkStyle(item);
        findNextVisible();
        trimNeighbours();
        joinStops();
        for (std::size_t i = 0; i < m_items.size(); ++i)
            setShrink(m_items[i]);
        for (std::size_t i = 0; i < m_items.size(); ++i)
            setAfter(i);
        if (!m_rules.pairs.empty())
            setPairs();
        if (m_rules.opticalMargins && !m_chinese)
            setOpticalMargins();
    }

private:
    char32_t character(const Item& item) const { return m_source.text[item.start]; }

    /// 开明 leaves a blank to sentence stops only, 半角 to none. A mark at a line's edge keeps its blank only by rule.
    void applyMarkStyle(Item& item) const
    {
        const bool keepsBlank = m_rules.markWidth == MarkWidth::Full
            || (m_rules.markWidth == MarkWidth::Kaiming && item.kind == CharacterClass::Stop);
        if (!keepsBlank)
            item.before = item.after = 0;
        item.edgeBefore = m_rules.lineStartMark == EdgeMark::Full ? item.before : 0;
        item.edgeAfter = m_rules.lineEndMark == EdgeMark::Full ? item.after : 0;
    }

    /// Two marks of two ems together become `adjacentMarks`: the blank between them first, then that outside them.
    void trimNeighbours()
    {
        const int cut = std::clamp(2000 - m_rules.adjacentMarks, 0, 1000);
        for (std::size_t i = 0; i + 1 < m_items.size(); ++i) {
            Item& left = m_items[i];
            Item& right = m_items[i + 1];
            if (!isFullWidthMark(left.kind) || !isFullWidthMark(right.kind))
                continue;
            const Fine amount = perMille(std::max(left.em, right.em), cut);
            if (closes(left.kind) && closes(right.kind))
                take(left.after, right.after, amount);
            else if (!closes(left.kind) && !closes(right.kind))
                take(right.before, left.before, amount);
            else if (closes(left.kind))
                take(right.before, left.after, amount);
        }
    }

    static void take(Fine& first, Fine& second, Fine amount)
    {
        const Fine fromFirst = std::min(first, amount);
        first -= fromFirst;
        second -= std::min(second, amount - fromFirst);
    }

    bool isQuestion(std::size_t i) const
    {
        return i < m_items.size() && m_items[i].kind == CharacterClass::Stop
            && (character(m_items[i]) == U'？' || character(m_items[i]) == U'！');
    }

    /// ？！ take one em together, three of them two (GB/T 15834 5.1.2).
    void joinStops()
    {
        for (std::size_t i = 0; i < m_items.size();) {
            std::size_t end = i;
            while (isQuestion(end))
                ++end;
            for (std::size_t k = i; end - i > 1 && k < end; ++k) {
                if (k + 1 < end || (end - i) % 2 == 0)
                    m_items[k].after = 0;
            }
            i = std::max(end, i + 1);
        }
    }

    void setShrink(Item& item) const
    {
        item.beforeShrink = item.before;
        item.afterShrink = item.after;
        switch (item.kind) {
        case CharacterClass::Open:
        case CharacterClass::Close: item.shrinkLevel = shrink_level::bracket; break;
        case CharacterClass::Comma: item.shrinkLevel = shrink_level::comma; break;
        case CharacterClass::Stop:
            item.shrinkLevel = shrink_level::stop;
            if (!m_rules.shrinkStops)
                item.afterShrink = 0;
            break;
        case CharacterClass::Space: setWordSpace(item); break;
        default: break;
        }
    }

    /// A space of the text is a blank: it opens to half an em, and shrinks to a quarter (Latin: by a quarter).
    void setWordSpace(Item& item) const
    {
        const char32_t c = character(item);
        item.after = c == U'\n' || c == U'\u200B' ? 0 : item.body;
        item.body = 0;
        if (c != U' ' && c != U'\t' && c != U'\u00A0') {
            item.afterShrink = 0;
            return;
        }
        const Fine least = m_chinese ? std::min(item.after, item.em / 4) : item.after / 4 * 3;
        item.afterShrink = item.after - least;
        item.shrinkLevel = shrink_level::wordSpace;
        item.opening = Opening::WordSpace;
        item.afterOpen = std::max<Fine>(0, item.em / 2 - item.after);
    }

    void setAfter(std::size_t i)
    {
        Item& item = m_items[i];
        const std::size_t next = nextVisible(i);
        item.gapAfter = next < m_items.size() && gapOpens(i, next);
        if (item.isControl)
            return;
        if (next < m_items.size() && bordersLatin(item, m_items[next]))
            setHanLatin(item, std::max(item.em, m_items[next].em));
        else if (next < m_items.size() && isWithinWord(item, m_items[next]))
            setLetterSpace(item);
        const int tracking = m_source.styles[item.style]->tracking;
        const bool isJoinedToNext = i + 1 < m_items.size() && m_items[i + 1].joined;
        if (tracking != 0 && item.length > 0 && !isJoinedToNext)
            item.after += perMille(item.em, tracking);
    }

    /// What the house says of two neighbours takes the place of everything else between them.
    void setPairs()
    {
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const std::size_t next = nextVisible(i);
            if (m_items[i].isControl || next >= m_items.size())
                continue;
            const auto named = [&](const PairRule& rule) { return rule.left == m_items[i].kind && rule.right == m_items[next].kind; };
            const auto rule = std::find_if(m_rules.pairs.rbegin(), m_rules.pairs.rend(), named);
            if (rule != m_rules.pairs.rend())
                setPair(*rule, m_items[i], m_items[next]);
        }
    }

    static void setPair(const PairRule& rule, Item& left, Item& right)
    {
        const Fine em = std::max(left.em, right.em);
        right.before = right.beforeShrink = 0;
        left.after = perMille(em, rule.natural);
        left.afterShrink = perMille(em, std::max(0, rule.natural - rule.least));
        left.shrinkLevel = left.shrinkLevel == 0 ? shrink_level::comma : left.shrinkLevel;
        left.afterOpen = perMille(em, std::max(0, rule.most - rule.natural));
        left.opening = left.afterOpen > 0 ? Opening::HanLatin : Opening::None;
    }

    /// Thousandths of their advance by which marks stand outside the measure: what the eye does not count as a letter.
    static int lightness(char32_t c)
    {
        switch (c) {
        case U'.':
        case U',': return 800;
        case U'-':
        case U'\u2010': return 550;
        case U'–':
        case U'—': return 200;
        case U';':
        case U':': return 300;
        case U'\'':
        case U'"':
        case U'‘':
        case U'’':
        case U'“':
        case U'”': return 600;
        default: return 0;
        }
    }

    void setOpticalMargins()
    {
        for (Item& item : m_items) {
            // The hyphen that a break inserts is not in the text.
            const char32_t c = item.kind == CharacterClass::Hyphen ? U'-' : character(item);
            const int light = item.joined || item.glyphCount != 1 ? 0 : lightness(c);
            if (light == 0)
                continue;
            item.edgeAfter = -perMille(item.body, light);
            if (c == U'‘' || c == U'“' || c == U'\'' || c == U'"')
                item.edgeBefore = -perMille(item.body, light);
        }
    }

    /// Upright figures of vertical text stand in their cells as ideographs do: no space beside them.
    bool isSpacedText(const Item& item) const
    {
        return (item.kind == CharacterClass::Latin || item.kind == CharacterClass::Digit)
            && (m_source.styles[0]->writingMode == WritingMode::Horizontal || item.orientation == Orientation::Rotated);
    }

    bool bordersLatin(const Item& left, const Item& right) const
    {
        return (left.kind == CharacterClass::Han && isSpacedText(right))
            || (isSpacedText(left) && right.kind == CharacterClass::Han);
    }

    void setHanLatin(Item& item, Fine em) const
    {
        const int natural = m_rules.hanLatinGap;
        item.after = perMille(em, natural);
        item.afterShrink = perMille(em, std::max(0, natural - m_rules.hanLatinGapLeast));
        item.shrinkLevel = shrink_level::hanLatin;
        item.afterOpen = perMille(em, std::max(0, m_rules.hanLatinGapMost - natural));
        item.opening = Opening::HanLatin;
    }

    /// Of each item, what the reader sees next: from the end, because runs of controls can be long.
    void findNextVisible()
    {
        m_next.resize(m_items.size());
        std::size_t next = m_items.size();
        for (std::size_t i = m_items.size(); i-- > 0;) {
            m_next[i] = static_cast<std::uint32_t>(next);
            next = m_items[i].isControl ? next : i;
        }
    }

    std::size_t nextVisible(std::size_t i) const { return m_next[i]; }

    static bool isWithinWord(const Item& left, const Item& right)
    {
        return left.kind == CharacterClass::Latin && right.kind == CharacterClass::Latin && !right.joined;
    }

    void setLetterSpace(Item& item) const
    {
        item.afterShrink = perMille(item.em, std::max(0, -m_rules.letterSpaceLeast));
        item.shrinkLevel = shrink_level::letters;
        item.afterOpen = perMille(item.em, std::max(0, m_rules.letterSpaceMost));
        item.opening = item.afterOpen > 0 ? Opening::HanLatin : Opening::None;
    }

    static bool isRigid(CharacterClass kind)
    {
        return kind == CharacterClass::MiddleDot || kind == CharacterClass::Connector || kind == CharacterClass::Solidus;
    }

    /// Where a line opens when nothing else is left: between cells, but not inside words, figures, dashes and
    /// ellipses, nor beside what joins (CLREQ). In Latin text only word spaces do.
    bool gapOpens(std::size_t i, std::size_t next) const
    {
        const Item& left = m_items[i];
        const Item& right = m_items[next];
        if (left.isControl)
            return false;
        if (left.kind == CharacterClass::Space)
            return left.opening == Opening::WordSpace;
        if (!m_chinese || right.joined || right.kind == CharacterClass::Space || isRigid(left.kind) || isRigid(right.kind)
            || left.length == 0)
            return false;
        const bool dashes = left.kind == right.kind && (left.kind == CharacterClass::Dash || left.kind == CharacterClass::Ellipsis);
        return !dashes && !(isLatinLike(left.kind) && isLatinLike(right.kind));
    }

    const ShapingText& m_source;
    const LineRules& m_rules;
    std::vector<Item>& m_items;
    std::vector<std::uint32_t> m_next;
    bool m_chinese;
};

}

void setBlanks(const ShapingText& source, Prepared& paragraph)
{
    if (source.styles[0]->rules.cellGrid && paragraph.isChinese)
        setCells(paragraph);
    else
        Blanks{source, paragraph}.set();
}

}
