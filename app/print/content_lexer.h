#pragma once

#include <cstddef>
#include <string_view>

namespace banxin::print {

/// Cuts a content stream into its tokens without copying any. Knows what our own streams are made of: a literal string,
/// a dictionary or a comment is none of ours and comes as Unknown.
class ContentLexer {
public:
    enum class Kind { Number, Name, HexString, Bracket, Operator, Unknown, End };

    struct Token {
        Kind kind = Kind::End;
        std::string_view text;   ///< of names without the slash, of strings without the angle brackets
    };

    explicit ContentLexer(std::string_view stream) : m_stream{stream} {}
    Token next();

private:
    Token wordAt(std::size_t end, Kind kind);
    std::size_t wordEnd(std::size_t from) const;

    std::string_view m_stream;
    std::size_t m_at = 0;
};

}
