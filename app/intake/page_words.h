#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace banxin::intake {

/// The words of a page and in how many of its paragraphs each stands: two Han characters in a row, none of which only joins
/// others, or a word of four letters.
class PageWords {
public:
    /// Looks at the heads of the first paragraphs only, so that a long text costs no more than a page. Words of the page's own
    /// lines, which have the town's name, count nothing.
    PageWords(const std::vector<std::u16string_view>& paragraphs, const std::vector<std::u16string_view>& ownLines);

    /// How much two passages speak of the same thing, 0 … 1: the share of the words that stand in both, rare ones counting
    /// more. 1 where a passage has too few words to tell.
    double likeness(std::u16string_view one, std::u16string_view other) const;

    /// How many words stand in both, those of the page's own lines left out.
    std::size_t shared(std::u16string_view one, std::u16string_view other) const;

private:
    double weight(std::uint32_t word) const;
    double weight(const std::vector<std::uint32_t>& words) const;

    std::unordered_map<std::uint32_t, std::size_t> m_counts;
    std::unordered_set<std::uint32_t> m_own;
    std::size_t m_paragraphs = 0;
};

}
