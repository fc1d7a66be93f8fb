#pragma once

#include "desk/open_edition.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace banxin::desk {

/// Even numbers that are the same on every machine (splitmix64).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state{seed} {}
    std::uint64_t next();
    /// 0 … most.
    int upTo(int most) { return static_cast<int>(next() % (static_cast<std::uint64_t>(most) + 1)); }
    int from(int least, int most) { return least + upTo(most - least); }

private:
    std::uint64_t m_state;
};

/// An edit that is worked out and waits for its commit.
struct RandomEdit {
    Edition after;
    StepLabel label;
    std::vector<NewPhoto> photos;
};

/// Nothing where what the dice chose cannot be done (a place outside the page, no story yet) or would change nothing.
std::optional<RandomEdit> randomEdit(const Edition& before, Dice& dice);
/// Types a few characters into some story, or brings the first story in. Always possible.
RandomEdit typeSomething(const Edition& before, Dice& dice);

}
