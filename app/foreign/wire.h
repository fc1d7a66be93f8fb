#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

/// Values as bytes between two programs of one build on one machine.
namespace banxin::foreign {

class Writer {
public:
    template <class T>
        requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    void put(T value)
    {
        m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    void put(std::string_view text)
    {
        put(static_cast<std::uint64_t>(text.size()));
        m_bytes.append(text);
    }
    void put(std::u16string_view text)
    {
        put(static_cast<std::uint64_t>(text.size()));
        m_bytes.append(reinterpret_cast<const char*>(text.data()), text.size() * sizeof(char16_t));
    }
    void put(const std::string& text) { put(std::string_view{text}); }
    void put(const std::u16string& text) { put(std::u16string_view{text}); }

    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Trusts nothing: what is not there is read as nothing, and `isSound` is false from then on.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_rest{bytes} {}

    template <class T>
        requires std::is_arithmetic_v<T>
    T number()
    {
        T value{};
        if (m_rest.size() < sizeof value) {
            fail();
            return value;
        }
        std::memcpy(&value, m_rest.data(), sizeof value);
        m_rest.remove_prefix(sizeof value);
        return value;
    }
    bool flag() { return number<std::uint8_t>() != 0; }

    /// A value of an enum that begins at 0 and ends with `last`.
    template <class E>
    E choice(E last)
    {
        using Number = std::underlying_type_t<E>;
        const auto value = number<Number>();
        if (value < 0 || value > static_cast<Number>(last)) {
            fail();
            return E{};
        }
        return static_cast<E>(value);
    }

    /// How many things follow, each of at least `least` bytes: never more than there is room for.
    std::size_t count(std::size_t least)
    {
        const auto value = number<std::uint64_t>();
        if (value <= m_rest.size() / least)
            return static_cast<std::size_t>(value);
        fail();
        return 0;
    }

    std::string text()
    {
        const std::size_t length = count(1);
        std::string value{m_rest.substr(0, length)};
        m_rest.remove_prefix(length);
        return value;
    }
    std::u16string text16()
    {
        std::u16string value(count(sizeof(char16_t)), u'\0');
        if (value.empty())
            return value;   // Of nothing there may be no place either.
        std::memcpy(value.data(), m_rest.data(), value.size() * sizeof(char16_t));
        m_rest.remove_prefix(value.size() * sizeof(char16_t));
        return value;
    }

    void fail()
    {
        m_isSound = false;
        m_rest = {};
    }
    bool isSound() const { return m_isSound; }
    /// Everything was read, and nothing was missing.
    bool isAtEnd() const { return m_isSound && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_isSound = true;
};

}
