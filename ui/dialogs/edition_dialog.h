#pragma once

#include "model/edition.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QLineEdit;

namespace banxin::ui {

class NumberField;

/// What the edition's nameplate and folios say.
class EditionDialog : public QDialog {
    Q_OBJECT

public:
    explicit EditionDialog(const EditionHead& head, QWidget* parent = nullptr);

    /// Why the answer cannot be used; the dialog stays.
    void refuse(const QString& sentence);

Q_SIGNALS:
    /// The dialog closes when whoever listens calls `accept`.
    void wanted(const banxin::EditionHead& head);

private:
    EditionHead answer() const;

    EditionHead m_head;
    QLineEdit* m_paper = nullptr;
    QLineEdit* m_paperLatin = nullptr;
    QDateEdit* m_date = nullptr;
    NumberField* m_issue = nullptr;
    QLineEdit* m_serialNumber = nullptr;
    QLineEdit* m_publisher = nullptr;
    QLineEdit* m_contact = nullptr;
    QLineEdit* m_postalCode = nullptr;
    QLineEdit* m_price = nullptr;
    QLineEdit* m_website = nullptr;
    QLabel* m_trouble = nullptr;
};

}
