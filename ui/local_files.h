#pragma once

#include <QStringList>

class QMimeData;

namespace banxin::ui {

/// The files of this machine among what is dragged or pasted; what lies elsewhere is left out.
QStringList localFiles(const QMimeData& data);

}
