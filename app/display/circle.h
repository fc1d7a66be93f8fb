#pragma once

#include "base/path.h"

namespace banxin::display {

/// A circle of four curves, true to a four-thousandth of its radius.
Path circle(Point centre, Length radius);

}
