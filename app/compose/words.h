#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::compose {

/// Cuts text into words and phrases that a headline must not break: ICU's Chinese words, joined where they cut names,
/// offices and slogans, and the words of a lexicon.
class WordCutter {
public:
    WordCutter();
    ~WordCutter();
    WordCutter(const WordCutter&) = delete;
    WordCutter& operator=(const WordCutter&) = delete;

    void setLexicon(std::vector<std::u16string> words);
    /// Offsets where a word begins, ascending; 0 is one unless the text is empty.
    std::vector<std::uint32_t> starts(std::u16string_view text);

private:
    struct Members;
    std::unique_ptr<Members> m;
};

}
