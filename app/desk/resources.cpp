#include "desk/resources.h"

#include "base/file.h"
#include "codec/codec.h"
#include "desk/press_profiles.h"

#include <QDir>
#include <QFile>

#include <algorithm>

// Must stand outside any namespace.
static void registerResources() { Q_INIT_RESOURCE(banxin_desk_files); }

namespace banxin::desk {

namespace {

/// Empty where the program carries no such file.
std::string contents(const QString& path)
{
    registerResources();
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string{};
}

}

std::vector<std::string> resourceNames(const std::string& folder)
{
    registerResources();
    std::vector<std::string> names;
    const QDir files{QStringLiteral(":/%1").arg(QString::fromStdString(folder))};
    for (const QString& file : files.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        names.push_back(file.chopped(5).toStdString());
    return names;
}

std::string resourceText(const std::string& path) { return contents(QStringLiteral(":/%1").arg(QString::fromStdString(path))); }

std::vector<std::string> presetNames() { return resourceNames("presets"); }

Result<Preset> preset(const std::string& name)
{
    const std::string json = contents(QStringLiteral(":/presets/%1.json").arg(QString::fromStdString(name)));
    if (json.empty())
        return Fault{FaultCode::PresetMissing, {name}};
    return codec::decodePreset(json, name);
}

std::vector<std::string> outputProfileNames()
{
    registerResources();
    std::vector<std::string> names;
    for (const QString& folder : {QStringLiteral(":/colour"), QFile::decodeName(houseProfileFolder().c_str())}) {
        for (const QString& file : QDir{folder}.entryList({QStringLiteral("*.icc")}, QDir::Files, QDir::Name)) {
            if (const std::string name = file.chopped(4).toStdString(); std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
        }
    }
    return names;
}

Result<colour::Profile> outputProfile(const std::string& name)
{
    std::string bytes = contents(QStringLiteral(":/colour/%1.icc").arg(QString::fromStdString(name)));
    if (bytes.empty() && name.find('/') == std::string::npos) {
        Result<std::string> kept = readFile(houseProfileFolder() / (name + ".icc"));
        if (!kept)
            return Fault{FaultCode::ProfileUnusable, {name, "there is no such profile"}};
        bytes = std::move(*kept);
    }
    return colour::Profile::fromBytes(std::move(bytes), name);
}

}
