#pragma once

#include "base/result.h"
#include "intake/document.h"

#include <optional>
#include <string>
#include <string_view>

namespace banxin::intake {

/// Whether a text can be JSON at all: its first character.
bool looksLikeJson(std::string_view bytes);

/// ninjs 1.x, 2.x and 3.x, one item or a list of them. Nothing where it is JSON of another kind or none at all; fails with
/// DocumentDamaged, DocumentTooLarge.
std::optional<Result<Document>> readNinjs(std::string_view bytes, const std::string& name);

}
