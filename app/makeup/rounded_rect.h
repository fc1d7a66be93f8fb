#pragma once

#include "base/path.h"

namespace banxin::makeup {

/// A rectangle with round corners, clockwise; a radius beyond half a side counts as half a side.
Path roundedRect(const Rect& area, Length radius);

}
