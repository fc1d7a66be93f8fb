#pragma once

#include "desk/export.h"
#include "print/press.h"

#include <optional>

/// One page's press file.
namespace banxin::desk {

/// How the writer is to print a page: what the edition's press settings say, and what only this page can tell.
print::PressSettings pressSettingsFor(const Edition& edition, const display::ComposedPage& page, const ExportRequest& request);

struct PageFile {
    std::string bytes;
    std::vector<Finding> findings;
};

/// The file, read back and found to be the page. `name` is what messages call it. Fails as print::writePress and
/// verifyPress do.
Result<PageFile> makePressFile(const Snapshot& snapshot, const ExportRequest& request, const display::ComposedPage& page,
    const colour::Profile& profile, const std::string& name, const std::atomic<bool>* cancelled);

/// What an editor is to be told, and where, if the fault lies in a picture or font of the page.
std::optional<Finding> findingOf(const Fault& fault, const display::ComposedPage& page);

}
