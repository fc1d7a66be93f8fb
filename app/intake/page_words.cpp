#include "intake/page_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace banxin::intake {

namespace {

constexpr std::size_t paragraphsLookedAt = 400;
constexpr std::size_t headLookedAt = 400;
constexpr std::size_t fewestWords = 8;
constexpr std::size_t fewestParagraphs = 24;   // of a page, before a word of many of them says nothing

bool isWordsHan(char16_t c)
{
    constexpr std::u16string_view joining =
        u"的了是在和与不一有这那为中对个人也就都而及上下要从到将以等着把被向于之其所并他她们我你它说会来去年月日时后前大小多新记者报讯本市县区镇乡村省举行今昨天走进"
        u"這為對個們說會來時後記報訊縣區鎮鄉與將從過還進";
    return c >= 0x4E00 && c <= 0x9FFF && joining.find(c) == joining.npos;
}

/// Below every pair of Han.
std::uint32_t hash(std::u16string_view word)
{
    std::uint32_t sum = 0;
    for (const char16_t c : word)
        sum = sum * 31 + c;
    return sum & 0xFFFFFFF;
}

bool isWordsLetter(char16_t c) { return c < 0x2E80 && u_isalpha(c); }

/// Words of four letters and more that stand in any text.
bool saysNothing(std::u16string_view word)
{
    static constexpr std::array<std::u16string_view, 56> common{{u"about", u"after", u"again", u"also", u"because", u"been", u"before", u"being", u"between", u"city",
        u"could", u"county", u"down", u"during", u"each", u"early", u"every", u"first", u"five", u"four", u"from", u"have", u"here", u"into", u"just", u"last", u"like",
        u"many", u"more", u"most", u"much", u"next", u"only", u"other", u"over", u"people", u"said", u"same", u"some", u"such", u"than", u"that", u"their", u"them",
        u"then", u"there", u"they", u"this", u"three", u"town", u"were", u"when", u"will", u"with", u"would", u"year"}};
    return std::binary_search(common.begin(), common.end(), word);
}

/// Han pairs by their two units, Latin words by a hash; no pair of Han begins with a nought.
std::vector<std::uint32_t> wordsOf(std::u16string_view text)
{
    constexpr std::size_t lettersOfAWord = 4;
    std::vector<std::uint32_t> words;
    std::u16string latin;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char16_t c = i < text.size() ? text[i] : u' ';
        if (i > 0 && isWordsHan(c) && isWordsHan(text[i - 1]))
            words.push_back(static_cast<std::uint32_t>(text[i - 1]) << 16 | c);
        if (isWordsLetter(c)) {
            latin += static_cast<char16_t>(u_tolower(c));
            continue;
        }
        if (latin.size() >= lettersOfAWord && !saysNothing(latin))
            words.push_back(hash(latin));
        latin.clear();
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::vector<std::uint32_t> sharedWords(const std::vector<std::uint32_t>& words, const std::vector<std::uint32_t>& others)
{
    std::vector<std::uint32_t> both;
    std::set_intersection(words.begin(), words.end(), others.begin(), others.end(), std::back_inserter(both));
    return both;
}

}

PageWords::PageWords(const std::vector<std::u16string_view>& paragraphs, const std::vector<std::u16string_view>& ownLines)
{
    for (const std::u16string_view line : ownLines) {
        for (const std::uint32_t word : wordsOf(line.substr(0, headLookedAt)))
            m_own.insert(word);
    }
    m_paragraphs = std::min(paragraphs.size(), paragraphsLookedAt);
    for (std::size_t i = 0; i < m_paragraphs; ++i) {
        for (const std::uint32_t word : wordsOf(paragraphs[i].substr(0, headLookedAt)))
            ++m_counts[word];
    }
}

double PageWords::likeness(std::u16string_view one, std::u16string_view other) const
{
    const auto words = wordsOf(one);
    const auto others = wordsOf(other);
    if (words.size() < fewestWords || others.size() < fewestWords)
        return 1;
    const double all = weight(words) * weight(others);
    return all > 0 ? weight(sharedWords(words, others)) / std::sqrt(all) : 1;
}

std::size_t PageWords::shared(std::u16string_view one, std::u16string_view other) const
{
    const auto both = sharedWords(wordsOf(one), wordsOf(other));
    return static_cast<std::size_t>(std::count_if(both.begin(), both.end(), [&](std::uint32_t word) { return weight(word) > 0; }));
}

/// Nought for a word of every third paragraph: the name of the town.
double PageWords::weight(std::uint32_t word) const
{
    const auto found = m_counts.find(word);
    const std::size_t count = found == m_counts.end() ? 1 : found->second;
    if (m_own.find(word) != m_own.end() || (m_paragraphs >= fewestParagraphs && count * 3 >= m_paragraphs))
        return 0;
    return std::log(1 + static_cast<double>(m_paragraphs) / static_cast<double>(count));
}

double PageWords::weight(const std::vector<std::uint32_t>& words) const
{
    double sum = 0;
    for (const std::uint32_t word : words)
        sum += weight(word);
    return sum;
}

}
