#pragma once

#include "propose/page_rules.h"
#include "propose/slicing_tree.h"

#include <memory>
#include <vector>

namespace banxin::propose {

/// Gives a settled tree its rows: of all ways to share them out, the one whose shapes cost least together. Exact, by
/// dynamic programming over the tree; what it has worked out for a part it remembers.
class Sizing {
public:
    Sizing(const PageBrief& brief, const TreeGround& ground, const ShapeTable& shapes);

    /// The cost in points of quality; at least `ShapeTable::impossible` where the anchors leave no way.
    float size(const SlicingTree& tree, std::vector<PlacedModule>& page);
    /// Sums of costs that were worked out so far: what most of the time goes into.
    std::int64_t sums() const { return m_sums; }

private:
    /// What the rows of a part cost. A part without anchors counts by its depth; one with anchors by its top and foot.
    struct Costs {
        const float* byDepth = nullptr;
        std::uint64_t key = 0;
        int least = 1;                   ///< depths outside are impossible
        int most = 0;
        std::vector<float> byEdges;
        int feet = 0;
    };
    struct Remembered {
        std::uint64_t key = 0;
        int least = 1;
        int most = 0;
        std::uint32_t turn = 0;
    };

    void work(std::int16_t index);
    void workFree(std::int16_t index);
    void workAnchored(std::int16_t index);
    void joinBeside(const Costs& a, const Costs& b, Costs& own, float* out);
    void joinOver(const Costs& a, const Costs& b, Costs& own, float* out);
    void joinAnchoredOver(const Part& one, int top, float* out);
    /// Costs of a part that begins at some top: the first is that of the foot `foot`, the next of the row below.
    struct Feet {
        const float* costs = nullptr;
        int foot = 0;
        const float* at(int row) const { return costs + (row - foot); }
    };
    Feet byFoot(std::int16_t index, int top) const;
    float costAt(std::int16_t index, int top, int foot) const;
    Reach lineReach(const Part& part, int top, int foot) const;
    float place(std::int16_t index, int top, int foot, std::vector<PlacedModule>& page) const;
    const Part& part(std::int16_t index) const { return m_tree->parts[static_cast<std::size_t>(index)]; }
    Costs& costs(std::int16_t index) { return m_costs[static_cast<std::size_t>(index)]; }
    const Costs& costs(std::int16_t index) const { return m_costs[static_cast<std::size_t>(index)]; }

    const TreeGround& m_ground;
    const ShapeTable& m_shapes;
    int m_rows;
    std::size_t m_stride;
    std::vector<float> m_anchorCost;             ///< by anchor
    std::vector<const Shape*> m_anchorShape;
    const SlicingTree* m_tree = nullptr;
    std::vector<Costs> m_costs;                  ///< by part
    std::unique_ptr<float[]> m_scratch;          ///< by part
    std::vector<Remembered> m_remembered;
    std::unique_ptr<float[]> m_memory;           ///< written before it is read
    std::uint32_t m_turn = 0;
    std::int64_t m_sums = 0;
};

}
