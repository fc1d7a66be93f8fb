#include "desk/press_profiles.h"

#include "base/file.h"
#include "codec/codec.h"
#include "desk/resources.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace banxin::desk {

namespace {

constexpr std::size_t largestProfile = std::size_t{16} << 20;
constexpr std::size_t largestSettings = std::size_t{1} << 20;

std::filesystem::path houseFolder(const QString& name)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QFile::encodeName(QDir{data}.filePath(name)).toStdString();
}

}

std::filesystem::path housePressFolder() { return houseFolder(QStringLiteral("press")); }

std::filesystem::path houseProfileFolder() { return houseFolder(QStringLiteral("profiles")); }

std::vector<std::string> pressProfileNames()
{
    std::vector<std::string> names = resourceNames("press");
    const QDir house{QFile::decodeName(QByteArray::fromStdString(housePressFolder().string()))};
    for (const QString& file : house.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        std::string name = file.chopped(5).toStdString();
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    return names;
}

Result<PressSettings> pressProfile(const std::string& name)
{
    if (name.empty() || name.front() == '.' || name.find('/') != std::string::npos)
        return Fault{FaultCode::PresetMissing, {name}};
    Result<std::string> json = readFile(housePressFolder() / (name + ".json"), largestSettings);
    if (!json && json.error().code == FaultCode::FileMissing)
        json = resourceText("press/" + name + ".json");
    if (!json)
        return json.error();
    if (json->empty())
        return Fault{FaultCode::PresetMissing, {name}};
    const Result<PressSettings> press = codec::decodePress(*json);
    if (!press)
        return Fault{FaultCode::PresetInvalid, {name, press.error().arguments.empty() ? std::string{} : press.error().arguments.back()}};
    return press;
}

std::string pressSettingsText(const PressSettings& press) { return codec::encode(press); }

Result<std::string> keepOutputProfile(const std::filesystem::path& file)
{
    Result<std::string> bytes = readFile(file, largestProfile);
    if (!bytes)
        return bytes.error();
    const std::string name = file.stem().string();
    const Result<colour::Profile> profile = colour::Profile::fromBytes(*bytes, file.string());
    if (!profile)
        return profile.error();
    if (profile->space() != colour::ColourSpace::Cmyk || !profile->isOutput())
        return Fault{FaultCode::ProfileUnusable, {file.string(), "not a CMYK output profile"}};
    std::error_code error;
    std::filesystem::create_directories(houseProfileFolder(), error);
    const std::filesystem::path target = houseProfileFolder() / (name + ".icc");
    if (const Result<std::string> there = readFile(target, largestProfile); there && *there == *bytes)
        return name;
    const Result<Done> written = writeFile(target, *bytes, Existing::Refuse);
    return written ? Result<std::string>{name} : written.error();
}

}
