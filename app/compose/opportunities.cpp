#include "compose/opportunities.h"

#include "compose/break_iterator.h"
#include "compose/classes.h"
#include "compose/names.h"
#include "compose/prohibitions.h"

#include <algorithm>

namespace banxin::compose {

namespace {

/// Demerits of a break in a web address after a mark of it, and anywhere else in it.
constexpr std::uint16_t addressMarkPenalty = 50;
constexpr std::uint16_t addressPenalty = 300;
constexpr std::uint16_t namePenalty = 15;
constexpr std::uint16_t markRunPenalty = 8000;
/// In an emergency words give way first, then figures, then prohibitions.
constexpr std::uint16_t figurePenalty = 10'000;
constexpr std::uint16_t prohibitionPenalty = 30'000;
constexpr std::uint16_t gluePenalty = 60'000;

constexpr Opportunity allowed{BreakKind::Allowed, 0, 0};
constexpr Opportunity never(std::uint16_t penalty = 0) { return {BreakKind::Never, penalty, 0}; }

bool isLetterOrDigit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

}

struct OpportunityFinder::Members {
    BreakIterator iterator{Breaks::ChineseLines};
    std::vector<bool> unicode;    ///< by offset: UAX #14 allows a break there; empty until asked for

    void readUnicode(std::u16string_view text)
    {
        UBreakIterator* breaks = iterator.over(text);
        unicode.assign(text.size() + 1, false);
        for (std::int32_t at = ubrk_first(breaks); at != UBRK_DONE; at = ubrk_next(breaks))
            unicode[static_cast<std::size_t>(at)] = true;
    }
};

namespace {

class Table {
public:
    Table(std::u16string_view text, const std::vector<Grapheme>& graphemes, const LineRules& rules, bool chinese)
        : m_text{text}, m_graphemes{graphemes}, m_level{chinese ? rules.prohibition : Prohibition::Basic}, m_chinese{chinese}
    {
    }

    template <class Unicode>
    Opportunity before(std::size_t i, const Unicode& unicodeAllows) const
    {
        const Grapheme& left = m_graphemes[i - 1];
        const Grapheme& right = m_graphemes[i];
        if (left.character == U'\n' || left.character == U'\r')
            return {BreakKind::Mandatory, 0, 0};
        if (right.kind == CharacterClass::Space || isHidden(right) || isGlue(left) || isGlue(right))
            return never(gluePenalty);
        const Grapheme& speaker = m_graphemes[lastVisible(i)];
        if (mayNotEndLine(speaker, m_level) || (m_chinese ? mayNotBeginLine(right, m_level) : right.character == U'—'))
            return never(prohibitionPenalty);
        if (left.kind == CharacterClass::Space && m_chinese)
            return allowed;
        if (splitsDash(left, right))
            return never(prohibitionPenalty);
        if (isChineseClass(left.kind) || isChineseClass(right.kind))
            return allowed;
        if (isLetterOrDigit(left.character) && isLetterOrDigit(right.character))
            return never();
        return unicodeAllows(right.start) ? allowed : never();
    }

private:
    static bool isHidden(const Grapheme& g) { return g.isControl && g.kind != CharacterClass::Space; }

    static bool splitsDash(const Grapheme& left, const Grapheme& right)
    {
        return left.kind == right.kind && (left.kind == CharacterClass::Dash || left.kind == CharacterClass::Ellipsis);
    }

    /// The character before `i` past spaces and controls: what the line would end with.
    std::size_t lastVisible(std::size_t i) const
    {
        std::size_t k = i - 1;
        while (k > 0 && (m_graphemes[k].isControl || vanishesAtBreak(m_graphemes[k])))
            --k;
        return k;
    }

    std::u16string_view m_text;
    const std::vector<Grapheme>& m_graphemes;
    Prohibition m_level;
    bool m_chinese;
};

bool isClosingMark(const Grapheme& g) { return isFullWidthMark(g.kind) && g.kind != CharacterClass::Open; }

/// The third of three marks (。』」) may begin a line where nothing else helps.
void openMarkRuns(const std::vector<Grapheme>& graphemes, Prepared& paragraph)
{
    for (std::size_t i = 2; i < graphemes.size(); ++i) {
        if (isClosingMark(graphemes[i]) && isClosingMark(graphemes[i - 1]) && isClosingMark(graphemes[i - 2]))
            paragraph.breaks[i] = {BreakKind::Allowed, markRunPenalty, 0, true};
    }
}

/// A person's name is better not broken.
void keepNames(const std::vector<Grapheme>& graphemes, Prepared& paragraph)
{
    for (const Name& name : findNames(graphemes)) {
        for (std::uint32_t i = name.begin + 1; i < name.end; ++i)
            paragraph.breaks[i].penalty = std::max(paragraph.breaks[i].penalty, namePenalty);
    }
}

Fine widthOf(const Prepared& paragraph, std::size_t begin, std::size_t end)
{
    return paragraph.sums[end].width - paragraph.sums[begin].width - paragraph.items[end - 1].after;
}

void keepNumbers(const std::vector<Grapheme>& graphemes, Prepared& paragraph)
{
    for (const NumberGroup& group : findNumberGroups(graphemes)) {
        const Fine width = group.isFigure ? 0 : widthOf(paragraph, group.begin, group.end);
        for (std::size_t i = group.begin + 1; i < group.end; ++i) {
            if (group.isFigure)
                paragraph.breaks[i] = never(figurePenalty);
            else
                paragraph.breaks[i].keepWidth = width;
        }
    }
}

bool isAddressCharacter(const Grapheme& g) { return g.character > 0x20 && g.character < 0x7F; }

bool isAddress(std::u16string_view part)
{
    return part.find(u"://") != std::u16string_view::npos || part.substr(0, 4) == u"www.";
}

/// A web address may be broken after its marks, and where there is no other way anywhere, but not beside a solidus.
void openAddress(const std::vector<Grapheme>& graphemes, std::size_t begin, std::size_t end, Prepared& paragraph)
{
    for (std::size_t i = begin + 1; i < end; ++i) {
        const char32_t left = graphemes[i - 1].character;
        const char32_t right = graphemes[i].character;
        if (left == U'/' || !isLetterOrDigit(right))
            continue;
        paragraph.breaks[i].kind = BreakKind::Allowed;
        paragraph.breaks[i].penalty = isLetterOrDigit(left) ? addressPenalty : addressMarkPenalty;
        paragraph.breaks[i].keepWidth = 0;
    }
}

void openAddresses(std::u16string_view text, const std::vector<Grapheme>& graphemes, Prepared& paragraph)
{
    for (std::size_t i = 0; i < graphemes.size();) {
        std::size_t end = i;
        while (end < graphemes.size() && isAddressCharacter(graphemes[end]))
            ++end;
        if (end - i > 8 && isAddress(text.substr(graphemes[i].start, graphemes[end - 1].start + 1 - graphemes[i].start)))
            openAddress(graphemes, i, end, paragraph);
        i = std::max(end, i + 1);
    }
}

}

OpportunityFinder::OpportunityFinder() : m{std::make_unique<Members>()} {}

OpportunityFinder::~OpportunityFinder() = default;

void OpportunityFinder::find(std::u16string_view text, const std::vector<Grapheme>& graphemes, const LineRules& rules, Prepared& paragraph)
{
    m->unicode.clear();
    const auto unicodeAllows = [&](std::uint32_t offset) {
        if (m->unicode.empty())
            m->readUnicode(text);
        return bool{m->unicode[offset]};
    };
    const Table table{text, graphemes, rules, paragraph.isChinese};
    paragraph.breaks.assign(graphemes.size() + 1, {});
    for (std::size_t i = 1; i < graphemes.size(); ++i) {
        if (!paragraph.items[i].joined)
            paragraph.breaks[i] = table.before(i, unicodeAllows);
    }
    paragraph.breaks.back().kind = BreakKind::Mandatory;
    if (rules.keepNumberUnit)
        keepNumbers(graphemes, paragraph);
    if (rules.splitMarkRuns)
        openMarkRuns(graphemes, paragraph);
    if (paragraph.isChinese)
        keepNames(graphemes, paragraph);
    openAddresses(text, graphemes, paragraph);
}

}
