#include "ui/copy/mappings_dialog.h"

#include "desk/house_mappings.h"
#include "words/words.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::ui {

MappingsDialog::MappingsDialog(QWidget* parent) : QDialog{parent}, m_list{new QListWidget}, m_trouble{new QLabel}
{
    setObjectName(QStringLiteral("houseMappings"));
    setWindowTitle(tr("House XML Mappings"));
    QLabel* what = new QLabel{tr("XML that an editorial system writes in its own way is read by the first of these mappings that finds stories in it. NITF, NewsML-G2 and "
                                 "ninjs need none. How to write one is told in docs/house-xml.md.")};
    what->setWordWrap(true);
    m_list->setAccessibleName(tr("Mappings that are kept"));
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    QDialogButtonBox* buttons = new QDialogButtonBox{QDialogButtonBox::Close};
    QPushButton* addButton = buttons->addButton(tr("&Add…"), QDialogButtonBox::ActionRole);
    m_remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::ActionRole);
    connect(addButton, &QPushButton::clicked, this, &MappingsDialog::askForFile);
    connect(m_remove, &QPushButton::clicked, this, &MappingsDialog::removeCurrent);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    QVBoxLayout* column = new QVBoxLayout{this};
    column->addWidget(what);
    column->addWidget(m_list, 1);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    resize(520, 360);
    showMappings({});
}

void MappingsDialog::showMappings(const QString& current)
{
    m_list->clear();
    for (const desk::HouseMapping& mapping : desk::houseMappings()) {
        m_list->addItem(QFile::decodeName(QByteArray::fromStdString(mapping.name)));
        if (m_list->item(m_list->count() - 1)->text() == current)
            m_list->setCurrentRow(m_list->count() - 1);
    }
    if (m_list->currentRow() < 0 && m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

void MappingsDialog::askForFile()
{
    QFileDialog* dialog = new QFileDialog{this, tr("Add a Mapping")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Mappings (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MappingsDialog::add);
    dialog->open();
}

void MappingsDialog::add(const QString& file)
{
    const auto kept = desk::keepMapping(QFile::encodeName(file).toStdString());
    m_trouble->setText(kept ? QString{} : words::sentence(kept.error()));
    m_trouble->setVisible(!kept.has_value());
    if (kept)
        showMappings(QFile::decodeName(QByteArray::fromStdString(kept->name)));
}

void MappingsDialog::removeCurrent()
{
    if (const QListWidgetItem* item = m_list->currentItem()) {
        const auto dropped = desk::dropMapping(QFile::encodeName(item->text()).toStdString());
        m_trouble->setText(dropped ? QString{} : words::sentence(dropped.error()));
        m_trouble->setVisible(!dropped.has_value());
        showMappings({});
    }
}

}
