#pragma once

#include "model/edition.h"

#include <cstdint>
#include <string>
#include <variant>

namespace banxin {

/// A page or a story that is remembered under a name (付印前): its blocks, or its text, as they were then.
struct Version {
    std::int64_t number = 0;   ///< 1 is the first
    std::int64_t time = 0;     ///< milliseconds since 1970 in UTC, as the caller's clock said
    std::string name;          ///< UTF-8
    std::variant<Page, Story> content;
    friend bool operator==(const Version&, const Version&) = default;
};

}
