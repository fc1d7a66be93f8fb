#pragma once

// Inside this library only: the one header that brings nlohmann's types in.

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace banxin::codec {

using Json = nlohmann::json;   ///< its objects are sorted by key, which makes the text canonical

enum class Comments { Refuse, Allow };

/// Refuses what JSON does not say clearly: a key twice in one object, more than 64 levels, text that is not
/// well-formed UTF-8, a lone surrogate. ValueInvalid names the byte.
Result<Json> parseJson(std::string_view text, Comments comments);

/// Without white space. Ill-formed UTF-8 becomes U+FFFD.
std::string jsonText(const Json& json);

}
