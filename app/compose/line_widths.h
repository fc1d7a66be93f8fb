#pragma once

#include "base/length.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace banxin::compose {

/// The widths of the slots that a paragraph's lines will take, first line first: `first`, then `rest` for ever.
/// Canonical, so that equal widths compare equal wherever on the page they stand.
class LineWidths {
public:
    LineWidths() = default;
    explicit LineWidths(Length everywhere) : m_rest{everywhere} {}
    LineWidths(std::vector<Length> first, Length rest) : m_first{std::move(first)}, m_rest{rest}
    {
        while (!m_first.empty() && m_first.back() == m_rest)
            m_first.pop_back();
    }

    Length at(std::size_t line) const { return line < m_first.size() ? m_first[line] : m_rest; }
    /// From this line on all are equal.
    std::size_t uniformFrom() const { return m_first.size(); }
    /// The first lines narrower than these.
    LineWidths narrowed(std::size_t lines, Length by) const
    {
        std::vector<Length> first;
        for (std::size_t line = 0; line < std::max(lines, m_first.size()); ++line)
            first.push_back(at(line) - (line < lines ? by : Length{}));
        return {std::move(first), m_rest};
    }
    Length widest() const
    {
        Length most = m_rest;
        for (const Length width : m_first)
            most = std::max(most, width);
        return most;
    }
    Length narrowest() const
    {
        Length least = m_rest;
        for (const Length width : m_first)
            least = std::min(least, width);
        return least;
    }
    friend bool operator==(const LineWidths&, const LineWidths&) = default;

private:
    std::vector<Length> m_first;
    Length m_rest;
};

}
