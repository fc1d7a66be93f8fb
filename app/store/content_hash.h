#pragma once

#include "base/digest.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace banxin::store {

/// SHA-256 over fields, each with its length, so that no two lists of fields run together.
Digest hashOf(std::initializer_list<std::string_view> fields);

/// The root hash: the sum of the hashes of all content rows modulo 2^256. A change of one row changes it without
/// reading the others. It finds damage; it is no signature, because whoever can write the file can write the sum.
class Root {
public:
    Root& add(const Digest& hash);
    Root& take(const Digest& hash);
    Digest digest() const;
    static Root fromDigest(const Digest& digest);
    friend bool operator==(const Root&, const Root&) = default;

private:
    std::array<std::uint64_t, 4> m_words{};   ///< lowest first
};

/// The 32 bytes as SQLite stores them.
std::string_view bytesOf(const Digest& digest);
/// Nothing unless there are 32.
std::optional<Digest> digestFromBytes(std::string_view bytes);

}
