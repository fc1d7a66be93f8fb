#include "propose/slicing_tree.h"

#include <algorithm>

namespace banxin::propose {

TreeGround::TreeGround(const PageBrief& brief, const ShapeTable& table) : columns{brief.columns}, rows{brief.rows}, shapes{&table}
{
    for (const FixedRoom& one : brief.fixed)
        anchors.push_back({one.room, -1});
    std::vector<bool> locked(brief.modules.size());
    for (const LockedModule& one : brief.locked) {
        anchors.push_back({one.room, static_cast<int>(one.module)});
        locked[one.module] = true;
    }
    for (std::size_t i = 0; i < brief.modules.size(); ++i) {
        const bool isHopeless = brief.modules[i].mayWait && brief.modules[i].shapes.empty();
        if (!locked[i])
            (isHopeless ? hopeless : moving).push_back(static_cast<std::int16_t>(i));
        mayWait.push_back(brief.modules[i].mayWait && !locked[i]);
    }
}

namespace {

class Settler {
public:
    Settler(const TreeGround& ground, SlicingTree& tree) : m_ground{ground}, m_tree{tree} {}

    bool settle()
    {
        if (!findReach(m_tree.root))
            return false;
        Part& root = m_tree.parts[static_cast<std::size_t>(m_tree.root)];
        if (root.isAnchored) {
            root.left.meet({0, 0});
            root.right.meet({m_ground.columns, m_ground.columns});
            root.top.meet({0, 0});
            root.foot.meet({m_ground.rows, m_ground.rows});
            if (root.left.isEmpty() || root.right.isEmpty() || root.top.isEmpty() || root.foot.isEmpty())
                return false;
        }
        return share(m_tree.root, 0, m_ground.columns);
    }

private:
    Part& at(std::int16_t index) { return m_tree.parts[static_cast<std::size_t>(index)]; }

    /// Upwards: columns that a part needs at least go into `columns`, and how far its anchors let it reach.
    bool findReach(std::int16_t index)
    {
        Part& part = at(index);
        part.isAnchored = part.anchor >= 0;
        part.columns = 1;
        if (part.cut == Cut::Leaf) {
            if (part.isAnchored) {
                const Room& room = m_ground.anchors[static_cast<std::size_t>(part.anchor)].room;
                part.left = {room.x, room.x};
                part.right = {room.right(), room.right()};
                part.top = {room.y, room.y};
                part.foot = {room.foot(), room.foot()};
                part.columns = static_cast<std::int16_t>(room.columns);
            }
            return true;
        }
        if (!findReach(part.first) || !findReach(part.second))
            return false;
        const Part& first = at(part.first);
        const Part& second = at(part.second);
        const bool beside = part.cut == Cut::Beside;
        part.columns = static_cast<std::int16_t>(beside ? first.columns + second.columns : std::max(first.columns, second.columns));
        part.isAnchored = first.isAnchored || second.isAnchored;
        if (!part.isAnchored)
            return true;
        if (beside) {
            along(first.isAnchored, second.isAnchored, first.left, first.right, second.left, second.right, m_ground.columns, part.left, part.right);
            across(first.isAnchored, second.isAnchored, first.top, second.top, m_ground.rows, part.top);
            across(first.isAnchored, second.isAnchored, first.foot, second.foot, m_ground.rows, part.foot);
        } else {
            along(first.isAnchored, second.isAnchored, first.top, first.foot, second.top, second.foot, m_ground.rows, part.top, part.foot);
            across(first.isAnchored, second.isAnchored, first.left, second.left, m_ground.columns, part.left);
            across(first.isAnchored, second.isAnchored, first.right, second.right, m_ground.columns, part.right);
        }
        return !part.left.isEmpty() && !part.right.isEmpty() && !part.top.isEmpty() && !part.foot.isEmpty();
    }

    /// Two parts one after the other: an anchored one decides where the pair may begin and end.
    static void along(bool firstAnchored, bool secondAnchored, const Reach& firstFrom, const Reach& firstTo, const Reach& secondFrom, const Reach& secondTo, int end,
        Reach& from, Reach& to)
    {
        from = firstAnchored ? firstFrom : Reach{0, secondFrom.most - 1};
        to = secondAnchored ? secondTo : Reach{firstTo.least + 1, end};
        if (firstAnchored && secondAnchored) {
            Reach between = firstTo;
            between.meet(secondFrom);
            if (between.isEmpty())
                to = {1, 0};
        }
    }
    static void across(bool firstAnchored, bool secondAnchored, const Reach& first, const Reach& second, int end, Reach& both)
    {
        both = {0, end};
        if (firstAnchored)
            both.meet(first);
        if (secondAnchored)
            both.meet(second);
    }

    /// Downwards: `columns` was what a part needs, and becomes what it gets.
    bool share(std::int16_t index, int x, int columns)
    {
        Part& part = at(index);
        if (columns < part.columns)
            return false;
        part.x = static_cast<std::int16_t>(x);
        part.columns = static_cast<std::int16_t>(columns);
        if (part.isAnchored) {
            part.left.meet({x, x});
            part.right.meet({x + columns, x + columns});
            if (part.left.isEmpty() || part.right.isEmpty() || part.top.isEmpty() || part.foot.isEmpty())
                return false;
        }
        if (part.cut == Cut::Leaf)
            return true;
        Part& first = at(part.first);
        Part& second = at(part.second);
        if (part.cut == Cut::Over) {
            narrowOver(part, first, second);
            return share(part.first, x, columns) && share(part.second, x, columns);
        }
        for (Part* one : {&first, &second}) {
            if (one->isAnchored) {
                one->top.meet(part.top);
                one->foot.meet(part.foot);
            }
        }
        Reach line{x + first.columns, x + columns - second.columns};
        if (first.isAnchored)
            line.meet(first.right);
        if (second.isAnchored)
            line.meet(second.left);
        if (line.isEmpty())
            return false;
        part.line = static_cast<std::int16_t>(std::clamp<int>(part.line, line.least, line.most));
        return share(part.first, x, part.line - x) && share(part.second, part.line, x + columns - part.line);
    }

    void narrowOver(const Part& part, Part& first, Part& second)
    {
        if (!part.isAnchored)
            return;
        Reach line{part.top.least + 1, part.foot.most - 1};
        if (first.isAnchored)
            line.meet(first.foot);
        if (second.isAnchored)
            line.meet(second.top);
        if (first.isAnchored) {
            first.top.meet(part.top);
            first.foot.meet(line);
        }
        if (second.isAnchored) {
            second.top.meet(line);
            second.foot.meet(part.foot);
        }
    }

    const TreeGround& m_ground;
    SlicingTree& m_tree;
};

}

bool SlicingTree::settle(const TreeGround& ground)
{
    return Settler{ground, *this}.settle();
}

std::int16_t addLeaf(SlicingTree& tree, std::int16_t module, std::int16_t anchor)
{
    Part part;
    part.module = module;
    part.anchor = anchor;
    tree.parts.push_back(part);
    return static_cast<std::int16_t>(tree.parts.size() - 1);
}

std::int16_t addPair(SlicingTree& tree, Cut cut, int line, std::int16_t first, std::int16_t second)
{
    Part part;
    part.cut = cut;
    part.line = static_cast<std::int16_t>(line);
    part.first = first;
    part.second = second;
    tree.parts.push_back(part);
    const auto index = static_cast<std::int16_t>(tree.parts.size() - 1);
    tree.parts[static_cast<std::size_t>(first)].parent = index;
    tree.parts[static_cast<std::size_t>(second)].parent = index;
    return index;
}

}
