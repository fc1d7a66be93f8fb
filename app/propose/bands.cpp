#include "propose/bands.h"

#include <algorithm>
#include <limits>
#include <map>

namespace banxin::propose {

namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max() / 4;
constexpr std::size_t mostInBand = 5;
/// Two plain headlines side by side read as one (碰题).
constexpr std::int64_t bumpedHeadlines = 12;
/// A row of the whole width left white costs less at the foot of the page than holes inside it.
constexpr std::int64_t whiteRow = 6;

/// One story or two over each other in a width, and the rows that they would fill.
struct CellChoice {
    int rows = 0;
    int mostRows = 0;
    std::vector<Shape> shapes;
};

using Cell = std::vector<std::size_t>;   ///< candidates, top first

std::vector<CellChoice> choicesOf(const std::vector<Candidate>& candidates, const Cell& cell, int columns)
{
    std::vector<CellChoice> choices{CellChoice{}};
    for (const std::size_t index : cell) {
        std::vector<CellChoice> longer;
        for (const CellChoice& before : choices) {
            for (const Shape& shape : candidates[index].shapes[static_cast<std::size_t>(columns - 1)]) {
                CellChoice choice = before;
                choice.rows += shape.rows;
                choice.mostRows += shape.mostRows;
                choice.shapes.push_back(shape);
                longer.push_back(std::move(choice));
            }
        }
        choices = std::move(longer);
    }
    return choices;
}

/// A cell as it stands in a band of some height.
struct SetCell {
    Cell cell;
    int columns = 0;
    CellChoice choice;
};

struct Band {
    int rows = 0;
    std::int64_t cost = never;
    std::vector<SetCell> cells;
};

/// White of a choice in a band: a hole grows uglier with its depth.
std::int64_t whiteOf(const CellChoice& choice, int columns, int rows)
{
    const std::int64_t hole = std::max(0, rows - choice.mostRows);
    return hole * columns + hole * hole;
}

/// Ways to share a band's stories out into cells of one or two.
std::vector<std::vector<Cell>> arrangements(std::size_t first, std::size_t count)
{
    if (count == 0)
        return {{}};
    std::vector<std::vector<Cell>> result;
    for (std::size_t size = 1; size <= std::min<std::size_t>(2, count); ++size) {
        Cell cell;
        for (std::size_t i = 0; i < size; ++i)
            cell.push_back(first + i);
        for (std::vector<Cell> rest : arrangements(first + size, count - size)) {
            rest.insert(rest.begin(), cell);
            result.push_back(std::move(rest));
        }
    }
    return result;
}

class BandFinder {
public:
    BandFinder(const std::vector<Candidate>& candidates, int columns, int rows) : m_candidates{candidates}, m_columns{columns}, m_rows{rows} {}

    /// The best band of each height for the stories [first, first + count).
    std::map<int, Band> bands(std::size_t first, std::size_t count)
    {
        m_best.clear();
        for (const std::vector<Cell>& cells : arrangements(first, count))
            share(cells, 0, m_columns, {});
        return m_best;
    }

private:
    struct Open {
        Cell cell;
        int columns = 0;
        std::vector<CellChoice> choices;
    };

    void share(const std::vector<Cell>& cells, std::size_t next, int columnsLeft, std::vector<Open> open)
    {
        const std::size_t after = cells.size() - next - 1;
        for (int columns = 1; columns <= columnsLeft - static_cast<int>(after); ++columns) {
            if (after == 0 && columns != columnsLeft)
                continue;
            Open cell{cells[next], columns, choicesOf(m_candidates, cells[next], columns)};
            if (cell.choices.empty())
                continue;
            std::vector<Open> with = open;
            with.push_back(std::move(cell));
            if (after == 0)
                tryHeights(with);
            else
                share(cells, next + 1, columnsLeft - columns, std::move(with));
        }
    }

    void tryHeights(const std::vector<Open>& cells)
    {
        for (const Open& decisive : cells) {
            for (const CellChoice& choice : decisive.choices) {
                tryHeight(cells, choice.rows);
                tryHeight(cells, choice.mostRows);
            }
        }
    }

    void tryHeight(const std::vector<Open>& cells, int rows)
    {
        if (rows > m_rows)
            return;
        Band band;
        band.rows = rows;
        band.cost = bumps(cells);
        for (const Open& cell : cells) {
            const CellChoice* best = nullptr;
            for (const CellChoice& choice : cell.choices) {
                if (choice.rows <= rows && (!best || whiteOf(choice, cell.columns, rows) < whiteOf(*best, cell.columns, rows)))
                    best = &choice;
            }
            if (!best)
                return;
            band.cost += whiteOf(*best, cell.columns, rows);
            band.cells.push_back({cell.cell, cell.columns, *best});
        }
        const auto known = m_best.find(rows);
        if (known == m_best.end() || band.cost < known->second.cost)
            m_best[rows] = std::move(band);
    }

    std::int64_t bumps(const std::vector<Open>& cells) const
    {
        std::int64_t cost = 0;
        for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
            const Candidate& left = m_candidates[cells[i].cell.front()];
            const Candidate& right = m_candidates[cells[i + 1].cell.front()];
            const bool plain = !left.isPhoto && !left.isBoxed && !right.isPhoto && !right.isBoxed;
            cost += plain ? bumpedHeadlines : 0;
        }
        return cost;
    }

    const std::vector<Candidate>& m_candidates;
    int m_columns;
    int m_rows;
    std::map<int, Band> m_best;
};

/// The best way to set the stories from some index on in some rows.
struct Step {
    std::int64_t cost = never;
    std::size_t count = 0;
    int rows = 0;
    const Band* band = nullptr;
};

/// Rows that a cell does not need go to its photos first, then between its stories.
void placeCell(const SetCell& set, int column, int top, int rows, std::vector<Placing>& placings)
{
    int spare = rows - set.choice.rows;
    int row = top;
    for (std::size_t i = 0; i < set.cell.size(); ++i) {
        const Shape& shape = set.choice.shapes[i];
        const int grown = std::min(spare, shape.mostRows - shape.rows);
        spare -= grown;
        placings.push_back({set.cell[i], shape.rank, {column, set.columns, row, shape.rows + grown}});
        row += shape.rows + grown;
        if (i + 1 < set.cell.size()) {
            const int air = spare / 2;
            spare -= air;
            row += air;
        }
    }
}

Plan follow(const std::vector<std::vector<Step>>& best, std::size_t count, int rows)
{
    Plan plan;
    plan.cost = best[0][static_cast<std::size_t>(rows)].cost;
    std::vector<const Band*> bands;
    int left = rows;
    for (std::size_t at = 0; at < count;) {
        const Step& step = best[at][static_cast<std::size_t>(left)];
        bands.push_back(step.band);
        left -= step.rows;
        at += step.count;
    }
    // What is left over parts the bands.
    const int gaps = static_cast<int>(bands.size()) - 1;
    int top = 0;
    for (std::size_t b = 0; b < bands.size(); ++b) {
        int column = 0;
        for (const SetCell& set : bands[b]->cells) {
            placeCell(set, column, top, bands[b]->rows, plan.placings);
            column += set.columns;
        }
        const int before = gaps > 0 ? left * static_cast<int>(b) / gaps : 0;
        const int after = gaps > 0 ? left * (static_cast<int>(b) + 1) / gaps : 0;
        top += bands[b]->rows + std::min(after - before, 2);
    }
    return plan;
}

}

std::optional<Plan> planBands(const std::vector<Candidate>& candidates, std::size_t count, int columns, int rows)
{
    std::map<std::pair<std::size_t, std::size_t>, std::map<int, Band>> bands;
    BandFinder finder{candidates, columns, rows};
    for (std::size_t first = 0; first < count; ++first) {
        for (std::size_t size = 1; size <= std::min(mostInBand, count - first); ++size)
            bands[{first, size}] = finder.bands(first, size);
    }

    const auto height = static_cast<std::size_t>(rows);
    std::vector<std::vector<Step>> best(count + 1, std::vector<Step>(height + 1));
    for (std::size_t r = 0; r <= height; ++r)
        best[count][r].cost = static_cast<std::int64_t>(r) * whiteRow;
    for (std::size_t at = count; at-- > 0;) {
        for (std::size_t size = 1; size <= std::min(mostInBand, count - at); ++size) {
            for (const auto& [bandRows, band] : bands[{at, size}]) {
                for (std::size_t r = static_cast<std::size_t>(bandRows); r <= height; ++r) {
                    const std::int64_t cost = band.cost + best[at + size][r - static_cast<std::size_t>(bandRows)].cost;
                    if (cost < best[at][r].cost)
                        best[at][r] = {cost, size, bandRows, &band};
                }
            }
        }
    }
    if (best[0][height].cost >= never)
        return std::nullopt;
    return follow(best, count, rows);
}

}
