#include "base/utf.h"

#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace banxin {

std::optional<std::size_t> firstIllFormedUtf8(std::string_view bytes)
{
    const auto* text = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto length = static_cast<std::int64_t>(bytes.size());
    std::int64_t i = 0;
    while (i < length) {
        const std::int64_t start = i;
        UChar32 c = 0;
        U8_NEXT(text, i, length, c);
        if (c < 0)
            return static_cast<std::size_t>(start);
    }
    return std::nullopt;
}

std::optional<std::u16string> utf16FromUtf8(std::string_view bytes)
{
    std::u16string text;
    text.reserve(bytes.size());
    const auto* from = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto length = static_cast<std::int64_t>(bytes.size());
    std::int64_t i = 0;
    while (i < length) {
        UChar32 c = 0;
        U8_NEXT(from, i, length, c);
        if (c < 0)
            return std::nullopt;
        if (U_IS_BMP(c)) {
            text += static_cast<char16_t>(c);
        } else {
            text += static_cast<char16_t>(U16_LEAD(c));
            text += static_cast<char16_t>(U16_TRAIL(c));
        }
    }
    return text;
}

std::string utf8FromUtf16(std::u16string_view text)
{
    std::string bytes(text.size() * 3, '\0');
    std::int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(bytes.data(), static_cast<std::int32_t>(bytes.size()), &length, text.data(),
        static_cast<std::int32_t>(text.size()), 0xFFFD, nullptr, &status);
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

std::size_t countCharacters(std::u16string_view text)
{
    return static_cast<std::size_t>(u_countChar32(text.data(), static_cast<std::int32_t>(text.size())));
}

}
