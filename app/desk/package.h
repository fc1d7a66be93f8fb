#pragma once

#include "desk/export.h"

#include <filesystem>
#include <string>
#include <vector>

namespace banxin::desk {

struct PackageReport {
    std::vector<std::string> fontsLeftOut;   ///< PostScript names: not installed, or their licence does not let them be passed on
    std::vector<Finding> findings;           ///< why the pages are not among it, where they are not
    bool hasPages = false;
};

/// 打包: a new folder that stands alone: a verified copy of the edition, its pages for the press under `pages`, the font
/// files that may be passed on under `fonts`, and `contents.txt`, which names each with its SHA-256. A page with an error
/// is no reason to refuse: the press files are then left out. All or nothing. Fails with FileExists, FileUnwritable,
/// Cancelled.
Result<PackageReport> makePackage(OpenEdition& edition, const std::filesystem::path& folder, ExportKind kind,
    const ExportProgress& progress = {}, const std::atomic<bool>* cancelled = nullptr);

}
