// Roles, ranks, swatches and sizes of the sheet; where blocks depart from their ranks.
#include "edit/blocks_of.h"
#include "edit/faults.h"
#include "edit/styles.h"

#include <algorithm>

namespace banxin::edit {

namespace {

Result<Done> checkNames(const StyleSheet& sheet, const std::map<Role, std::string>& names)
{
    for (const auto& [role, name] : names) {
        if (!sheet.styles.contains(name))
            return invalid("style", name, "there is none of that name");
    }
    return Done{};
}

auto swatchNamed(const StyleSheet& sheet, const std::string& name)
{
    return std::find_if(sheet.swatches.begin(), sheet.swatches.end(), [&](const Swatch& swatch) { return swatch.name == name; });
}

Result<Done> checkSwatch(const Swatch& swatch)
{
    if (swatch.name.empty())
        return invalid("swatch", swatch.name, "empty");
    const auto& parts = swatch.ink.process;
    if (swatch.ink.tint > 1000 || std::any_of(parts.begin(), parts.end(), [](std::uint16_t part) { return part > 1000; }))
        return invalid("swatch", swatch.name, "out of range");
    return Done{};
}

void changeInk(Ink& ink, const Ink& before, const Ink& now)
{
    if (ink == before)
        ink = now;
}

void changeInks(StyleSheet& sheet, const Ink& before, const Ink& now)
{
    for (auto& [name, style] : sheet.styles)
        changeInk(style.ink, before, now);
    for (auto& [name, style] : sheet.characterStyles) {
        if (style.ink)
            changeInk(*style.ink, before, now);
    }
}

bool hasInk(const Frame& frame, const Ink& ink) { return frame.borderInk == ink || frame.tint == ink; }

void changeInks(Edition& edition, const Ink& before, const Ink& now)
{
    for (auto& page : edition.pages) {
        if (std::none_of(page->blocks.begin(), page->blocks.end(), [&](const Block& block) { return hasInk(block.frame, before); }))
            continue;
        page.change([&](Page& changed) {
            for (Block& block : changed.blocks) {
                changeInk(block.frame.borderInk, before, now);
                if (block.frame.tint)
                    changeInk(*block.frame.tint, before, now);
            }
        });
    }
}

}

StyleSet styleSetNamed(const StyleSheet& sheet, const std::string& set)
{
    const auto found = sheet.sets.find(set);
    return found != sheet.sets.end() ? found->second : StyleSet{sheet.roles, sheet.ranks};
}

Result<Edition> changeStyleSet(Edition edition, const std::string& set, const StyleSet& changed)
{
    if (!set.empty() && !edition.sheet->sets.contains(set))
        return invalid("style set", set, "there is none of that name");
    if (changed.ranks.empty())
        return invalid("rank", "", "empty");
    if (const auto checked = checkNames(*edition.sheet, changed.roles); !checked)
        return checked.error();
    for (const Rank& rank : changed.ranks) {
        if (const auto checked = checkNames(*edition.sheet, rank.styles); !checked)
            return checked.error();
        if (rank.airAbove < Length{} || rank.airBetween < Length{} || rank.airBelow < Length{})
            return invalid("rank", "", "out of range");
    }
    if (styleSetNamed(*edition.sheet, set) == changed)
        return edition;
    edition.sheet.change([&](StyleSheet& sheet) {
        if (set.empty()) {
            sheet.roles = changed.roles;
            sheet.ranks = changed.ranks;
        } else
            sheet.sets[set] = changed;
    });
    return edition;
}

Result<Edition> addSwatch(Edition edition, const Swatch& swatch)
{
    if (swatchNamed(*edition.sheet, swatch.name) != edition.sheet->swatches.end())
        return invalid("swatch", swatch.name, "taken");
    if (const auto checked = checkSwatch(swatch); !checked)
        return checked.error();
    edition.sheet.change([&](StyleSheet& sheet) { sheet.swatches.push_back(swatch); });
    return edition;
}

Result<Edition> changeSwatch(Edition edition, const std::string& name, const Swatch& swatch)
{
    const auto found = swatchNamed(*edition.sheet, name);
    if (found == edition.sheet->swatches.end())
        return invalid("swatch", name, "there is none of that name");
    if (swatch.name != name && swatchNamed(*edition.sheet, swatch.name) != edition.sheet->swatches.end())
        return invalid("swatch", swatch.name, "taken");
    if (const auto checked = checkSwatch(swatch); !checked)
        return checked.error();
    const Ink before = found->ink;
    const auto index = found - edition.sheet->swatches.begin();
    if (*found == swatch)
        return edition;
    edition.sheet.change([&](StyleSheet& sheet) {
        sheet.swatches[static_cast<std::size_t>(index)] = swatch;
        changeInks(sheet, before, swatch.ink);
    });
    if (before != swatch.ink)
        changeInks(edition, before, swatch.ink);
    return edition;
}

Result<Edition> removeSwatch(Edition edition, const std::string& name)
{
    if (swatchNamed(*edition.sheet, name) == edition.sheet->swatches.end())
        return invalid("swatch", name, "there is none of that name");
    edition.sheet.change([&](StyleSheet& sheet) { std::erase_if(sheet.swatches, [&](const Swatch& swatch) { return swatch.name == name; }); });
    return edition;
}

Result<Edition> changeLeads(Edition edition, std::vector<LeadPattern> leads)
{
    for (const LeadPattern& lead : leads) {
        if (lead.role != Role::Byline && lead.role != Role::Dateline)
            return invalid("role", std::to_string(static_cast<int>(lead.role)), "out of range");
        if (lead.pattern.empty())
            return invalid("pattern", {}, "empty");
        if (!edition.sheet->characterStyles.contains(lead.characterStyle))
            return invalid("character style", lead.characterStyle, "there is none of that name");
    }
    if (edition.sheet->leads != leads)
        edition.sheet.change([&](StyleSheet& sheet) { sheet.leads = std::move(leads); });
    return edition;
}

Result<Edition> changeSizes(Edition edition, const std::map<std::string, Length>& sizes)
{
    for (const auto& [name, size] : sizes) {
        if (name.empty())
            return invalid("size", name, "empty");
        if (size <= Length{})
            return invalid("size", name, "out of range");
    }
    if (edition.sheet->sizes != sizes)
        edition.sheet.change([&](StyleSheet& sheet) { sheet.sizes = sizes; });
    return edition;
}

std::vector<Role> overriddenRoles(const Block& block)
{
    std::vector<Role> roles;
    const ArticleBlock* article = articleOf(block);
    for (const auto& [role, change] : article ? article->overrides : std::map<Role, StyleOverride>{}) {
        if (change != StyleOverride{})
            roles.push_back(role);
    }
    return roles;
}

Result<Edition> clearOverrides(Edition edition, BlockId block)
{
    const auto where = unlocked(edition, block);
    if (!where)
        return where.error();
    if (overriddenRoles(blockIn(edition, *where)).empty())
        return edition;
    changeBlockAt(edition, *where, [](Block& changed) { std::get<ArticleBlock>(changed.content).overrides.clear(); });
    return edition;
}

}
