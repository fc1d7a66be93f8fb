#pragma once

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

/// What the programs that measure have in common: processor time, sorted.
namespace banxin::bench {

inline double milliseconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

struct Times {
    std::vector<double> all;      ///< threads
    std::vector<double> window;   ///< the window's thread alone
    std::vector<double> wall;
};

template <class Work>
void measure(Times& times, const Work& work)
{
    const double all = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
    const double window = milliseconds(CLOCK_THREAD_CPUTIME_ID);
    const double wall = milliseconds(CLOCK_MONOTONIC);
    work();
    times.all.push_back(milliseconds(CLOCK_PROCESS_CPUTIME_ID) - all);
    times.window.push_back(milliseconds(CLOCK_THREAD_CPUTIME_ID) - window);
    times.wall.push_back(milliseconds(CLOCK_MONOTONIC) - wall);
}

inline double percentile(std::vector<double> values, std::size_t percent)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::min(values.size() - 1, values.size() * percent / 100)];
}

/// `floor`: what the same machine needs in this run for the least that the work could be.
inline void print(const char* what, const Times& times, double floor)
{
    std::printf("%-46s median %7.2f  p95 %7.2f ms, %5.1f floors; window's thread p95 %6.2f, wall p95 %6.2f (%zu)\n", what,
        percentile(times.all, 50), percentile(times.all, 95), percentile(times.all, 50) / floor, percentile(times.window, 95),
        percentile(times.wall, 95), times.all.size());
}

/// For work of one thread, in microseconds. `floor` as above, 0: none was measured.
inline void printFine(const char* what, const Times& times, double floor = 0)
{
    std::printf("%-46s least %8.1f  median %8.1f  p99 %8.1f µs", what, percentile(times.window, 0) * 1e3, percentile(times.window, 50) * 1e3,
        percentile(times.window, 99) * 1e3);
    if (floor > 0)
        std::printf("  %5.2f floors", percentile(times.window, 50) / floor);
    std::printf(" (%zu)\n", times.window.size());
}

}
