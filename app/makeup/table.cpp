#include "makeup/table_columns.h"

#include "base/utf.h"
#include "makeup/rules.h"

#include <algorithm>

namespace banxin::makeup {

namespace {

using namespace banxin::literals;

constexpr Length outerRule = Length::fromEmu(12700 * 3 / 4);
constexpr Length headRule = Length::fromEmu(12700 / 2);

/// Sets the rows of a table one under the other.
class TableSetter {
public:
    TableSetter(FurnitureSetter& setter, const Table& table)
        : m_setter{setter}, m_table{table}, m_cells{setter, table}, m_columns{columnsOf(setter, m_cells, setter.inner().width)},
          m_y{setter.inner().y}
    {
    }

    void set()
    {
        const std::size_t rows = m_table.rows.size();
        for (std::size_t row = 0; row < rows; ++row) {
            const Length depth = depthOf(row);
            if (m_y + depth > m_setter.inner().bottom()) {
                reportOverset(row);
                break;
            }
            setRow(row, depth);
            if (row + 1 == static_cast<std::size_t>(std::max(0, m_table.headRows)) && row + 1 < rows)
                m_setter.rule({m_setter.inner().x, m_y}, width(), headRule);
        }
        m_setter.rule({m_setter.inner().x, m_setter.inner().y}, width(), outerRule);
        m_setter.rule({m_setter.inner().x, m_y}, width(), outerRule);
        setColumnRules();
        if (m_columns.over > Length{})
            reportTooWide();
    }

private:
    Length width() const { return m_setter.inner().width; }

    Length depthOf(std::size_t row)
    {
        Length deepest = m_cells.style(row).leading;
        for (std::size_t column = 0; column < m_cells.columns(); ++column)
            deepest = std::max(deepest, m_setter.depth(m_cells.paragraph(row, column), m_columns.columns[column].text));
        return deepest + m_cells.style(row).size / 3;
    }

    void setRow(std::size_t row, Length depth)
    {
        const Length x = m_setter.inner().x;
        const auto body = static_cast<std::int64_t>(row) - m_table.headRows;
        if (m_table.banded && body >= 0 && body % 2 == 1)
            m_setter.fill({x, m_y, width(), depth}, Ink::black(80));
        for (std::size_t column = 0; column < m_cells.columns(); ++column)
            setCell(row, column, depth);
        m_y += depth;
    }

    void setCell(std::size_t row, std::size_t column, Length depth)
    {
        const compose::Paragraph cell = m_cells.paragraph(row, column);
        if (cell.text.empty())
            return;
        const TableColumn& at = m_columns.columns[column];
        Length x = m_setter.inner().x + at.x + at.padding;
        Length measure = at.text;
        if (at.isNumeric && !m_cells.isHead(row)) {
            const Length before = m_setter.widthTo(cell, pointIn(cell.text));
            const Length shift = (at.text - at.beforePoint - at.afterPoint) / 2 + at.beforePoint - before;
            x += shift;
            measure -= shift;
        }
        const Length deep = m_setter.depth(cell, measure);
        const Length spare = depth - deep + cell.style.leading - cell.style.size;
        m_setter.lines(cell, {x, m_y + spare / 2}, measure, deep);
    }

    void setColumnRules()
    {
        const Frame& frame = m_setter.block().frame;
        for (std::size_t column = 1; column < m_columns.columns.size(); ++column) {
            const Length x = m_setter.inner().x + m_columns.columns[column].x;
            drawRule(m_setter.list(), m_setter.block().id, {x, m_setter.inner().y}, {x, m_y}, {frame.columnRule, frame.borderInk, frame.columnLine});
        }
    }

    /// The first words of the table, to know it by.
    std::string name() const
    {
        for (const auto& row : m_table.rows) {
            for (const std::u16string& cell : row) {
                if (!cell.empty())
                    return utf8FromUtf16(cell.substr(0, 24));
            }
        }
        return {};
    }

    void reportOverset(std::size_t from)
    {
        std::size_t characters = 0;
        for (std::size_t row = from; row < m_table.rows.size(); ++row) {
            for (const std::u16string& cell : m_table.rows[row])
                characters += countCharacters(cell);
        }
        m_setter.find(Severity::Error, FindingCode::Overset, {name(), std::to_string(m_table.rows.size() - from), std::to_string(characters)});
    }

    void reportTooWide()
    {
        const Length size = std::max(m_setter.style(Role::TableCell).size, 1_pt);
        m_setter.find(Severity::Error, FindingCode::TableTooWide, {name(), std::to_string(unitsToHold(m_columns.over, size))});
    }

    FurnitureSetter& m_setter;
    const Table& m_table;
    TableCells m_cells;
    TableColumns m_columns;
    Length m_y;
};

}

void setTable(FurnitureSetter& setter, const Table& table)
{
    const bool isEmpty = std::all_of(table.rows.begin(), table.rows.end(), [](const auto& row) { return row.empty(); });
    if (isEmpty)
        setter.find(Severity::Error, FindingCode::FurnitureIncomplete, {"table"});
    else
        TableSetter{setter, table}.set();
}

}
