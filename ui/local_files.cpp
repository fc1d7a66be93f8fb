#include "ui/local_files.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace banxin::ui {

using namespace Qt::StringLiterals;

QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

bool isPictureFile(const QString& file)
{
    static const QSet<QString> endings{u"jpg"_s, u"jpeg"_s, u"png"_s, u"tif"_s, u"tiff"_s, u"webp"_s, u"psd"_s, u"psb"_s, u"pdf"_s};
    return endings.contains(QFileInfo{file}.suffix().toLower());
}

bool holdsPictures(const QMimeData& data)
{
    const QStringList files = localFiles(data);
    if (!files.isEmpty())
        return std::all_of(files.begin(), files.end(), isPictureFile);
    return data.hasImage() && !data.hasText();
}

std::filesystem::path pathOf(const QString& file)
{
    return QFile::encodeName(file).toStdString();
}

QString nameOf(const std::filesystem::path& file)
{
    return QFile::decodeName(QByteArray::fromStdString(file.string()));
}

}
