#pragma once

#include "base/result.h"
#include "colour/profile.h"
#include "model/edition.h"

#include <filesystem>
#include <string>
#include <vector>

/// How a press wants its pages: whole sets of press settings by name, those of the program and those of the house
/// (press/NAME.json where the system keeps a program's data; docs/press.md).
namespace banxin::desk {

std::filesystem::path housePressFolder();
/// profiles/ beside it: output profiles of the house, NAME.icc.
std::filesystem::path houseProfileFolder();
/// The program's first, then the house's; a house's of the same name takes the place of the program's.
std::vector<std::string> pressProfileNames();
/// Fails with PresetMissing, PresetInvalid.
Result<PressSettings> pressProfile(const std::string& name);

/// As the files of these sets have them.
std::string pressSettingsText(const PressSettings& press);

/// Keeps an output profile among the house's, so that editions can name it: the name of the file without `.icc`, which is
/// returned. Fails with ProfileUnusable where it is no profile of a press with four inks, with FileExists where another
/// has the name, or as readFile and writeFile do.
Result<std::string> keepOutputProfile(const std::filesystem::path& file);

}
