#pragma once

#include "words/quantity.h"

#include <array>

namespace banxin::words {

/// An exact fraction. What outgrows 64 bits is no number: `isSound` is false, and stays so.
struct Fraction {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    bool isSound = true;
    bool isZero() const { return isSound && numerator == 0; }
};

Fraction operator+(const Fraction& a, const Fraction& b);
Fraction operator*(const Fraction& a, const Fraction& b);
/// Not sound where `b` is 0.
Fraction operator/(const Fraction& a, const Fraction& b);
Fraction negated(Fraction a);

/// A sum in which each kind of unit is kept apart until it is known what the field counts.
struct Amount {
    enum Part { Bare, Emu, Characters, Columns, Rows, PerMilles };
    std::array<Fraction, 6> parts;
    bool isBare() const;
};

struct Parsed {
    QuantityTrouble trouble = QuantityTrouble::None;
    QString about;
    Amount amount;
    QChar departs;                 ///< the operator with which the text begins, where it departs from the old value
};

/// `minusDeparts`: a leading minus is no sign.
Parsed parseQuantity(const QString& text, const std::map<std::string, Length>& sizes, bool minusDeparts);

}
