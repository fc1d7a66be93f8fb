#include "propose/shape_table.h"

#include "propose/page_rules.h"

#include <algorithm>
#include <cmath>

namespace banxin::propose {

namespace {

/// What a module that does not fit costs in points of quality, and each cell by which it does not.
constexpr float misfit = 6;
constexpr float misfitCell = 0.12F;
/// How far from its shapes a module is still looked at.
constexpr int farthest = 14;

}

ShapeTable::ShapeTable(const PageBrief& brief, double scale)
    : m_columns{brief.columns}, m_rows{brief.rows}, m_stride{static_cast<std::size_t>(brief.rows + 1)}
{
    for (std::size_t i = 0; i < brief.modules.size(); ++i) {
        const auto wish = std::find_if(brief.wishes.begin(), brief.wishes.end(), [i](const Wish& one) { return one.module == i; });
        add(brief.modules[i], wish != brief.wishes.end() ? &*wish : nullptr, scale);
    }
}

bool ShapeTable::hasRoomFor(const Shape& shape) const
{
    return shape.columns >= 1 && shape.columns <= m_columns && shape.rows >= 1 && shape.rows <= m_rows;
}

void ShapeTable::add(const Module& module, const Wish* wish, double scale)
{
    std::vector<float> sizes;
    double least = 1e9;
    Entry entry;
    entry.suits.assign(static_cast<std::size_t>(m_columns + 1), false);
    for (const Shape& shape : module.shapes) {
        if (!hasRoomFor(shape))
            continue;
        if (shape.headRows > 0 && std::find(sizes.begin(), sizes.end(), shape.headSize) == sizes.end())
            sizes.push_back(shape.headSize);
        least = std::min<double>(least, shape.columns * shape.rows);
        entry.suits[static_cast<std::size_t>(shape.columns)] = true;
    }
    std::sort(sizes.begin(), sizes.end());
    entry.first = m_costs.size() / m_stride;
    entry.sizes = 1 + static_cast<int>(sizes.size());
    entry.area = least < 1e9 ? least * 1.1 : 1;
    m_costs.resize(m_costs.size() + static_cast<std::size_t>(m_columns * entry.sizes) * m_stride, impossible);
    m_shapes.resize(m_costs.size(), nullptr);
    m_bounds.resize(m_costs.size() / m_stride);
    for (const Shape& shape : module.shapes) {
        if (!hasRoomFor(shape))
            continue;
        const auto put = [&](int size) {
            const std::size_t at = (entry.first + static_cast<std::size_t>((shape.columns - 1) * entry.sizes + size)) * m_stride + static_cast<std::size_t>(shape.rows);
            const auto cost = static_cast<float>((shape.badness + (wish ? wish::ofSize(*wish, shape.columns, shape.rows) : 0)) * scale);
            if (cost < m_costs[at]) {
                m_costs[at] = cost;
                m_shapes[at] = &shape;
            }
        };
        put(anySize);
        if (shape.headRows > 0)
            put(1 + static_cast<int>(std::find(sizes.begin(), sizes.end(), shape.headSize) - sizes.begin()));
    }
    for (int columns = 1; columns <= m_columns; ++columns) {
        for (int size = 0; size < entry.sizes; ++size)
            fillRow(entry.first + static_cast<std::size_t>((columns - 1) * entry.sizes + size), columns);
    }
    m_entries.push_back(std::move(entry));
}

/// Gives the depths without a shape the nearest one and what it costs.
void ShapeTable::fillRow(std::size_t row, int columns)
{
    float* costs = &m_costs[row * m_stride];
    const Shape** shapes = &m_shapes[row * m_stride];
    const auto stretch = [&](int rows, const Shape* nearest, float cost) {
        const int away = std::abs(rows - nearest->rows);
        const float whole = cost + misfit + misfitCell * static_cast<float>(columns * away);
        if (away <= farthest && whole < costs[rows]) {
            costs[rows] = whole;
            shapes[rows] = nearest;
        }
    };
    const auto sweep = [&](int from, int to, int step) {
        const Shape* last = nullptr;
        float cost = 0;
        for (int rows = from; rows != to; rows += step) {
            if (shapes[rows] && shapes[rows]->rows == rows) {
                last = shapes[rows];
                cost = costs[rows];
            } else if (last) {
                stretch(rows, last, cost);
            }
        }
    };
    sweep(1, m_rows + 1, 1);
    sweep(m_rows, 0, -1);
    Bounds& bounds = m_bounds[row];
    for (int rows = 1; rows <= m_rows; ++rows) {
        if (costs[rows] >= impossible)
            continue;
        bounds.least = bounds.most == 0 ? rows : bounds.least;
        bounds.most = rows;
    }
}

}
