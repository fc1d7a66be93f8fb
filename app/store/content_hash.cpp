#include "store/content_hash.h"

#include <cstring>

namespace banxin::store {

Digest hashOf(std::initializer_list<std::string_view> fields)
{
    std::string text;
    for (const std::string_view field : fields) {
        text += std::to_string(field.size());
        text += ':';
        text += field;
    }
    return sha256(text);
}

namespace {

std::array<std::uint64_t, 4> wordsOf(const Digest& digest)
{
    std::array<std::uint64_t, 4> words{};
    for (std::size_t i = 0; i < 32; ++i)
        words[i / 8] |= std::uint64_t{digest.bytes[i]} << (8 * (i % 8));
    return words;
}

}

Root& Root::add(const Digest& hash)
{
    const std::array<std::uint64_t, 4> other = wordsOf(hash);
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::uint64_t half = m_words[i] + other[i];
        const std::uint64_t whole = half + carry;
        carry = (half < other[i] ? 1u : 0u) + (whole < half ? 1u : 0u);
        m_words[i] = whole;
    }
    return *this;
}

Root& Root::take(const Digest& hash)
{
    const std::array<std::uint64_t, 4> other = wordsOf(hash);
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::uint64_t half = m_words[i] - other[i];
        const std::uint64_t whole = half - borrow;
        borrow = (half > m_words[i] ? 1u : 0u) + (whole > half ? 1u : 0u);
        m_words[i] = whole;
    }
    return *this;
}

Digest Root::digest() const
{
    Digest digest;
    for (std::size_t i = 0; i < 32; ++i)
        digest.bytes[i] = static_cast<std::uint8_t>(m_words[i / 8] >> (8 * (i % 8)));
    return digest;
}

Root Root::fromDigest(const Digest& digest)
{
    Root root;
    root.m_words = wordsOf(digest);
    return root;
}

std::string_view bytesOf(const Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

std::optional<Digest> digestFromBytes(std::string_view bytes)
{
    Digest digest;
    if (bytes.size() != digest.bytes.size())
        return std::nullopt;
    std::memcpy(digest.bytes.data(), bytes.data(), bytes.size());
    return digest;
}

}
