#pragma once

#include "model/grid.h"

#include <QString>

#include <cstdint>
#include <map>
#include <string>

/// What stands in a number field: typed text to a whole number of units and back. It takes the units of the trade (字 行
/// 栏, the sheet's sizes such as 小五, pt mm cm Q pica inch agate), sums such as `3栏+2字`, brackets, `3p6`, full-width
/// digits, and what departs from the old value: `+2行`, `*2`.
namespace banxin::words {

enum class Unit { None, Character, Row, Column, Point, Millimetre, Centimetre, Q, Pica, Inch, Agate, Percent, PerMille };

/// What a field counts; its value is a whole number of these.
enum class Quantity {
    Count,     ///< things; no unit
    Columns,   ///< basic columns of the grid
    Rows,      ///< rows of the grid
    Length,    ///< EMU
    Ratio,     ///< per mille; a bare number is a percentage unless the form says else
};

/// What units come to where the field's thing stands. A length of 0: the unit is unknown there.
struct Measures {
    Length character;              ///< 字
    Length pitch;                  ///< 行
    Length column;                 ///< from one column to the next
    Length gutter;                 ///< so n columns are n · column − gutter
    std::map<std::string, Length> sizes;   ///< 号 table
};

Measures measuresOf(const Grid& grid, const std::map<std::string, Length>& sizes = {});

/// Counts grow from 0: a span of 3 columns. Places are numbered from 1: the third column.
enum class Origin { Span, Place };

struct QuantityForm {
    Quantity quantity = Quantity::Count;
    Unit unit = Unit::None;        ///< of a bare number, and of what is shown
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::int64_t step = 1;
    Origin origin = Origin::Span;
    bool namesSizes = false;       ///< shown by its name where the sheet's table has one: 小五
    Measures measures;
};

enum class QuantityTrouble { None, NotUnderstood, UnknownUnit, WrongUnit, NotWhole, TooSmall, TooBig };

struct Reading {
    QuantityTrouble trouble = QuantityTrouble::None;
    std::int64_t value = 0;        ///< where there is no trouble
    QString about;                 ///< what was not understood, or the unit
    explicit operator bool() const { return trouble == QuantityTrouble::None; }
};

/// A length in a field of rows takes the rows that hold it; in a field of columns it must be a whole number of columns to
/// within half a character. Where the field has no negative values, a leading minus departs from `old` as a plus does;
/// elsewhere `-=` does.
Reading readQuantity(const QString& text, const QuantityForm& form, std::int64_t old);

/// Why `reading` gave no value: a sentence.
QString sentence(const Reading& reading, const QuantityForm& form);

/// `value` as a field shows it: `41 字`.
QString quantityText(std::int64_t value, const QuantityForm& form);
/// A length in all the units that say something of it, for a tooltip; empty for what is no length.
QString quantityInUnits(std::int64_t value, const QuantityForm& form);

}
