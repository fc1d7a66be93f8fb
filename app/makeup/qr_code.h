#pragma once

#include "base/result.h"
#include "display/display_list.h"
#include "model/furniture.h"

#include <string>

namespace banxin::makeup {

/// A QR code as one black path that fills `square`, its quiet zone of four modules included.
struct DrawnQrCode {
    Path modules;
    Length module;      ///< side of one module
};

/// ISO/IEC 18004: paper on every side of a code.
constexpr int quietModules = 4;

/// How many modules the code of the text has on a side, without its quiet zone; 0 where no code holds the text.
int modulesAcross(const std::string& text, QrLevel level);

/// Enough of the text of a code that belongs to no story to know it by.
std::string qrName(const QrCode& code);

/// What newsprint and a telephone's camera bear.
constexpr Length leastQrModule = Length::fromEmu(36000 * 4 / 10);

/// `text` is UTF-8. Fails with QrTooLong (name, bytes) where no code holds the text.
Result<DrawnQrCode> drawQrCode(const std::string& text, QrLevel level, const Rect& square, const std::string& name);

/// Whether `drawn`, filled on paper in `square`, shows at the middle of every module, and of the quiet zone's, what the encoder
/// says of the text.
bool showsQrCode(const Path& drawn, const Rect& square, const std::string& text, QrLevel level);

}
