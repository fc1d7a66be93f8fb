#pragma once

#include "propose/page_brief.h"

#include <vector>

namespace banxin::propose {

/// The shapes of all modules, ready to be looked up by width, headline size and depth. A depth in which a module does not
/// fit costs more the farther it is from one that does, so a search can feel its way. Shapes that are wider or deeper than
/// the page are left out: of a page that is made up only in part there are such.
class ShapeTable {
public:
    /// The table keeps pointers into `brief`. `scale` turns a shape's badness into points of quality.
    ShapeTable(const PageBrief& brief, double scale);

    static constexpr float impossible = 1e6F;
    static constexpr int anySize = 0;

    /// Costs by rows, 0 … the page's; those outside `bounds` are impossible.
    const float* costs(std::size_t module, int columns, int size) const { return row(module, columns, size).costs; }
    struct Bounds {
        int least = 1;
        int most = 0;
    };
    /// Depths that may be tried; none where the width suits nothing.
    Bounds bounds(std::size_t module, int columns, int size) const
    {
        const Entry& entry = m_entries[module];
        return m_bounds[entry.first + static_cast<std::size_t>((columns - 1) * entry.sizes + size)];
    }
    /// The shape for a depth, or the nearest where none has it; null where the width suits nothing.
    const Shape* shape(std::size_t module, int columns, int size, int rows) const { return row(module, columns, size).shapes[rows]; }
    /// 0 is any size, then each headline size that the module can have.
    int sizeCount(std::size_t module) const { return m_entries[module].sizes; }
    bool hasWidth(std::size_t module, int columns) const { return m_entries[module].suits[static_cast<std::size_t>(columns)]; }
    /// Columns × rows that the module may be expected to take.
    double area(std::size_t module) const { return m_entries[module].area; }

private:
    struct Row {
        const float* costs;
        const Shape* const* shapes;
    };
    struct Entry {
        std::size_t first = 0;
        int sizes = 1;
        double area = 1;
        std::vector<bool> suits;
    };
    Row row(std::size_t module, int columns, int size) const
    {
        const Entry& entry = m_entries[module];
        const std::size_t at = (entry.first + static_cast<std::size_t>((columns - 1) * entry.sizes + size)) * m_stride;
        return {&m_costs[at], &m_shapes[at]};
    }
    bool hasRoomFor(const Shape& shape) const;
    void add(const Module& module, const Wish* wish, double scale);
    void fillRow(std::size_t row, int columns);

    int m_columns;
    int m_rows;
    std::size_t m_stride;
    std::vector<Entry> m_entries;
    std::vector<float> m_costs;
    std::vector<const Shape*> m_shapes;
    std::vector<Bounds> m_bounds;
};

}
