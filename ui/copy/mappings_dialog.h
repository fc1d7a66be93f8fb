#pragma once

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace banxin::ui {

/// The mappings by which XML of editorial systems is read: those that are kept, one more from a file, one less.
class MappingsDialog : public QDialog {
    Q_OBJECT

public:
    explicit MappingsDialog(QWidget* parent = nullptr);

    /// Keeps the mapping in that file, or says why it is none.
    void add(const QString& file);
    QListWidget& list() { return *m_list; }

private:
    void askForFile();
    void removeCurrent();
    void showMappings(const QString& current);

    QListWidget* m_list = nullptr;
    QLabel* m_trouble = nullptr;
    QPushButton* m_remove = nullptr;
};

}
