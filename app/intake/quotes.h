#pragma once

#include <cstddef>
#include <string>

namespace banxin::intake {

/// Makes straight quotes typographic, in pairs, and the apostrophe in words; gives how many. Feet and inches stay, and so
/// does a quote that neither opens nor closes.
std::size_t curlQuotes(std::u16string& line);

}
