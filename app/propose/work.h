#pragma once

#include <chrono>

namespace banxin::propose {

/// Work that is counted, not timed: what it would take on a machine of usual pace. The same steps are the same work on every
/// machine, whatever else that has to do, so what is limited by work comes out the same each time.
using Work = std::chrono::nanoseconds;

}
