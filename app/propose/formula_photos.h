#pragma once

#include "propose/formula.h"

#include <cmath>

/// Photos and boxes of the formula, and whole numbers from its lengths.
namespace banxin::propose {

inline int floorOf(double value) { return static_cast<int>(std::floor(value + 1e-6)); }
inline int ceilOf(double value) { return static_cast<int>(std::ceil(value - 1e-9)); }

int captionRows(const FormulaPage& page, const FormulaPhoto& photo, double width);
/// 1: cropped as far as it bears.
double cropBadness(const FormulaPage& page, const FormulaPhoto& photo, double width, int rows);
/// The depths at which a photo is not cropped beyond what it bears.
std::vector<int> cropRows(const FormulaPage& page, const FormulaPhoto& photo, double width);

std::vector<Shape> photoShapes(const FormulaPage& page, const FormulaItem& item, const RuleShares& shares, std::vector<FormulaSetting>& settings);
std::vector<Shape> boxShapes(const FormulaItem& item, std::vector<FormulaSetting>& settings);

}
