#include "propose/search.h"

#include "propose/obstacle.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <thread>

namespace banxin::propose {

namespace {

using Clock = std::chrono::steady_clock;

/// An archive keeps more than is asked for: a page that comes later may push two aside.
constexpr std::size_t spare = 7;

class Search {
public:
    Search(const PageBrief& brief, const SearchSettings& settings) : m_settings{settings}, m_begun{Clock::now()}, m_ground{brief}
    {
        const Archive empty{static_cast<std::size_t>(settings.count) + spare, settings.apart};
        for (int lane = 0; lane < std::max(1, settings.lanes); ++lane) {
            m_lanes.push_back(std::make_unique<Annealing>(m_ground, settings.seed * 64 + static_cast<std::uint64_t>(lane), empty));
            if (!settings.start.empty())
                m_lanes.back()->startFrom(settings.start, settings.onlyNearStart);
            if (settings.rounds == 0)
                allow(*m_lanes.back());
            if (settings.dropped)
                m_lanes.back()->startWithDropped(*settings.dropped);
        }
    }

    SearchResult run()
    {
        const int threads = std::clamp<int>(m_settings.threads, 1, static_cast<int>(m_lanes.size()));
        std::vector<std::thread> others;
        for (int thread = 1; thread < threads; ++thread)
            others.emplace_back([this, thread, threads] { work(thread, threads); });
        work(0, threads);
        for (std::thread& other : others)
            other.join();
        return result();
    }

private:
    /// Each lane may do its share, whatever the others have found.
    void allow(Annealing& lane) const
    {
        const int lanes = std::max(1, m_settings.lanes);
        const std::chrono::microseconds withoutPage = m_settings.giveUp.count() > 0 ? std::min(m_settings.giveUp, m_settings.budget) : m_settings.budget;
        lane.allow(Work{m_settings.budget} / lanes, Work{withoutPage} / lanes);
    }

    bool isCancelled() const { return m_settings.cancelled && m_settings.cancelled->load(std::memory_order_relaxed); }
    bool isLate() const { return m_settings.rounds == 0 && Clock::now() >= m_settings.deadline.value_or(m_begun + m_settings.budget); }
    bool isOver() const { return isCancelled() || isLate(); }

    /// The lanes of one thread, a round of each in turn.
    void work(int thread, int threads)
    {
        const auto stop = [this] { return isOver(); };
        const auto found = [this](const Archive& archive) { note(archive); };
        for (int round = 0; (m_settings.rounds == 0 || round < m_settings.rounds) && !isOver(); ++round) {
            bool isSpent = true;
            for (std::size_t lane = static_cast<std::size_t>(thread); lane < m_lanes.size(); lane += static_cast<std::size_t>(threads)) {
                m_lanes[lane]->round(stop, found);
                isSpent = isSpent && m_lanes[lane]->isSpent();
            }
            if (isSpent)
                return;
        }
    }

    /// The times count for one lane alone; that is when a window would have them at the latest.
    void note(const Archive& archive)
    {
        if (m_all.count() >= 0)
            return;
        const std::scoped_lock lock{m_mutex};
        const auto now = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - m_begun);
        if (m_first.count() < 0)
            m_first = now;
        if (m_all.count() < 0 && archive.pages().size() >= static_cast<std::size_t>(m_settings.count))
            m_all = now;
    }

    SearchResult result()
    {
        SearchResult result;
        Archive all{static_cast<std::size_t>(m_settings.count), m_settings.apart};
        std::vector<const Proposal*> pages;
        for (const auto& lane : m_lanes) {
            for (const Proposal& page : lane->archive().pages())
                pages.push_back(&page);
            result.worked += lane->worked();
            result.isCutShort = result.isCutShort || (m_settings.rounds == 0 && !lane->isSpent());
            if (lane->nearMiss().cost < result.nearMiss.cost)
                result.nearMiss = lane->nearMiss();
        }
        // The best first, so that none is pushed aside by a better one that comes later.
        std::stable_sort(pages.begin(), pages.end(), [](const Proposal* a, const Proposal* b) { return a->quality > b->quality; });
        for (const Proposal* page : pages)
            all.offer(*page);
        result.pages = all.pages();
        result.first = m_first;
        result.all = m_all;
        result.spent = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - m_begun);
        return result;
    }

    SearchSettings m_settings;
    Clock::time_point m_begun;
    SearchGround m_ground;
    std::vector<std::unique_ptr<Annealing>> m_lanes;
    std::mutex m_mutex;
    std::chrono::microseconds m_first{-1};
    std::chrono::microseconds m_all{-1};
};

}

SearchResult search(const PageBrief& brief, const SearchSettings& settings)
{
    // What cannot be is not looked for.
    if (!obstaclesBefore(brief).empty())
        return {};
    return Search{brief, settings}.run();
}

}
