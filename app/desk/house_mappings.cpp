#include "desk/house_mappings.h"

#include "base/file.h"
#include "intake/mapping.h"

#include <QStandardPaths>
#include <QFile>

#include <algorithm>

namespace banxin::desk {

namespace {

constexpr std::size_t largestMapping = std::size_t{1} << 20;

std::filesystem::path mappingFile(const std::string& name) { return mappingFolder() / (name + ".json"); }

}

std::filesystem::path mappingFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return std::filesystem::path{QFile::encodeName(data).toStdString()} / "mappings";
}

std::vector<HouseMapping> houseMappings()
{
    std::vector<HouseMapping> mappings;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator{mappingFolder(), none}) {
        if (entry.path().extension() != ".json")
            continue;
        if (auto json = readFile(entry.path(), largestMapping))
            mappings.push_back({entry.path().stem().string(), std::move(*json)});
    }
    std::sort(mappings.begin(), mappings.end(), [](const HouseMapping& a, const HouseMapping& b) { return a.name < b.name; });
    return mappings;
}

Result<HouseMapping> keepMapping(const std::filesystem::path& file)
{
    Result<std::string> json = readFile(file, largestMapping);
    if (!json)
        return json.error();
    if (const auto read = intake::readMapping(*json, file.string()); !read)
        return read.error();
    std::error_code trouble;
    std::filesystem::create_directories(mappingFolder(), trouble);
    if (trouble)
        return Fault{FaultCode::FileUnwritable, {mappingFolder().string(), trouble.message()}};
    const std::string name = file.stem().string();
    if (const auto written = writeFile(mappingFile(name), *json, Existing::Replace); !written)
        return written.error();
    return HouseMapping{name, std::move(*json)};
}

Result<Done> dropMapping(const std::string& name)
{
    std::error_code trouble;
    std::filesystem::remove(mappingFile(name), trouble);
    return trouble ? Result<Done>{Fault{FaultCode::FileUnwritable, {mappingFile(name).string(), trouble.message()}}} : Result<Done>{Done{}};
}

}
