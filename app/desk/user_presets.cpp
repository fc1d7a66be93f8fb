#include "desk/user_presets.h"

#include "codec/codec.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace banxin::desk {

namespace {

constexpr std::size_t largest = std::size_t{8} << 20;

std::filesystem::path fileOf(const std::string& name)
{
    return userPresetFolder() / QFile::encodeName(QString::fromStdString(name) + QStringLiteral(".json")).toStdString();
}

bool isFileName(const std::string& name)
{
    const bool hasControl = std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return !name.empty() && name.size() <= 200 && name.front() != '.' && name.find('/') == std::string::npos
        && name.find('\\') == std::string::npos && !hasControl;
}

}

std::filesystem::path userPresetFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return QFile::encodeName(QDir{data}.filePath(QStringLiteral("presets"))).toStdString();
}

std::vector<std::string> userPresetNames()
{
    const QDir folder{QFile::decodeName(QByteArray::fromStdString(userPresetFolder().string()))};
    std::vector<std::string> names;
    for (const QString& file : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        names.push_back(file.chopped(5).toStdString());
    return names;
}

Result<Preset> userPreset(const std::string& name)
{
    if (!isFileName(name))
        return Fault{FaultCode::PresetMissing, {name}};
    const auto bytes = readFile(fileOf(name), largest);
    if (!bytes)
        return bytes.error();
    return codec::decodePreset(*bytes, name);
}

Preset presetOf(const Edition& edition, const Page& page)
{
    Preset preset{{}, edition.head, edition.press, *edition.sheet, page.grid, page.section};
    preset.head.date = {};
    preset.head.issue = 0;
    return preset;
}

Result<Done> saveUserPreset(const Preset& preset, Existing existing)
{
    if (!isFileName(preset.name))
        return Fault{FaultCode::ValueInvalid, {"preset", preset.name, "it is no name of a file"}};
    std::error_code trouble;
    std::filesystem::create_directories(userPresetFolder(), trouble);
    if (trouble)
        return Fault{FaultCode::FileUnwritable, {userPresetFolder().string(), trouble.message()}};
    return writeFile(fileOf(preset.name), codec::encode(preset), existing, [&](const std::filesystem::path& temporary) -> Result<Done> {
        const auto bytes = readFile(temporary, largest);
        if (!bytes)
            return bytes.error();
        const auto again = codec::decodePreset(*bytes, preset.name);
        if (!again)
            return again.error();
        return *again == preset ? Result<Done>{Done{}} : Fault{FaultCode::PresetInvalid, {preset.name, "it does not read back as it was"}};
    });
}

}
