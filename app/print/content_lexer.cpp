#include "print/content_lexer.h"

#include <algorithm>

namespace banxin::print {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

bool isDelimiter(char c) { return std::string_view{"/<>[](){}%"}.find(c) != std::string_view::npos; }

bool isOfNumber(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.'; }

bool isHexDigit(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

}

ContentLexer::Token ContentLexer::next()
{
    while (m_at < m_stream.size() && isBlank(m_stream[m_at]))
        ++m_at;
    if (m_at == m_stream.size())
        return {};
    const char first = m_stream[m_at];
    if (first == '[' || first == ']')
        return wordAt(m_at + 1, Kind::Bracket);
    if (first == '/') {
        ++m_at;
        return wordAt(wordEnd(m_at), Kind::Name);
    }
    if (first == '<') {
        ++m_at;
        const std::size_t end = std::min(m_stream.find('>', m_at), m_stream.size());
        const std::string_view digits = m_stream.substr(m_at, end - m_at);
        const bool isString = end < m_stream.size() && std::all_of(digits.begin(), digits.end(), isHexDigit);
        const Token token = wordAt(end, isString ? Kind::HexString : Kind::Unknown);
        m_at = std::min(end + 1, m_stream.size());
        return token;
    }
    if (isDelimiter(first))
        return wordAt(m_at + 1, Kind::Unknown);
    const std::size_t end = wordEnd(m_at);
    const std::string_view word = m_stream.substr(m_at, end - m_at);
    return wordAt(end, std::all_of(word.begin(), word.end(), isOfNumber) ? Kind::Number : Kind::Operator);
}

ContentLexer::Token ContentLexer::wordAt(std::size_t end, Kind kind)
{
    const Token token{kind, m_stream.substr(m_at, end - m_at)};
    m_at = end;
    return token;
}

std::size_t ContentLexer::wordEnd(std::size_t from) const
{
    while (from < m_stream.size() && !isBlank(m_stream[from]) && !isDelimiter(m_stream[from]))
        ++from;
    return from;
}

}
