#include "intake/table_text.h"

#include <algorithm>

namespace banxin::intake {

namespace {

using Row = std::vector<std::u16string>;

char16_t separatorOf(std::u16string_view text)
{
    std::size_t commas = 0;
    std::size_t semicolons = 0;
    bool isQuoted = false;
    bool beginsCell = true;
    for (const char16_t c : text) {
        const bool opens = c == u'"' && beginsCell;
        beginsCell = c == u',' || c == u';' || (beginsCell && c == u' ');
        if (opens || (isQuoted && c == u'"'))
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (c == u'\r' || c == u'\n')
            break;
        if (c == u'\t')
            return c;
        commas += c == u',' ? 1 : 0;
        semicolons += c == u';' ? 1 : 0;
    }
    return semicolons > commas ? u';' : u',';
}

bool isBlank(char16_t c) { return c == u' ' || c == u'\u00A0' || c == u'\u3000' || c == u'\t'; }

std::u16string trimmed(const std::u16string& cell)
{
    const auto begin = std::find_if_not(cell.begin(), cell.end(), isBlank);
    const auto end = std::find_if_not(cell.rbegin(), std::make_reverse_iterator(begin), isBlank).base();
    return {begin, end};
}

/// Reads cell after cell.
class Reader {
public:
    explicit Reader(std::u16string_view text) : m_text{text}, m_separator{separatorOf(text)} {}

    std::vector<Row> rows()
    {
        while (m_at < m_text.size()) {
            const char16_t c = m_text[m_at++];
            if (m_isQuoted)
                takeQuoted(c);
            else if (c == u'"' && trimmed(m_cell).empty())
                m_isQuoted = true;
            else if (c == m_separator)
                endCell();
            else if (c == u'\n' || c == u'\r')
                endLine(c);
            else
                m_cell += c;
        }
        if (!m_cell.empty() || !m_row.empty())
            endRow();
        while (!m_rows.empty() && std::all_of(m_rows.back().begin(), m_rows.back().end(), [](const auto& cell) { return cell.empty(); }))
            m_rows.pop_back();
        return std::move(m_rows);
    }

private:
    void takeQuoted(char16_t c)
    {
        const bool isNext = m_at < m_text.size();
        if (c == u'"' && isNext && m_text[m_at] == u'"') {
            m_cell += u'"';
            ++m_at;
        } else if (c == u'"') {
            m_isQuoted = false;
        } else if (c == u'\r') {
            m_cell += u'\n';
            if (isNext && m_text[m_at] == u'\n')
                ++m_at;
        } else {
            m_cell += c;
        }
    }

    void endLine(char16_t c)
    {
        if (c == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n')
            ++m_at;
        endRow();
    }

    void endCell()
    {
        m_row.push_back(trimmed(m_cell));
        m_cell.clear();
    }

    void endRow()
    {
        endCell();
        m_rows.push_back(std::move(m_row));
        m_row.clear();
    }

    std::u16string_view m_text;
    char16_t m_separator;
    std::size_t m_at = 0;
    bool m_isQuoted = false;
    std::u16string m_cell;
    Row m_row;
    std::vector<Row> m_rows;
};

}

std::vector<std::vector<std::u16string>> tableFrom(std::u16string_view text)
{
    return Reader{text}.rows();
}

}
