#pragma once

#include "desk/copy_review.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace banxin::ui {

class EncodingChoice;
class ReviewTable;
class RuleList;

/// A file's copy before it comes in: as it came and as it would come in, side by side. 1 … 9 say what part a line is, 0 leaves
/// it out, C cuts above it, J joins it with the text before, Enter takes the copy in.
class CopyReviewDialog : public QDialog {
    Q_OBJECT

public:
    CopyReviewDialog(const desk::ReadCopy& copy, QWidget* parent = nullptr);

    /// As it stands now.
    const desk::ReadCopy& copy() const;
    QTableView& table() { return *m_view; }
    /// Whether somebody said in what encoding the file is.
    bool hasChosenEncoding() const { return m_hasChosenEncoding; }

    /// The same file read in another way, or why it could not be.
    void showAgain(const Result<desk::ReadCopy>& copy);

Q_SIGNALS:
    /// Somebody wants the file read in that encoding; `showAgain` is the answer.
    void encodingChosen(banxin::intake::Encoding encoding);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addEncoding(QVBoxLayout& column);
    QWidget* buildTools();
    QWidget* buildSide();
    void buildView();
    bool takeKey(int key);
    std::vector<std::size_t> selectedRows() const;
    std::size_t currentRow() const;
    /// Changes the review, and stays where the hand was.
    template <class Change>
    void change(Change&& change);
    void setRole(intake::Role role);
    void toggleCut();
    void toggleJoin();
    void showCurrent();
    void showRemarks();
    void showSummary();

    ReviewTable* m_table = nullptr;
    EncodingChoice* m_encoding = nullptr;   ///< of what can be in several
    QTableView* m_view = nullptr;
    RuleList* m_rules = nullptr;
    QComboBox* m_role = nullptr;
    QCheckBox* m_cut = nullptr;
    QCheckBox* m_join = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_remarksLabel = nullptr;
    QListWidget* m_remarks = nullptr;
    QPushButton* m_accept = nullptr;
    bool m_hasChosenEncoding = false;
};

}
