#pragma once

#include "find/find.h"

#include <memory>
#include <optional>

namespace banxin::find {

/// Part of a text that matches.
struct Match {
    std::size_t start = 0;
    std::size_t length = 0;
    std::vector<std::u16string> groups;
};

/// Goes through texts for one query. For one thread.
class Matcher {
public:
    virtual ~Matcher() = default;
    /// All matches, first to last, not overlapping and not empty; nothing where the pattern took too long.
    virtual std::optional<std::vector<Match>> matches(std::u16string_view text) = 0;
};

/// Fails as findAll does.
Result<std::unique_ptr<Matcher>> matcherFor(const Query& query, const Effort& effort);

}
