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
    /// Work of all lanes together. It is counted, so the same seed gives the same pages, on one thread or two.
    std::chrono::microseconds budget{500'000};
    std::chrono::microseconds giveUp{0};       ///< above 0: the search ends where there is no page after so much of it
    /// By the clock, for machines that are slower than usual; not given: when as much time has gone by as the budget is. Pages
    /// of a search that ended so (`isCutShort`) may be others the next time.
    std::optional<std::chrono::steady_clock::time_point> deadline;
    int rounds = 0;                            ///< above 0: so many in each lane, whatever the work and the time
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
    Work worked{0};
    bool isCutShort = false;                   ///< by the clock
};

/// Looks for pages. `brief` must outlive the result: shapes are its own.
SearchResult search(const PageBrief& brief, const SearchSettings& settings);

}
