#include "propose/annealing.h"

#include <algorithm>
#include <cmath>

namespace banxin::propose {

namespace {

/// A round is long enough for a page to settle, and short enough for many beginnings.
constexpr int stepsForModule = 150;
/// In points of quality: what a round may lose in a step at its beginning, from chance and from a good page, and at its end.
constexpr double hot = 4.0;
constexpr double warm = 1.2;
/// The same where a page shall stay what it is but for one module.
constexpr double mild = 0.6;
/// Ways to put a module in that rounds begin with in turn.
constexpr std::size_t mostDrops = 6;
constexpr double cold = 0.08;
constexpr int stepsBetweenStops = 32;
/// Trees by chance that are looked at before a round begins with one in which a width suits nothing.
constexpr int mostStarts = 50;
/// What a step takes on a machine of usual pace, in nanoseconds: by itself, for each module, for each two of them, and for
/// each sum. (Found by timing; the machine they were timed on is faster by half.)
constexpr double workOfStep = 350;
constexpr double workOfModule = 90;
constexpr double workOfPair = 6;
constexpr double workOfSum = 0.15;
/// A tree by chance takes as much as so many steps.
constexpr int stepsOfTree = 4;
/// The energy of what is no page at all.
constexpr double nothing = 1e18;

}

SearchGround::SearchGround(const PageBrief& b) : brief{b}, rules{b}, scale{100 / rules.weights()}, shapes{b, scale}, trees{b, shapes} {}

Annealing::Annealing(const SearchGround& ground, std::uint64_t seed, Archive archive)
    : m_ground{ground}, m_chance{seed}, m_sizing{ground.brief, ground.trees, ground.shapes}, m_archive{std::move(archive)}
{
}

bool Annealing::beginAt(const std::vector<Room>& rooms)
{
    if (!treeOf(m_ground.trees, rooms, m_state.tree))
        return false;
    m_state.energy = energyOf(m_state);
    return true;
}

bool Annealing::beginWithDropped()
{
    if (m_round == 0)
        findDrops();
    if (m_drops.empty())
        return false;
    m_state.tree = m_drops[static_cast<std::size_t>(m_round) % m_drops.size()];
    m_state.energy = energyOf(m_state);
    return true;
}

void Annealing::findDrops()
{
    SlicingTree start;
    if (!treeOf(m_ground.trees, m_start, start, m_dropped))
        return;
    const auto wish = std::find_if(m_ground.brief.wishes.begin(), m_ground.brief.wishes.end(), [this](const Wish& one) { return one.module == static_cast<std::size_t>(m_dropped); });
    const int columns = wish != m_ground.brief.wishes.end() ? wish->room.columns : 1;
    std::vector<std::pair<double, SlicingTree>> ways;
    const auto look = [&](SlicingTree& tree) {
        m_trial.tree = tree;
        const double energy = energyOf(m_trial);
        if (energy < nothing)
            ways.emplace_back(energy, std::move(tree));
    };
    if (start.settle(m_ground.trees) && std::find(start.waiting.begin(), start.waiting.end(), m_dropped) == start.waiting.end()) {
        SlicingTree same = start;
        look(same);
    }
    eachTreeWith(m_ground.trees, start, m_dropped, columns, look);
    std::stable_sort(ways.begin(), ways.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < std::min(mostDrops, ways.size()); ++i)
        m_drops.push_back(std::move(ways[i].second));
}

bool Annealing::begin(double& heat)
{
    heat = warm;
    if (m_dropped >= 0 && beginWithDropped()) {
        heat = mild;
        return true;
    }
    if ((m_round == 0 || m_startsThere) && !m_start.empty() && beginAt(m_start))
        return true;
    if (m_round > 1 && !m_archive.pages().empty() && m_chance.below(3) > 0) {
        const auto& pages = m_archive.pages();
        const Proposal& page = pages[static_cast<std::size_t>(m_chance.below(static_cast<int>(pages.size())))];
        std::vector<Room> rooms(m_ground.brief.modules.size());
        for (const PlacedModule& placed : page.modules)
            rooms[placed.module] = placed.room;
        if (beginAt(rooms))
            return true;
    }
    heat = hot;
    for (int tries = 0; tries < mostStarts; ++tries) {
        m_worked += workOf(0) * stepsOfTree;
        if (!growTree(m_ground.trees, m_chance, m_state.tree))
            return false;
        m_state.energy = energyOf(m_state);
        if (m_state.energy < nothing)
            return true;
    }
    return true;
}

Work Annealing::workOf(std::int64_t sums) const
{
    const auto modules = static_cast<double>(m_ground.brief.modules.size());
    return Work{std::lround(workOfStep + workOfModule * modules + workOfPair * modules * modules + workOfSum * static_cast<double>(sums))};
}

double Annealing::energyOf(State& state)
{
    const float cost = m_sizing.size(state.tree, state.page);
    if (cost >= ShapeTable::impossible)
        return nothing;
    return static_cast<double>(cost) + m_ground.rules.badness(state.page) * m_ground.scale;
}

bool Annealing::isComplete(const std::vector<PlacedModule>& page) const
{
    return std::all_of(page.begin(), page.end(), [](const PlacedModule& placed) {
        return placed.shape && placed.shape->rows == placed.room.rows && placed.shape->columns == placed.room.columns;
    });
}

void Annealing::remember(const State& state, const Found& found)
{
    const double quality = 100 - state.energy;
    if (quality <= m_archive.threshold())
        return;
    if (!isComplete(state.page)) {
        if (state.energy < m_nearMiss.cost && m_archive.pages().empty())
            m_nearMiss = {state.energy, state.page, {state.tree.waiting.begin(), state.tree.waiting.end()}};
        return;
    }
    Proposal proposal;
    proposal.modules = state.page;
    proposal.waiting.assign(state.tree.waiting.begin(), state.tree.waiting.end());
    proposal.quality = m_ground.rules.quality(state.page, &proposal.figures);
    m_archive.offer(proposal);
    found(m_archive);
}

void Annealing::round(const Stop& stop, const Found& found)
{
    if (isSpent())
        return;
    double heat = 0;
    const std::int64_t sums = m_sizing.sums();
    const bool begun = begin(heat);
    ++m_round;
    m_worked += workOf(m_sizing.sums() - sums);
    if (!begun)
        return;
    remember(m_state, found);
    const int stepsInRound = stepsForModule * static_cast<int>(m_ground.brief.modules.size());
    const double cooling = std::pow(cold / heat, 1.0 / stepsInRound);
    for (int step = 0; step < stepsInRound; ++step, heat *= cooling) {
        if (step % stepsBetweenStops == 0 && (isSpent() || stop()))
            return;
        const std::int64_t before = m_sizing.sums();
        m_trial.tree = m_state.tree;
        if (!changeTree(m_ground.trees, m_chance, m_trial.tree) || !m_trial.tree.settle(m_ground.trees)) {
            m_worked += workOf(0);
            continue;
        }
        m_trial.energy = energyOf(m_trial);
        m_worked += workOf(m_sizing.sums() - before);
        const double worse = m_trial.energy - m_state.energy;
        if (m_trial.energy >= nothing && m_state.energy < nothing)
            continue;
        if (worse > 0 && m_chance.share() >= std::exp(-worse / heat))
            continue;
        std::swap(m_state, m_trial);
        remember(m_state, found);
    }
}

}
