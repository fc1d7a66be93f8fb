#include "edit/styles.h"

#include "edit/blocks_of.h"
#include "edit/faults.h"
#include "edit/style_fields.h"

#include <algorithm>
#include <functional>
#include <set>

namespace banxin::edit {

namespace {

constexpr Length leastSize = Length::fromEmu(12700);
constexpr Length mostSize = Length::fromEmu(12700 * 720);

bool isIn(int value, int least, int most) { return value >= least && value <= most; }

bool isInk(const Ink& ink)
{
    return ink.tint <= 1000 && std::all_of(ink.process.begin(), ink.process.end(), [](std::uint16_t part) { return part <= 1000; });
}

/// Only what make-up could not set at all; what looks odd is the designer's to see.
Result<Done> checkValues(const TextStyle& style)
{
    if (style.size < leastSize || style.size > mostSize)
        return invalid("size", style.name, "out of range");
    if (style.leading <= Length{} || style.leading > mostSize * 2)
        return invalid("leading", style.name, "out of range");
    if (!isIn(style.widthPerMille, 500, 2000))
        return invalid("width", style.name, "out of range");
    if (!isIn(style.tracking, -500, 2000) || !isIn(style.rows, 0, 100) || !isIn(style.rules.firstIndent, 0, 20000)
        || style.spaceBefore < Length{} || !isIn(style.dropCap.rows, 0, 20) || !isIn(style.dropCap.characters, 1, 20))
        return invalid("style", style.name, "out of range");
    if (!isInk(style.ink))
        return invalid("ink", style.name, "out of range");
    return Done{};
}

/// Whether going from base to base from `from` comes to `name`.
bool leadsTo(const StyleSheet& sheet, std::string from, const std::string& name)
{
    std::set<std::string> seen;
    while (!from.empty() && seen.insert(from).second) {
        if (from == name)
            return true;
        const auto found = sheet.styles.find(from);
        from = found != sheet.styles.end() ? found->second.basedOn : std::string{};
    }
    return false;
}

Result<Done> checkStyle(const StyleSheet& sheet, const TextStyle& style)
{
    if (style.name.empty())
        return invalid("style", style.name, "empty");
    if (!style.basedOn.empty() && !sheet.styles.contains(style.basedOn))
        return invalid("style", style.basedOn, "there is none of that name");
    if (leadsTo(sheet, style.basedOn, style.name))
        return invalid("style", style.basedOn, "it is based on this one");
    return checkValues(style);
}

/// Passes a change on to whatever is based on the style, and so on.
void passOn(StyleSheet& sheet, const TextStyle& before, const TextStyle& now)
{
    for (auto& [name, style] : sheet.styles) {
        if (style.basedOn != now.name || name == now.name)
            continue;
        const TextStyle was = style;
        follow(style, before, now);
        if (style != was)
            passOn(sheet, was, style);
    }
}

/// Calls `use` with every name of a style in the edition, for the caller to read or change; the sheet's own as well.
struct NamesOfStyles {
    std::function<void(std::string&)> role, rank, block, paragraph;

    void inSheet(StyleSheet& sheet) const
    {
        inSet(sheet.roles, sheet.ranks);
        for (auto& [name, set] : sheet.sets)
            inSet(set.roles, set.ranks);
    }
    void inBlock(Block& one) const
    {
        if (ArticleBlock* article = std::get_if<ArticleBlock>(&one.content)) {
            for (auto& [which, change] : article->overrides) {
                if (change.style)
                    block(*change.style);
            }
        }
    }

private:
    void inSet(std::map<Role, std::string>& roles, std::vector<Rank>& ranks) const
    {
        for (auto& [which, name] : roles)
            role(name);
        for (Rank& one : ranks) {
            for (auto& [which, name] : one.styles)
                rank(name);
        }
    }
};

bool namesStyle(const Block& block, const std::string& name)
{
    const ArticleBlock* article = articleOf(block);
    return article && std::any_of(article->overrides.begin(), article->overrides.end(), [&](const auto& entry) { return entry.second.style == name; });
}

template <class Change>
void changeBlocksWhere(Edition& edition, const std::function<bool(const Block&)>& which, Change&& change)
{
    for (auto& page : edition.pages) {
        if (!std::any_of(page->blocks.begin(), page->blocks.end(), which))
            continue;
        page.change([&](Page& p) {
            for (Block& block : p.blocks)
                change(block);
        });
    }
}

/// Changes the paragraphs that are `which`; stories without one keep their handles.
template <class Which, class Change>
void changeParagraphsWhere(Edition& edition, Which&& which, Change&& change)
{
    std::vector<StoryId> stories;
    for (const auto& story : edition.stories) {
        if (std::any_of(story->body.begin(), story->body.end(), [&](const Shared<StoryParagraph>& p) { return which(*p); }))
            stories.push_back(story->id);
    }
    for (const StoryId id : stories) {
        edition.stories.change(id, [&](Story& story) {
            for (auto& paragraph : story.body) {
                if (which(*paragraph))
                    paragraph.change(change);
            }
        });
    }
}

/// Whatever names the style `name` names `newName`.
void renameUses(Edition& edition, const std::string& name, const std::string& newName)
{
    const auto rename = [&](std::string& used) {
        if (used == name)
            used = newName;
    };
    const NamesOfStyles names{rename, rename, rename, rename};
    edition.sheet.change([&](StyleSheet& sheet) { names.inSheet(sheet); });
    changeBlocksWhere(edition, [&](const Block& block) { return namesStyle(block, name); }, [&](Block& block) { names.inBlock(block); });
    changeParagraphsWhere(
        edition, [&](const StoryParagraph& p) { return p.style == name; }, [&](StoryParagraph& p) { p.style = newName; });
}

void rebaseOn(StyleSheet& sheet, const std::string& name, const std::string& newName)
{
    for (auto& [own, style] : sheet.styles) {
        if (style.basedOn == name)
            style.basedOn = newName;
    }
}

}

Result<Edition> addStyle(Edition edition, TextStyle style)
{
    if (edition.sheet->styles.contains(style.name))
        return invalid("style", style.name, "taken");
    if (const auto checked = checkStyle(*edition.sheet, style); !checked)
        return checked.error();
    edition.sheet.change([&](StyleSheet& sheet) { sheet.styles.emplace(style.name, style); });
    return edition;
}

Result<Edition> changeStyle(Edition edition, TextStyle style)
{
    const auto found = edition.sheet->styles.find(style.name);
    if (found == edition.sheet->styles.end())
        return invalid("style", style.name, "there is none of that name");
    if (const auto checked = checkStyle(*edition.sheet, style); !checked)
        return checked.error();
    if (found->second == style)
        return edition;
    const TextStyle before = found->second;
    edition.sheet.change([&](StyleSheet& sheet) {
        sheet.styles[style.name] = style;
        passOn(sheet, before, style);
    });
    return edition;
}

Result<Edition> renameStyle(Edition edition, const std::string& name, const std::string& newName)
{
    if (name == newName)
        return edition;
    if (!edition.sheet->styles.contains(name))
        return invalid("style", name, "there is none of that name");
    if (newName.empty())
        return invalid("style", newName, "empty");
    if (edition.sheet->styles.contains(newName))
        return invalid("style", newName, "taken");
    edition.sheet.change([&](StyleSheet& sheet) {
        auto node = sheet.styles.extract(name);
        node.key() = newName;
        node.mapped().name = newName;
        sheet.styles.insert(std::move(node));
        rebaseOn(sheet, name, newName);
    });
    renameUses(edition, name, newName);
    return edition;
}

Result<Edition> removeStyle(Edition edition, const std::string& name, const std::string& replacement)
{
    const auto found = edition.sheet->styles.find(name);
    if (found == edition.sheet->styles.end())
        return invalid("style", name, "there is none of that name");
    const bool isReplaced = replacement != name && edition.sheet->styles.contains(replacement);
    if (!isReplaced && usesOfStyle(edition, name).all() > 0)
        return invalid("style", name, "it is in use");
    const std::string base = found->second.basedOn;
    if (isReplaced)
        renameUses(edition, name, replacement);
    edition.sheet.change([&](StyleSheet& sheet) {
        sheet.styles.erase(name);
        rebaseOn(sheet, name, base);
    });
    return edition;
}

TextStyle rebased(const StyleSheet& sheet, TextStyle style, const std::string& base)
{
    const auto found = sheet.styles.find(base);
    const auto old = sheet.styles.find(style.basedOn);
    if (found != sheet.styles.end() && old != sheet.styles.end())
        follow(style, old->second, found->second);
    style.basedOn = base;
    return style;
}

StyleUses usesOfStyle(const Edition& edition, const std::string& name)
{
    StyleUses uses;
    const auto counting = [&](int& count) {
        return [&](std::string& used) { count += used == name ? 1 : 0; };
    };
    StyleSheet sheet = *edition.sheet;
    NamesOfStyles{counting(uses.roles), counting(uses.ranks), {}, {}}.inSheet(sheet);
    for (const auto& page : edition.pages)
        uses.blocks += static_cast<int>(std::count_if(page->blocks.begin(), page->blocks.end(), [&](const Block& b) { return namesStyle(b, name); }));
    for (const auto& story : edition.stories)
        uses.paragraphs += static_cast<int>(std::count_if(
            story->body.begin(), story->body.end(), [&](const Shared<StoryParagraph>& p) { return p->style == name; }));
    return uses;
}

namespace {

Result<Done> checkCharacterStyle(const StyleSheet& sheet, const std::string& name, const CharacterStyle& style)
{
    if (name.empty())
        return invalid("character style", name, "empty");
    if (!style.basedOn.empty() && !sheet.characterStyles.contains(style.basedOn))
        return invalid("character style", style.basedOn, "there is none of that name");
    std::set<std::string> seen{name};
    for (std::string at = style.basedOn; !at.empty();) {
        if (!seen.insert(at).second)
            return invalid("character style", style.basedOn, "it is based on this one");
        const auto base = sheet.characterStyles.find(at);
        at = base != sheet.characterStyles.end() ? base->second.basedOn : std::string{};
    }
    const bool isSize = !style.sizePerMille || isIn(*style.sizePerMille, 100, 4000);
    const bool isWidth = !style.widthPerMille || isIn(*style.widthPerMille, 500, 2000);
    if (!isSize || !isWidth || (style.tracking && !isIn(*style.tracking, -500, 2000)) || (style.ink && !isInk(*style.ink)))
        return invalid("character style", name, "out of range");
    return Done{};
}

bool hasRunIn(const StoryParagraph& paragraph, const std::string& name)
{
    return std::any_of(paragraph.runs.begin(), paragraph.runs.end(), [&](const StyledRun& run) { return run.style == name; });
}

/// An empty new name takes the style away from the text.
void renameRuns(Edition& edition, const std::string& name, const std::string& newName)
{
    changeParagraphsWhere(
        edition, [&](const StoryParagraph& p) { return hasRunIn(p, name); },
        [&](StoryParagraph& p) {
            if (newName.empty())
                std::erase_if(p.runs, [&](const StyledRun& run) { return run.style == name; });
            for (StyledRun& run : p.runs) {
                if (run.style == name)
                    run.style = newName;
            }
        });
}

}

Result<Edition> addCharacterStyle(Edition edition, const std::string& name, CharacterStyle style)
{
    if (edition.sheet->characterStyles.contains(name))
        return invalid("character style", name, "taken");
    if (const auto checked = checkCharacterStyle(*edition.sheet, name, style); !checked)
        return checked.error();
    edition.sheet.change([&](StyleSheet& sheet) { sheet.characterStyles.emplace(name, std::move(style)); });
    return edition;
}

Result<Edition> changeCharacterStyle(Edition edition, const std::string& name, CharacterStyle style)
{
    const auto found = edition.sheet->characterStyles.find(name);
    if (found == edition.sheet->characterStyles.end())
        return invalid("character style", name, "there is none of that name");
    if (const auto checked = checkCharacterStyle(*edition.sheet, name, style); !checked)
        return checked.error();
    if (found->second != style)
        edition.sheet.change([&](StyleSheet& sheet) { sheet.characterStyles[name] = std::move(style); });
    return edition;
}

Result<Edition> renameCharacterStyle(Edition edition, const std::string& name, const std::string& newName)
{
    if (name == newName)
        return edition;
    if (!edition.sheet->characterStyles.contains(name))
        return invalid("character style", name, "there is none of that name");
    if (newName.empty())
        return invalid("character style", newName, "empty");
    if (edition.sheet->characterStyles.contains(newName))
        return invalid("character style", newName, "taken");
    edition.sheet.change([&](StyleSheet& sheet) {
        auto node = sheet.characterStyles.extract(name);
        node.key() = newName;
        sheet.characterStyles.insert(std::move(node));
        for (auto& [own, style] : sheet.characterStyles) {
            if (style.basedOn == name)
                style.basedOn = newName;
        }
        for (LeadPattern& lead : sheet.leads) {
            if (lead.characterStyle == name)
                lead.characterStyle = newName;
        }
    });
    renameRuns(edition, name, newName);
    return edition;
}

Result<Edition> removeCharacterStyle(Edition edition, const std::string& name, const std::string& replacement)
{
    const auto found = edition.sheet->characterStyles.find(name);
    if (found == edition.sheet->characterStyles.end())
        return invalid("character style", name, "there is none of that name");
    if (!replacement.empty() && (replacement == name || !edition.sheet->characterStyles.contains(replacement)))
        return invalid("character style", replacement, "there is none of that name");
    const std::string base = found->second.basedOn;
    renameRuns(edition, name, replacement);
    edition.sheet.change([&](StyleSheet& sheet) {
        sheet.characterStyles.erase(name);
        for (auto& [own, style] : sheet.characterStyles) {
            if (style.basedOn == name)
                style.basedOn = base;
        }
        if (replacement.empty())
            std::erase_if(sheet.leads, [&](const LeadPattern& lead) { return lead.characterStyle == name; });
        for (LeadPattern& lead : sheet.leads) {
            if (lead.characterStyle == name)
                lead.characterStyle = replacement;
        }
    });
    return edition;
}

int usesOfCharacterStyle(const Edition& edition, const std::string& name)
{
    int uses = 0;
    for (const auto& story : edition.stories)
        uses += static_cast<int>(
            std::count_if(story->body.begin(), story->body.end(), [&](const Shared<StoryParagraph>& p) { return hasRunIn(*p, name); }));
    return uses;
}

}
