#include "model/style_sheet.h"

#include <algorithm>

namespace banxin {

Rank rankFor(const StyleSheet& sheet, int rank)
{
    if (sheet.ranks.empty())
        return {};
    const int last = static_cast<int>(sheet.ranks.size());
    return sheet.ranks[static_cast<std::size_t>(std::clamp(rank, 1, last) - 1)];
}

namespace {

std::string styleName(const StyleSheet& sheet, int rank, Role role)
{
    const Rank entry = rankFor(sheet, rank);
    if (const auto own = entry.styles.find(role); own != entry.styles.end())
        return own->second;
    const auto general = sheet.roles.find(role);
    return general != sheet.roles.end() ? general->second : std::string{};
}

}

TextStyle styleFor(const StyleSheet& sheet, int rank, Role role, const std::map<Role, StyleOverride>& overrides)
{
    const auto found = overrides.find(role);
    const StyleOverride change = found != overrides.end() ? found->second : StyleOverride{};
    const auto style = sheet.styles.find(change.style.value_or(styleName(sheet, rank, role)));
    TextStyle result = style != sheet.styles.end() ? style->second : TextStyle{};
    if (change.size) {
        result.leading = result.size > Length{} ? result.leading.scaled(change.size->emu(), result.size.emu()) : *change.size;
        result.size = *change.size;
    }
    if (change.alignment)
        result.rules.alignment = *change.alignment;
    if (change.maxLines)
        result.headline.maxLines = *change.maxLines;
    return result;
}

}
