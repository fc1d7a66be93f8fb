#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace banxin::pictures {

enum class ByteOrder { Big, Little };

/// Reads numbers anywhere in some bytes; whatever lies outside them reads as 0.
class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes, ByteOrder order = ByteOrder::Big)
        : m_bytes{bytes}, m_order{order}
    {
    }

    std::size_t size() const { return m_bytes.size(); }
    bool holds(std::size_t at, std::size_t count) const { return at <= size() && count <= size() - at; }

    std::uint8_t u8(std::size_t at) const { return at < size() ? std::to_integer<std::uint8_t>(m_bytes[at]) : 0; }
    std::uint32_t u16(std::size_t at) const
    {
        const std::uint32_t first = u8(at);
        const std::uint32_t second = u8(at + 1);
        return m_order == ByteOrder::Big ? first << 8 | second : second << 8 | first;
    }
    std::uint32_t u32(std::size_t at) const
    {
        const std::uint32_t first = u16(at);
        const std::uint32_t second = u16(at + 2);
        return m_order == ByteOrder::Big ? first << 16 | second : second << 16 | first;
    }
    bool startsWith(std::size_t at, std::span<const unsigned char> magic) const
    {
        if (!holds(at, magic.size()))
            return false;
        for (std::size_t i = 0; i < magic.size(); ++i) {
            if (u8(at + i) != magic[i])
                return false;
        }
        return true;
    }
    /// Clamped to what is there.
    std::span<const std::byte> part(std::size_t at, std::size_t count) const
    {
        if (at >= size())
            return {};
        return m_bytes.subspan(at, count < size() - at ? count : size() - at);
    }

private:
    std::span<const std::byte> m_bytes;
    ByteOrder m_order;
};

inline std::string stringOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline const unsigned char* unsignedBytes(std::span<const std::byte> bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

}
