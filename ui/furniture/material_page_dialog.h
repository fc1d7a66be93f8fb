#pragma once

#include <QDialog>
#include <QImage>

class QLabel;

namespace banxin::ui {

class NumberField;

/// Which page of a PDF is the advertisement, with its look.
class MaterialPageDialog : public QDialog {
    Q_OBJECT

public:
    /// `pages` is more than 1.
    MaterialPageDialog(const QString& file, int pages, QWidget* parent = nullptr);

    /// Counted from 1.
    int page() const;

private:
    /// Drawn on a thread of its own.
    void look();
    void showLook(const QImage& image);

    QString m_file;
    NumberField* m_page = nullptr;
    QLabel* m_look = nullptr;
};

}
