#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace banxin::spell {

/// A word in a text: UTF-16 units.
struct Word {
    std::size_t start = 0;
    std::size_t length = 0;
    std::size_t end() const { return start + length; }
    friend bool operator==(const Word&, const Word&) = default;
};

/// The Latin words of a text, in its order, that a dictionary can judge: of two letters or more, with apostrophes and
/// combining marks inside. Left out is what is no word: acronyms (GDP), what is joined to figures (G20), and addresses
/// (name@paper.example, www.paper.example).
std::vector<Word> latinWords(std::u16string_view text);

}
