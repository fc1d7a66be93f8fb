#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace banxin {

/// Text with its marks widened, and how many were.
struct WidenedText {
    std::u16string text;
    std::size_t count = 0;
};

/// Makes , ; : ? ! and ( ) full width where they belong to Chinese text: beside a Chinese character or full-width
/// mark, not inside numbers, times, addresses or Latin phrases; parentheses in pairs. One character for one, so
/// offsets stay. Copy from wire services carries such marks between ideographs.
WidenedText widenMarks(std::u16string_view text);

}
