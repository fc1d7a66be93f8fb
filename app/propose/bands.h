#pragma once

#include "propose/shapes.h"

#include <optional>
#include <vector>

namespace banxin::propose {

/// A story's place in a plan, in rows of the free area.
struct Placing {
    std::size_t candidate = 0;
    int rank = 0;
    GridPlace place;
};

struct Plan {
    std::vector<Placing> placings;
    std::int64_t cost = 0;
};

/// The best plan of the first `count` candidates in an area of `columns` × `rows`: bands over the whole width, in the
/// order of importance; a band is cells side by side, a cell one story or two over each other. Nothing where they
/// do not fit. The same candidates give the same plan.
std::optional<Plan> planBands(const std::vector<Candidate>& candidates, std::size_t count, int columns, int rows);

}
