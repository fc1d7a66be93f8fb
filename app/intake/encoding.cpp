#include "intake/encoding.h"

#include "base/utf.h"
#include "intake/code_points.h"
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

DecodedText decoded(std::u16string text, Encoding encoding)
{
    if (!text.empty() && text.front() == u'\uFEFF')
        text.erase(0, 1);
    const auto replaced = static_cast<std::size_t>(std::count(text.begin(), text.end(), u'\uFFFD'));
    return {std::move(text), encoding, replaced};
}

std::optional<DecodedText> byMark(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"sv))
        return decoded(converted(bytes, "UTF-8"), Encoding::Utf8);
    if (bytes.starts_with("\xFF\xFE\0\0"sv))
        return decoded(converted(bytes, "UTF-32LE"), Encoding::Utf32LittleEndian);
    if (bytes.starts_with("\0\0\xFE\xFF"sv))
        return decoded(converted(bytes, "UTF-32BE"), Encoding::Utf32BigEndian);
    if (bytes.starts_with("\xFF\xFE"sv))
        return decoded(converted(bytes, "UTF-16LE"), Encoding::Utf16LittleEndian);
    if (bytes.starts_with("\xFE\xFF"sv))
        return decoded(converted(bytes, "UTF-16BE"), Encoding::Utf16BigEndian);
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
    return little ? decoded(converted(bytes, "UTF-16LE"), Encoding::Utf16LittleEndian)
                  : decoded(converted(bytes, "UTF-16BE"), Encoding::Utf16BigEndian);
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
        if (c < 0)
            ill += i - start;
        else if (c >= 0x80)
            well += i - start;
    }
    return well >= 9 * ill;
}

struct GbCount {
    std::size_t characters = 0;
    std::size_t bad = 0;
    std::size_t wide = 0;       ///< of two and four bytes
    std::size_t ordinary = 0;   ///< of these, in the rows of GB 2312, or of four bytes
};

std::size_t gbLength(std::string_view rest)
{
    const auto at = [&](std::size_t i) { return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0u; };
    const auto isLead = [](unsigned b) { return b >= 0x81 && b <= 0xFE; };
    const auto isDigit = [](unsigned b) { return b >= 0x30 && b <= 0x39; };
    if (at(0) < 0x80)
        return 1;
    if (!isLead(at(0)))
        return 0;
    if (at(1) >= 0x40 && at(1) != 0x7F && at(1) != 0xFF)
        return 2;
    return isDigit(at(1)) && isLead(at(2)) && isDigit(at(3)) ? 4 : 0;
}

GbCount countGb(std::string_view bytes)
{
    GbCount count;
    for (std::size_t i = 0; i < bytes.size(); ++count.characters) {
        const std::size_t length = gbLength(bytes.substr(i));
        if (length == 0) {
            ++count.bad;
            ++i;
            continue;
        }
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const bool inGb2312 = length == 2 && lead >= 0xA1 && lead <= 0xF7 && static_cast<unsigned char>(bytes[i + 1]) >= 0xA1;
        count.wide += length > 1 ? 1 : 0;
        count.ordinary += length == 4 || inGb2312 ? 1 : 0;
        i += length;
    }
    return count;
}

/// Being well-formed proves nothing (Big5 and Windows-1252 mostly are), but Chinese keeps to the rows of GB 2312.
bool isGb18030(std::string_view bytes)
{
    const GbCount count = countGb(bytes);
    return count.wide > 0 && count.bad * 100 <= count.characters && count.ordinary * 10 >= count.wide * 6;
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

std::optional<DecodedText> byPlausibleUtf16(std::string_view bytes)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    DecodedText little = decoded(converted(bytes, "UTF-16LE"), Encoding::Utf16LittleEndian);
    DecodedText big = decoded(converted(bytes, "UTF-16BE"), Encoding::Utf16BigEndian);
    const bool useBig = lookAt(big.text).familiar > lookAt(little.text).familiar;
    DecodedText& better = useBig ? big : little;
    const Look look = lookAt(better.text);
    if (look.odd * 50 > look.characters || look.familiar * 10 < look.characters * 9)
        return std::nullopt;
    return std::move(better);
}

/// Mostly ASCII, and the rest letters or marks of the code page.
std::optional<DecodedText> byWindows1252(std::string_view bytes)
{
    const auto high = std::count_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    DecodedText text = decoded(converted(bytes, "windows-1252"), Encoding::Windows1252);
    if (static_cast<std::size_t>(high) * 5 > bytes.size() || lookAt(text.text).odd > 0)
        return std::nullopt;
    return text;
}

std::optional<DecodedText> byContent(std::string_view bytes)
{
    if (auto text = byNuls(bytes))
        return text;
    if (auto text = utf16FromUtf8(bytes))
        return decoded(std::move(*text), Encoding::Utf8);
    if (isDamagedUtf8(bytes))
        return decoded(converted(bytes, "UTF-8"), Encoding::Utf8);
    if (isGb18030(bytes))
        return decoded(convertedGb18030(bytes), Encoding::Gb18030);
    if (auto text = byPlausibleUtf16(bytes))
        return text;
    return byWindows1252(bytes);
}

}

Result<DecodedText> decodeText(std::string_view bytes, const std::string& name)
{
    const Fault noText{FaultCode::TextNotText, {name}};
    if (isOtherKind(bytes))
        return noText;
    std::optional<DecodedText> text = byMark(bytes);
    if (!text)
        text = byContent(bytes);
    if (!text)
        return noText;
    // A stray control is cleaned away; a file where every fifth character is one never was copy.
    const Look look = lookAt(text->text);
    if (look.odd * 5 > look.characters)
        return noText;
    return std::move(*text);
}

}
