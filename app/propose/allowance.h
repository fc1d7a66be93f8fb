#pragma once

#include "propose/search.h"

#include <algorithm>

namespace banxin::propose {

/// How long a question may take: setting the stories, searches and trials share one budget of work, and one deadline by the
/// clock. Where rounds are counted there is no limit.
class Allowance {
public:
    using Clock = std::chrono::steady_clock;

    Allowance(const SearchSettings& settings, Clock::time_point begun)
        : m_isLimited{settings.rounds == 0}, m_whole{settings.budget}, m_left{settings.budget}, m_deadline{settings.deadline.value_or(begun + settings.budget)}
    {
    }

    void spend(Work work) { m_left -= work; }

    /// Whether not more than `share` of the work is left, or the time is over.
    bool isDownTo(double share) const
    {
        return m_isLimited && (static_cast<double>(m_left.count()) <= share * static_cast<double>(m_whole.count()) || Clock::now() >= m_deadline);
    }

    /// Settings for a search with what is left, that gives up without a page after `share` of the whole. However much went
    /// into setting the stories, a little is looked.
    void limit(SearchSettings& settings, double share) const
    {
        constexpr std::chrono::milliseconds least{40};
        settings.budget = std::max<std::chrono::microseconds>(least, std::chrono::duration_cast<std::chrono::microseconds>(m_left));
        settings.giveUp = std::max<std::chrono::microseconds>(least, std::chrono::microseconds{static_cast<std::int64_t>(share * static_cast<double>(m_whole.count()) / 1000)});
        settings.deadline = std::max(m_deadline, Clock::now() + least);
    }

    Work spent() const { return m_whole - m_left; }

private:
    bool m_isLimited;
    Work m_whole;
    Work m_left;
    Clock::time_point m_deadline;
};

}
