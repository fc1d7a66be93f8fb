#include "compose/number_groups.h"

#include "compose/classes.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace banxin::compose {

namespace {

using Text = std::vector<Grapheme>;

/// Longer units stand before shorter ones that they begin with.
constexpr std::array<std::u32string_view, 58> longUnits{U"平方公里", U"平方千米", U"立方厘米", U"平方厘米", U"平方米",
    U"立方米", U"个百分点", U"百分点", U"千瓦时", U"个小时", U"个月", U"个工作日", U"工作日", U"公里", U"千米", U"厘米", U"毫米", U"公顷", U"公斤",
    U"千克", U"毫升", U"千瓦", U"户次", U"人次", U"场次", U"架次", U"班次", U"车次", U"件次", U"批次", U"学年", U"年度", U"年代", U"年级", U"月份", U"季度", U"世纪",
    U"周年", U"周岁", U"小时", U"分钟", U"秒钟", U"种类", U"号线", U"号楼", U"楼层", U"公分", U"公升", U"英里", U"海里", U"美元", U"欧元",
    U"日元", U"英镑", U"港元", U"卢布", U"摄氏度", U"毫克"};
constexpr std::u32string_view shortUnits
    = U"元角分人名位个户次场家间座栋幢套台辆架艘列条项件份封册本部篇章节页版期届级类种样批组班队支只头匹棵株亩米里吨克斤升度岁年月日号天周时秒点倍成折股票处所路楼层室强后例起宗座款枚张把根片块口层对双声句段字桌集首幅盏扇顶";
constexpr std::u32string_view multipliers = U"十百千万亿";
constexpr std::u32string_view signs = U"+-−±＋－￥¥$€£＄";
constexpr std::u32string_view percents = U"%％‰℃℉°";
constexpr std::u32string_view joiners = U".,:：∶/-．·′";
constexpr std::u32string_view rangeMarks = U"—–～~〜-－至";
constexpr std::u32string_view dateUnits = U"年月日时分秒号";
/// A date with its time has six parts; what goes on like one is none.
constexpr std::size_t mostDateParts = 6;

class Finder {
public:
    explicit Finder(const Text& text) : m_text{text} {}

    std::vector<NumberGroup> find()
    {
        for (std::size_t i = 0; i < m_text.size();) {
            if (isDigit(i)) {
                i = takeGroup(i);
            } else {
                ++i;
            }
        }
        joinDates();
        std::stable_sort(m_groups.begin(), m_groups.end(), [](const NumberGroup& a, const NumberGroup& b) {
            return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
        });
        return std::move(m_groups);
    }

private:
    char32_t at(std::size_t i) const { return i < m_text.size() ? m_text[i].character : 0; }
    bool isDigit(std::size_t i) const { return i < m_text.size() && m_text[i].kind == CharacterClass::Digit; }
    bool isLetter(std::size_t i) const { return i < m_text.size() && m_text[i].kind == CharacterClass::Latin; }
    static bool isIn(std::u32string_view set, char32_t c) { return c != 0 && set.find(c) != std::u32string_view::npos; }

    std::size_t figureEnd(std::size_t i) const
    {
        while (isDigit(i) || (isIn(joiners, at(i)) && isDigit(i + 1) && isDigit(i - 1)))
            ++i;
        return i;
    }

    /// Letters of a unit (km/h, kg, G) that stand close up.
    std::size_t latinUnitEnd(std::size_t i) const
    {
        while (isLetter(i) || (i > 0 && at(i) == U'/' && isLetter(i + 1) && isLetter(i - 1)))
            ++i;
        return i;
    }

    std::size_t unitEnd(std::size_t i) const
    {
        for (const std::u32string_view unit : longUnits) {
            std::size_t k = 0;
            while (k < unit.size() && at(i + k) == unit[k])
                ++k;
            if (k == unit.size())
                return i + k;
        }
        return isIn(shortUnits, at(i)) ? i + 1 : i;
    }

    /// What follows a figure: percent, 多 or 余, 万亿, unit.
    std::size_t tailEnd(std::size_t i) const
    {
        i = latinUnitEnd(i);
        if (isIn(percents, at(i)))
            return i + 1;
        if (isIn(U"多余几", at(i)) && (isIn(multipliers, at(i + 1)) || unitEnd(i + 1) != i + 1))
            ++i;
        while (isIn(multipliers, at(i)))
            ++i;
        if (isIn(U"多余", at(i)) && unitEnd(i + 1) != i + 1)
            ++i;
        return unitEnd(i);
    }

    std::size_t groupBegin(std::size_t i) const
    {
        if (i > 0 && isIn(signs, at(i - 1)) && !(i > 1 && isDigit(i - 2)))
            --i;
        if (i > 0 && at(i - 1) == U'第')
            --i;
        return i;
    }

    std::size_t takeGroup(std::size_t digit)
    {
        const std::size_t begin = groupBegin(digit);
        std::size_t figure = figureEnd(digit);
        addFigure(digit, figure);
        std::size_t end = tailEnd(figure);
        while (isIn(rangeMarks, at(end)) && isDigit(end + 1)) {
            figure = figureEnd(end + 1);
            addFigure(end + 1, figure);
            end = tailEnd(figure);
        }
        add(begin, end, false);
        return end;
    }

    void addFigure(std::size_t begin, std::size_t end) { add(begin, end, true); }

    void add(std::size_t begin, std::size_t end, bool isFigure)
    {
        if (end > begin + 1)
            m_groups.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), isFigure});
    }

    bool endsInDateUnit(const NumberGroup& group) const
    {
        return !group.isFigure && isIn(dateUnits, at(group.end - 1));
    }

    /// 9月15日, 2022年9月15日: each tail of a date that may stay whole is a group of its own.
    void joinDates()
    {
        std::vector<NumberGroup> parts;
        for (const NumberGroup& group : m_groups) {
            if (!group.isFigure)
                parts.push_back(group);
        }
        for (std::size_t last = 1; last < parts.size(); ++last) {
            for (std::size_t first = last; first > 0 && last - first < mostDateParts && follows(parts[first - 1], parts[first]); --first)
                add(parts[first - 1].begin, parts[last].end, false);
        }
    }

    bool follows(const NumberGroup& a, const NumberGroup& b) const
    {
        return a.end == b.begin && endsInDateUnit(a) && endsInDateUnit(b);
    }

    const Text& m_text;
    std::vector<NumberGroup> m_groups;
};

}

std::vector<NumberGroup> findNumberGroups(const std::vector<Grapheme>& text)
{
    const bool hasDigits = std::any_of(
        text.begin(), text.end(), [](const Grapheme& g) { return g.kind == CharacterClass::Digit; });
    return hasDigits ? Finder{text}.find() : std::vector<NumberGroup>{};
}

}
