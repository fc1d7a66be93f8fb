#include "propose/slicing_tree.h"

#include <algorithm>
#include <cmath>

namespace banxin::propose {

namespace {

class Changer {
public:
    Changer(const TreeGround& ground, Chance& chance, SlicingTree& tree) : m_ground{ground}, m_chance{chance}, m_tree{tree}
    {
        for (std::size_t i = 0; i < tree.parts.size(); ++i) {
            const Part& part = tree.parts[i];
            if (part.cut != Cut::Leaf)
                m_cuts[m_cutCount++] = static_cast<std::int16_t>(i);
            else if (part.module >= 0)
                m_leaves[m_leafCount++] = static_cast<std::int16_t>(i);
        }
    }

    bool change()
    {
        const int kind = m_chance.below(100);
        if (kind < 4 && hasOptional())
            return toggleWaiting();
        if (kind < 30)
            return swapModules();
        if (kind < 52)
            return moveLeaf();
        if (kind < 64)
            return turnCut();
        if (kind < 74)
            return swapSides();
        if (kind < 88)
            return shiftLine();
        return changeSize();
    }

private:
    Part& at(std::int16_t index) { return m_tree.parts[static_cast<std::size_t>(index)]; }
    std::int16_t someLeaf() { return m_leaves[static_cast<std::size_t>(m_chance.below(m_leafCount))]; }
    std::int16_t someCut() { return m_cuts[static_cast<std::size_t>(m_chance.below(m_cutCount))]; }

    bool hasOptional() const { return std::any_of(m_ground.mayWait.begin(), m_ground.mayWait.end(), [](bool may) { return may; }); }

    bool swapModules()
    {
        if (m_leafCount < 2)
            return false;
        std::int16_t& a = at(someLeaf()).module;
        std::int16_t& b = at(someLeaf()).module;
        if (a == b)
            return false;
        std::swap(a, b);
        return true;
    }

    double areaOf(std::int16_t index)
    {
        const Part& part = at(index);
        if (part.cut != Cut::Leaf)
            return areaOf(part.first) + areaOf(part.second);
        if (part.module >= 0)
            return m_ground.shapes->area(static_cast<std::size_t>(part.module));
        const Room& room = m_ground.anchors[static_cast<std::size_t>(part.anchor)].room;
        return room.columns * room.rows;
    }

    /// A line that gives both sides columns by their areas.
    std::int16_t fairLine(const Part& part, int x, int columns)
    {
        const double first = areaOf(part.first);
        const double second = areaOf(part.second);
        return static_cast<std::int16_t>(x + std::lround(columns * first / (first + second)));
    }

    bool turnCut()
    {
        if (m_cutCount == 0)
            return false;
        Part& part = at(someCut());
        part.cut = part.cut == Cut::Over ? Cut::Beside : Cut::Over;
        if (part.cut == Cut::Beside)
            part.line = fairLine(part, part.x, part.columns);
        return true;
    }

    bool swapSides()
    {
        if (m_cutCount == 0)
            return false;
        Part& part = at(someCut());
        std::swap(part.first, part.second);
        if (part.cut == Cut::Beside)
            part.line = static_cast<std::int16_t>(2 * part.x + part.columns - part.line);
        return true;
    }

    bool shiftLine()
    {
        if (m_cutCount == 0)
            return false;
        for (int tries = 0; tries < 4; ++tries) {
            Part& part = at(someCut());
            if (part.cut != Cut::Beside || part.columns <= 2)
                continue;
            const int line = part.line + (m_chance.tossed() ? 1 : -1);
            if (line <= part.x || line >= part.x + part.columns)
                continue;
            part.line = static_cast<std::int16_t>(line);
            return true;
        }
        return false;
    }

    bool changeSize()
    {
        if (m_leafCount == 0)
            return false;
        const auto module = static_cast<std::size_t>(at(someLeaf()).module);
        const int count = m_ground.shapes->sizeCount(module);
        if (count < 2)
            return false;
        const auto size = static_cast<std::uint8_t>(m_chance.below(count));
        if (m_tree.size[module] == size)
            return false;
        m_tree.size[module] = size;
        return true;
    }

    /// Puts a leaf beside or over another part, by chance.
    void putInSomehow(std::int16_t leaf, std::int16_t pair, std::int16_t target)
    {
        const Cut cut = at(target).columns > 1 && m_chance.tossed() ? Cut::Beside : Cut::Over;
        Part& joined = putIn(m_tree, leaf, pair, target, cut, m_chance.tossed());
        joined.line = fairLine(joined, joined.x, joined.columns);
    }

    bool isUsed(std::int16_t index) { return at(index).isUsed(); }

    bool moveLeaf()
    {
        if (m_leafCount < 1 || m_cutCount < 2)
            return false;
        const std::int16_t leaf = someLeaf();
        const std::int16_t pair = takeOut(m_tree, leaf);
        if (pair < 0)
            return false;
        std::int16_t target = leaf;
        while (target == leaf || target == pair || !isUsed(target))
            target = static_cast<std::int16_t>(m_chance.below(static_cast<int>(m_tree.parts.size())));
        putInSomehow(leaf, pair, target);
        return true;
    }

    bool toggleWaiting()
    {
        const int optional = static_cast<int>(std::count(m_ground.mayWait.begin(), m_ground.mayWait.end(), true));
        const int out = static_cast<int>(m_tree.waiting.size());
        if (m_chance.below(optional) < out)
            return bringBack();
        const std::int16_t leaf = someLeaf();
        if (!m_ground.mayWait[static_cast<std::size_t>(at(leaf).module)])
            return false;
        const std::int16_t pair = takeOut(m_tree, leaf);
        if (pair < 0)
            return false;
        m_tree.waiting.push_back(at(leaf).module);
        at(leaf) = Part{};
        return true;
    }

    bool bringBack()
    {
        if (m_tree.waiting.empty())
            return false;
        const auto which = m_tree.waiting.begin() + m_chance.below(static_cast<int>(m_tree.waiting.size()));
        std::int16_t target = 0;
        do
            target = static_cast<std::int16_t>(m_chance.below(static_cast<int>(m_tree.parts.size())));
        while (!isUsed(target));
        const std::int16_t leaf = freePart(m_tree, -1);
        at(leaf).module = *which;
        const std::int16_t pair = freePart(m_tree, leaf);
        m_tree.waiting.erase(which);
        putInSomehow(leaf, pair, target);
        return true;
    }

    static constexpr std::size_t most = 256;
    const TreeGround& m_ground;
    Chance& m_chance;
    SlicingTree& m_tree;
    std::int16_t m_leaves[most]{};
    std::int16_t m_cuts[most]{};
    int m_leafCount = 0;
    int m_cutCount = 0;
};

}

bool changeTree(const TreeGround& ground, Chance& chance, SlicingTree& tree)
{
    return Changer{ground, chance, tree}.change();
}

}
