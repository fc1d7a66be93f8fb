#pragma once

#include "base/finding.h"
#include "display/composed_page.h"
#include "model/edition.h"

#include <vector>

namespace banxin::proof {

/// What the press cannot print well of a page's marks, by the edition's press settings: inks above the limit, lines
/// thinner than a hairline, pictures that are coarser than the house likes. Once a block and kind of trouble. Photos'
/// own ink is known to the writer of the press file only.
std::vector<Finding> pressTrouble(const Edition& edition, const display::ComposedPage& page);

}
