#pragma once

// Inside this library only.

#include "codec/fields.h"
#include "codec/json_text.h"
#include "codec/preset_words.h"
#include "codec/words.h"

#include <array>
#include <concepts>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace banxin::codec {

/// What is wrong with a value whose fields are each in range; empty: nothing.
inline std::string flawOf(const auto&) { return {}; }
std::string flawOf(const StoryParagraph& paragraph);

/// Fills model values from JSON; the first thing that is wrong ends it. With `words` it reads as a preset is read:
/// missing keys keep the value's defaults, and lengths and inks may be written as people write them.
class Reader {
public:
    explicit Reader(const PresetWords* words = nullptr) : m_words{words} {}

    template <class T>
    Result<T> read(const Json& json)
    {
        T value{};
        into(json, value);
        if (m_fault)
            return *m_fault;
        return value;
    }

private:
    class Fields;
    class KnownKeys;

    void into(const Json& json, bool& value, Range = {});
    void into(const Json& json, std::string& value, Range = {});
    void into(const Json& json, std::u16string& value, Range = {});
    void into(const Json& json, Length& value, Range = {});
    void into(const Json& json, Digest& value, Range = {});
    void into(const Json& json, Date& value, Range = {});
    void into(const Json& json, Ink& ink, Range = {});

    template <std::integral Number>
        requires(!std::same_as<Number, bool>)
    void into(const Json& json, Number& value, Range range = {})
    {
        value = static_cast<Number>(wholeNumber(json, range));
    }

    template <class Tag>
    void into(const Json& json, Id<Tag>& id, Range = {})
    {
        into(json, id.n, Range{0, std::numeric_limits<std::uint32_t>::max()});
    }

    template <class Enum>
        requires std::is_enum_v<Enum>
    void into(const Json& json, Enum& value, Range = {})
    {
        if (json.is_string())
            value = enumOf<Enum>(json.get_ref<const std::string&>());
        else
            fail(json, "not a word");
    }

    template <class T>
    void into(const Json& json, Shared<T>& value, Range = {})
    {
        T plain{};
        into(json, plain);
        value = Shared<T>{std::move(plain)};
    }

    template <class T>
    void into(const Json& json, std::optional<T>& value, Range range = {})
    {
        if (json.is_null())
            value.reset();
        else
            into(json, value.emplace(), range);
    }

    template <class T, std::size_t size>
    void into(const Json& json, std::array<T, size>& values, Range range = {})
    {
        if (!json.is_array() || json.size() != size)
            return fail(json, "not a list of " + std::to_string(size));
        for (std::size_t i = 0; i < size; ++i)
            within(i, [&] { into(json[i], values[i], range); });
    }

    template <class T>
    void into(const Json& json, std::vector<T>& values, Range = {})
    {
        if (!json.is_array())
            return fail(json, "not a list");
        values.clear();
        values.reserve(json.size());
        for (std::size_t i = 0; i < json.size() && !m_fault; ++i)
            within(i, [&] { into(json[i], values.emplace_back()); });
    }

    template <class Key, class T>
    void into(const Json& json, std::map<Key, T>& values, Range = {})
    {
        if (!json.is_object())
            return fail(json, "not an object");
        values.clear();
        for (const auto& [name, member] : json.items()) {
            within(name, [&] {
                if constexpr (std::is_enum_v<Key>)
                    into(member, values[enumOf<Key>(name)]);
                else
                    into(member, values[name]);
            });
        }
    }

    template <class... Kinds>
    void into(const Json& json, std::variant<Kinds...>& value, Range = {})
    {
        if (!json.is_object() || json.size() != 1)
            return fail(json, "not an object of one kind");
        within(json.begin().key(), [&] {
            if (!intoKind(json.begin().key(), json.front(), value, std::index_sequence_for<Kinds...>{}))
                fail(json, "unknown kind");
        });
    }

    template <class Variant, std::size_t... index>
    bool intoKind(const std::string& kind, const Json& json, Variant& value, std::index_sequence<index...>)
    {
        return ((kind == Alternatives<Variant>::list[index] && (into(json, value.template emplace<index>()), true)) || ...);
    }

    template <class Struct>
        requires requires(Fields& fields, Struct& value) { describe(fields, value); }
    void into(const Json& json, Struct& value, Range = {})
    {
        intoStruct(json, value);
    }

    template <class Struct>
    void intoStruct(const Json& json, Struct& value);

    template <class Enum>
    Enum enumOf(std::string_view text)
    {
        for (const auto& [value, word] : Words<Enum>::list) {
            if (word == text)
                return value;
        }
        fail(std::string{text}, "unknown word");
        return {};
    }

    std::int64_t wholeNumber(const Json& json, Range range);
    std::optional<std::uint16_t> percent(const Json& json);
    void intoInkOfPercents(const Json& json, Ink& ink);

    template <class Step>
    void within(const Step& step, auto&& read)
    {
        const std::size_t before = m_place.size();
        if constexpr (std::integral<Step>)
            m_place.append("[").append(std::to_string(step)).append("]");
        else
            m_place.append(m_place.empty() ? "" : ".").append(step);
        read();
        m_place.resize(before);
    }
    void fail(const Json& json, std::string reason);

    const PresetWords* m_words = nullptr;
    std::string m_place;
    std::optional<Fault> m_fault;
};

/// Meets each field of a struct in `describe` and reads it. What the first version had must be there.
class Reader::Fields {
public:
    Fields(Reader& reader, const Json& object) : m_reader{reader}, m_object{object} {}

    template <class T>
    void operator()(const char* key, T& value, Range range = {}, Since since = {})
    {
        if (m_reader.m_fault)
            return;
        const auto found = m_object.find(key);
        if (found != m_object.end()) {
            ++m_known;
            m_reader.within(key, [&] { m_reader.into(*found, value, range); });
        } else if (!m_reader.m_words && since.version == 1) {
            m_reader.within(key, [&] { m_reader.fail(Json{}, "missing"); });
        }
    }
    bool sawAll() const { return m_known == m_object.size(); }

private:
    Reader& m_reader;
    const Json& m_object;
    std::size_t m_known = 0;
};

class Reader::KnownKeys {
public:
    template <class T>
    void operator()(const char* key, T&, Range = {}, Since = {}) { names.insert(key); }
    std::set<std::string> names;
};

template <class Struct>
void Reader::intoStruct(const Json& json, Struct& value)
{
    if (!json.is_object())
        return fail(json, "not an object");
    Fields fields{*this, json};
    describe(fields, value);
    if (m_fault)
        return;
    if (fields.sawAll()) {
        if (std::string flaw = flawOf(std::as_const(value)); !flaw.empty())
            fail(json, std::move(flaw));
        return;
    }
    KnownKeys known;
    describe(known, value);
    for (const auto& [name, member] : json.items()) {
        if (!known.names.contains(name))
            within(name, [&] { fail(member, "unknown key"); });
    }
}

}
