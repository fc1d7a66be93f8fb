#include "type/hyphenation.h"

#include "base/utf.h"

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <map>

namespace banxin::type {

namespace {

struct FreeDictionary {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};

/// Words that the English patterns break wrongly (Knuth's list); a hyphen stands where one may be set.
constexpr std::array<std::string_view, 14> englishExceptions{"as-so-ciate", "as-so-ciates", "dec-li-na-tion",
    "oblig-a-tory", "phil-an-thropic", "present", "presents", "project", "projects", "reci-procity", "re-cog-ni-zance",
    "ref-or-ma-tion", "ret-ri-bu-tion", "ta-ble"};

using Exceptions = std::map<std::u16string, std::vector<std::size_t>, std::less<>>;

Exceptions exceptionsFor(std::string_view language)
{
    Exceptions exceptions;
    if (language.substr(0, 2) != "en")
        return exceptions;
    for (const std::string_view entry : englishExceptions) {
        std::u16string word;
        std::vector<std::size_t> points;
        for (const char c : entry) {
            if (c == '-')
                points.push_back(word.size());
            else
                word += static_cast<char16_t>(c);
        }
        exceptions.emplace(std::move(word), std::move(points));
    }
    return exceptions;
}

/// hyph_en_US.dic for "en-US"; hyph_en.dic where there is none for the country.
std::filesystem::path patternFile(std::string_view language)
{
    static constexpr std::array folders{"/usr/share/hyphen", "/usr/local/share/hyphen"};
    std::string name{language};
    std::replace(name.begin(), name.end(), '-', '_');
    for (const std::string& candidate : {name, name.substr(0, name.find('_'))}) {
        for (const char* folder : folders) {
            const auto file = std::filesystem::path{folder} / ("hyph_" + candidate + ".dic");
            std::error_code error;
            if (std::filesystem::is_regular_file(file, error))
                return file;
        }
    }
    return {};
}

std::u16string lowered(std::u16string_view word)
{
    std::u16string low{word};
    for (char16_t& c : low)
        c = static_cast<char16_t>(u_tolower(c));
    return low;
}

/// Pattern files hold UTF-8 or, the old ones, an 8-bit encoding; of that only ASCII is certain. Surrogates are out
/// because libhyphen counts characters where we count units.
bool isSpellable(const HyphenDict& dictionary, std::u16string_view word)
{
    return std::all_of(word.begin(), word.end(),
        [&](char16_t c) { return c < 128 || (dictionary.utf8 != 0 && !U16_IS_SURROGATE(c)); });
}

}

struct Hyphenator::Members {
    std::unique_ptr<HyphenDict, FreeDictionary> dictionary;
    Exceptions exceptions;
    std::vector<char> marks;
};

Hyphenator::Hyphenator(std::string_view language)
    : m{std::make_unique<Members>()}
{
    const auto file = patternFile(language);
    if (file.empty())
        return;
    m->dictionary.reset(hnj_hyphen_load(file.c_str()));
    m->exceptions = exceptionsFor(language);
}

Hyphenator::~Hyphenator() = default;
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;

bool Hyphenator::hasPatterns() const { return m->dictionary != nullptr; }

namespace {

/// `marks` has an odd digit at each byte after which the patterns allow a hyphen.
std::vector<std::size_t> pointsByPatterns(HyphenDict* dictionary, std::u16string_view word, std::vector<char>& marks)
{
    std::vector<std::size_t> points;
    const std::string spelled = utf8FromUtf16(word);
    marks.assign(spelled.size() + 5, 0);
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    const int failed = hnj_hyphen_hyphenate2(dictionary, spelled.data(), static_cast<int>(spelled.size()), marks.data(),
        nullptr, &replacements, &positions, &cuts);
    // A replacement spells the word anew at the break (ck -> k-k); we set the text as it is written.
    for (std::size_t i = 0; failed == 0 && i + 1 < word.size(); ++i) {
        if ((marks[i] & 1) != 0 && (replacements == nullptr || replacements[i] == nullptr))
            points.push_back(i + 1);
    }
    for (std::size_t i = 0; replacements != nullptr && i < spelled.size(); ++i)
        std::free(replacements[i]);
    std::free(replacements);
    std::free(positions);
    std::free(cuts);
    return points;
}

}

std::vector<std::size_t> Hyphenator::points(std::u16string_view word, int leastBefore, int leastAfter) const
{
    if (!hasPatterns() || word.size() < static_cast<std::size_t>(leastBefore + leastAfter))
        return {};
    const std::u16string low = lowered(word);
    if (!isSpellable(*m->dictionary, low))
        return {};
    const auto exception = m->exceptions.find(low);
    std::vector<std::size_t> points
        = exception != m->exceptions.end() ? exception->second : pointsByPatterns(m->dictionary.get(), low, m->marks);
    std::erase_if(points, [&](std::size_t point) {
        return point < static_cast<std::size_t>(leastBefore)
            || word.size() - point < static_cast<std::size_t>(leastAfter);
    });
    return points;
}

}
