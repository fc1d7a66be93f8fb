#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace banxin::intake {

enum class Encoding {
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Utf32LittleEndian,
    Utf32BigEndian,
    Gb18030,
    Big5,
    ShiftJis,
    EucKr,
    Windows1252,
};

struct DecodedText {
    std::u16string text;        ///< without its byte order mark, otherwise exactly what the bytes say
    Encoding encoding = Encoding::Utf8;
    std::size_t replaced = 0;   ///< places shown as U+FFFD because their bytes mean nothing
};

/// Tells the encoding of a text file and decodes it: byte order mark, UTF-16 by its NULs, strict UTF-8, UTF-8 with
/// damage, GB 18030 (of which GBK and GB 2312 are parts), UTF-16 without a mark by plausibility, Windows-1252.
/// Fails with TextNotText for bytes that are no text in any of them; `name` is what messages call the file.
Result<DecodedText> decodeText(std::string_view bytes, const std::string& name);

}
