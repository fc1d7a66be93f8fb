#include "desk/resources.h"

#include "codec/codec.h"

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

std::vector<std::string> presetNames()
{
    registerResources();
    std::vector<std::string> names;
    const QStringList files = QDir{QStringLiteral(":/presets")}.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& file : files)
        names.push_back(file.chopped(5).toStdString());
    return names;
}

Result<Preset> preset(const std::string& name)
{
    const std::string json = contents(QStringLiteral(":/presets/%1.json").arg(QString::fromStdString(name)));
    if (json.empty())
        return Fault{FaultCode::PresetMissing, {name}};
    return codec::decodePreset(json, name);
}

Result<colour::Profile> outputProfile(const std::string& name)
{
    return colour::Profile::fromBytes(contents(QStringLiteral(":/colour/%1.icc").arg(QString::fromStdString(name))), name);
}

}
