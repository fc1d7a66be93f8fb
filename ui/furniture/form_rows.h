#pragma once

#include <QString>

class QFormLayout;
class QWidget;

namespace banxin::ui {

/// As close together as the inspector's narrow column asks for.
void setUpForm(QFormLayout& form);
/// The field with its label, whose words are also its name for a reader: of a combo box that otherwise is what it shows.
void addNamedRow(QFormLayout& form, const QString& label, QWidget* field);

}
