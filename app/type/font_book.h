#pragma once

#include "type/face.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace banxin::type {

/// The faces of this machine by PostScript name. A small file remembers where each was found (checked by size and
/// time of the font file), so that a start does not scan fontconfig; losing that file costs time only.
/// Safe to use from several threads.
class FontBook {
public:
    /// `cacheFile` may be empty (no memory between runs) or not exist yet.
    explicit FontBook(std::filesystem::path cacheFile = defaultCacheFile());
    ~FontBook();
    FontBook(const FontBook&) = delete;
    FontBook& operator=(const FontBook&) = delete;

    /// Null where no installed font has this PostScript name: never a look-alike.
    FaceHandle find(std::string_view postScriptName) const;
    /// The face that a display list names; null where it is gone or is another version.
    FaceHandle find(const FontName& name) const;
    /// The regular (or bold) face of a family, by its English or native name; null where there is none.
    FaceHandle findFamily(std::string_view family, bool bold = false) const;

    /// $XDG_CACHE_HOME/banxin/fonts, or the same under ~/.cache.
    static std::filesystem::path defaultCacheFile();

private:
    struct Members;
    std::unique_ptr<Members> m;
};

}
