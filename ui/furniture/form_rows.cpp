#include "ui/furniture/form_rows.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace banxin::ui {

void setUpForm(QFormLayout& form)
{
    form.setHorizontalSpacing(8);
    form.setVerticalSpacing(3);
    form.setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void addNamedRow(QFormLayout& form, const QString& label, QWidget* field)
{
    const QString name = QString{label}.remove(u'&');
    field->setAccessibleName(name);
    QLabel* words = new QLabel{label};
    words->setBuddy(field);
    const QComboBox* box = qobject_cast<QComboBox*>(field);
    if (!box)
        return form.addRow(words, field);
    if (box->lineEdit())
        box->lineEdit()->setAccessibleName(name);
    QWidget* cell = new QWidget;
    QVBoxLayout* column = new QVBoxLayout{cell};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(field);
    form.addRow(words, cell);
}

void setRowShown(QFormLayout& form, QWidget* field, bool shown)
{
    form.setRowVisible(qobject_cast<QComboBox*>(field) ? field->parentWidget() : field, shown);
}

}
