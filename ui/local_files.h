#pragma once

#include <QString>
#include <QStringList>

#include <filesystem>

class QMimeData;

namespace banxin::ui {

/// The files of this machine among what is dragged or pasted; what lies elsewhere is left out.
QStringList localFiles(const QMimeData& data);

/// Whether the file is called like a picture; reading it tells whether it is one.
bool isPictureFile(const QString& file);
/// Whether what is pasted is pictures, and not text that comes with one, as cells of a spreadsheet do.
bool holdsPictures(const QMimeData& data);

/// A file's name as the system takes it, and as people read it.
std::filesystem::path pathOf(const QString& file);
QString nameOf(const std::filesystem::path& file);

}
