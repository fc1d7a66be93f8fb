#include "intake/mapping.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace banxin::intake {

namespace {

using Json = nlohmann::json;

struct PartName {
    std::string_view name;
    RoleHint role;
};

constexpr auto partNames = std::to_array<PartName>({{"label", RoleHint::Label}, {"kicker", RoleHint::Kicker},
    {"headline", RoleHint::Headline}, {"deck", RoleHint::Deck}, {"byline", RoleHint::Byline}, {"dateline", RoleHint::Dateline},
    {"tagline", RoleHint::Tagline}});
constexpr auto originNames = std::to_array<std::string_view>({"slug", "id", "version", "source", "created", "embargo", "status", "urgency",
    "note", "rights", "keyword"});

Fault invalid(const std::string& name, std::string reason) { return {FaultCode::MappingInvalid, {name, std::move(reason)}}; }

/// a/b/@c
std::optional<ElementPath> pathIn(const Json& value)
{
    if (!value.is_string())
        return std::nullopt;
    ElementPath path;
    std::string text = value.get<std::string>();
    while (!text.empty()) {
        if (!path.attribute.empty())
            return std::nullopt;
        const std::size_t slash = std::min(text.find('/'), text.size());
        const std::string step = text.substr(0, slash);
        if (step.empty())
            return std::nullopt;
        if (step[0] == '@')
            path.attribute = step.substr(1);
        else
            path.names.push_back(step);
        text.erase(0, slash + 1);
    }
    if (!path.isGiven())
        return std::nullopt;
    return path;
}

class MappingReader {
public:
    MappingReader(const Json& json, const std::string& name) : m_json{json}, m_name{name} {}

    Result<Mapping> read()
    {
        for (const auto& [key, value] : m_json.items())
            readKey(key, value);
        if (m_reason.empty() && m_mapping.item.names.empty())
            m_reason = "item";
        if (m_reason.empty() && !m_mapping.body.isGiven() && m_mapping.parts.empty())
            m_reason = "body";
        if (!m_reason.empty())
            return invalid(m_name, m_reason);
        return m_mapping;
    }

private:
    void readKey(const std::string& key, const Json& value)
    {
        if (key == "item")
            readPath(key, value, m_mapping.item);
        else if (key == "body")
            readPath(key, value, m_mapping.body);
        else if (key == "paragraphs")
            readRule(value);
        else if (key == "encoding")
            readEncoding(value);
        else if (key == "parts")
            readParts(value);
        else if (key == "pictures")
            readPictures(value);
        else if (key != "name" && key != "about")
            m_reason = key;
    }

    void readPath(const std::string& key, const Json& value, ElementPath& into)
    {
        if (auto path = pathIn(value))
            into = std::move(*path);
        else
            m_reason = key;
    }

    void readRule(const Json& value)
    {
        if (value == "elements")
            m_mapping.rule = ParagraphRule::Elements;
        else if (value == "lines")
            m_mapping.rule = ParagraphRule::Lines;
        else if (value == "html")
            m_mapping.rule = ParagraphRule::Html;
        else
            m_reason = "paragraphs";
    }

    void readEncoding(const Json& value)
    {
        if (value.is_string())
            m_mapping.encoding = encodingNamed(value.get<std::string>());
        if (!m_mapping.encoding)
            m_reason = "encoding";
    }

    void readParts(const Json& parts)
    {
        if (!parts.is_object())
            m_reason = "parts";
        for (const auto& [key, value] : parts.items()) {
            MappedPart part;
            const auto role = std::find_if(partNames.begin(), partNames.end(), [&name = key](const PartName& p) { return p.name == name; });
            const bool isOrigin = std::find(originNames.begin(), originNames.end(), key) != originNames.end();
            if (role == partNames.end() && !isOrigin)
                m_reason = key;
            part.role = role == partNames.end() ? RoleHint::None : role->role;
            part.field = isOrigin ? key : std::string{};
            readPath(key, value, part.path);
            m_mapping.parts.push_back(std::move(part));
        }
    }

    void readPictures(const Json& pictures)
    {
        if (!pictures.is_object())
            m_reason = "pictures";
        for (const auto& [key, value] : pictures.items()) {
            if (key == "item")
                readPath(key, value, m_mapping.picture);
            else if (key == "file")
                readPath(key, value, m_mapping.pictureFile);
            else if (key == "caption")
                readPath(key, value, m_mapping.pictureCaption);
            else if (key == "credit")
                readPath(key, value, m_mapping.pictureCredit);
            else
                m_reason = key;
        }
    }

    const Json& m_json;
    const std::string& m_name;
    Mapping m_mapping;
    std::string m_reason;
};

}

Result<Mapping> readMapping(std::string_view text, const std::string& name)
{
    constexpr std::size_t longest = 1u << 20;
    constexpr std::ptrdiff_t deepest = 8;
    const bool isDeep = std::count_if(text.begin(), text.end(), [](char c) { return c == '{' || c == '['; }) > deepest;
    if (text.size() > longest || isDeep)
        return invalid(name, "too large");
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return invalid(name, "the JSON is not well-formed");
    return MappingReader{json, name}.read();
}

}
