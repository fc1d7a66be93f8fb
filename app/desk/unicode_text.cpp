#include "desk/unicode_text.h"

#include "base/utf.h"
#include "compose/unicode_text.h"

namespace banxin::desk {

namespace {

Result<std::u16string> decoded(std::string_view utf8)
{
    if (const auto wrong = firstIllFormedUtf8(utf8))
        return Fault{FaultCode::TextEncoding, {"-", std::to_string(*wrong)}};
    return utf16FromUtf8(utf8).value_or(std::u16string{});
}

bool isTrail(char16_t unit) { return (unit & 0xFC00) == 0xDC00; }

}

Result<std::vector<std::uint32_t>> breakOffsets(std::string_view utf8, BreakMode mode)
{
    const Result<std::u16string> text = decoded(utf8);
    if (!text)
        return text.error();
    return mode == BreakMode::Lines ? compose::lineBreaks(*text) : compose::caretStops(*text);
}

Result<std::vector<std::uint8_t>> embeddingLevels(std::string_view utf8, BaseDirection base)
{
    const Result<std::u16string> text = decoded(utf8);
    if (!text)
        return text.error();
    const compose::EmbeddingLevels levels = compose::embeddingLevels(*text, base);
    std::vector<std::uint8_t> result;
    for (std::size_t i = 0; i < text->size(); ++i) {
        if (!isTrail((*text)[i]))
            result.push_back(levels.units[i]);
    }
    return result;
}

}
