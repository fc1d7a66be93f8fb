#include "intake/file_name.h"

#include "base/utf.h"

#include <algorithm>

namespace banxin::intake {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A name in UTF-8, whatever the file system gave.
std::string printable(std::string name)
{
    if (!utf16FromUtf8(name))
        name.clear();
    std::erase_if(name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return name.empty() ? "story" : name;
}

}

std::string baseName(const std::string& fileName)
{
    const std::size_t slash = fileName.find_last_of('/');
    return slash == std::string::npos ? fileName : fileName.substr(slash + 1);
}

CopyName copyName(const std::string& fileName)
{
    std::string stem = baseName(fileName);
    const std::size_t dot = stem.find_last_of('.');
    if (dot != std::string::npos && dot > 0)
        stem.resize(dot);
    const auto digits = static_cast<std::size_t>(std::find_if_not(stem.begin(), stem.end(), isDigit) - stem.begin());
    const bool numbered = digits > 0 && digits <= 4 && digits + 1 < stem.size() && (stem[digits] == '-' || stem[digits] == '_');
    if (!numbered)
        return {printable(stem), 0};
    return {printable(stem.substr(digits + 1)), std::stoi(stem.substr(0, digits))};
}

}
