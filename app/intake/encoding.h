#pragma once

#include "base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// One way to read bytes whose encoding is in doubt.
struct TextReading {
    Encoding encoding = Encoding::Utf8;
    std::u16string sample;       ///< its first thousand characters
    std::size_t replaced = 0;    ///< in the whole text
    friend bool operator==(const TextReading&, const TextReading&) = default;
};

/// Bytes that mean nothing in the encoding, shown as U+FFFD.
struct UndecodedBytes {
    std::size_t offset = 0;      ///< in the file or part
    std::string bytes;
    friend bool operator==(const UndecodedBytes&, const UndecodedBytes&) = default;
};

struct DecodedText {
    std::u16string text;        ///< without its byte order mark, otherwise exactly what the bytes say
    Encoding encoding = Encoding::Utf8;
    std::size_t replaced = 0;   ///< places shown as U+FFFD because their bytes mean nothing
    std::vector<UndecodedBytes> undecoded;   ///< the first hundred of them
    std::vector<TextReading> readings;       ///< where the encoding is in doubt: this one, then the next best
};

/// Tells the encoding of a text file and decodes it: byte order mark, UTF-16 by its NULs, strict UTF-8, UTF-8 with damage;
/// then GB 18030 (of which GBK and GB 2312 are parts), Big5, UTF-16 without a mark, and where `language` is ja or ko Shift-JIS
/// and EUC-KR, whichever has more of the commonest characters; Windows-1252 for what is nearly all ASCII. Where two are about
/// as likely, that of `language` is taken, and there or where more than a thousandth is replaced `readings` has both. Fails with TextNotText for bytes that are no text
/// in any of them; `name` is what messages call the file.
Result<DecodedText> decodeText(std::string_view bytes, const std::string& name, const std::string& language = {});

/// Decodes by what somebody says that it is; a byte order mark is left off. GB 2312 and GBK are read as GB 18030.
DecodedText decodedAs(std::string_view bytes, Encoding encoding);

/// The encoding that goes by `label` in XML, HTML and MIME (gb2312, x-sjis, iso-8859-1 …), in lower case.
std::optional<Encoding> encodingNamed(std::string_view label);
/// How it is called: GB18030, UTF-8.
const char* nameOf(Encoding encoding);

}
