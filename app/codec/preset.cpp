#include "codec/codec.h"

#include "codec/json_reader.h"

#include <algorithm>

namespace banxin::codec {

namespace {

Fault invalid(const std::string& name, const std::string& place, const std::string& reason)
{
    return Fault{FaultCode::PresetInvalid, {name, place.empty() ? reason : place + ": " + reason}};
}

Fault invalid(const std::string& name, const std::string& inside, const Fault& fault)
{
    std::string place = inside + (inside.empty() || fault.arguments[0].empty() ? "" : ".") + fault.arguments[0];
    const std::string& reason = fault.arguments[2];
    return invalid(name, place, (reason.empty() ? "out of range" : reason) + (fault.arguments[1].empty() ? "" : ", " + fault.arguments[1]));
}

/// One face named for all: said in full, so that it replaces what a style is based on.
void spellOutFont(Json& style)
{
    const auto font = style.find("font");
    if (font != style.end() && font->is_string())
        *font = Json{{"han", *font}, {"latin", ""}, {"digit", ""}, {"mark", ""}};
}

void mergeInto(Json& base, const Json& changes)
{
    for (const auto& [key, value] : changes.items()) {
        if (value.is_object() && base.contains(key) && base[key].is_object())
            mergeInto(base[key], value);
        else
            base[key] = value;
    }
}

/// Works out what each style says when everything it is based on is put into it.
class StyleInheritance {
public:
    StyleInheritance(const std::string& preset, Json styles) : m_preset{preset}, m_styles(std::move(styles))
    {
        for (auto& [name, style] : m_styles.items()) {
            if (style.is_object())
                spellOutFont(style);
        }
    }

    Result<Json> finished()
    {
        Json result = Json::object();
        for (const auto& [name, style] : m_styles.items()) {
            if (const Result<Json> done = finish(name); done)
                result[name] = *done;
            else
                return done.error();
            result[name]["name"] = name;
        }
        return result;
    }

private:
    Result<Json> finish(const std::string& name)
    {
        const std::string place = "sheet.styles." + name;
        const auto style = m_styles.find(name);
        if (style == m_styles.end())
            return invalid(m_preset, place, "no such style");
        if (!style->is_object())
            return invalid(m_preset, place, "not an object");
        const auto based = style->find("based");
        if (based == style->end())
            return *style;
        if (!based->is_string())
            return invalid(m_preset, place + ".based", "not text");
        if (std::find(m_path.begin(), m_path.end(), name) != m_path.end())
            return invalid(m_preset, place + ".based", "a circle");

        m_path.push_back(name);
        Result<Json> result = finish(based->get<std::string>());
        m_path.pop_back();
        if (!result)
            return result;
        mergeInto(*result, *style);
        result->erase("based");
        (*result)["basedOn"] = *based;
        return result;
    }

    const std::string& m_preset;
    Json m_styles;   // not set with braces: they would make a list of it
    std::vector<std::string> m_path;
};

/// Sizes and swatches come first: lengths and inks elsewhere may name them.
Result<PresetWords> wordsOf(const Json& sheet, const std::string& preset)
{
    PresetWords words;
    if (const auto sizes = sheet.find("sizes"); sizes != sheet.end()) {
        const auto read = Reader{&words}.read<std::map<std::string, Length>>(*sizes);
        if (!read)
            return invalid(preset, "sheet.sizes", read.error());
        words.sizes.insert(read->begin(), read->end());
    }
    if (const auto swatches = sheet.find("swatches"); swatches != sheet.end()) {
        const auto read = Reader{&words}.read<std::vector<Swatch>>(*swatches);
        if (!read)
            return invalid(preset, "sheet.swatches", read.error());
        for (const Swatch& swatch : *read)
            words.swatches.emplace(swatch.name, swatch.ink);
    }
    return words;
}

Result<Done> checkStyleNames(const StyleSheet& sheet, const std::string& preset)
{
    const auto check = [&](const std::map<Role, std::string>& names, const std::string& place) -> Result<Done> {
        for (const auto& [role, name] : names) {
            if (!sheet.styles.contains(name))
                return invalid(preset, place, "no such style, " + name);
        }
        return Done{};
    };
    const auto checkAll = [&](const std::map<Role, std::string>& roles, const std::vector<Rank>& ranks, const std::string& place) {
        Result<Done> checked = check(roles, place + ".roles");
        for (std::size_t i = 0; checked && i < ranks.size(); ++i)
            checked = check(ranks[i].styles, place + ".ranks[" + std::to_string(i) + "].styles");
        return checked;
    };
    Result<Done> checked = checkAll(sheet.roles, sheet.ranks, "sheet");
    for (const auto& [name, set] : sheet.sets) {
        if (checked)
            checked = checkAll(set.roles, set.ranks, "sheet.sets." + name);
    }
    return checked;
}

Result<Done> checkGrid(const Grid& grid, const std::string& preset)
{
    const Result<Grid> checked = checkedGrid(grid);
    if (checked)
        return Done{};
    const Fault& fault = checked.error();
    if (fault.code == FaultCode::GridTooWide)
        return invalid(preset, "grid", "wider than its trim by " + fault.arguments[0] + " mm");
    if (fault.code == FaultCode::GridTooHigh)
        return invalid(preset, "grid", "higher than its trim by " + fault.arguments[0] + " mm");
    return invalid(preset, "grid", fault);
}

}

Result<Preset> decodePreset(std::string_view json, const std::string& name)
{
    Result<Json> tree = parseJson(json, Comments::Allow);
    if (!tree)
        return invalid(name, "", tree.error());
    if (!tree->is_object())
        return invalid(name, "", "not an object");

    PresetWords words;
    if (const auto sheet = tree->find("sheet"); sheet != tree->end() && sheet->is_object()) {
        Result<PresetWords> named = wordsOf(*sheet, name);
        if (!named)
            return named.error();
        words = std::move(*named);
        if (const auto styles = sheet->find("styles"); styles != sheet->end() && styles->is_object()) {
            Result<Json> finished = StyleInheritance{name, *styles}.finished();
            if (!finished)
                return finished.error();
            *styles = std::move(*finished);
        }
    }

    Result<Preset> preset = Reader{&words}.read<Preset>(*tree);
    if (!preset)
        return invalid(name, "", preset.error());
    preset->name = name;
    if (const Result<Done> checked = checkStyleNames(preset->sheet, name); !checked)
        return checked.error();
    if (const Result<Done> checked = checkGrid(preset->grid, name); !checked)
        return checked.error();
    return preset;
}

}
