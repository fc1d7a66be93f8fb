#pragma once

#include "edit/edit.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace banxin::ui {

/// What a page is called: its code, its section, and the style set that it uses.
class PageDialog : public QDialog {
    Q_OBJECT

public:
    PageDialog(const QString& title, const edit::PageHead& head, const StyleSheet& sheet, QWidget* parent = nullptr);

    /// Why the answer cannot be used; the dialog stays.
    void refuse(const QString& sentence);

Q_SIGNALS:
    /// The dialog closes when whoever listens calls `accept`.
    void wanted(const banxin::edit::PageHead& head);

private:
    QLineEdit* m_code = nullptr;
    QLineEdit* m_section = nullptr;
    QComboBox* m_styleSet = nullptr;
    QLabel* m_trouble = nullptr;
};

/// The code after `code`: A01 → A02; that is not taken in the edition.
std::string nextPageCode(const Edition& edition, const std::string& code);

}
