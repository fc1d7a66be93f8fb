#include "compose/unicode_text.h"

#include "compose/break_iterator.h"
#include "compose/graphemes.h"

#include <unicode/ubidi.h>

#include <memory>

namespace banxin::compose {

namespace {

struct CloseBidi {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

/// Ascending, without 0.
std::vector<std::uint32_t> breaksOf(Breaks kind, std::u16string_view text)
{
    std::vector<std::uint32_t> breaks;
    if (text.empty())
        return breaks;
    BreakIterator iterator{kind};
    UBreakIterator* found = iterator.over(text);
    for (std::int32_t at = ubrk_next(found); at != UBRK_DONE; at = ubrk_next(found))
        breaks.push_back(static_cast<std::uint32_t>(at));
    return breaks;
}

UBiDiLevel baseLevel(BaseDirection base)
{
    return base == BaseDirection::RightToLeft ? UBiDiLevel{1}
        : base == BaseDirection::LeftToRight  ? UBiDiLevel{0}
                                              : UBiDiLevel{UBIDI_DEFAULT_LTR};
}

}

std::vector<std::uint32_t> lineBreaks(std::u16string_view text) { return breaksOf(Breaks::Lines, text); }

std::vector<std::uint32_t> wordBoundaries(std::u16string_view text)
{
    std::vector<std::uint32_t> boundaries = breaksOf(Breaks::Words, text);
    boundaries.insert(boundaries.begin(), 0);
    return boundaries;
}

std::vector<std::uint32_t> caretStops(std::u16string_view text)
{
    GraphemeCutter cutter;
    std::vector<Grapheme> graphemes;
    cutter.cut(text, graphemes);
    std::vector<std::uint32_t> stops;
    for (const Grapheme& grapheme : graphemes)
        stops.push_back(grapheme.start + grapheme.length);
    return stops;
}

EmbeddingLevels embeddingLevels(std::u16string_view text, BaseDirection base)
{
    EmbeddingLevels result;
    result.paragraph = base == BaseDirection::RightToLeft ? 1 : 0;
    result.units.assign(text.size(), result.paragraph);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBiDi, CloseBidi> bidi{ubidi_open()};
    ubidi_setPara(bidi.get(), text.data(), static_cast<std::int32_t>(text.size()), baseLevel(base), nullptr, &status);
    const UBiDiLevel* levels = text.empty() ? nullptr : ubidi_getLevels(bidi.get(), &status);
    if (U_FAILURE(status) || !levels)
        return result;
    result.paragraph = ubidi_getParaLevel(bidi.get());
    result.units.assign(levels, levels + text.size());
    return result;
}

}
