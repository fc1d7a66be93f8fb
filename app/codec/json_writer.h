#pragma once

// Inside this library only.

#include "codec/fields.h"
#include "codec/json_text.h"
#include "codec/words.h"

#include <array>
#include <map>
#include <optional>
#include <type_traits>
#include <variant>
#include <vector>

namespace banxin::codec {

std::string textOf(const std::string& text);
std::string textOf(const std::u16string& text);
std::string textOf(const Digest& digest);
std::string textOf(Date date);

template <class Enum>
    requires std::is_enum_v<Enum>
std::string textOf(Enum value)
{
    for (const auto& [known, word] : Words<Enum>::list) {
        if (known == value)
            return std::string{word};
    }
    assert(false);
    return {};
}

template <class T>
concept WrittenAsText = requires(const T& value) {
    { textOf(value) } -> std::same_as<std::string>;
};

/// Turns model values into JSON. A struct is written field by field as fields.h lists it.
struct Writer {
    static Json json(bool value) { return value; }
    template <std::integral Number>
    static Json json(Number value) { return value; }
    template <WrittenAsText T>
    static Json json(const T& value) { return textOf(value); }
    static Json json(Length length) { return length.emu(); }
    template <class Tag>
    static Json json(Id<Tag> id) { return id.n; }
    template <class T>
    static Json json(const Shared<T>& value) { return json(*value); }
    template <class T>
    static Json json(const std::optional<T>& value) { return value ? json(*value) : Json{}; }
    template <class T, std::size_t size>
    static Json json(const std::array<T, size>& values) { return list(values); }
    template <class T>
    static Json json(const std::vector<T>& values) { return list(values); }

    template <class Key, class T>
    static Json json(const std::map<Key, T>& values)
    {
        Json object = Json::object();
        for (const auto& [key, value] : values)
            object[textOf(key)] = json(value);
        return object;
    }

    template <class... Kinds>
    static Json json(const std::variant<Kinds...>& value)
    {
        const std::string_view kind = Alternatives<std::variant<Kinds...>>::list[value.index()];
        Json object = Json::object();
        object[std::string{kind}] = std::visit([](const auto& held) { return json(held); }, value);
        return object;
    }

    template <class Struct>
        requires requires(Writer& fields, const Struct& value) { describe(fields, value); }
    static Json json(const Struct& value)
    {
        Writer fields;
        describe(fields, value);
        return std::move(fields.object);
    }

    template <class T>
    void operator()(const char* key, const T& value, Range = {}, Since = {}) { object[key] = json(value); }

    Json object = Json::object();

private:
    template <class Values>
    static Json list(const Values& values)
    {
        Json array = Json::array();
        for (const auto& value : values)
            array.push_back(json(value));
        return array;
    }
};

}
