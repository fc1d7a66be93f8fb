#pragma once

#include "desk/open_edition.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <vector>

namespace banxin::desk {

enum class ExportKind { PdfX4, PdfX1a, Png };

struct ExportRequest {
    ExportKind kind = ExportKind::PdfX4;
    std::vector<PageId> pages;
    std::filesystem::path folder;
    int ppi = 150;               ///< of a PNG
};

struct ExportReport {
    std::vector<std::filesystem::path> files;   ///< one a page, named by its code
    std::vector<Finding> findings;              ///< of the exported pages
};

using ExportProgress = std::function<void(std::size_t finished, std::size_t total)>;

/// Writes each page into a file of its own, all or nothing for each file; a press file is read back before it takes its
/// name. Fails with PressRefused where an error stands against a page (nothing is written then), or as the writers do.
Result<ExportReport> exportPages(const Snapshot& snapshot, const ExportRequest& request, const ExportProgress& progress = {},
    const std::atomic<bool>* cancelled = nullptr);

/// One page as a PNG picture.
Result<Done> writePng(const Snapshot& snapshot, const display::ComposedPage& page, int ppi, const std::filesystem::path& file);

}
