#pragma once

#include <unicode/ubrk.h>

#include <string_view>

namespace banxin::compose {

/// What ICU's iterators find.
enum class Breaks {
    Characters,     ///< UAX #29
    Words,          ///< UAX #29 with ICU's dictionaries
    ChineseLines,   ///< UAX #14 by the strict rules for Chinese
    Lines,          ///< UAX #14
};

/// One of ICU's break iterators, made when it is first used. To open one reads its rules again, so all are copies of one.
class BreakIterator {
public:
    explicit BreakIterator(Breaks kind) : m_kind{kind} {}
    ~BreakIterator() { ubrk_close(m_iterator); }
    BreakIterator(const BreakIterator&) = delete;
    BreakIterator& operator=(const BreakIterator&) = delete;

    /// At the beginning of `text`, which must outlive its use. Never null: ICU carries these rules with it.
    UBreakIterator* over(std::u16string_view text);

private:
    Breaks m_kind;
    UBreakIterator* m_iterator = nullptr;
};

}
