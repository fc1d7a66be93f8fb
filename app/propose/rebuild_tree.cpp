#include "propose/slicing_tree.h"

#include <algorithm>

namespace banxin::propose {

namespace {

/// Rebuilds a tree from where things stand, cutting straight through wherever that goes.
class Rebuilder {
public:
    struct Piece {
        Room room;
        std::int16_t module = -1;
        std::int16_t anchor = -1;
    };

    explicit Rebuilder(SlicingTree& tree) : m_tree{tree} {}

    std::int16_t build(std::vector<Piece> pieces)
    {
        if (pieces.size() == 1)
            return addLeaf(m_tree, pieces[0].module, pieces[0].anchor);
        for (const Cut cut : {Cut::Over, Cut::Beside}) {
            const auto from = [cut](const Piece& piece) { return cut == Cut::Over ? piece.room.y : piece.room.x; };
            const auto to = [cut](const Piece& piece) { return cut == Cut::Over ? piece.room.foot() : piece.room.right(); };
            std::sort(pieces.begin(), pieces.end(), [&](const Piece& a, const Piece& b) { return from(a) < from(b); });
            int reached = 0;
            for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
                reached = std::max(reached, to(pieces[i]));
                if (from(pieces[i + 1]) < reached)
                    continue;
                const std::int16_t first = build({pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(i + 1)});
                const std::int16_t second = first < 0 ? std::int16_t{-1} : build({pieces.begin() + static_cast<std::ptrdiff_t>(i + 1), pieces.end()});
                return second < 0 ? std::int16_t{-1} : addPair(m_tree, cut, from(pieces[i + 1]), first, second);
            }
        }
        return -1;
    }

private:
    SlicingTree& m_tree;
};

}

bool treeOf(const TreeGround& ground, const std::vector<Room>& rooms, SlicingTree& tree, std::int16_t coming)
{
    tree = {};
    tree.waiting = ground.hopeless;
    tree.size.assign(ground.mayWait.size(), ShapeTable::anySize);
    std::vector<Rebuilder::Piece> pieces;
    for (std::size_t i = 0; i < ground.anchors.size(); ++i) {
        const Anchor& anchor = ground.anchors[i];
        // A module that was locked elsewhere keeps its neighbours.
        const Room known = anchor.module >= 0 ? rooms[static_cast<std::size_t>(anchor.module)] : Room{};
        pieces.push_back({known.columns > 0 ? known : anchor.room, -1, static_cast<std::int16_t>(i)});
    }
    for (const std::int16_t module : ground.moving) {
        const Room& room = rooms[static_cast<std::size_t>(module)];
        if (room.columns > 0)
            pieces.push_back({room, module, -1});
        else if (ground.mayWait[static_cast<std::size_t>(module)] || module == coming)
            tree.waiting.push_back(module);
        else
            return false;
    }
    if (pieces.empty())
        return false;
    tree.root = Rebuilder{tree}.build(std::move(pieces));
    return tree.root >= 0 && tree.settle(ground);
}

}
