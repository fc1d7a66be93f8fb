#include "model/style_sheet.h"

#include <algorithm>

namespace banxin {

namespace {

/// A set where it lies in the sheet.
struct SetView {
    const std::map<Role, std::string>& roles;
    const std::vector<Rank>& ranks;
};

SetView setOf(const StyleSheet& sheet, const std::string& name)
{
    const auto found = sheet.sets.find(name);
    return found != sheet.sets.end() ? SetView{found->second.roles, found->second.ranks} : SetView{sheet.roles, sheet.ranks};
}

/// Null where the set has no ranks.
const Rank* rankIn(const SetView& set, int rank)
{
    const int last = static_cast<int>(set.ranks.size());
    return last == 0 ? nullptr : &set.ranks[static_cast<std::size_t>(std::clamp(rank, 1, last) - 1)];
}

/// The role whose style serves where a sheet says nothing about this one.
Role kindred(Role role)
{
    switch (role) {
    case Role::Staff: return Role::Folio;
    case Role::AdvertisementLabel: return Role::Credit;
    case Role::IndexItem:
    case Role::TableCell: return Role::Body;
    case Role::SectionLabel: return Role::Label;
    case Role::TableHead: return Role::Crosshead;
    default: return role;
    }
}

std::string styleName(const SetView& set, int rank, Role role)
{
    const Rank* entry = rankIn(set, rank);
    if (entry && entry->styles.contains(role))
        return entry->styles.at(role);
    const auto general = set.roles.find(role);
    if (general != set.roles.end())
        return general->second;
    const Role kin = kindred(role);
    return kin != role ? styleName(set, rank, kin) : std::string{};
}

/// A house decides on marks, gaps and prohibitions; how a paragraph stands in its measure stays the style's own.
TextStyle inHouse(const StyleSheet& sheet, TextStyle style)
{
    const auto house = sheet.houses.find(style.house);
    if (style.house.empty() || house == sheet.houses.end())
        return style;
    const LineRules own = std::move(style.rules);
    LineRules& rules = style.rules = house->second;
    rules.breaker = own.breaker;
    rules.alignment = own.alignment;
    rules.lastLine = own.lastLine;
    rules.hyphenate = own.hyphenate;
    rules.firstIndent = own.firstIndent;
    rules.leastLastLine = own.leastLastLine;
    rules.letterSpaceLeast = own.letterSpaceLeast;
    rules.letterSpaceMost = own.letterSpaceMost;
    rules.uprightDigits = own.uprightDigits;
    rules.opticalMargins = own.opticalMargins;
    rules.cellGrid = own.cellGrid;
    return style;
}

}

Rank rankFor(const StyleSheet& sheet, const std::string& set, int rank)
{
    const Rank* found = rankIn(setOf(sheet, set), rank);
    return found ? *found : Rank{};
}

TextStyle styleNamed(const StyleSheet& sheet, const std::string& name, const TextStyle& otherwise)
{
    const auto found = sheet.styles.find(name);
    return found != sheet.styles.end() ? inHouse(sheet, found->second) : otherwise;
}

TextStyle withCharacterStyle(const StyleSheet& sheet, TextStyle style, const std::string& name)
{
    // From the foundation up: what a style says itself counts. A chain that bites its tail ends at its own length.
    std::vector<const CharacterStyle*> chain;
    for (auto at = sheet.characterStyles.find(name); at != sheet.characterStyles.end() && chain.size() <= sheet.characterStyles.size();
         at = sheet.characterStyles.find(at->second.basedOn))
        chain.push_back(&at->second);
    const auto take = [](auto& value, const auto& change) {
        if (change)
            value = *change;
    };
    const Length size = style.size;
    for (auto change = chain.rbegin(); change != chain.rend(); ++change) {
        take(style.font, (*change)->font);
        take(style.widthPerMille, (*change)->widthPerMille);
        take(style.tracking, (*change)->tracking);
        take(style.ink, (*change)->ink);
        take(style.capitals, (*change)->capitals);
        take(style.figures, (*change)->figures);
        take(style.rules.uprightDigits, (*change)->uprightDigits);
        take(style.standing, (*change)->standing);
        take(style.raise, (*change)->raise);
        if ((*change)->sizePerMille)
            style.size = size.scaled(*(*change)->sizePerMille, 1000);
    }
    return style;
}

TextStyle styleFor(const StyleSheet& sheet, const std::string& set, int rank, Role role, const std::map<Role, StyleOverride>& overrides)
{
    const auto found = overrides.find(role);
    const StyleOverride change = found != overrides.end() ? found->second : StyleOverride{};
    const auto style = sheet.styles.find(change.style.value_or(styleName(setOf(sheet, set), rank, role)));
    TextStyle result = style != sheet.styles.end() ? inHouse(sheet, style->second) : TextStyle{};
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
