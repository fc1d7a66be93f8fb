#pragma once

#include "desk/jobs.h"
#include "desk/session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPrinter;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace banxin::ui {

/// A proof on office paper (大样): which pages, on which paper, whole or at full size; then a preview to print from, or a
/// small PDF. The sheets are made in the background.
class OfficeProofDialog : public QDialog {
    Q_OBJECT

public:
    /// The session must outlive the dialog.
    OfficeProofDialog(const desk::Session& session, PageId shownPage, QWidget* parent = nullptr);
    ~OfficeProofDialog() override;

    /// Makes the sheets and shows them as they will be printed.
    void preview();
    void savePdf(const QString& file);

public Q_SLOTS:
    /// Cancels what runs; else closes.
    void reject() override;

Q_SIGNALS:
    /// The PDF is on the disk.
    void saved(const QString& file);

private:
    void chooseFile();
    desk::OfficeWish wish(int ppi) const;
    desk::SlugWords slug() const;
    void begin(int ppi);
    void end();
    void say(const QString& sentence);
    void showPreview(std::vector<desk::ReadySheet> sheets);
    std::unique_ptr<QPrinter> makePrinter() const;

    const desk::Session& m_session;
    PageId m_shownPage;
    std::unique_ptr<desk::OfficeJob> m_job;
    QWidget* m_form = nullptr;
    QRadioButton* m_thisPage = nullptr;
    QRadioButton* m_everyPage = nullptr;
    QComboBox* m_paper = nullptr;
    QCheckBox* m_across = nullptr;
    QRadioButton* m_fit = nullptr;
    QRadioButton* m_full = nullptr;
    QLabel* m_trouble = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_preview = nullptr;
    QPushButton* m_save = nullptr;
};

}
