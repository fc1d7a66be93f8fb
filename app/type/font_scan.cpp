#include "type/font_scan.h"

#include "type/face.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <tuple>

#include <sys/stat.h>

namespace banxin::type {

namespace {

struct ReleaseFontconfig {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcObjectSet* objects) const { FcObjectSetDestroy(objects); }
    void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
};

template <class T>
using OwnedFc = std::unique_ptr<T, ReleaseFontconfig>;

std::string text(const FcPattern* pattern, const char* object, int n = 0)
{
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, object, n, &value) != FcResultMatch)
        return {};
    return reinterpret_cast<const char*>(value);
}

int number(const FcPattern* pattern, const char* object, int otherwise)
{
    int value = otherwise;
    return FcPatternGetInteger(pattern, object, 0, &value) == FcResultMatch ? value : otherwise;
}

bool flag(const FcPattern* pattern, const char* object)
{
    FcBool value = FcFalse;
    return FcPatternGetBool(pattern, object, 0, &value) == FcResultMatch && value != FcFalse;
}

struct Found {
    FontEntry entry;
    int version = 0;
};

void addFileStatus(FontEntry& entry)
{
    struct stat status = {};
    if (::stat(entry.file.c_str(), &status) != 0)
        return;
    entry.size = status.st_size;
    entry.modified = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

std::optional<Found> foundFont(const FcPattern* pattern)
{
    const std::string format = text(pattern, FC_FONTFORMAT);
    const int index = number(pattern, FC_INDEX, 0);
    // A higher index names an instance of a variable font. Of TrueType the subsetter makes a plain font of it, of CFF2 it
    // cannot; the variable font itself is none that a style could name.
    const bool isInstance = index > 0xffff;
    if ((format != "TrueType" && (format != "CFF" || isInstance)) || index < 0 || flag(pattern, FC_VARIABLE))
        return std::nullopt;
    Found found;
    FontEntry& entry = found.entry;
    entry.postScriptName = text(pattern, FC_POSTSCRIPT_NAME);
    entry.file = text(pattern, FC_FILE);
    entry.index = static_cast<unsigned>(index);
    entry.weight = FcWeightToOpenType(number(pattern, FC_WEIGHT, FC_WEIGHT_REGULAR));
    entry.isPlain = number(pattern, FC_SLANT, FC_SLANT_ROMAN) == FC_SLANT_ROMAN
        && number(pattern, FC_WIDTH, FC_WIDTH_NORMAL) == FC_WIDTH_NORMAL;
    for (int n = 0; !text(pattern, FC_FAMILY, n).empty(); ++n)
        entry.families.push_back(text(pattern, FC_FAMILY, n));
    // fontconfig has one name for all instances that bear none of their own.
    if (isInstance) {
        const auto face = Face::open(entry.file, entry.index);
        if (!face)
            return std::nullopt;
        entry.postScriptName = (*face)->name().postScriptName;
    }
    found.version = number(pattern, FC_FONTVERSION, 0);
    if (entry.postScriptName.empty() || entry.file.empty())
        return std::nullopt;
    addFileStatus(entry);
    return found;
}

}

std::vector<FontEntry> scanFonts()
{
    const OwnedFc<FcConfig> config{FcInitLoadConfigAndFonts()};
    const OwnedFc<FcPattern> all{FcPatternCreate()};
    const OwnedFc<FcObjectSet> objects{FcObjectSetBuild(FC_POSTSCRIPT_NAME, FC_FILE, FC_INDEX, FC_FONTFORMAT,
        FC_VARIABLE, FC_WEIGHT, FC_SLANT, FC_WIDTH, FC_FAMILY, FC_FONTVERSION, static_cast<char*>(nullptr))};
    const OwnedFc<FcFontSet> fonts{FcFontList(config.get(), all.get(), objects.get())};
    std::vector<Found> found;
    for (int i = 0; fonts && i < fonts->nfont; ++i) {
        if (auto font = foundFont(fonts->fonts[i]))
            found.push_back(std::move(*font));
    }
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        // A plain font before an instance of the same name.
        const bool aIsInstance = a.entry.index > 0xffff;
        const bool bIsInstance = b.entry.index > 0xffff;
        return std::tie(a.entry.postScriptName, aIsInstance, b.version, a.entry.file, a.entry.index)
            < std::tie(b.entry.postScriptName, bIsInstance, a.version, b.entry.file, b.entry.index);
    });
    std::vector<FontEntry> entries;
    for (Found& font : found)
        entries.push_back(std::move(font.entry));
    return entries;
}

}
