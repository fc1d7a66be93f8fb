#pragma once

#include <QFormLayout>
#include <QLabel>

namespace banxin::ui {

/// A row of a form whose label leads to its field, for the mnemonic and for a screen reader.
inline void addLabelledRow(QFormLayout& form, const QString& words, QWidget* field)
{
    QLabel* label = new QLabel{words};
    label->setBuddy(field);
    form.addRow(label, field);
}

}
