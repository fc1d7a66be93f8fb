#pragma once

#include "base/result.h"
#include "display/display_list.h"

#include <string>

namespace banxin::makeup {

/// A QR code as one black path that fills `square`, its quiet zone of four modules included.
struct QrCode {
    Path modules;
    Length module;      ///< side of one module
};

/// `text` is UTF-8. Fails with QrTooLong (name, bytes) where no code holds the text.
Result<QrCode> drawQrCode(const std::string& text, const Rect& square, const std::string& name);

}
