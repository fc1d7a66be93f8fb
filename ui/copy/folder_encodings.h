#pragma once

#include "intake/encoding.h"

#include <filesystem>
#include <map>

/// What somebody chose for texts of a folder that did not say their encoding; remembered among the settings.
namespace banxin::ui {

std::map<std::filesystem::path, intake::Encoding> folderEncodings();
/// For the folder that the file came to.
void keepFolderEncoding(const std::filesystem::path& file, intake::Encoding encoding);

}
