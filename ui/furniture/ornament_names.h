#pragma once

#include <QString>

class QComboBox;

namespace banxin::ui {

enum class Ornaments { Bands, All };

/// Fills the box with the drawings of the program's library, each with a small picture of it; before them `none`, where
/// that may be chosen.
void fillWithOrnaments(QComboBox& box, Ornaments which, const QString& none = {});
/// Chooses the drawing of that name; one that the library does not have stands in the list by its name.
void chooseOrnament(QComboBox& box, const std::string& name);

}
