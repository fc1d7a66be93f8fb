#include "compose/directions.h"

#include "compose/unicode_text.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include <algorithm>
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

}

void resolveDirections(std::u16string_view text, BaseDirection base, std::vector<Grapheme>& graphemes, Prepared& out)
{
    out.rightToLeft = base == BaseDirection::RightToLeft;
    const bool plain = !out.rightToLeft && std::none_of(graphemes.begin(), graphemes.end(), mayBeRightToLeft);
    if (plain || text.empty())
        return;
    const EmbeddingLevels levels = embeddingLevels(text, base);
    out.rightToLeft = levels.paragraph % 2 == 1;
    out.mixedDirections = true;
    for (Grapheme& grapheme : graphemes)
        grapheme.level = levels.units[grapheme.start];
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
