#pragma once

#include "propose/annealing.h"

#include <atomic>
#include <chrono>
#include <optional>
#include <vector>

namespace banxin::propose {

struct SearchSettings {
    int count = 5;                             ///< pages asked for
    double apart = 0.35;                       ///< how different they must be
    std::uint64_t seed = 1;
    std::chrono::microseconds budget{500'000};
    int rounds = 0;                            ///< above 0: so many in each lane, whatever the time; then the same seed gives the same pages
    int lanes = 2;                             ///< chains of rounds …
    int threads = 2;                           ///< … shared out to so many threads
    std::vector<Room> start;                   ///< by module: where a page that is known has them; empty: none
    bool onlyNearStart = false;                ///< looks for relatives of that page
    std::optional<std::size_t> dropped;        ///< a module that is put elsewhere in that page, or comes new to it
    const std::atomic<bool>* cancelled = nullptr;
};

struct SearchResult {
    std::vector<Proposal> pages;               ///< best first, different from each other
    NearMiss nearMiss;                         ///< where there is no page
    std::chrono::microseconds first{-1};       ///< until the first complete page
    std::chrono::microseconds all{-1};         ///< until there were as many as asked for
    std::chrono::microseconds spent{0};
};

/// Looks for pages. `brief` must outlive the result: shapes are its own.
SearchResult search(const PageBrief& brief, const SearchSettings& settings);

}
