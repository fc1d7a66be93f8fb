#include "type/font_cache.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string_view>

#include <sys/stat.h>
#include <unistd.h>

namespace banxin::type {

namespace {

constexpr std::string_view heading = "banxin fonts 2";
constexpr std::string_view ending = "end";
constexpr std::size_t fieldsBeforeFamilies = 7;

template <class Number>
bool readNumber(std::string_view text, Number& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

std::vector<std::string_view> split(std::string_view line)
{
    std::vector<std::string_view> fields;
    for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
        fields.push_back(line.substr(0, tab));
        line.remove_prefix(tab + 1);
    }
    fields.push_back(line);
    return fields;
}

std::optional<FontEntry> entryOf(std::string_view line)
{
    const auto fields = split(line);
    if (fields.size() < fieldsBeforeFamilies)
        return std::nullopt;
    FontEntry entry;
    entry.postScriptName = fields[0];
    entry.file = fields[1];
    int plain = 0;
    const bool isRead = readNumber(fields[2], entry.index) && readNumber(fields[3], entry.size)
        && readNumber(fields[4], entry.modified) && readNumber(fields[5], entry.weight) && readNumber(fields[6], plain);
    if (!isRead || entry.postScriptName.empty() || entry.file.empty())
        return std::nullopt;
    entry.isPlain = plain != 0;
    entry.families.assign(fields.begin() + fieldsBeforeFamilies, fields.end());
    return entry;
}

bool hasSeparator(std::string_view text) { return text.find_first_of("\t\n\r") != std::string_view::npos; }

std::string lineOf(const FontEntry& entry)
{
    const bool isWritable = !hasSeparator(entry.postScriptName) && !hasSeparator(entry.file)
        && std::none_of(entry.families.begin(), entry.families.end(), hasSeparator);
    if (!isWritable)
        return {};
    std::string line = entry.postScriptName + '\t' + entry.file + '\t' + std::to_string(entry.index) + '\t'
        + std::to_string(entry.size) + '\t' + std::to_string(entry.modified) + '\t' + std::to_string(entry.weight)
        + '\t' + (entry.isPlain ? '1' : '0');
    for (const std::string& family : entry.families)
        line += '\t' + family;
    return line + '\n';
}

}

bool isCurrent(const FontEntry& entry)
{
    struct stat status = {};
    if (::stat(entry.file.c_str(), &status) != 0)
        return false;
    const std::int64_t modified = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
    return status.st_size == entry.size && modified == entry.modified;
}

std::optional<std::vector<FontEntry>> readFontCache(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    std::string line;
    if (!in || !std::getline(in, line) || line != heading)
        return std::nullopt;
    std::vector<FontEntry> entries;
    while (std::getline(in, line)) {
        if (line == ending)
            return entries;
        auto entry = entryOf(line);
        if (!entry)
            return std::nullopt;
        entries.push_back(std::move(*entry));
    }
    return std::nullopt;   // cut off before its last line
}

void writeFontCache(const std::filesystem::path& file, const std::vector<FontEntry>& entries)
{
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    std::filesystem::path fresh = file;
    fresh += '.' + std::to_string(::getpid());
    {
        std::ofstream out{fresh, std::ios::binary | std::ios::trunc};
        out << heading << '\n';
        for (const FontEntry& entry : entries)
            out << lineOf(entry);
        out << ending << '\n';
        out.close();
        if (!out) {
            std::filesystem::remove(fresh, error);
            return;
        }
    }
    std::filesystem::rename(fresh, file, error);
    if (error)
        std::filesystem::remove(fresh, error);
}

}
