#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace banxin::type {

/// Where a face lies and what it is asked for by.
struct FontEntry {
    std::string postScriptName;
    std::string file;
    unsigned index = 0;
    std::int64_t size = 0;           ///< of the file, in bytes, when it was looked at
    std::int64_t modified = 0;       ///< and its time, in nanoseconds
    int weight = 400;                ///< as OpenType counts: 400 regular, 700 bold
    bool isPlain = true;             ///< upright and of normal width
    std::vector<std::string> families;
    friend bool operator==(const FontEntry&, const FontEntry&) = default;
};

/// True where the entry's file is still the one that was looked at.
bool isCurrent(const FontEntry& entry);

/// Nothing where there is no such file or any line of it cannot be read.
std::optional<std::vector<FontEntry>> readFontCache(const std::filesystem::path& file);

/// Replaces the file at once or not at all; a failure costs the next start some time, so it is not reported.
void writeFontCache(const std::filesystem::path& file, const std::vector<FontEntry>& entries);

}
