#include "compose/break_iterator.h"

#include <cassert>

namespace banxin::compose {

namespace {

UBreakIterator* opened(UBreakIteratorType type, const char* locale)
{
    UErrorCode status = U_ZERO_ERROR;
    return ubrk_open(type, locale, nullptr, 0, &status);
}

const UBreakIterator* originalOf(Breaks kind)
{
    switch (kind) {
    case Breaks::Characters: {
        static const UBreakIterator* const characters = opened(UBRK_CHARACTER, "");
        return characters;
    }
    case Breaks::Words: {
        static const UBreakIterator* const words = opened(UBRK_WORD, "zh");
        return words;
    }
    case Breaks::ChineseLines: {
        static const UBreakIterator* const chineseLines = opened(UBRK_LINE, "zh@lb=strict");
        return chineseLines;
    }
    case Breaks::Lines: break;
    }
    static const UBreakIterator* const lines = opened(UBRK_LINE, "");
    return lines;
}

}

UBreakIterator* BreakIterator::over(std::u16string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    if (!m_iterator)
        m_iterator = ubrk_clone(originalOf(m_kind), &status);
    assert(m_iterator);
    ubrk_setText(m_iterator, text.data(), static_cast<std::int32_t>(text.size()), &status);
    return m_iterator;
}

}
