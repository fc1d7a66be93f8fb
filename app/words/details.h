#pragma once

#include "base/fault.h"
#include "base/finding.h"
#include "words/filling.h"

namespace banxin::words {

/// The arguments with those in the user's language that are words of ours (a part, a field, a reason) and no names.
/// A reason that is not in the list, as one of a library, stays as it is.
Arguments worded(const Fault& fault);
Arguments worded(const Finding& finding);

}
