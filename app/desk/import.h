#pragma once

#include "desk/open_edition.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace banxin::desk {

/// What comes with a story that its file cannot say.
struct ImportOptions {
    std::optional<std::filesystem::path> photo;
    std::string qrCode;          ///< what its QR code says, UTF-8
};

struct ImportedCopy {
    StoryId story;
    std::string slug;
    std::vector<Finding> findings;
};

/// Brings one copy file into the pool as one step. Refused: nothing is changed.
Result<ImportedCopy> importCopy(OpenEdition& edition, const std::filesystem::path& file, const ImportOptions& options);

}
