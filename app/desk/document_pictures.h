#pragma once

#include "intake/document.h"

#include <filesystem>
#include <string>
#include <vector>

namespace banxin::desk {

/// A picture that came with copy.
struct FoundPicture {
    std::string name;
    std::string bytes;
    std::u16string caption;
    std::u16string credit;
};

/// The pictures of an item: those inside its file, and those that lie in the folder of `file` under the names that it gives.
/// For one that cannot be had, a PictureLeftOut is added to `findings`.
std::vector<FoundPicture> picturesOf(const intake::DocumentItem& item, const std::filesystem::path& file, std::vector<Finding>& findings);

/// What says that a picture was left out, and why.
Finding pictureLeftOut(const std::filesystem::path& file, const std::string& picture, const Fault& fault);

}
