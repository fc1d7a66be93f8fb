#include "compose/directions.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <memory>
#include <numeric>

namespace banxin::compose {

namespace {

bool mayBeRightToLeft(const Grapheme& g)
{
    if (g.character < 0x0590 || (g.character >= 0x2E80 && g.character < 0xFB1D && g.character < 0xD800))
        return false;
    switch (u_charDirection(static_cast<UChar32>(g.character))) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_ARABIC_NUMBER:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_RIGHT_TO_LEFT_ISOLATE: return true;
    default: return false;
    }
}

UBiDiLevel baseLevel(BaseDirection base)
{
    return base == BaseDirection::RightToLeft ? UBiDiLevel{1}
        : base == BaseDirection::LeftToRight  ? UBiDiLevel{0}
                                              : UBiDiLevel{UBIDI_DEFAULT_LTR};
}

struct CloseBidi {
    void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

}

void resolveDirections(std::u16string_view text, BaseDirection base, std::vector<Grapheme>& graphemes, Prepared& out)
{
    out.rightToLeft = base == BaseDirection::RightToLeft;
    const bool plain = !out.rightToLeft && std::none_of(graphemes.begin(), graphemes.end(), mayBeRightToLeft);
    if (plain || text.empty())
        return;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBiDi, CloseBidi> bidi{ubidi_open()};
    ubidi_setPara(bidi.get(), text.data(), static_cast<std::int32_t>(text.size()), baseLevel(base), nullptr, &status);
    if (U_FAILURE(status))
        return;
    out.rightToLeft = ubidi_getParaLevel(bidi.get()) % 2 == 1;
    out.mixedDirections = true;
    for (Grapheme& grapheme : graphemes)
        grapheme.level = ubidi_getLevelAt(bidi.get(), static_cast<std::int32_t>(grapheme.start));
}

std::vector<std::uint32_t> visualOrder(const std::vector<Item>& items)
{
    std::vector<UBiDiLevel> levels;
    levels.reserve(items.size());
    for (const Item& item : items)
        levels.push_back(item.level);
    std::vector<std::int32_t> order(items.size());
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
    return {order.begin(), order.end()};
}

}
