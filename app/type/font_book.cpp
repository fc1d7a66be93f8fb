#include "type/font_book.h"

#include "type/font_cache.h"
#include "type/font_scan.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <mutex>

namespace banxin::type {

struct FontBook::Members {
    std::mutex mutex;
    std::filesystem::path cacheFile;
    std::vector<FontEntry> entries;   ///< by PostScript name
    bool isScanned = false;
    std::map<std::pair<std::string, unsigned>, FaceHandle> faces;

    template <class Search>
    FaceHandle find(const Search& search);
    void scan();
    FaceHandle face(const FontEntry& entry);
};

namespace {

using Entries = std::vector<FontEntry>;

const FontEntry* entryNamed(const Entries& entries, std::string_view postScriptName)
{
    const auto at = std::lower_bound(entries.begin(), entries.end(), postScriptName,
        [](const FontEntry& entry, std::string_view name) { return entry.postScriptName < name; });
    return at != entries.end() && at->postScriptName == postScriptName ? &*at : nullptr;
}

/// Names of families are compared as fontconfig does it: without regard to ASCII case and blanks.
bool isSameFamily(std::string_view a, std::string_view b)
{
    const auto folded = [](std::string_view name) {
        std::string plain;
        for (const char c : name) {
            if (c != ' ')
                plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        return plain;
    };
    return folded(a) == folded(b);
}

bool isOfFamily(const FontEntry& entry, std::string_view family)
{
    return std::any_of(entry.families.begin(), entry.families.end(),
        [&](const std::string& name) { return isSameFamily(name, family); });
}

const FontEntry* entryOfFamily(const Entries& entries, std::string_view family, bool bold)
{
    const int least = bold ? 600 : 350;
    const int most = bold ? 800 : 500;
    const int ideal = bold ? 700 : 400;
    const FontEntry* best = nullptr;
    for (const FontEntry& entry : entries) {
        if (!entry.isPlain || entry.weight < least || entry.weight > most || !isOfFamily(entry, family))
            continue;
        if (best == nullptr || std::abs(entry.weight - ideal) < std::abs(best->weight - ideal))
            best = &entry;
    }
    return best;
}

}

FontBook::FontBook(std::filesystem::path cacheFile)
    : m{std::make_unique<Members>()}
{
    m->cacheFile = std::move(cacheFile);
    if (m->cacheFile.empty())
        return;
    if (auto entries = readFontCache(m->cacheFile)) {
        m->entries = std::move(*entries);
        std::stable_sort(m->entries.begin(), m->entries.end(),
            [](const FontEntry& a, const FontEntry& b) { return a.postScriptName < b.postScriptName; });
    }
}

FontBook::~FontBook() = default;

void FontBook::Members::scan()
{
    isScanned = true;
    entries = scanFonts();
    if (!cacheFile.empty())
        writeFontCache(cacheFile, entries);
}

FaceHandle FontBook::Members::face(const FontEntry& entry)
{
    auto& kept = faces[{entry.file, entry.index}];
    if (!kept) {
        if (auto opened = Face::open(entry.file, entry.index))
            kept = std::move(*opened);
    }
    // The scan's name and the font's own may differ where a font is broken or was replaced behind the cache.
    return kept && kept->name().postScriptName == entry.postScriptName ? kept : nullptr;
}

/// What the cache says is believed while the font file is unchanged; any other answer takes one scan a run.
template <class Search>
FaceHandle FontBook::Members::find(const Search& search)
{
    const std::scoped_lock lock{mutex};
    const FontEntry* entry = search(entries);
    if (!isScanned && (entry == nullptr || !isCurrent(*entry))) {
        scan();
        entry = search(entries);
    }
    return entry != nullptr ? face(*entry) : nullptr;
}

FaceHandle FontBook::find(std::string_view postScriptName) const
{
    return m->find([&](const Entries& entries) { return entryNamed(entries, postScriptName); });
}

FaceHandle FontBook::find(const FontName& name) const
{
    const FaceHandle face = find(name.postScriptName);
    return face && face->name() == name ? face : nullptr;
}

FaceHandle FontBook::findFamily(std::string_view family, bool bold) const
{
    return m->find([&](const Entries& entries) { return entryOfFamily(entries, family, bold); });
}

std::filesystem::path FontBook::defaultCacheFile()
{
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache != nullptr && *cache == '/')
        return std::filesystem::path{cache} / "banxin" / "fonts";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
        return std::filesystem::path{home} / ".cache" / "banxin" / "fonts";
    return {};
}

}
