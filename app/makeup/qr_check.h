#pragma once

#include "base/finding.h"
#include "display/composed_page.h"
#include "model/edition.h"

#include <vector>

namespace banxin::makeup {

/// Every QR code that the page should show, as it is drawn there: its modules against the encoder's, its ink against black
/// alone, and what else lies on it and its quiet zone. What is wrong is an error QrUnreadable.
std::vector<Finding> checkQrCodes(const Edition& edition, const display::ComposedPage& page);

}
