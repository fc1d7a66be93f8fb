#pragma once

#include "desk/press_check.h"
#include "desk/session.h"

#include <QDialog>
#include <QTimer>

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace banxin::ui {

class FindingsList;
class NumberField;
class PressForm;

/// Asks what shall be exported: which pages, in which form, with which marks, into which folder. What refuses the press is
/// told before anybody asks for it, and can be gone to from here; the dialog leaves the window free for that. While the
/// export runs it shows how far it is.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    /// `folder` is where it would go. The session must outlive the dialog.
    ExportDialog(const desk::Session& session, PageId shownPage, const QString& folder, QWidget* parent = nullptr);

    void showProgress(int done, int total);
    /// Closes the dialog where all is written; else it stays, with the reason.
    void end(const Result<desk::ExportReport>& result);

public Q_SLOTS:
    /// Cancels what runs, and stays until it has ended; else closes.
    void reject() override;

Q_SIGNALS:
    /// `press` is how the edition is to be printed from now on.
    void wanted(const banxin::desk::ExportRequest& request, const banxin::PressSettings& press);
    void cancelWanted();
    /// To its place on the page.
    void findingChosen(const banxin::Finding& finding);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildPages();
    QWidget* buildFolder(const QString& folder);
    QWidget* buildFindings();
    QWidget* buildProgress();
    void follow();
    void chooseStandard(PressStandard standard);
    void showExample();
    void check();
    void showFindings();
    /// What stands against the chosen pages, as far as it is known.
    std::vector<Finding> refusals() const;
    void chooseFolder();
    void start();
    void setRunning(bool isRunning);
    void say(const QString& sentence);
    desk::ExportKind kind() const;
    bool isForPress() const;
    /// The pages that are chosen; empty, with `trouble` set, where the codes cannot be read.
    std::vector<PageId> chosenPages(QString& trouble) const;
    PressSettings press() const;

    const desk::Session& m_session;
    PageId m_shownPage;
    bool m_isRunning = false;
    std::size_t m_refusals = 0;
    QTimer m_checkSoon;
    std::unique_ptr<desk::PressCheck> m_check;
    std::optional<std::vector<Finding>> m_found;   ///< by the last check; until then what the session knows
    QRadioButton* m_thisPage = nullptr;
    QRadioButton* m_everyPage = nullptr;
    QRadioButton* m_somePages = nullptr;
    QLineEdit* m_codes = nullptr;
    QComboBox* m_kind = nullptr;
    NumberField* m_ppi = nullptr;
    QWidget* m_form = nullptr;
    PressForm* m_press = nullptr;
    QLabel* m_checking = nullptr;
    QLineEdit* m_folder = nullptr;
    QGroupBox* m_refused = nullptr;
    FindingsList* m_findings = nullptr;
    QCheckBox* m_confirm = nullptr;
    QLineEdit* m_reason = nullptr;
    QLabel* m_trouble = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_go = nullptr;
    QPushButton* m_close = nullptr;
};

}
