#pragma once

#include "pictures/picture.h"

namespace banxin::print {

/// The samples brought to `width` pixels a row by Lanczos' filter of three lobes, which keeps lines and hair sharp without
/// the moiré that plain averages leave; alpha with them. Not made larger: fewer pixels come back as they are.
pictures::Samples resampled(pictures::Samples samples, int width);

}
