#pragma once

#include "base/finding.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::intake {

/// What was changed in a text, as the second argument of a TextChanged finding.
namespace change {
inline constexpr const char* controls = "controls";            ///< NUL and other control characters, removed
inline constexpr const char* surrogates = "surrogates";        ///< halves of a character, removed
inline constexpr const char* noncharacters = "noncharacters";  ///< code points that never are characters, removed
inline constexpr const char* tabs = "tabs";                    ///< tabs inside a line, now spaces
inline constexpr const char* marks = "marks";                  ///< half-width marks in Chinese, now full-width
}

struct Changes {
    std::size_t controls = 0;
    std::size_t surrogates = 0;
    std::size_t noncharacters = 0;
    std::size_t tabs = 0;
    std::size_t marks = 0;
};

/// The lines of a text that say something, without the white space at their ends. Counts in `changes` whatever else
/// is left out or altered; line ends of all kinds, blank lines and indents are no part of the copy and not counted.
std::vector<std::u16string> cleanLines(std::u16string_view text, Changes& changes);

std::vector<Finding> findings(const Changes& changes, const std::string& file);

}
