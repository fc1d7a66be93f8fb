#include "desk/resources.h"

#include "base/file.h"
#include "codec/codec.h"
#include "desk/press_profiles.h"

#include <QDir>
#include <QFile>

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
