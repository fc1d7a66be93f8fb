#include "compose/classes.h"
#include "compose/graphemes.h"

#include <unicode/uscript.h>

#include <algorithm>

namespace banxin::compose {

namespace {

using Graphemes = std::vector<Grapheme>;
constexpr std::size_t none = static_cast<std::size_t>(-1);

bool isQuote(char32_t c) { return c == U'“' || c == U'”' || c == U'‘' || c == U'’'; }
bool opensQuote(char32_t c) { return c == U'“' || c == U'‘'; }

enum class Side { Chinese, Latin, Open };   ///< Open: the text says nothing

/// What a neighbour says of a shared mark: text of either kind, or nothing.
Side voiceOf(const Grapheme& grapheme)
{
    if (isShared(grapheme.character))
        return Side::Open;
    if (grapheme.kind == CharacterClass::Han || isFullWidthMark(grapheme.kind) || grapheme.kind == CharacterClass::MiddleDot)
        return Side::Chinese;
    if (grapheme.kind == CharacterClass::Latin || grapheme.kind == CharacterClass::Digit)
        return Side::Latin;
    return Side::Open;
}

/// So far a mark is heard. In a longer run of marks and spaces it stands alone; without an end to it the time would grow
/// with the square of the run.
constexpr int earshot = 100;

/// The nearest character on one side that speaks, past marks and, if wanted, spaces.
Side voiceFrom(const Graphemes& text, std::size_t at, int step, bool pastSpaces)
{
    int heard = 0;
    for (std::size_t i = at + static_cast<std::size_t>(step); i < text.size() && heard < earshot; i += static_cast<std::size_t>(step), ++heard) {
        if (text[i].kind == CharacterClass::Space && !pastSpaces)
            return Side::Open;
        const Side side = voiceOf(text[i]);
        if (side != Side::Open)
            return side;
    }
    return Side::Open;
}

bool isApostrophe(const Graphemes& text, std::size_t at)
{
    return text[at].character == U'’' && at > 0 && at + 1 < text.size() && text[at - 1].kind == CharacterClass::Latin
        && text[at + 1].kind == CharacterClass::Latin;
}

/// Chinese text stands right beside the quote.
bool touchesChinese(const Graphemes& text, std::size_t at)
{
    return voiceFrom(text, at, -1, false) == Side::Chinese || voiceFrom(text, at, 1, false) == Side::Chinese;
}

/// Where nothing Chinese touches a quote, it belongs to what stands around it, and failing that to what it holds.
bool isChineseByContext(const Graphemes& text, std::size_t at)
{
    const int outward = opensQuote(text[at].character) ? -1 : 1;
    const Side outside = voiceFrom(text, at, outward, true);
    return outside != Side::Open ? outside == Side::Chinese : voiceFrom(text, at, -outward, true) != Side::Latin;
}

/// The closing quote of each opening one, and of each closing one itself; `none` for an opening quote left open.
std::vector<std::size_t> pairQuotes(const Graphemes& text)
{
    std::vector<std::size_t> partner(text.size(), none);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isQuote(text[i].character) || isApostrophe(text, i))
            continue;
        if (opensQuote(text[i].character)) {
            open.push_back(i);
            continue;
        }
        while (!open.empty() && text[open.back()].character != text[i].character - 1)
            open.pop_back();
        if (!open.empty()) {
            partner[open.back()] = i;
            partner[i] = open.back();
            open.pop_back();
        }
    }
    return partner;
}

/// Both quotes of a pair are of one kind: Chinese as soon as Chinese text touches either.
void resolveQuotes(Graphemes& text)
{
    if (std::none_of(text.begin(), text.end(), [](const Grapheme& g) { return isQuote(g.character); }))
        return;
    const std::vector<std::size_t> partner = pairQuotes(text);
    std::vector<std::size_t> latin;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isQuote(text[i].character))
            continue;
        const bool paired = partner[i] != none;
        const std::size_t opening = paired ? std::min(i, partner[i]) : i;
        const bool chinese = touchesChinese(text, i) || (paired && touchesChinese(text, partner[i])) || isChineseByContext(text, opening);
        if (isApostrophe(text, i) || !chinese)
            latin.push_back(i);
    }
    for (const std::size_t i : latin)
        text[i].kind = CharacterClass::Latin;
}

bool isDashLike(const Grapheme& g) { return g.kind == CharacterClass::Dash || g.kind == CharacterClass::Ellipsis; }

/// A single dash joins (1921—2022); two are the dash of a sentence. Both stand whole, in the style they begin with.
void resolveRun(Graphemes& text, std::size_t begin, std::size_t end)
{
    const bool latin = voiceFrom(text, begin, -1, true) == Side::Latin && voiceFrom(text, end - 1, 1, true) == Side::Latin
        && (begin > 0 && text[begin - 1].kind != CharacterClass::Digit) && text[begin].character != U'⸺' && end - begin == 1;
    for (std::size_t i = begin; i < end; ++i) {
        if (latin)
            text[i].kind = CharacterClass::Latin;
        else if (text[i].kind == CharacterClass::Dash && end - begin == 1 && text[i].character != U'⸺')
            text[i].kind = CharacterClass::Connector;
        text[i].style = text[begin].style;
    }
}

void resolveDashes(Graphemes& text)
{
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        if (isDashLike(text[i])) {
            while (end < text.size() && text[end].character == text[i].character)
                ++end;
            resolveRun(text, i, end);
        }
        i = end;
    }
}

bool joinsLatin(const Graphemes& text, std::size_t i)
{
    return i > 0 && i + 1 < text.size() && text[i - 1].kind == CharacterClass::Latin
        && text[i + 1].kind == CharacterClass::Latin;
}

/// Characters whose script Latin or another alphabet may give; all others stand in Chinese text.
bool mayBeLatin(const Grapheme& g)
{
    return g.character < 0x80 || g.kind == CharacterClass::Latin || g.kind == CharacterClass::Digit || g.kind == CharacterClass::Other;
}

int scriptOf(const Grapheme& g)
{
    if (g.character < 0x80)
        return USCRIPT_LATIN;
    if (g.character >= 0x4E00 && g.character <= 0x9FFF)
        return USCRIPT_HAN;
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(g.character), &status);
}

bool isOfChineseOnly(CharacterClass kind)
{
    return kind == CharacterClass::Han || isFullWidthMark(kind);
}

}

bool isChineseText(const Graphemes& text, std::string_view language)
{
    bool hasLetters = false;
    for (const Grapheme& grapheme : text) {
        if (isOfChineseOnly(grapheme.kind) && !isShared(grapheme.character))
            return true;
        hasLetters = hasLetters || grapheme.kind == CharacterClass::Latin;
    }
    const std::string_view primary = language.substr(0, 2);
    return !hasLetters && (primary == "zh" || primary == "ja" || primary == "ko");
}

void resolveShared(Graphemes& text, bool chineseText)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        Grapheme& grapheme = text[i];
        const bool shared = isShared(grapheme.character);
        if (!chineseText && (shared || grapheme.kind == CharacterClass::Connector || grapheme.kind == CharacterClass::MiddleDot
                || grapheme.kind == CharacterClass::Solidus))
            grapheme.kind = CharacterClass::Latin;
        else if (grapheme.character == U'–' && joinsLatin(text, i))
            grapheme.kind = CharacterClass::Latin;
    }
    if (!chineseText)
        return;
    resolveQuotes(text);
    resolveDashes(text);
}

void resolveScripts(Graphemes& text, bool chineseText)
{
    int before = chineseText ? USCRIPT_HAN : USCRIPT_LATIN;
    for (Grapheme& grapheme : text) {
        const int own = scriptOf(grapheme);
        const bool speaks = own > USCRIPT_INHERITED;
        if (speaks)
            grapheme.script = static_cast<std::int16_t>(own);
        else if (!mayBeLatin(grapheme))
            grapheme.script = USCRIPT_HAN;
        else
            grapheme.script = static_cast<std::int16_t>(isShared(grapheme.character) && before == USCRIPT_HAN ? int{USCRIPT_LATIN} : before);
        if (!mayBeLatin(grapheme))
            before = USCRIPT_HAN;
        else if (speaks && grapheme.character >= 0x80)
            before = own;
    }
}

}
