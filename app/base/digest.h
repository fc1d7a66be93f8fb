#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace banxin {

/// SHA-256 of some bytes.
struct Digest {
    std::array<std::uint8_t, 32> bytes{};
    friend auto operator<=>(const Digest&, const Digest&) = default;
};

Digest sha256(std::span<const std::byte> bytes);
Digest sha256(std::string_view bytes);

/// 64 small hexadecimal digits.
std::string hex(const Digest& digest);
/// Nothing unless `text` is 64 hexadecimal digits.
std::optional<Digest> digestFromHex(std::string_view text);

/// A photo is named by the SHA-256 of its file.
using PhotoId = Digest;

/// FNV-1a, for keys of caches: equal on every machine, no protection against malice.
class Fingerprint {
public:
    Fingerprint& add(std::string_view bytes);
    Fingerprint& add(std::u16string_view text);
    Fingerprint& add(std::uint64_t number);
    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = 14695981039346656037ull;
};

}

template <>
struct std::hash<banxin::Digest> {
    std::size_t operator()(const banxin::Digest& digest) const noexcept
    {
        std::size_t value = 0;
        for (std::size_t i = 0; i < sizeof value; ++i)
            value = value << 8 | digest.bytes[i];
        return value;
    }
};
