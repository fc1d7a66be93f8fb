#pragma once

#include "desk/open_edition.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <vector>

namespace banxin::desk {

enum class ExportKind { PdfX4, PdfX1a, Png, Jpeg };
enum class PictureKind { Png, Jpeg };

/// The last step that the exported edition holds: its files bear this number and time, never the clock's.
struct Revision {
    std::int64_t number = 0;   ///< 0: none was done
    std::int64_t time = 0;     ///< milliseconds since 1970, UTC
};
Revision revisionOf(const std::vector<Step>& history);

struct ExportRequest {
    ExportKind kind = ExportKind::PdfX4;
    std::vector<PageId> pages;
    std::filesystem::path folder;
    int ppi = 150;               ///< of a picture
    Revision revision;           ///< without one the files bear the edition's day
    std::string despite;         ///< why pages go to press in spite of their errors, UTF-8; empty: they do not
};

struct ExportReport {
    std::vector<std::filesystem::path> files;   ///< one a page, in the order of the request
    std::vector<Finding> findings;              ///< of the exported pages
};

/// Called with the pages finished so far, from one thread at a time.
using ExportProgress = std::function<void(std::size_t finished, std::size_t total)>;

/// Writes each page into a file of its own, several pages at a time. All or nothing: a press file is read back, and the
/// files take their names when the last of them is on the disk. Fails with PressRefused where an error stands against a
/// page that no reason outweighs, with Cancelled, or as the writers do.
Result<ExportReport> exportPages(const Snapshot& snapshot, const ExportRequest& request, const ExportProgress& progress = {},
    const std::atomic<bool>* cancelled = nullptr);

/// All that is to be said of the pages before they go to press, errors of their pictures and fonts included: makes the
/// files and writes none. Fails where the press itself cannot be made ready (its profile, a page that is not there).
Result<std::vector<Finding>> pressFindings(const Snapshot& snapshot, const ExportRequest& request);

/// The name of a page's file without its ending, by the pattern of the press settings (docs/press.md).
std::string pageFileName(const Edition& edition, const Page& page, Revision revision);

/// One page as a picture.
Result<Done> writePicture(const Snapshot& snapshot, const display::ComposedPage& page, int ppi, PictureKind kind, const std::filesystem::path& file);

}
