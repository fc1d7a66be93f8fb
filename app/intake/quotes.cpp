#include "intake/quotes.h"

#include <unicode/uchar.h>

#include <optional>

namespace banxin::intake {

namespace {

class QuoteCurler {
public:
    explicit QuoteCurler(std::u16string& line) : m_line{line} {}

    std::size_t curl()
    {
        for (std::size_t i = 0; i < m_line.size(); ++i) {
            if (m_line[i] == u'"')
                curlDouble(i);
            else if (m_line[i] == u'\'')
                curlSingle(i);
            else
                follow(i);
        }
        return m_count;
    }

private:
    char16_t at(std::size_t i) const { return i < m_line.size() ? m_line[i] : u' '; }
    static bool isDigit(char16_t c) { return c >= u'0' && c <= u'9'; }
    static bool isLatin(char16_t c) { return c < 0x2E80 && u_isalnum(c); }

    bool isApostrophe(std::size_t i) const { return i > 0 && isLatin(at(i - 1)) && isLatin(at(i + 1)) && u_isalpha(at(i + 1)); }

    /// Quotes that are typographic already open and close too.
    void follow(std::size_t i)
    {
        const char16_t c = m_line[i];
        if (c == u'“' || c == u'”')
            m_inDouble = c == u'“';
        else if (c == u'‘' || (c == u'’' && !isApostrophe(i)))
            m_inSingle = c == u'‘';
    }

    void put(std::size_t i, char16_t quote)
    {
        m_line[i] = quote;
        ++m_count;
        follow(i);
    }

    /// Behind a Latin letter or figure nothing opens.
    bool canOpen(std::size_t i) const { return i == 0 || !isLatin(at(i - 1)); }

    void curlDouble(std::size_t i)
    {
        if (m_inDouble)
            put(i, u'”');
        else if (canOpen(i) && i + 1 < m_line.size())
            put(i, u'“');
    }

    void curlSingle(std::size_t i)
    {
        if (isApostrophe(i))
            put(i, u'’');
        else if (m_inSingle)
            put(i, u'’');
        else if (canOpen(i) && at(i + 1) != u' ' && !isDigit(at(i + 1)) && closesLater(i))
            put(i, u'‘');
    }

    /// Whether a straight single quote that can close stands behind; looked for once a line from the right.
    bool closesLater(std::size_t i)
    {
        if (!m_lastCloser) {
            std::size_t last = m_line.size();
            while (last > 0 && !(m_line[last - 1] == u'\'' && !(isLatin(at(last)) && u_isalpha(at(last)))))
                --last;
            m_lastCloser = last;
        }
        return *m_lastCloser > i + 1;
    }

    std::u16string& m_line;
    std::size_t m_count = 0;
    bool m_inDouble = false;
    bool m_inSingle = false;
    std::optional<std::size_t> m_lastCloser;   ///< one behind it
};

}

std::size_t curlQuotes(std::u16string& line)
{
    if (line.find_first_of(u"\"'") == line.npos)
        return 0;
    return QuoteCurler{line}.curl();
}

}
