#pragma once

#include "base/length.h"

#include <cstdint>
#include <string>

namespace banxin::print {

/// Numbers as a content stream has them: never in the way of a locale, and the shortest that says the same.

/// `value` / 10^decimals.
void appendDecimal(std::string& out, std::int64_t value, int decimals);

/// Points with three decimals: true to 0.2 µm.
void appendPoints(std::string& out, Length length);

/// `length` in units of 10^-decimals points, rounded.
std::int64_t pointUnits(Length length, int decimals);

}
