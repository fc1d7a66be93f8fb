#include "intake/encoding.h"

#include "base/utf.h"
#include "intake/code_points.h"
#include "intake/common_characters.h"
#include "intake/convert.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace banxin::intake {

namespace {

using namespace std::string_view_literals;

struct Named {
    Encoding encoding;
    const char* name;        ///< for people
    const char* converter;   ///< of ICU
};

constexpr std::array<Named, 10> encodings{{
    {Encoding::Utf8, "UTF-8", "UTF-8"}, {Encoding::Utf16LittleEndian, "UTF-16LE", "UTF-16LE"},
    {Encoding::Utf16BigEndian, "UTF-16BE", "UTF-16BE"}, {Encoding::Utf32LittleEndian, "UTF-32LE", "UTF-32LE"},
    {Encoding::Utf32BigEndian, "UTF-32BE", "UTF-32BE"}, {Encoding::Gb18030, "GB18030", "gb18030"},
    {Encoding::Big5, "Big5", "windows-950-2000"}, {Encoding::ShiftJis, "Shift-JIS", "windows-31j"},
    {Encoding::EucKr, "EUC-KR", "windows-949-2000"}, {Encoding::Windows1252, "Windows-1252", "windows-1252"},
}};

const Named& named(Encoding encoding) { return encodings[static_cast<std::size_t>(encoding)]; }

DecodedText decoded(std::string_view bytes, Encoding encoding)
{
    DecodedText text;
    text.encoding = encoding;
    text.text = encoding == Encoding::Gb18030 ? convertedGb18030(bytes, &text.undecoded)
                                              : converted(bytes, named(encoding).converter, &text.undecoded);
    if (!text.text.empty() && text.text.front() == u'\uFEFF')
        text.text.erase(0, 1);
    text.replaced = static_cast<std::size_t>(std::count(text.text.begin(), text.text.end(), u'\uFFFD'));
    return text;
}

std::optional<DecodedText> byMark(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"sv))
        return decoded(bytes, Encoding::Utf8);
    if (bytes.starts_with("\xFF\xFE\0\0"sv))
        return decoded(bytes, Encoding::Utf32LittleEndian);
    if (bytes.starts_with("\0\0\xFE\xFF"sv))
        return decoded(bytes, Encoding::Utf32BigEndian);
    if (bytes.starts_with("\xFF\xFE"sv))
        return decoded(bytes, Encoding::Utf16LittleEndian);
    if (bytes.starts_with("\xFE\xFF"sv))
        return decoded(bytes, Encoding::Utf16BigEndian);
    return std::nullopt;
}

/// Files of other kinds that may be all ASCII and would pass for copy.
bool isOtherKind(std::string_view bytes)
{
    constexpr std::array<std::string_view, 4> beginnings{"%PDF-"sv, "{\\rtf"sv, "PK\x03\x04"sv, "\xD0\xCF\x11\xE0"sv};
    return std::any_of(beginnings.begin(), beginnings.end(), [&](auto beginning) { return bytes.starts_with(beginning); });
}

/// Latin text in UTF-16 has a NUL in every second byte, and would else be well-formed UTF-8 full of NULs.
std::optional<DecodedText> byNuls(std::string_view bytes)
{
    std::array<std::size_t, 2> nuls{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        nuls[i % 2] += bytes[i] == '\0' ? 1u : 0u;
    const std::size_t many = bytes.size() / 20;   // a tenth of the bytes in odd, or in even, places
    const bool little = nuls[1] > many && nuls[1] > 10 * nuls[0];
    const bool big = nuls[0] > many && nuls[0] > 10 * nuls[1];
    if (bytes.size() < 4 || (!little && !big))
        return std::nullopt;
    return decoded(bytes, little ? Encoding::Utf16LittleEndian : Encoding::Utf16BigEndian);
}

/// A surrogate written as if it were a character: what takes UTF-16 for UTF-8 makes it, and no other encoding.
bool isHalfOfCharacter(std::string_view bytes)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    return bytes.size() >= 3 && at(0) == 0xED && at(1) >= 0xA0 && at(1) <= 0xBF && at(2) >= 0x80 && at(2) <= 0xBF;
}

/// Text of another encoding hardly ever forms UTF-8 sequences, so where most high bytes do, it is UTF-8 with damage.
bool isDamagedUtf8(std::string_view bytes)
{
    const auto* text = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto length = static_cast<std::int64_t>(bytes.size());
    std::int64_t well = 0;
    std::int64_t ill = 0;
    for (std::int64_t i = 0; i < length;) {
        const std::int64_t start = i;
        UChar32 c = 0;
        U8_NEXT(text, i, length, c);
        if (c < 0 && isHalfOfCharacter(bytes.substr(static_cast<std::size_t>(start))))
            i = start + 3;
        else if (c < 0)
            ill += i - start;
        else if (c >= 0x80)
            well += i - start;
    }
    return well >= 9 * ill;
}

struct Look {
    std::size_t characters = 0;
    std::size_t odd = 0;        ///< controls, unassigned and private code points, replacements
    std::size_t familiar = 0;   ///< Han, ASCII, and the marks that go with them
};

Look lookAt(std::u16string_view text)
{
    Look look;
    for (std::size_t i = 0; i < text.size(); ++look.characters) {
        const std::int32_t c = nextCodePoint(text, i);
        const auto kind = u_charType(c);
        const bool space = c == '\t' || c == '\n' || c == '\r' || c == '\f';
        look.odd += !space && (kind == U_CONTROL_CHAR || kind == U_UNASSIGNED || kind == U_PRIVATE_USE_CHAR
            || kind == U_SURROGATE || c == 0xFFFD) ? 1 : 0;
        const bool han = c >= 0x4E00 && c <= 0x9FFF;
        const bool mark = (c >= 0x2010 && c <= 0x2027) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF5E);
        look.familiar += space || han || mark || (c >= 0x20 && c < 0x7F) ? 1 : 0;
    }
    return look;
}

/// How much a reading looks like text in its language: the share of common characters among those that are not ASCII.
struct Candidate {
    DecodedText text;
    double score = 0;
    std::size_t wide = 0;   ///< characters that are not ASCII
};

bool isKana(std::int32_t c) { return c >= 0x3041 && c <= 0x30FE; }
bool isHangul(std::int32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }
bool isWideMark(std::int32_t c)
{
    return (c >= 0x3001 && c <= 0x3011) || c == 0x3000 || c == 0xFF0C || c == 0xFF1A || c == 0xFF1B || c == 0xFF08 || c == 0xFF09
        || c == 0xFF1F || c == 0xFF01 || (c >= 0x2014 && c <= 0x201D) || c == 0x2026;
}

Candidate candidate(DecodedText text)
{
    Candidate result;
    double points = 0;
    const bool isChinese = text.encoding != Encoding::ShiftJis && text.encoding != Encoding::EucKr;
    for (std::size_t i = 0; i < text.text.size();) {
        const std::int32_t c = nextCodePoint(text.text, i);
        if (c < 0x80)
            continue;
        ++result.wide;
        const auto kind = u_charType(c);
        const bool isOdd = kind == U_CONTROL_CHAR || kind == U_UNASSIGNED || kind == U_PRIVATE_USE_CHAR || kind == U_SURROGATE || c == 0xFFFD;
        const bool isCommon = isChinese ? isCommonHan(c) || isWideMark(c) : isKana(c) || isHangul(c) || isWideMark(c);
        // A Han character that is not common may well be in the text; one outside the first block seldom is.
        points += isOdd ? -2.0 : isCommon ? 1.0 : c >= 0x4E00 && c <= 0x9FA5 ? 0.1 : 0.0;
    }
    result.score = result.wide > 0 ? points / static_cast<double>(result.wide) : 0;
    result.text = std::move(text);
    return result;
}

/// Most of Latin text in UTF-16 is caught by its NULs; this is for Han.
bool isPlausibleUtf16(const DecodedText& text)
{
    const Look look = lookAt(text.text);
    return look.odd * 50 <= look.characters && look.familiar * 10 >= look.characters * 9;
}

std::vector<Candidate> candidates(std::string_view bytes, const std::string& language)
{
    std::vector<Candidate> found;
    const auto consider = [&](Encoding encoding) {
        DecodedText text = decoded(bytes, encoding);
        if (text.replaced * 20 <= text.text.size())
            found.push_back(candidate(std::move(text)));
    };
    consider(Encoding::Gb18030);
    consider(Encoding::Big5);
    if (language.starts_with("ja"))
        consider(Encoding::ShiftJis);
    if (language.starts_with("ko"))
        consider(Encoding::EucKr);
    for (const Encoding encoding : {Encoding::Utf16LittleEndian, Encoding::Utf16BigEndian}) {
        if (DecodedText text = bytes.size() % 2 == 0 ? decoded(bytes, encoding) : DecodedText{}; !text.text.empty() && isPlausibleUtf16(text))
            found.push_back(candidate(std::move(text)));
    }
    std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    return found;
}

TextReading readingOf(const DecodedText& text)
{
    constexpr std::size_t sample = 1'000;
    return {text.encoding, text.text.substr(0, sample), text.replaced};
}

/// Two readings that score alike, or the best of which has more than a thousandth of holes, are for a person to choose from.
bool isDoubtful(const std::vector<Candidate>& found)
{
    if (found.size() < 2)
        return false;
    const Candidate& first = found[0];
    const Candidate& second = found[1];
    const bool hasHoles = first.text.replaced * 1'000 > first.text.text.size();
    return hasHoles || second.score > 0.6 * first.score;
}

/// What texts of the language are in that do not say so.
std::optional<Encoding> usualEncoding(const std::string& language)
{
    const auto is = [&](std::string_view tag) { return language.starts_with(tag); };
    if (is("zh-Hant") || is("zh-TW") || is("zh-HK") || is("zh-MO"))
        return Encoding::Big5;
    if (is("zh"))
        return Encoding::Gb18030;
    return is("ja") ? std::optional{Encoding::ShiftJis} : is("ko") ? std::optional{Encoding::EucKr} : std::nullopt;
}

std::optional<DecodedText> byCommonCharacters(std::string_view bytes, const std::string& language)
{
    constexpr double leastScore = 0.12;   // Latin letters with accents, read as Han, give less
    std::vector<Candidate> found = candidates(bytes, language);
    std::erase_if(found, [](const Candidate& c) { return c.wide == 0 || c.score < leastScore; });
    if (found.empty())
        return std::nullopt;
    const bool inDoubt = isDoubtful(found);
    const bool isOfLanguage = inDoubt && found[1].text.encoding == usualEncoding(language) && found[1].text.replaced <= found[0].text.replaced;
    if (isOfLanguage)
        std::swap(found[0], found[1]);
    DecodedText text = std::move(found[0].text);
    if (inDoubt) {
        text.readings.push_back(readingOf(text));
        text.readings.push_back(readingOf(found[1].text));
    }
    return text;
}

/// Mostly ASCII, and the rest letters or marks of the code page.
std::optional<DecodedText> byWindows1252(std::string_view bytes)
{
    const auto high = std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    DecodedText text = decoded(bytes, Encoding::Windows1252);
    if (static_cast<std::size_t>(high) * 5 > bytes.size() || lookAt(text.text).odd > 0)
        return std::nullopt;
    return text;
}

std::optional<DecodedText> byContent(std::string_view bytes, const std::string& language)
{
    if (auto text = byNuls(bytes))
        return text;
    if (utf16FromUtf8(bytes) || isDamagedUtf8(bytes))
        return decoded(bytes, Encoding::Utf8);
    if (auto text = byCommonCharacters(bytes, language))
        return text;
    return byWindows1252(bytes);
}

}

Result<DecodedText> decodeText(std::string_view bytes, const std::string& name, const std::string& language)
{
    const Fault noText{FaultCode::TextNotText, {name}};
    if (isOtherKind(bytes))
        return noText;
    std::optional<DecodedText> text = byMark(bytes);
    if (!text)
        text = byContent(bytes, language);
    if (!text)
        return noText;
    // A stray control is cleaned away; a file where every fifth character is one never was copy.
    const Look look = lookAt(text->text);
    if (look.odd * 5 > look.characters)
        return noText;
    return std::move(*text);
}

DecodedText decodedAs(std::string_view bytes, Encoding encoding) { return decoded(bytes, encoding); }

std::optional<Encoding> encodingNamed(std::string_view label)
{
    struct Label {
        std::string_view label;
        Encoding encoding;
    };
    static constexpr auto labels = std::to_array<Label>({
        {"utf-8", Encoding::Utf8}, {"utf8", Encoding::Utf8}, {"us-ascii", Encoding::Utf8}, {"ascii", Encoding::Utf8},
        {"utf-16", Encoding::Utf16LittleEndian}, {"utf-16le", Encoding::Utf16LittleEndian}, {"utf-16be", Encoding::Utf16BigEndian},
        {"gb2312", Encoding::Gb18030}, {"gb_2312-80", Encoding::Gb18030}, {"gbk", Encoding::Gb18030}, {"cp936", Encoding::Gb18030},
        {"gb18030", Encoding::Gb18030}, {"x-gbk", Encoding::Gb18030}, {"euc-cn", Encoding::Gb18030}, {"windows-936", Encoding::Gb18030},
        {"big5", Encoding::Big5}, {"big5-hkscs", Encoding::Big5}, {"cp950", Encoding::Big5}, {"x-x-big5", Encoding::Big5},
        {"shift_jis", Encoding::ShiftJis}, {"shift-jis", Encoding::ShiftJis}, {"sjis", Encoding::ShiftJis}, {"x-sjis", Encoding::ShiftJis},
        {"windows-31j", Encoding::ShiftJis}, {"euc-kr", Encoding::EucKr}, {"ks_c_5601-1987", Encoding::EucKr},
        {"iso-8859-1", Encoding::Windows1252}, {"latin1", Encoding::Windows1252}, {"windows-1252", Encoding::Windows1252},
        {"cp1252", Encoding::Windows1252},
    });
    const auto found = std::find_if(labels.begin(), labels.end(), [&](const Label& l) { return l.label == label; });
    return found == labels.end() ? std::nullopt : std::optional{found->encoding};
}

const char* nameOf(Encoding encoding) { return named(encoding).name; }

}
