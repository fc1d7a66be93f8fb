#pragma once

#include "compose/number_groups.h"
#include "compose/prepared.h"

#include <memory>

namespace banxin::compose {

/// Where lines may begin. Chinese text goes by its own table (prohibitions of the chosen level, doubled dashes,
/// figures with their units); other scripts by UAX #14.
class OpportunityFinder {
public:
    OpportunityFinder();
    ~OpportunityFinder();
    OpportunityFinder(const OpportunityFinder&) = delete;
    OpportunityFinder& operator=(const OpportunityFinder&) = delete;

    /// Sets `paragraph.breaks`, one more than there are items. The items' widths must be known: a group of figure
    /// and unit is worth keeping only while it is not too wide.
    void find(std::u16string_view text, const std::vector<Grapheme>& graphemes, const LineRules& rules, Prepared& paragraph);

private:
    struct Members;
    std::unique_ptr<Members> m;
};

}
