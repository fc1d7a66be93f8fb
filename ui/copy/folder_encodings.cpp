#include "ui/copy/folder_encodings.h"

#include "desk/import.h"
#include "ui/local_files.h"

#include <QSettings>
#include <QVariantMap>

namespace banxin::ui {

namespace {

using namespace Qt::StringLiterals;

QString encodingsKey() { return u"import/encodings"_s; }

}

std::map<std::filesystem::path, intake::Encoding> folderEncodings()
{
    std::map<std::filesystem::path, intake::Encoding> encodings;
    const QVariantMap kept = QSettings{}.value(encodingsKey()).toMap();
    for (auto at = kept.begin(); at != kept.end(); ++at) {
        if (const auto encoding = intake::encodingNamed(at.value().toString().toLower().toStdString()))
            encodings.emplace(pathOf(at.key()), *encoding);
    }
    return encodings;
}

void keepFolderEncoding(const std::filesystem::path& file, intake::Encoding encoding)
{
    constexpr qsizetype most = 100;
    QSettings settings;
    QVariantMap kept = settings.value(encodingsKey()).toMap();
    if (kept.size() >= most)
        kept.erase(kept.begin());
    kept.insert(nameOf(desk::folderOf(file)), QString::fromLatin1(intake::nameOf(encoding)));
    settings.setValue(encodingsKey(), kept);
}

}
