#pragma once

#include "base/result.h"
#include "colour/profile.h"
#include "model/edition.h"

#include <string>
#include <vector>

/// What the program carries inside itself.
namespace banxin::desk {

/// Names of the JSON files in a folder of them, without their ending, in order.
std::vector<std::string> resourceNames(const std::string& folder);
/// Empty where there is no such file.
std::string resourceText(const std::string& path);

std::vector<std::string> presetNames();
/// Fails with PresetMissing, PresetInvalid.
Result<Preset> preset(const std::string& name);
/// Names of the output profiles: the program's, then those that the house keeps.
std::vector<std::string> outputProfileNames();
/// An output profile by the name of its file without `.icc`: the program's, or one that the house keeps
/// (desk::keepOutputProfile). Fails with ProfileUnusable.
Result<colour::Profile> outputProfile(const std::string& name);

}
