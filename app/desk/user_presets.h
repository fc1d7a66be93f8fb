#pragma once

#include "base/file.h"
#include "base/result.h"
#include "model/edition.h"

#include <filesystem>
#include <string>
#include <vector>

/// The presets that people make of their editions, one file each in a folder of theirs.
namespace banxin::desk {

/// presets/ where the system keeps a program's data; it need not exist.
std::filesystem::path userPresetFolder();
std::vector<std::string> userPresetNames();
/// Fails as readFile does, with PresetInvalid.
Result<Preset> userPreset(const std::string& name);

/// The edition's head, press and styles with the grid and section of one of its pages. Day and issue are each edition's own
/// and stay behind.
Preset presetOf(const Edition& edition, const Page& page);

/// Under `preset.name`. The file takes its name only after it was read back and gave the same preset. Fails with
/// ValueInvalid (a name that is no file's), FileExists (`existing`), FileUnwritable, PresetInvalid.
Result<Done> saveUserPreset(const Preset& preset, Existing existing);

}
