#pragma once

#include "makeup/make_up.h"

namespace banxin::makeup {

/// What reserved room holds under a headline of one line, as the fit of copy that has no length: rows and characters free,
/// both counted below zero, in all legs together. `block` must be reserved room on `page`, which must be one of the
/// edition's.
display::Fit capacityOf(MakeUp& makeUp, const Edition& edition, const Page& page, const Block& block);

}
