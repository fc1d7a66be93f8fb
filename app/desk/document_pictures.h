#pragma once

#include "intake/document.h"

#include <filesystem>
#include <string>

namespace banxin::desk {

/// The bytes of a picture that came with copy: from inside its file, or from the file of that name in the folder of `file`.
/// Fails as readFile does.
Result<std::string> bytesOf(const intake::DocumentPicture& picture, const std::filesystem::path& file);

/// What says that a picture was left out, and why.
Finding pictureLeftOut(const std::filesystem::path& file, const std::string& picture, const Fault& fault);

}
