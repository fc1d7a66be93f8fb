#pragma once

#include "propose/archive.h"
#include "propose/chance.h"
#include "propose/sizing.h"
#include "propose/work.h"

#include <functional>
#include <vector>

namespace banxin::propose {

/// What a page's searches share; none of them changes it.
struct SearchGround {
    const PageBrief& brief;
    PageRules rules;
    double scale;          ///< from weighted badness to points of quality
    ShapeTable shapes;
    TreeGround trees;

    explicit SearchGround(const PageBrief& brief);
};

/// The nearest to a page that was found where no page was: which modules did not fit their rooms.
struct NearMiss {
    double cost = 1e18;
    std::vector<PlacedModule> modules;
    std::vector<std::size_t> waiting;
};

/// One chain of rounds. A round begins with a page by chance or a good one, and lets it cool; the same seed gives the
/// same rounds.
class Annealing {
public:
    /// Asked now and then within a round; true ends it.
    using Stop = std::function<bool()>;
    /// Told of each complete page that is better than what the archive needs.
    using Found = std::function<void(const Archive&)>;

    Annealing(const SearchGround& ground, std::uint64_t seed, Archive archive);

    /// Begins at a page that is known, by module; `always`: each round does, so that its relatives are found.
    void startFrom(const std::vector<Room>& rooms, bool always)
    {
        m_start = rooms;
        m_startsThere = always;
    }
    /// Each round begins at that page with `module` put elsewhere in it, near where it wishes to be.
    void startWithDropped(std::size_t module) { m_dropped = static_cast<std::int16_t>(module); }
    /// It may do so much, and gives up where it has no page after `withoutPage`. Not called: as many rounds as it is asked for.
    void allow(Work most, Work withoutPage)
    {
        m_most = most;
        m_mostWithoutPage = withoutPage;
    }
    /// It has done what it may.
    bool isSpent() const { return m_worked >= (m_archive.pages().empty() ? m_mostWithoutPage : m_most); }
    Work worked() const { return m_worked; }
    /// Does nothing where it has done what it may.
    void round(const Stop& stop, const Found& found);
    const Archive& archive() const { return m_archive; }
    const NearMiss& nearMiss() const { return m_nearMiss; }

private:
    struct State {
        SlicingTree tree;
        std::vector<PlacedModule> page;
        double energy = 1e18;
    };

    bool begin(double& heat);
    bool beginAt(const std::vector<Room>& rooms);
    bool beginWithDropped();
    void findDrops();
    double energyOf(State& state);
    /// Of a step that worked out so many sums.
    Work workOf(std::int64_t sums) const;
    bool isComplete(const std::vector<PlacedModule>& page) const;
    void remember(const State& state, const Found& found);

    const SearchGround& m_ground;
    Chance m_chance;
    Sizing m_sizing;
    Archive m_archive;
    NearMiss m_nearMiss;
    std::vector<Room> m_start;
    bool m_startsThere = false;
    std::int16_t m_dropped = -1;
    std::vector<SlicingTree> m_drops;   ///< the best ways to put it in
    State m_state;
    State m_trial;
    int m_round = 0;
    Work m_worked{0};
    Work m_most = Work::max();
    Work m_mostWithoutPage = Work::max();
};

}
