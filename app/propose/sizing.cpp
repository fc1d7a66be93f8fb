#include "propose/sizing.h"

#include <algorithm>

namespace banxin::propose {

namespace {

constexpr std::size_t memorySlots = 1024;
constexpr std::size_t mostParts = 256;
/// What takes as long as so many sums in a row: one sum by itself where parts have edges, and looking up a line of them.
constexpr int sumsOfEdge = 24;
constexpr int sumsOfLine = 40;

std::uint64_t mixed(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t value = a * 0x9E3779B97F4A7C15ULL ^ (b + 0x7F4A7C15F39CC060ULL + (a << 6) + (a >> 2));
    value ^= value >> 29;
    value *= 0xBF58476D1CE4E5B9ULL;
    return value ^ value >> 32;
}

}

Sizing::Sizing(const PageBrief& brief, const TreeGround& ground, const ShapeTable& shapes)
    : m_ground{ground}, m_shapes{shapes}, m_rows{brief.rows}, m_stride{static_cast<std::size_t>(brief.rows + 1)}, m_costs(mostParts),
      m_scratch{std::make_unique_for_overwrite<float[]>(mostParts * m_stride)}, m_remembered(memorySlots),
      m_memory{std::make_unique_for_overwrite<float[]>(memorySlots * m_stride)}
{
    for (const Anchor& anchor : ground.anchors) {
        const auto module = static_cast<std::size_t>(anchor.module);
        const Shape* shape = anchor.module < 0 ? nullptr : shapes.shape(module, anchor.room.columns, ShapeTable::anySize, anchor.room.rows);
        m_anchorCost.push_back(anchor.module < 0 ? 0 : shapes.costs(module, anchor.room.columns, ShapeTable::anySize)[anchor.room.rows]);
        m_anchorShape.push_back(shape);
    }
}

float Sizing::size(const SlicingTree& tree, std::vector<PlacedModule>& page)
{
    m_tree = &tree;
    ++m_turn;
    page.clear();
    const Part& root = part(tree.root);
    // Of the root only one depth is wanted, so its own table is left out.
    if (root.cut != Cut::Leaf && !root.isAnchored) {
        work(root.first);
        work(root.second);
    } else {
        work(tree.root);
    }
    return place(tree.root, 0, m_rows, page);
}

void Sizing::work(std::int16_t index)
{
    if (part(index).isAnchored)
        workAnchored(index);
    else
        workFree(index);
}

void Sizing::workFree(std::int16_t index)
{
    const Part& one = part(index);
    Costs& own = costs(index);
    if (one.cut == Cut::Leaf) {
        const auto module = static_cast<std::size_t>(one.module);
        const int size = m_tree->size[module];
        own.byDepth = m_shapes.costs(module, one.columns, size);
        const ShapeTable::Bounds bounds = m_shapes.bounds(module, one.columns, size);
        own.least = bounds.least;
        own.most = bounds.most;
        own.key = mixed(module * 64 + static_cast<std::size_t>(one.columns), static_cast<std::uint64_t>(size) + 1);
        return;
    }
    workFree(one.first);
    workFree(one.second);
    own.key = mixed(costs(one.first).key, costs(one.second).key * 2 + (one.cut == Cut::Over ? 1 : 0));
    const std::size_t slot = own.key % memorySlots;
    Remembered& known = m_remembered[slot];
    float* memory = &m_memory[slot * m_stride];
    if (known.key == own.key) {
        known.turn = m_turn;
        own.byDepth = memory;
        own.least = known.least;
        own.most = known.most;
        return;
    }
    // A slot that this tree needs already keeps what it has.
    float* out = known.turn == m_turn ? &m_scratch[static_cast<std::size_t>(index) * m_stride] : memory;
    if (one.cut == Cut::Beside)
        joinBeside(costs(one.first), costs(one.second), own, out);
    else
        joinOver(costs(one.first), costs(one.second), own, out);
    if (out == memory)
        known = {own.key, own.least, own.most, m_turn};
    own.byDepth = out;
}

void Sizing::joinBeside(const Costs& a, const Costs& b, Costs& own, float* out)
{
    own.least = std::max(a.least, b.least);
    own.most = std::min(a.most, b.most);
    std::fill(out, out + m_rows + 1, ShapeTable::impossible);
    m_sums += std::max(0, own.most - own.least + 1);
    for (int rows = own.least; rows <= own.most; ++rows)
        out[rows] = a.byDepth[rows] + b.byDepth[rows];
}

void Sizing::joinOver(const Costs& one, const Costs& other, Costs& own, float* out)
{
    own.least = one.least + other.least;
    own.most = std::min(m_rows, one.most + other.most);
    std::fill(out, out + m_rows + 1, ShapeTable::impossible);
    if (one.least > one.most || other.least > other.most) {
        own.most = own.least - 1;
        return;
    }
    // The longer one runs in the inner loop.
    const bool turned = one.most - one.least > other.most - other.least;
    const Costs& a = turned ? other : one;
    const Costs& b = turned ? one : other;
    m_sums += static_cast<std::int64_t>(a.most - a.least + 1) * (b.most - b.least + 1);
    for (int rows = a.least; rows <= a.most; ++rows) {
        const float cost = a.byDepth[rows];
        const float* from = b.byDepth;
        float* to = out + rows;
        const int last = std::min(b.most, m_rows - rows);
        for (int more = b.least; more <= last; ++more) {
            const float both = cost + from[more];
            to[more] = both < to[more] ? both : to[more];
        }
    }
}

void Sizing::workAnchored(std::int16_t index)
{
    const Part& one = part(index);
    Costs& own = costs(index);
    own.feet = one.foot.most - one.foot.least + 1;
    own.byEdges.assign(static_cast<std::size_t>((one.top.most - one.top.least + 1) * own.feet), ShapeTable::impossible);
    m_sums += static_cast<std::int64_t>(own.byEdges.size());
    if (one.cut == Cut::Leaf) {
        own.byEdges[0] = m_anchorCost[static_cast<std::size_t>(one.anchor)];
        return;
    }
    work(one.first);
    work(one.second);
    float* out = own.byEdges.data();
    for (int top = one.top.least; top <= one.top.most; ++top, out += own.feet) {
        if (one.cut == Cut::Over) {
            joinAnchoredOver(one, top, out);
            continue;
        }
        m_sums += static_cast<std::int64_t>(own.feet) * sumsOfEdge;
        for (int foot = std::max(one.foot.least, top + 1); foot <= one.foot.most; ++foot)
            out[foot - one.foot.least] = costAt(one.first, top, foot) + costAt(one.second, top, foot);
    }
}

void Sizing::joinAnchoredOver(const Part& one, int top, float* out)
{
    Reach lines = lineReach(one, top, one.foot.most);
    if (!part(one.first).isAnchored)
        lines.meet({top + costs(one.first).least, top + costs(one.first).most});
    const Reach feet = one.foot;
    const Feet over = byFoot(one.first, top);
    const bool freeBelow = !part(one.second).isAnchored;
    for (int line = lines.least; line <= lines.most; ++line) {
        const float cost = *over.at(line);
        if (cost >= ShapeTable::impossible)
            continue;
        Reach reached{std::max(feet.least, line + 1), feet.most};
        if (freeBelow)
            reached.meet({line + costs(one.second).least, line + costs(one.second).most});
        const int count = reached.most - reached.least + 1;
        if (count <= 0)
            continue;
        m_sums += count + sumsOfLine;
        const float* from = byFoot(one.second, line).at(reached.least);
        float* to = out + (reached.least - feet.least);
        for (int i = 0; i < count; ++i) {
            const float both = cost + from[i];
            to[i] = both < to[i] ? both : to[i];
        }
    }
}

Sizing::Feet Sizing::byFoot(std::int16_t index, int top) const
{
    const Costs& own = costs(index);
    if (!part(index).isAnchored)
        return {own.byDepth, top};
    return {own.byEdges.data() + (top - part(index).top.least) * own.feet, part(index).foot.least};
}

/// Where a part that stands from `top` to `foot` may be cut across.
Reach Sizing::lineReach(const Part& one, int top, int foot) const
{
    Reach lines{top + 1, foot - 1};
    if (part(one.first).isAnchored)
        lines.meet(part(one.first).foot);
    if (part(one.second).isAnchored)
        lines.meet(part(one.second).top);
    return lines;
}

float Sizing::costAt(std::int16_t index, int top, int foot) const
{
    const Part& one = part(index);
    const Costs& own = costs(index);
    if (!one.isAnchored)
        return foot - top >= own.least && foot - top <= own.most ? own.byDepth[foot - top] : ShapeTable::impossible;
    if (top < one.top.least || top > one.top.most || foot < one.foot.least || foot > one.foot.most)
        return ShapeTable::impossible;
    return own.byEdges[static_cast<std::size_t>((top - one.top.least) * own.feet + foot - one.foot.least)];
}

float Sizing::place(std::int16_t index, int top, int foot, std::vector<PlacedModule>& page) const
{
    const Part& one = part(index);
    if (one.cut == Cut::Leaf) {
        const Room room{one.x, top, one.columns, foot - top};
        if (one.anchor >= 0) {
            const Anchor& anchor = m_ground.anchors[static_cast<std::size_t>(one.anchor)];
            if (anchor.room != room)
                return ShapeTable::impossible;
            if (anchor.module >= 0)
                page.push_back({static_cast<std::size_t>(anchor.module), room, m_anchorShape[static_cast<std::size_t>(one.anchor)]});
            return m_anchorCost[static_cast<std::size_t>(one.anchor)];
        }
        const auto module = static_cast<std::size_t>(one.module);
        const int size = m_tree->size[module];
        page.push_back({module, room, m_shapes.shape(module, one.columns, size, room.rows)});
        return m_shapes.costs(module, one.columns, size)[room.rows];
    }
    if (one.cut == Cut::Beside) {
        const float first = place(one.first, top, foot, page);
        return first >= ShapeTable::impossible ? first : first + place(one.second, top, foot, page);
    }
    Reach lines = lineReach(one, top, foot);
    if (!part(one.first).isAnchored)
        lines.meet({top + costs(one.first).least, top + costs(one.first).most});
    if (!part(one.second).isAnchored)
        lines.meet({foot - costs(one.second).most, foot - costs(one.second).least});
    float best = ShapeTable::impossible;
    int bestLine = 0;
    for (int line = lines.least; line <= lines.most; ++line) {
        const float both = costAt(one.first, top, line) + costAt(one.second, line, foot);
        if (both < best) {
            best = both;
            bestLine = line;
        }
    }
    if (best >= ShapeTable::impossible)
        return best;
    const float first = place(one.first, top, bestLine, page);
    return first >= ShapeTable::impossible ? first : first + place(one.second, bestLine, foot, page);
}

}
