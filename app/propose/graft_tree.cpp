// Taking a leaf out of a tree, and putting one in.
#include "propose/slicing_tree.h"

#include <algorithm>

namespace banxin::propose {

namespace {

Part& at(SlicingTree& tree, std::int16_t index) { return tree.parts[static_cast<std::size_t>(index)]; }

/// `part` takes the place of `before` under `above`.
void hang(SlicingTree& tree, std::int16_t above, std::int16_t before, std::int16_t part)
{
    if (above < 0)
        tree.root = part;
    else
        (at(tree, above).first == before ? at(tree, above).first : at(tree, above).second) = part;
    at(tree, part).parent = above;
}

std::int16_t leafOf(const SlicingTree& tree, std::int16_t module)
{
    const auto found = std::find_if(tree.parts.begin(), tree.parts.end(), [&](const Part& part) { return part.cut == Cut::Leaf && part.module == module; });
    return found != tree.parts.end() ? static_cast<std::int16_t>(found - tree.parts.begin()) : std::int16_t{-1};
}

}

std::int16_t takeOut(SlicingTree& tree, std::int16_t leaf)
{
    const std::int16_t freed = at(tree, leaf).parent;
    if (freed < 0)
        return -1;
    const Part pair = at(tree, freed);
    hang(tree, pair.parent, freed, pair.first == leaf ? pair.second : pair.first);
    at(tree, freed) = Part{};
    at(tree, leaf).parent = -1;
    return freed;
}

Part& putIn(SlicingTree& tree, std::int16_t leaf, std::int16_t pair, std::int16_t target, Cut cut, bool isFirst)
{
    const Part there = at(tree, target);
    at(tree, pair) = Part{};
    hang(tree, there.parent, target, pair);
    Part& joined = at(tree, pair);
    joined.cut = cut;
    joined.first = isFirst ? leaf : target;
    joined.second = isFirst ? target : leaf;
    joined.x = there.x;
    joined.columns = there.columns;
    at(tree, leaf).parent = pair;
    at(tree, target).parent = pair;
    return joined;
}

std::int16_t freePart(SlicingTree& tree, std::int16_t except)
{
    for (std::size_t i = 0; i < tree.parts.size(); ++i) {
        if (!tree.parts[i].isUsed() && static_cast<std::int16_t>(i) != except)
            return static_cast<std::int16_t>(i);
    }
    tree.parts.emplace_back();
    return static_cast<std::int16_t>(tree.parts.size() - 1);
}

void eachTreeWith(const TreeGround& ground, const SlicingTree& tree, std::int16_t module, int columns, const std::function<void(SlicingTree&)>& visit)
{
    const auto offer = [&](SlicingTree& made) {
        if (made.settle(ground))
            visit(made);
    };
    SlicingTree without = tree;
    std::int16_t leaf = leafOf(without, module);
    std::int16_t pair = -1;
    if (leaf >= 0) {
        for (const Part& part : tree.parts) {
            if (part.cut != Cut::Leaf || part.module < 0 || part.module == module)
                continue;
            SlicingTree swapped = tree;
            std::swap(at(swapped, leaf).module, at(swapped, leafOf(tree, part.module)).module);
            offer(swapped);
        }
        pair = takeOut(without, leaf);
        if (pair < 0 || !without.settle(ground))
            return;
    } else {
        std::erase(without.waiting, module);
        leaf = freePart(without, -1);
        at(without, leaf).module = module;
        pair = freePart(without, leaf);
    }
    for (std::size_t i = 0; i < without.parts.size(); ++i) {
        const auto target = static_cast<std::int16_t>(i);
        if (!without.parts[i].isUsed() || target == leaf)
            continue;
        for (const Cut cut : {Cut::Over, Cut::Beside}) {
            for (const bool isFirst : {true, false}) {
                SlicingTree grafted = without;
                Part& joined = putIn(grafted, leaf, pair, target, cut, isFirst);
                joined.line = static_cast<std::int16_t>(isFirst ? joined.x + columns : joined.x + joined.columns - columns);
                offer(grafted);
            }
        }
    }
}

}
