#pragma once

#include <QString>

class QFormLayout;
class QWidget;

namespace banxin::ui {

/// As close together as the inspector's narrow column asks for.
void setUpForm(QFormLayout& form);
/// The field with its label, whose words are also its name for a reader. A reader is told what a combo box shows in place of
/// its name, so each stands in a cell of its own: two that show the same must not be siblings.
void addNamedRow(QFormLayout& form, const QString& label, QWidget* field);
/// Shows or hides a field that `addNamedRow` has added, with its label.
void setRowShown(QFormLayout& form, QWidget* field, bool shown);

}
