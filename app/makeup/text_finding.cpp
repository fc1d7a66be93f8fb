#include "makeup/text_finding.h"

#include "base/utf.h"

#include <cstdio>

namespace banxin::makeup {

namespace {

std::string characterWords(std::u16string_view text)
{
    char32_t c = text.empty() ? 0 : text[0];
    if (text.size() > 1 && (text[0] & 0xFC00) == 0xD800)
        c = 0x10000 + ((static_cast<char32_t>(text[0]) & 0x3FF) << 10) + (static_cast<char32_t>(text[1]) & 0x3FF);
    char words[16];
    std::snprintf(words, sizeof words, "U+%04X", static_cast<unsigned>(c));
    return words;
}

}

Finding findingOf(const compose::TextFinding& text, BlockId block, StoryId story, const std::string& place)
{
    Finding finding;
    finding.code = text.code;
    finding.block = block;
    finding.story = story;
    const std::string shown = utf8FromUtf16(text.text);
    switch (text.code) {
    case FindingCode::FontMissing:
        finding.severity = Severity::Error;
        finding.arguments = {shown.empty() ? text.detail : shown, text.detail};
        break;
    case FindingCode::GlyphMissing:
        finding.severity = Severity::Error;
        finding.arguments = {shown, characterWords(text.text), place};
        break;
    case FindingCode::GlyphFallback:
        finding.severity = Severity::Note;
        finding.arguments = {shown, characterWords(text.text), text.detail};
        break;
    case FindingCode::LoneCharacter:
    case FindingCode::DropCapReduced:
        finding.severity = Severity::Note;
        finding.arguments = {place, shown};
        break;
    case FindingCode::LegLeftEmpty:
        finding.severity = Severity::Note;
        finding.arguments = {place};
        break;
    default:
        finding.severity = Severity::Warning;
        finding.arguments = {place, shown};
        break;
    }
    return finding;
}

}
