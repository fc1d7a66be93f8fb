#pragma once

#include <string_view>

namespace banxin::intake {

enum class RtfKind { Open, Close, Word, Byte, Text, End };

/// One piece of an RTF file.
struct RtfToken {
    RtfKind kind = RtfKind::End;
    std::string_view word;      ///< of a control word; of a control symbol, its character
    int number = 0;             ///< behind a control word
    bool hasNumber = false;
    unsigned char byte = 0;     ///< \'hh, or a character of the text as it stands
};

/// Goes through an RTF file once. Line ends are no text; binary data is stepped over.
class RtfTokens {
public:
    explicit RtfTokens(std::string_view bytes) : m_bytes{bytes} {}
    RtfToken next();
    /// The `count` bytes behind a \bin; fewer where the file ends.
    std::string_view binary(int count);

private:
    RtfToken controlled();

    std::string_view m_bytes;
    std::size_t m_at = 0;
};

}
