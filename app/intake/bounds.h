#pragma once

#include "base/fault.h"

#include <cstddef>
#include <string>

namespace banxin::intake {

/// What copy may have at most (design: promise P21).
namespace bounds {
inline constexpr std::size_t textBytes = 32u << 20;        ///< of a text file, or of a part with text
inline constexpr std::size_t characters = 32u << 20;       ///< UTF-16 units of a document
inline constexpr std::size_t paragraph = 1'000'000;        ///< UTF-16 units; a longer one is cut
inline constexpr std::size_t paragraphs = 1'000'000;
inline constexpr std::size_t story = 5'000'000;            ///< UTF-16 units of its body; a longer one is divided
inline constexpr std::size_t items = 1'000;
inline constexpr std::size_t pictures = 1'000;
inline constexpr std::size_t xmlBytes = 64u << 20;
inline constexpr std::size_t depth = 512;                  ///< elements within each other
inline constexpr std::size_t attributes = 256;
inline constexpr std::size_t name = 1024;                  ///< bytes
inline constexpr std::size_t jsonBytes = 64u << 20;
inline constexpr std::size_t jsonDepth = 64;
inline constexpr std::size_t zipEntries = 10'000;
inline constexpr std::size_t zipPart = 64u << 20;
inline constexpr std::size_t zipAll = 512u << 20;
inline constexpr std::size_t zipRatio = 200;               ///< beyond 8 MB
inline constexpr std::size_t zipFree = 8u << 20;
}

inline Fault tooLarge(const std::string& name, const char* what, std::size_t limit)
{
    return {FaultCode::DocumentTooLarge, {name, what, std::to_string(limit)}};
}

}
