#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace banxin {

struct WidenedMarks {
    std::u16string text;    ///< as long as the source
    std::size_t count = 0;  ///< marks that were widened
};

/// Makes the half-width marks , ; : ? ! ( ) of Chinese text full-width, as typists leave them and no paper prints
/// them. A mark counts as Chinese by what stands beside it, so numbers, times, addresses and Latin phrases keep
/// theirs; brackets go in pairs. Text that is mostly Latin comes back as it is.
WidenedMarks widenMarks(std::u16string_view text);

}
