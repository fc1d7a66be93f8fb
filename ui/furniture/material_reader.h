#pragma once

#include "desk/furnish.h"

#include <QObject>
#include <QWidget>

namespace banxin::ui {

/// Takes a file as an advertisement's material, on a thread of its own; of a PDF with several pages it asks first which one
/// is meant. Ends with `finished`.
class MaterialReader : public QObject {
    Q_OBJECT

public:
    /// What is asked is asked over `window`.
    MaterialReader(const QString& file, QWidget& window, QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    /// The record and the bytes of the material. Fails as desk::materialPages and desk::readMaterial do, and with Cancelled.
    void finished(const banxin::Result<banxin::desk::Furnishing>& material);

private:
    void askForPage(int pages);
    /// 0: the file as it is.
    void read(int page);

    QString m_file;
    QWidget& m_window;
};

}
