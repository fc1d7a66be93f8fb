#include "intake/rtf_tokens.h"

#include <algorithm>

namespace banxin::intake {

namespace {

constexpr std::size_t longestWord = 32;   // by the specification

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}

RtfToken RtfTokens::next()
{
    while (m_at < m_bytes.size()) {
        const char c = m_bytes[m_at++];
        if (c == '\r' || c == '\n')
            continue;
        if (c == '{')
            return {RtfKind::Open};
        if (c == '}')
            return {RtfKind::Close};
        if (c == '\\')
            return controlled();
        RtfToken text{RtfKind::Text};
        text.byte = static_cast<unsigned char>(c);
        return text;
    }
    return {};
}

RtfToken RtfTokens::controlled()
{
    if (m_at == m_bytes.size())
        return {};
    RtfToken token{RtfKind::Word};
    if (!isLetter(m_bytes[m_at])) {
        token.word = m_bytes.substr(m_at++, 1);
        if (token.word != "'")
            return token;
        const int high = m_at < m_bytes.size() ? hexDigit(m_bytes[m_at]) : -1;
        const int low = m_at + 1 < m_bytes.size() ? hexDigit(m_bytes[m_at + 1]) : -1;
        if (high < 0 || low < 0)
            return token;
        m_at += 2;
        token.kind = RtfKind::Byte;
        token.byte = static_cast<unsigned char>(high * 16 + low);
        return token;
    }
    const std::size_t start = m_at;
    while (m_at < m_bytes.size() && m_at - start < longestWord && isLetter(m_bytes[m_at]))
        ++m_at;
    token.word = m_bytes.substr(start, m_at - start);
    const bool isNegative = m_at + 1 < m_bytes.size() && m_bytes[m_at] == '-' && isDigit(m_bytes[m_at + 1]);
    m_at += isNegative ? 1 : 0;
    for (; m_at < m_bytes.size() && isDigit(m_bytes[m_at]); ++m_at) {
        token.hasNumber = true;
        token.number = std::min(token.number, 200'000'000) * 10 + (m_bytes[m_at] - '0');
    }
    token.number = isNegative ? -token.number : token.number;
    // One blank behind a control word belongs to it.
    if (m_at < m_bytes.size() && m_bytes[m_at] == ' ')
        ++m_at;
    return token;
}

std::string_view RtfTokens::binary(int count)
{
    const std::size_t length = std::min(static_cast<std::size_t>(std::max(count, 0)), m_bytes.size() - m_at);
    const std::string_view data = m_bytes.substr(m_at, length);
    m_at += length;
    return data;
}

}
