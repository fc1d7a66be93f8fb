#pragma once

#include "desk/session.h"
#include "paint/painter.h"

#include <functional>
#include <memory>

namespace banxin::ui {

using desk::PagePointer;

/// Makes a painter for one thread. What the painter borrows must live as long as the painter: keep it in the pointer's
/// deleter.
using PainterSource = std::function<std::shared_ptr<paint::PagePainter>()>;

/// Painters with the fonts and pictures of an edition, which they keep, and with its output profile for the plates.
PainterSource painterSource(const desk::Snapshot& snapshot);

}
