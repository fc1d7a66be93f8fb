#include "ui/dialogs/edition_dialog.h"

#include "ui/fields/number_field.h"

#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace banxin::ui {

EditionDialog::EditionDialog(const EditionHead& head, QWidget* parent)
    : QDialog{parent}, m_head{head}, m_date{new QDateEdit{QDate{head.date.year, head.date.month, head.date.day}}},
      m_issue{NumberField::ofCount(0, 9'999'999)}, m_trouble{new QLabel}
{
    setWindowTitle(tr("Edition Properties"));
    QFormLayout* form = new QFormLayout;
    const auto add = [&](const QString& words, QWidget* field) {
        QLabel* label = new QLabel{words};
        label->setBuddy(field);
        form->addRow(label, field);
    };
    const auto addLine = [&](const QString& words, const std::string& text) {
        QLineEdit* line = new QLineEdit{QString::fromStdString(text)};
        line->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
        add(words, line);
        return line;
    };
    m_paper = addLine(tr("Pa&per"), head.paper);
    m_paperLatin = addLine(tr("In &Latin letters"), head.paperLatin);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    add(tr("&Date"), m_date);
    m_issue->setSpecialText(tr("not printed"));
    m_issue->setValue(head.issue);
    add(tr("&Issue number"), m_issue);
    m_serialNumber = addLine(tr("&Serial number"), head.serialNumber);
    m_publisher = addLine(tr("P&ublisher"), head.publisher);
    m_contact = addLine(tr("&Contact"), head.contact);
    m_postalCode = addLine(tr("P&ostal distribution code"), head.postalCode);
    m_price = addLine(tr("P&rice, as it is printed"), head.price);
    m_website = addLine(tr("&Website"), head.website);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    QDialogButtonBox* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel};
    QVBoxLayout* column = new QVBoxLayout{this};
    column->addLayout(form);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (NumberField::takeAll(*this))
            Q_EMIT wanted(answer());
    });
}

EditionHead EditionDialog::answer() const
{
    const auto text = [](const QLineEdit* line) { return line->text().trimmed().toStdString(); };
    EditionHead head = m_head;
    head.paper = text(m_paper);
    head.paperLatin = text(m_paperLatin);
    head.date = {m_date->date().year(), m_date->date().month(), m_date->date().day()};
    head.issue = m_issue->count();
    head.serialNumber = text(m_serialNumber);
    head.publisher = text(m_publisher);
    head.contact = text(m_contact);
    head.postalCode = text(m_postalCode);
    head.price = text(m_price);
    head.website = text(m_website);
    return head;
}

void EditionDialog::refuse(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->show();
}

}
