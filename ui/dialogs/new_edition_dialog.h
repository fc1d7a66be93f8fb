#pragma once

#include "model/edition.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace banxin::ui {

class NumberField;

/// Asks for what a new edition needs: preset, paper, date, issue number, pages, and the file.
class NewEditionDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewEditionDialog(QWidget* parent = nullptr);

Q_SIGNALS:
    /// Everything is there: make it.
    void wanted(const banxin::Edition& edition, const QString& file);

private:
    void addField(QFormLayout& form, const QString& label, QWidget* field);
    Result<Preset> chosenPreset() const;
    void takePreset();
    void suggestFile();
    void chooseFile();
    void make();

    QComboBox* m_preset = nullptr;
    QLabel* m_facts = nullptr;
    QLineEdit* m_paper = nullptr;
    QDateEdit* m_date = nullptr;
    NumberField* m_issue = nullptr;
    QLineEdit* m_pages = nullptr;
    QLineEdit* m_file = nullptr;
    QLabel* m_trouble = nullptr;
    QString m_suggested;
};

}
