#include "ui/styles/style_page.h"

#include <QInputDialog>
#include <QPushButton>

namespace banxin::ui {

void StylePage::showEdition(const Edition& edition)
{
    const bool isSame = edition.sheet.identity() == m_edition.sheet.identity();
    m_edition = edition;
    if (!isSame)
        refresh();
}

QPushButton* StylePage::makeButton(const QString& words, const QString& name)
{
    QPushButton* button = new QPushButton{words};
    button->setAccessibleName(name);
    button->setAutoDefault(false);
    return button;
}

void StylePage::askForName(const QString& title, const QString& suggested, const std::function<void(const std::string&)>& take)
{
    QInputDialog* dialog = new QInputDialog{this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(suggested);
    connect(dialog, &QInputDialog::textValueSelected, this, [take](const QString& name) { take(name.trimmed().toStdString()); });
    dialog->open();
}

void StylePage::askForReplacement(
    const QString& question, const QStringList& names, const QString& without, const std::function<void(const std::string&)>& take)
{
    QInputDialog* dialog = new QInputDialog{this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Delete Style"));
    dialog->setLabelText(question);
    dialog->setComboBoxItems(without.isEmpty() ? names : QStringList{without} + names);
    dialog->setOkButtonText(tr("Delete"));
    connect(dialog, &QInputDialog::textValueSelected, this, [take, without](const QString& name) {
        take(!without.isEmpty() && name == without ? std::string{} : name.toStdString());
    });
    dialog->open();
}

}
