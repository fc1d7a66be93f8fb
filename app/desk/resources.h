#pragma once

#include "base/result.h"
#include "colour/profile.h"
#include "model/edition.h"

#include <string>
#include <vector>

/// What the program carries inside itself.
namespace banxin::desk {

std::vector<std::string> presetNames();
/// Fails with PresetMissing, PresetInvalid.
Result<Preset> preset(const std::string& name);
/// An output profile by the name of its file without `.icc`. Fails with ProfileUnusable.
Result<colour::Profile> outputProfile(const std::string& name);

}
