#include "base/digest.h"

#include <nettle/sha2.h>

namespace banxin {

Digest sha256(std::span<const std::byte> bytes)
{
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    Digest digest;
    sha256_digest(&context, digest.bytes.size(), digest.bytes.data());
    return digest;
}

Digest sha256(std::string_view bytes)
{
    return sha256(std::as_bytes(std::span{bytes}));
}

std::string hex(const Digest& digest)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(64);
    for (const std::uint8_t byte : digest.bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::optional<Digest> digestFromHex(std::string_view text)
{
    if (text.size() != 64)
        return std::nullopt;
    const auto nibble = [](char c) -> int {
        if (c >= '0' && c <= '9')
            return c - '0';
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    };
    Digest digest;
    for (std::size_t i = 0; i < 32; ++i) {
        const int high = nibble(text[2 * i]);
        const int low = nibble(text[2 * i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        digest.bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return digest;
}

namespace {
constexpr std::uint64_t fnvPrime = 1099511628211ull;
}

Fingerprint& Fingerprint::add(std::string_view bytes)
{
    for (const char c : bytes)
        m_value = (m_value ^ static_cast<unsigned char>(c)) * fnvPrime;
    return add(bytes.size());
}

Fingerprint& Fingerprint::add(std::u16string_view text)
{
    for (const char16_t c : text)
        m_value = (m_value ^ c) * fnvPrime;
    return add(text.size());
}

Fingerprint& Fingerprint::add(std::uint64_t number)
{
    for (int shift = 0; shift < 64; shift += 16)
        m_value = (m_value ^ (number >> shift & 0xffff)) * fnvPrime;
    return *this;
}

}
