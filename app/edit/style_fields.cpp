#include "edit/style_fields.h"

#include <tuple>
#include <type_traits>
#include <utility>

namespace banxin::edit {

namespace {

template <class T, class Plain>
concept Is = std::is_same_v<std::remove_const_t<T>, Plain>;

template <Is<FaceFit> F>
auto fieldsOf(F& fit)
{
    auto& [sizePerMille, raise] = fit;
    return std::tie(sizePerMille, raise);
}

template <Is<CompositeFont> F>
auto fieldsOf(F& font)
{
    auto& [han, latin, digit, mark, latinFit, digitFit] = font;
    return std::tie(han, latin, digit, mark, latinFit, digitFit);
}

template <Is<HeadlineRules> R>
auto fieldsOf(R& rules)
{
    auto& [maxLines, leastWidthPerMille, leastSizePerMille, leastTracking] = rules;
    return std::tie(maxLines, leastWidthPerMille, leastSizePerMille, leastTracking);
}

template <Is<DropCap> D>
auto fieldsOf(D& cap)
{
    auto& [rows, characters, gap] = cap;
    return std::tie(rows, characters, gap);
}

template <Is<LineRules> R>
auto fieldsOf(R& rules)
{
    auto& [prohibition, markWidth, adjustment, breaker, alignment, lastLine, lineEndMark, lineStartMark, hanging, shrinkStops,
        keepNumberUnit, hyphenate, adjacentMarks, interpunct, hanLatinGap, hanLatinGapLeast, hanLatinGapMost, firstIndent,
        leastLastLine, letterSpaceLeast, letterSpaceMost, uprightDigits, opticalMargins, cellGrid, splitMarkRuns, pairs] = rules;
    return std::tie(prohibition, markWidth, adjustment, breaker, alignment, lastLine, lineEndMark, lineStartMark, hanging, shrinkStops,
        keepNumberUnit, hyphenate, adjacentMarks, interpunct, hanLatinGap, hanLatinGapLeast, hanLatinGapMost, firstIndent,
        leastLastLine, letterSpaceLeast, letterSpaceMost, uprightDigits, opticalMargins, cellGrid, splitMarkRuns, pairs);
}

/// All but its name and what it is based on, which are its own.
template <Is<TextStyle> S>
auto fieldsOf(S& style)
{
    auto& [name, basedOn, language, font, size, leading, rows, spaceBefore, widthPerMille, rubySize, tracking, ink, writingMode,
        baseDirection, rules, headline, dropCap, capitals, figures, standing, raise, outline, outlineInk, shadow, house] = style;
    static_cast<void>(name);
    static_cast<void>(basedOn);
    return std::tie(language, font, size, leading, rows, spaceBefore, widthPerMille, rubySize, tracking, ink, writingMode,
        baseDirection, rules, headline, dropCap, capitals, figures, standing, raise, outline, outlineInk, shadow, house);
}

template <class T>
concept HasFields = requires(T& value) { fieldsOf(value); };

template <class T>
void followValue(T& mine, const T& before, const T& now)
{
    if constexpr (HasFields<T>) {
        const auto each = [&]<std::size_t... I>(std::index_sequence<I...>) {
            const auto fields = fieldsOf(mine);
            const auto old = fieldsOf(before);
            const auto changed = fieldsOf(now);
            (followValue(std::get<I>(fields), std::get<I>(old), std::get<I>(changed)), ...);
        };
        each(std::make_index_sequence<std::tuple_size_v<decltype(fieldsOf(mine))>>{});
    } else if (mine == before)
        mine = now;
}

}

void follow(TextStyle& mine, const TextStyle& before, const TextStyle& now) { followValue(mine, before, now); }

}
