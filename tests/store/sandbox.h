#pragma once

#include "store/edition_file.h"

#include "base/outcomes.h"
#include "codec/codec.h"
#include "model/random_edition.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace banxin::sandbox {

inline std::string fileBytes(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

inline void setFileBytes(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream out{file, std::ios::binary | std::ios::trunc};
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

/// A folder that goes away with the test.
class Folder {
public:
    std::filesystem::path path(const std::string& name = {}) const { return std::filesystem::path{m_folder.path().toStdString()} / name; }
    /// Names and bytes of all that is in it.
    std::map<std::string, std::string> contents() const
    {
        std::map<std::string, std::string> all;
        for (const auto& entry : std::filesystem::directory_iterator{path()})
            all[entry.path().filename().string()] = entry.is_regular_file() ? fileBytes(entry.path()) : "not a file";
        return all;
    }

private:
    /// In memory where there is such a place: a thousand real syncs take a minute, and prove nothing without a power cut.
    static QString place()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo{memory}.isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/banxin-XXXXXX");
    }
    QTemporaryDir m_folder{place()};
};

inline StepLabel label(int n) { return {StepCode::EditText, {"step " + std::to_string(n)}}; }

using testing::words;

}
