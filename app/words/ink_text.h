#pragma once

#include "base/ink.h"

#include <QString>

#include <optional>

namespace banxin::words {

/// An ink, or the sentence why there is none.
struct InkReading {
    std::optional<Ink> ink;
    QString trouble;
};

/// `K60`, `C0 M100 Y90 K0`, `0/100/90/0`, and for a spot plate its name and tint with the process ink that stands for it
/// where no such plate is made: `PANTONE 185 C 80% = C0 M91 Y76 K0`. In per cent, with at most one decimal. RGB in any
/// form is refused: a newspaper has no plates for it.
InkReading readInk(const QString& text);

/// As `readInk` takes it.
QString inkText(const Ink& ink);

}
