#pragma once

#include "model/edition.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace banxin::ui {

/// How bylines and datelines are told apart: each pattern with the character style of what it means, and beside it how a
/// byline or dateline of the edition would look.
class LeadPatternsDialog : public QDialog {
    Q_OBJECT

public:
    /// `story`: whose byline and dateline are the examples, where it has some; 0: the first that has.
    LeadPatternsDialog(const Edition& edition, StoryId story, QWidget* parent = nullptr);

    /// The rows that say something.
    std::vector<LeadPattern> leads() const;
    /// Why the answer cannot be used; the dialog stays.
    void refuse(const QString& sentence);
    /// What stands beside a row: the example, with what the pattern means in bold.
    QString preview(std::size_t row) const;

Q_SIGNALS:
    /// The dialog closes when whoever listens calls `accept`.
    void wanted(const std::vector<banxin::LeadPattern>& leads);

private:
    struct Row {
        QWidget* widget = nullptr;
        QComboBox* role = nullptr;
        QLineEdit* pattern = nullptr;
        QComboBox* style = nullptr;
        QLabel* preview = nullptr;
    };

    void addRow(const LeadPattern& lead);
    void nameRows();
    void updatePreview(const Row& row);
    LeadPattern leadOf(const Row& row) const;

    Edition m_edition;
    std::u16string m_byline;
    std::u16string m_dateline;
    std::vector<Row> m_rows;
    QVBoxLayout* m_list = nullptr;
    QLabel* m_trouble = nullptr;
};

}
