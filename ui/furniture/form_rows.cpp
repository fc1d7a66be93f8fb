#include "ui/furniture/form_rows.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

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
    if (const QComboBox* box = qobject_cast<QComboBox*>(field); box && box->lineEdit())
        box->lineEdit()->setAccessibleName(name);
    QLabel* words = new QLabel{label};
    words->setBuddy(field);
    form.addRow(words, field);
}

}
