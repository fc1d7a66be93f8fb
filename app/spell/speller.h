#pragma once

#include "spell/latin_words.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::spell {

/// Where Hunspell's dictionaries are installed.
std::vector<std::filesystem::path> dictionaryFolders();

/// Judges words by the dictionary of a language (en-US). Not safe to use from two threads at
/// once.
class Speller {
public:
    /// A language without an installed dictionary, not even one for another country, gives a speller that finds nothing
    /// wrong. Loading takes some tens of milliseconds.
    explicit Speller(std::string_view language, const std::vector<std::filesystem::path>& folders = dictionaryFolders());
    ~Speller();
    Speller(Speller&&) noexcept;
    Speller& operator=(Speller&&) noexcept;

    bool hasDictionary() const;
    bool isRight(std::u16string_view word) const;
    /// What may have been meant, the likeliest first.
    std::vector<std::u16string> suggestions(std::u16string_view word, std::size_t most = 6) const;
    /// The words of a text that are not right.
    std::vector<Word> misspelt(std::u16string_view text) const;

private:
    struct Members;
    std::unique_ptr<Members> m;
};

}
