#include "desk/versions.h"

#include "codec/codec.h"
#include "edit/edit.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace banxin::desk {

namespace {

using Json = nlohmann::json;

std::string textOf(const Json* value)
{
    return value ? value->dump(-1, ' ', false, Json::error_handler_t::replace) : std::string{};
}

const Json* at(const Json& object, const std::string& key)
{
    const auto found = object.find(key);
    return found != object.end() ? &*found : nullptr;
}

void compare(const std::string& where, const Json* before, const Json* after, std::vector<ValueDifference>& found);

void compareObjects(const std::string& where, const Json& before, const Json& after, std::vector<ValueDifference>& found)
{
    std::set<std::string> keys;
    for (const Json* object : {&before, &after}) {
        for (const auto& [key, value] : object->items())
            keys.insert(key);
    }
    for (const std::string& key : keys)
        compare(where.empty() ? key : where + '.' + key, at(before, key), at(after, key), found);
}

void compareLists(const std::string& where, const Json& before, const Json& after, std::vector<ValueDifference>& found)
{
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i)
        compare(where + '[' + std::to_string(i) + ']', i < before.size() ? &before[i] : nullptr, i < after.size() ? &after[i] : nullptr, found);
}

void compare(const std::string& where, const Json* before, const Json* after, std::vector<ValueDifference>& found)
{
    if (before && after && *before == *after)
        return;
    if (before && after && before->is_object() && after->is_object())
        compareObjects(where, *before, *after, found);
    else if (before && after && before->is_array() && after->is_array())
        compareLists(where, *before, *after, found);
    else
        found.push_back({where, textOf(before), textOf(after)});
}

std::vector<ValueDifference> differencesOf(const std::string& before, const std::string& after)
{
    std::vector<ValueDifference> found;
    const Json one = Json::parse(before, nullptr, false);
    const Json other = Json::parse(after, nullptr, false);
    compare({}, &one, &other, found);
    return found;
}

Result<Edition> broughtBack(Edition edition, const Page& page) { return edit::bringBackPage(std::move(edition), page); }
Result<Edition> broughtBack(Edition edition, const Story& story) { return edit::bringBackStory(std::move(edition), story); }

}

std::vector<ValueDifference> differences(const Page& before, const Page& after)
{
    return differencesOf(codec::encode(before), codec::encode(after));
}

std::vector<ValueDifference> differences(const Story& before, const Story& after)
{
    return differencesOf(codec::encode(before), codec::encode(after));
}

Edition restored(const Edition& now, Edition then)
{
    then.nextId = std::max(then.nextId, now.nextId);
    return then;
}

Result<Edition> broughtBack(Edition edition, const Version& version)
{
    return std::visit([&](const auto& content) { return broughtBack(std::move(edition), content); }, version.content);
}

}
