#include "ui/copy/import_report_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace banxin::ui {

namespace {

QTreeWidgetItem* line(QTreeWidgetItem* under, const QString& text)
{
    QTreeWidgetItem* item = new QTreeWidgetItem{under, {text}};
    item->setFirstColumnSpanned(true);
    item->setToolTip(0, text);
    return item;
}

}

ImportReportDialog::ImportReportDialog(const std::deque<ImportedFile>& files, QWidget* parent) : QDialog{parent}, m_tree{new QTreeWidget}
{
    setObjectName(QStringLiteral("importReport"));
    setWindowTitle(tr("Import Report"));
    m_tree->setAccessibleName(tr("Files that came in, the newest first"));
    m_tree->setHeaderLabels({tr("File"), tr("What became of it")});
    m_tree->setWordWrap(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    for (const ImportedFile& file : files)
        add(file);
    m_tree->expandAll();
    QDialogButtonBox* buttons = new QDialogButtonBox{QDialogButtonBox::Close};
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QVBoxLayout* column = new QVBoxLayout{this};
    column->addWidget(m_tree, 1);
    column->addWidget(buttons);
    resize(760, 480);
}

void ImportReportDialog::add(const ImportedFile& file)
{
    const QString result = !file.refusal.isEmpty() ? tr("Not taken in")
        : file.list.isEmpty()                      ? tr("Taken in whole")
                                                   : tr("Taken in, with %n remark(s)", "", static_cast<int>(file.list.size()));
    QTreeWidgetItem* item = new QTreeWidgetItem{m_tree, {file.file, result}};
    if (!file.refusal.isEmpty())
        line(item, file.refusal);
    if (!file.stories.isEmpty())
        line(item, tr("Stories: %1").arg(file.stories.join(tr(", "))));
    for (const QString& sentence : file.list)
        line(item, sentence);
}

}
