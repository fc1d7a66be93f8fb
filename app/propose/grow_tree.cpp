#include "propose/slicing_tree.h"

#include <algorithm>
#include <cmath>

namespace banxin::propose {

namespace {

bool inside(const Room& inner, const Room& outer)
{
    return inner.x >= outer.x && inner.right() <= outer.right() && inner.y >= outer.y && inner.foot() <= outer.foot();
}

class Grower {
public:
    Grower(const TreeGround& ground, Chance& chance, SlicingTree& tree) : m_ground{ground}, m_chance{chance}, m_tree{tree} {}

    std::int16_t grow(const Room& room, std::vector<int> anchors, std::vector<std::int16_t> modules)
    {
        if (anchors.empty())
            return modules.empty() ? std::int16_t{-1} : growFree(room, modules);
        if (anchors.size() == 1 && anchorRoom(anchors[0]) == room)
            return modules.empty() ? addLeaf(m_tree, -1, static_cast<std::int16_t>(anchors[0])) : std::int16_t{-1};
        std::vector<Line> lines = linesOf(room, anchors);
        for (int tries = 0; tries < 6 && !lines.empty(); ++tries) {
            const auto index = static_cast<std::size_t>(m_chance.below(static_cast<int>(lines.size())));
            const std::size_t before = m_tree.parts.size();
            const std::int16_t made = cutAt(room, lines[index], anchors, modules);
            if (made >= 0)
                return made;
            m_tree.parts.resize(before);
        }
        return -1;
    }

private:
    struct Line {
        Cut cut = Cut::Over;
        int at = 0;
    };

    const Room& anchorRoom(int anchor) const { return m_ground.anchors[static_cast<std::size_t>(anchor)].room; }
    double areaOf(std::int16_t module) const { return m_ground.shapes->area(static_cast<std::size_t>(module)); }

    /// Straight cuts that go through no anchor: along their edges, and a few elsewhere.
    std::vector<Line> linesOf(const Room& room, const std::vector<int>& anchors)
    {
        std::vector<Line> lines;
        const auto crossesNone = [&](const Line& line) {
            return std::none_of(anchors.begin(), anchors.end(), [&](int anchor) {
                const Room& one = anchorRoom(anchor);
                return line.cut == Cut::Beside ? one.x < line.at && line.at < one.right() : one.y < line.at && line.at < one.foot();
            });
        };
        const auto add = [&](Cut cut, int at, int times) {
            const int from = cut == Cut::Beside ? room.x : room.y;
            const int to = cut == Cut::Beside ? room.right() : room.foot();
            if (at > from && at < to && crossesNone({cut, at}))
                lines.insert(lines.end(), static_cast<std::size_t>(times), Line{cut, at});
        };
        for (const int anchor : anchors) {
            const Room& one = anchorRoom(anchor);
            add(Cut::Beside, one.x, 2);
            add(Cut::Beside, one.right(), 2);
            add(Cut::Over, one.y, 2);
            add(Cut::Over, one.foot(), 2);
        }
        for (int x = room.x + 1; x < room.right(); ++x)
            add(Cut::Beside, x, 1);
        for (int i = 0; i < 4; ++i)
            add(Cut::Over, room.y + 1 + m_chance.below(std::max(1, room.rows - 1)), 1);
        return lines;
    }

    std::int16_t cutAt(const Room& room, const Line& line, const std::vector<int>& anchors, const std::vector<std::int16_t>& modules)
    {
        Room first = room;
        Room second = room;
        if (line.cut == Cut::Beside) {
            first.columns = line.at - room.x;
            second.x = line.at;
            second.columns = room.right() - line.at;
        } else {
            first.rows = line.at - room.y;
            second.y = line.at;
            second.rows = room.foot() - line.at;
        }
        std::vector<int> firstAnchors;
        std::vector<int> secondAnchors;
        for (const int anchor : anchors)
            (inside(anchorRoom(anchor), first) ? firstAnchors : secondAnchors).push_back(anchor);
        std::vector<std::int16_t> firstModules;
        std::vector<std::int16_t> secondModules;
        if (!shareOut(freeArea(first, firstAnchors), freeArea(second, secondAnchors), modules, firstModules, secondModules))
            return -1;
        const std::int16_t a = grow(first, firstAnchors, firstModules);
        if (a < 0)
            return -1;
        const std::int16_t b = grow(second, secondAnchors, secondModules);
        return b < 0 ? std::int16_t{-1} : addPair(m_tree, line.cut, line.at, a, b);
    }

    int freeArea(const Room& room, const std::vector<int>& anchors) const
    {
        int area = room.columns * room.rows;
        for (const int anchor : anchors)
            area -= anchorRoom(anchor).columns * anchorRoom(anchor).rows;
        return area;
    }

    /// Modules by chance to each side, about as many as have room there.
    bool shareOut(int firstArea, int secondArea, std::vector<std::int16_t> modules, std::vector<std::int16_t>& first, std::vector<std::int16_t>& second)
    {
        const int sides = (firstArea > 0 ? 1 : 0) + (secondArea > 0 ? 1 : 0);
        if (static_cast<int>(modules.size()) < sides || (sides == 0 && !modules.empty()))
            return false;
        shuffle(modules);
        double all = 0;
        for (const std::int16_t module : modules)
            all += areaOf(module);
        const double wanted = all * firstArea / std::max(1, firstArea + secondArea);
        double taken = 0;
        for (const std::int16_t module : modules) {
            const bool toFirst = firstArea > 0 && (secondArea == 0 || taken + areaOf(module) / 2 <= wanted);
            (toFirst ? first : second).push_back(module);
            taken += toFirst ? areaOf(module) : 0;
        }
        const auto lend = [](std::vector<std::int16_t>& from, std::vector<std::int16_t>& to) {
            to.push_back(from.back());
            from.pop_back();
        };
        if (firstArea > 0 && first.empty())
            lend(second, first);
        if (secondArea > 0 && second.empty())
            lend(first, second);
        return true;
    }

    void shuffle(std::vector<std::int16_t>& modules)
    {
        for (std::size_t i = modules.size(); i > 1; --i)
            std::swap(modules[i - 1], modules[static_cast<std::size_t>(m_chance.below(static_cast<int>(i)))]);
    }

    std::int16_t growFree(const Room& room, std::vector<std::int16_t> modules)
    {
        if (modules.size() == 1)
            return addLeaf(m_tree, modules[0], -1);
        shuffle(modules);
        const auto count = static_cast<std::size_t>(1 + m_chance.below(static_cast<int>(modules.size()) - 1));
        const std::vector<std::int16_t> firstModules(modules.begin(), modules.begin() + static_cast<std::ptrdiff_t>(count));
        const std::vector<std::int16_t> secondModules(modules.begin() + static_cast<std::ptrdiff_t>(count), modules.end());
        double firstArea = 0;
        double all = 0;
        for (std::size_t i = 0; i < modules.size(); ++i) {
            all += areaOf(modules[i]);
            firstArea += i < count ? areaOf(modules[i]) : 0;
        }
        Room first = room;
        Room second = room;
        // A page's columns are few and its rows are many: cuts across are the commoner ones in a narrow room.
        const bool beside = room.columns > 1 && (room.rows < 12 || m_chance.below(room.columns + 2) >= 2);
        int line = 0;
        if (beside) {
            first.columns = std::clamp(static_cast<int>(std::lround(room.columns * firstArea / all)), 1, room.columns - 1);
            second.columns = room.columns - first.columns;
            second.x = room.x + first.columns;
            line = second.x;
        } else {
            first.rows = std::clamp(static_cast<int>(std::lround(room.rows * firstArea / all)), 1, std::max(1, room.rows - 1));
            second.rows = std::max(1, room.rows - first.rows);
            second.y = room.y + first.rows;
        }
        const std::int16_t a = growFree(first, firstModules);
        const std::int16_t b = growFree(second, secondModules);
        return addPair(m_tree, beside ? Cut::Beside : Cut::Over, line, a, b);
    }

    const TreeGround& m_ground;
    Chance& m_chance;
    SlicingTree& m_tree;
};

}

bool growTree(const TreeGround& ground, Chance& chance, SlicingTree& tree)
{
    std::vector<int> anchors;
    for (std::size_t i = 0; i < ground.anchors.size(); ++i)
        anchors.push_back(static_cast<int>(i));
    for (int tries = 0; tries < 40; ++tries) {
        tree = {};
        tree.waiting = ground.hopeless;
        tree.size.assign(ground.mayWait.size(), ShapeTable::anySize);
        Grower grower{ground, chance, tree};
        tree.root = grower.grow({0, 0, ground.columns, ground.rows}, anchors, ground.moving);
        if (tree.root >= 0 && tree.settle(ground))
            return true;
    }
    return false;
}

}
