#pragma once

#include <QDialog>

#include <deque>

class QTreeWidget;

namespace banxin::ui {

/// What became of a file that came in, or did not.
struct ImportedFile {
    QString file;
    QString refusal;       ///< one sentence; empty: it came in
    QStringList stories;   ///< working names
    QStringList list;      ///< what was changed or left out: a sentence each
};

/// The files that came in last, each with what it brought and everything that was changed or left out.
class ImportReportDialog : public QDialog {
    Q_OBJECT

public:
    ImportReportDialog(const std::deque<ImportedFile>& files, QWidget* parent = nullptr);

    QTreeWidget& tree() { return *m_tree; }

private:
    void add(const ImportedFile& file);

    QTreeWidget* m_tree = nullptr;
};

}
