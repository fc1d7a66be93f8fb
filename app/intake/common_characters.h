#pragma once

#include <cstdint>

namespace banxin::intake {

/// Whether a code point is among the few hundred Han characters that make up half of any Chinese text, simplified or
/// traditional. Text read in the wrong encoding has hardly any of them.
bool isCommonHan(std::int32_t character);

}
