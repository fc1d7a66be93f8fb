#pragma once

#include "model/furniture.h"
#include "model/grid.h"

namespace banxin::makeup {

/// What was sold, on a page with that grid; zero where nothing was said.
Size bookedSize(const Advertisement& advertisement, const Grid& grid);

}
