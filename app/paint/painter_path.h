#pragma once

#include "base/path.h"

#include <QPainterPath>

namespace banxin::paint {

/// `path` with every coordinate multiplied by the scale of its axis, filled by the winding rule.
QPainterPath painterPath(const Path& path, double scaleX, double scaleY);

}
