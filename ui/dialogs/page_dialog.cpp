#include "ui/dialogs/page_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::ui {

PageDialog::PageDialog(const QString& title, const edit::PageHead& head, const StyleSheet& sheet, QWidget* parent)
    : QDialog{parent}, m_code{new QLineEdit{QString::fromStdString(head.code)}},
      m_section{new QLineEdit{QString::fromStdString(head.section)}}, m_styleSet{new QComboBox}, m_trouble{new QLabel}
{
    setWindowTitle(title);
    m_styleSet->addItem(tr("of the paper"), QString{});
    for (const auto& [name, set] : sheet.sets)
        m_styleSet->addItem(QString::fromStdString(name), QString::fromStdString(name));
    m_styleSet->setCurrentIndex(std::max(0, m_styleSet->findData(QString::fromStdString(head.styleSet))));
    QFormLayout* form = new QFormLayout;
    const auto add = [&](const QString& words, QWidget* field) {
        QLabel* label = new QLabel{words};
        label->setBuddy(field);
        form->addRow(label, field);
    };
    add(tr("Page &code"), m_code);
    add(tr("&Section"), m_section);
    add(tr("St&yles"), m_styleSet);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    QDialogButtonBox* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel};
    QVBoxLayout* column = new QVBoxLayout{this};
    column->addLayout(form);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    m_code->selectAll();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT wanted({m_code->text().trimmed().toStdString(), m_section->text().trimmed().toStdString(),
            m_styleSet->currentData().toString().toStdString()});
    });
}

void PageDialog::refuse(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->show();
    m_code->setFocus();
}

std::string nextPageCode(const Edition& edition, const std::string& code)
{
    std::size_t digits = code.size();
    while (digits > 0 && code[digits - 1] >= '0' && code[digits - 1] <= '9' && code.size() - digits < 6)
        --digits;
    const std::string letters = code.substr(0, digits);
    const std::size_t width = std::max<std::size_t>(1, code.size() - digits);
    int number = code.size() > digits ? std::stoi(code.substr(digits)) : 0;
    std::string next;
    do {
        next = std::to_string(++number);
        next = letters + std::string(width > next.size() ? width - next.size() : 0, '0') + next;
    } while (findPage(edition, next) != nullptr);
    return next;
}

}
