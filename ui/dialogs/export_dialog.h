#pragma once

#include "desk/export.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace banxin::ui {

class NumberField;

/// Asks what shall be exported: which pages, in which form, into which folder.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `folder` is where it would go.
    ExportDialog(const Edition& edition, PageId shownPage, const QString& folder, QWidget* parent = nullptr);

Q_SIGNALS:
    void wanted(const banxin::desk::ExportRequest& request);

private:
    void chooseFolder();
    void start();

    std::vector<PageId> m_allPages;
    PageId m_shownPage;
    QRadioButton* m_thisPage = nullptr;
    QRadioButton* m_everyPage = nullptr;
    QComboBox* m_kind = nullptr;
    NumberField* m_ppi = nullptr;
    QLineEdit* m_folder = nullptr;
    QLabel* m_trouble = nullptr;
};

}
