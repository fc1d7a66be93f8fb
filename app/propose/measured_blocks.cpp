#include "propose/measured_blocks.h"

#include <algorithm>
#include <thread>

namespace banxin::propose {

namespace {

/// Found by timing, as the work of a search is: by itself, and for each character in each width of the page.
constexpr Work workOfBlock = std::chrono::milliseconds{1};
constexpr Work workOfCharacter{250};
/// With photos a story is set in many more ways.
constexpr int timesWithPhotos = 6;

Work workOf(const BlocksToMeasure& what, const MovableBlock& movable)
{
    const Story& story = **what.edition.stories.find(articleOf(movable.block)->story);
    const auto characters = static_cast<std::int64_t>(bodyCharacters(story)) * what.page.grid.columns;
    return workOfBlock + workOfCharacter * characters * (story.photos.empty() ? 1 : timesWithPhotos);
}

class Measuring {
public:
    Measuring(StoryShapes& shapes, const BlocksToMeasure& what) : m_shapes{shapes}, m_what{what}, m_result(what.blocks.size()) {}

    std::vector<MeasuredBlock> run()
    {
        std::vector<std::thread> others;
        const std::size_t lanes = std::min(StoryShapes::lanes, m_what.blocks.size());
        for (std::size_t lane = 1; lane < lanes; ++lane)
            others.emplace_back([this, lane] { work(lane); });
        work(0);
        for (std::thread& other : others)
            other.join();
        return std::move(m_result);
    }

private:
    /// Blocks are handed out in their order; so all before one that is left out were measured.
    void work(std::size_t lane)
    {
        for (;;) {
            if (m_what.cancelled && m_what.cancelled->load(std::memory_order_relaxed))
                return;
            const std::size_t index = m_next.fetch_add(1);
            if (index >= m_result.size())
                return;
            if (m_what.enough > 0 && index >= m_what.mayWaitFrom && m_area.load() > m_what.enough)
                continue;
            MeasuredBlock& block = m_result[index];
            block.module = m_shapes.module(m_what.edition, m_what.page, m_what.blocks[index], m_what.measure, block.settings, lane);
            block.work = workOf(m_what, m_what.blocks[index]);
            m_area += leastArea(block.module);
        }
    }

    StoryShapes& m_shapes;
    const BlocksToMeasure& m_what;
    std::vector<MeasuredBlock> m_result;
    std::atomic<std::size_t> m_next{0};
    std::atomic<int> m_area{0};
};

}

int leastArea(const Module& module)
{
    const auto least = std::min_element(module.shapes.begin(), module.shapes.end(), [](const Shape& a, const Shape& b) { return a.columns * a.rows < b.columns * b.rows; });
    return least != module.shapes.end() ? least->columns * least->rows : 0;
}

std::vector<MeasuredBlock> measuredBlocks(StoryShapes& shapes, const BlocksToMeasure& what)
{
    return Measuring{shapes, what}.run();
}

}
