#pragma once

#include <string>

namespace banxin::intake {

/// The name without its folder.
std::string baseName(const std::string& fileName);

/// "07-市集夜话.txt" is the slug 市集夜话 of priority 7; a name without a number has priority 0.
struct CopyName {
    std::string slug;
    int priority = 0;
};
CopyName copyName(const std::string& fileName);

}
