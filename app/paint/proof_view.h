#pragma once

#include <array>
#include <set>
#include <string>

namespace banxin::paint {

/// How a page is shown in the inks of the press.
struct ProofView {
    /// What unprinted paper and solid black look like: as white and as deep as the screen can, or as on the press.
    enum class Paper { White, Press };
    Paper paper = Paper::White;
    std::array<bool, 4> process{true, true, true, true};   ///< cyan, magenta, yellow, black; those that are seen
    std::set<std::string> hiddenSpots;
    int inkLimit = 0;        ///< per cent: more ink than that is marked; 0: nothing is
    friend bool operator==(const ProofView&, const ProofView&) = default;
};

}
