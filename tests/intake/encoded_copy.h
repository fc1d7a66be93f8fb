#pragma once

#include <unicode/ucnv.h>

#include <string>
#include <string_view>

namespace banxin::encoded_copy {

/// A short story as a reporter sends it.
inline constexpr const char16_t* news = u"临江街道\n八十户搬进新楼 老街坊还做邻居\n本报讯（记者闻津）11月24日，临江街道安置房交付，80户居民拿到了钥匙。\n"
                                 u"“还是原来的邻居，还是原来的河。”居民说。\n";

/// The text in ICU's encoding of that name.
inline std::string encoded(std::u16string_view text, const char* encoding)
{
    std::string bytes(text.size() * 4 + 4, '\0');
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding, &status);
    const auto length = ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()), text.data(),
        static_cast<std::int32_t>(text.size()), &status);
    ucnv_close(converter);
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

}
