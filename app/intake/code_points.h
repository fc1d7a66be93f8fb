#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banxin::intake {

/// The code point at `i`, and `i` behind it. A lone surrogate is returned as it is.
inline std::int32_t nextCodePoint(std::u16string_view text, std::size_t& i)
{
    const std::int32_t first = text[i++];
    const bool isLead = first >= 0xD800 && first <= 0xDBFF;
    if (!isLead || i == text.size() || text[i] < 0xDC00 || text[i] > 0xDFFF)
        return first;
    return 0x10000 + ((first - 0xD800) << 10) + (text[i++] - 0xDC00);
}

inline void appendCodePoint(std::u16string& text, std::int32_t c)
{
    if (c < 0x10000) {
        text += static_cast<char16_t>(c);
        return;
    }
    text += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
    text += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF));
}

}
