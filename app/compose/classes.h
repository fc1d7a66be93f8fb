#pragma once

#include "compose/compose.h"

namespace banxin::compose {

/// The class that a character has by itself, as full-width text uses it. Quotes, dashes and the like may turn out to
/// be Latin where they stand: `resolveShared` decides that.
CharacterClass classOf(char32_t character);

/// An ideograph, 々 or 〇: what counts as a character of a last line and bears emphasis.
bool isIdeograph(char32_t character);

/// Full-width marks with a blank half: what adjoins and stands at line edges in half an em.
constexpr bool isFullWidthMark(CharacterClass kind)
{
    return kind == CharacterClass::Open || kind == CharacterClass::Close || kind == CharacterClass::Comma
        || kind == CharacterClass::Stop;
}

/// Classes whose breaks and gaps the pair table of Chinese text decides, whoever the neighbour is.
constexpr bool isChineseClass(CharacterClass kind)
{
    return isFullWidthMark(kind) || kind == CharacterClass::Han || kind == CharacterClass::MiddleDot
        || kind == CharacterClass::Dash || kind == CharacterClass::Ellipsis || kind == CharacterClass::Connector;
}

/// Characters that full-width and Latin text share: “ ” ‘ ’ — … – and the like.
bool isShared(char32_t character);

/// Spaces that vanish at a line break: space, tab, zero-width space.
constexpr bool isBreakingSpace(char32_t c) { return c == U' ' || c == U'\t' || c == U'\u200B'; }

/// Characters of no width that only steer: they are never handed to the shaper.
bool isInvisibleControl(char32_t character);

}
