#pragma once

#include "model/text_style.h"

/// What a style says, one by one, to compare it with another. A field that is added to a struct and not here does not
/// compile: a structured binding names every one.
namespace banxin::edit {

/// Takes over from `now` what `mine` says as `before` says it.
void follow(TextStyle& mine, const TextStyle& before, const TextStyle& now);

}
