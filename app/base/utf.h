#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace banxin {

/// Strict: nothing where `bytes` are not well-formed UTF-8.
std::optional<std::u16string> utf16FromUtf8(std::string_view bytes);

/// Where the first ill-formed sequence of `bytes` begins; nothing where they are well-formed UTF-8.
std::optional<std::size_t> firstIllFormedUtf8(std::string_view bytes);

/// A lone surrogate becomes U+FFFD; well-formed text comes back exactly.
std::string utf8FromUtf16(std::u16string_view text);

/// Code points, not UTF-16 units.
std::size_t countCharacters(std::u16string_view text);

}
