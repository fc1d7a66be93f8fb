#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <vector>

/// The mappings (docs/house-xml.md) that people keep, one file each in a folder of theirs: XML that is none of the known kinds is
/// read by the first that finds stories in it.
namespace banxin::desk {

struct HouseMapping {
    std::string name;   ///< of its file, without the ending
    std::string json;
};

/// mappings/ where the system keeps a program's data; it need not exist.
std::filesystem::path mappingFolder();
/// In the order of their names.
std::vector<HouseMapping> houseMappings();

/// Keeps a copy of `file` under its name, in place of one of the same name. Fails as readFile does, with MappingInvalid or
/// FileUnwritable.
Result<HouseMapping> keepMapping(const std::filesystem::path& file);
/// Fails with FileUnwritable.
Result<Done> dropMapping(const std::string& name);

}
