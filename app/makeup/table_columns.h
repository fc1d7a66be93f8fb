#pragma once

#include "makeup/furniture_setter.h"

namespace banxin::makeup {

/// Whether a cell is a number as tables print it: signs, digits, groups, a point, a unit sign such as %; a dash for none.
bool isNumber(std::u16string_view text);
/// Where the point of a number stands, or would stand: after the digits before it.
std::size_t pointIn(std::u16string_view text);

/// The cells of a table as paragraphs.
class TableCells {
public:
    TableCells(const FurnitureSetter& setter, const Table& table);

    std::size_t rows() const { return m_table.rows.size(); }
    /// Of the longest row.
    std::size_t columns() const { return m_columns; }
    bool isHead(std::size_t row) const { return static_cast<std::int64_t>(row) < m_table.headRows; }
    /// Empty where the row is shorter.
    const std::u16string& text(std::size_t row, std::size_t column) const;
    /// Of head or body.
    const TextStyle& style(std::size_t row) const { return isHead(row) ? m_head.style : m_body.style; }
    compose::Paragraph paragraph(std::size_t row, std::size_t column) const;
    /// All of its cells that say anything, heads apart, are numbers.
    bool isNumeric(std::size_t column) const;

private:
    const Table& m_table;
    std::size_t m_columns = 0;
    compose::Paragraph m_head;
    compose::Paragraph m_body;
};

struct TableColumn {
    Length x;              ///< of its left edge, from the table's
    Length padding;        ///< at each side
    Length text;           ///< between the paddings
    bool isNumeric = false;
    Length beforePoint;    ///< what the numbers take at most, before their points and from there on
    Length afterPoint;
};

struct TableColumns {
    std::vector<TableColumn> columns;
    Length over;           ///< what they take beyond the measure: their words cannot be broken any further
};

/// Columns as wide as what stands in them, and what is left shared out; where there is too little, the words of the widest
/// columns run on to further lines.
TableColumns columnsOf(FurnitureSetter& setter, const TableCells& cells, Length measure);

}
