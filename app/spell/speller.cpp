#include "spell/speller.h"

#include "base/utf.h"

#include <hunspell.hxx>
#include <unicode/ucnv.h>

#include <algorithm>
#include <cstdlib>

namespace banxin::spell {

namespace {

constexpr std::size_t longestWord = 60;

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// en_US.dic for "en-US"; another country's of the same language where there is none.
std::filesystem::path dictionaryFile(std::string_view language, const std::vector<std::filesystem::path>& folders)
{
    std::string name{language};
    std::replace(name.begin(), name.end(), '-', '_');
    const std::string bare = name.substr(0, name.find('_'));
    std::vector<std::filesystem::path> others;
    for (const std::filesystem::path& folder : folders) {
        std::error_code error;
        for (const std::string& candidate : {name, bare}) {
            const auto file = folder / (candidate + ".dic");
            if (std::filesystem::is_regular_file(file, error))
                return file;
        }
        for (const auto& entry : std::filesystem::directory_iterator{folder, error}) {
            const std::filesystem::path& file = entry.path();
            if (file.extension() == ".dic" && file.filename().string().rfind(bare + "_", 0) == 0)
                others.push_back(file);
        }
    }
    std::sort(others.begin(), others.end());
    return others.empty() ? std::filesystem::path{} : others.front();
}

/// Dictionaries write a straight apostrophe.
std::u16string withStraightApostrophes(std::u16string_view word)
{
    std::u16string straight{word};
    std::replace(straight.begin(), straight.end(), u'’', u'\'');
    return straight;
}

}

std::vector<std::filesystem::path> dictionaryFolders()
{
    std::vector<std::filesystem::path> folders;
    if (const char* own = std::getenv("DICPATH"))
        folders.emplace_back(own);
    for (const char* folder : {"/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts"})
        folders.emplace_back(folder);
    return folders;
}

struct Speller::Members {
    std::unique_ptr<Hunspell> dictionary;
    Converter converter;   ///< to the dictionary's encoding

    /// Empty where the dictionary cannot write the word.
    std::string encoded(std::u16string_view word) const
    {
        if (!converter || word.size() > longestWord)
            return {};
        std::string bytes(word.size() * 4 + 8, '\0');
        UErrorCode status = U_ZERO_ERROR;
        const std::int32_t length = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), word.data(),
            static_cast<std::int32_t>(word.size()), &status);
        bytes.resize(U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
        return bytes;
    }

    std::u16string decoded(const std::string& bytes) const
    {
        std::u16string word(bytes.size() + 1, u'\0');
        UErrorCode status = U_ZERO_ERROR;
        const std::int32_t length = ucnv_toUChars(converter.get(), word.data(), static_cast<std::int32_t>(word.size()), bytes.data(),
            static_cast<std::int32_t>(bytes.size()), &status);
        word.resize(U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
        return word;
    }
};

Speller::Speller(std::string_view language, const std::vector<std::filesystem::path>& folders) : m{std::make_unique<Members>()}
{
    const std::filesystem::path words = dictionaryFile(language, folders);
    std::filesystem::path rules = words;
    rules.replace_extension(".aff");
    std::error_code error;
    if (words.empty() || !std::filesystem::is_regular_file(rules, error))
        return;
    auto dictionary = std::make_unique<Hunspell>(rules.c_str(), words.c_str());
    UErrorCode status = U_ZERO_ERROR;
    Converter converter{ucnv_open(dictionary->get_dict_encoding().c_str(), &status)};
    if (U_FAILURE(status))
        return;
    // What it has no code for is not in it.
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    m->dictionary = std::move(dictionary);
    m->converter = std::move(converter);
}

Speller::~Speller() = default;
Speller::Speller(Speller&&) noexcept = default;
Speller& Speller::operator=(Speller&&) noexcept = default;

bool Speller::hasDictionary() const { return m->dictionary != nullptr; }

bool Speller::isRight(std::u16string_view word) const
{
    if (!m->dictionary || word.size() > longestWord)
        return true;
    const std::string bytes = m->encoded(withStraightApostrophes(word));
    return bytes.empty() || m->dictionary->spell(bytes);
}

std::vector<std::u16string> Speller::suggestions(std::u16string_view word, std::size_t most) const
{
    std::vector<std::u16string> result;
    const std::string bytes = m->encoded(withStraightApostrophes(word));
    if (!m->dictionary || bytes.empty())
        return result;
    const bool isCurly = word.find(u'’') != std::u16string_view::npos;
    for (const std::string& suggestion : m->dictionary->suggest(bytes)) {
        if (result.size() == most)
            break;
        std::u16string decoded = m->decoded(suggestion);
        if (isCurly)
            std::replace(decoded.begin(), decoded.end(), u'\'', u'’');
        result.push_back(std::move(decoded));
    }
    return result;
}

std::vector<Word> Speller::misspelt(std::u16string_view text) const
{
    std::vector<Word> wrong;
    if (!m->dictionary)
        return wrong;
    for (const Word& word : latinWords(text)) {
        if (!isRight(text.substr(word.start, word.length)))
            wrong.push_back(word);
    }
    return wrong;
}

}
