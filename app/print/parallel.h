#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace banxin::print {

/// Runs task(0) … task(count − 1) on the machine's cores, in any order: no task may stand on another's outcome, and
/// each keeps its outcome in a place of its own, so the result does not tell the order.
template <class Task>
void inParallel(std::size_t count, const Task& task)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            task(i);
    };
    const std::size_t cores = std::max(std::thread::hardware_concurrency(), 1u);
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min({count, cores, std::size_t{8}}); ++i)
        others.emplace_back(work);
    work();
}

}
