#include "makeup/table_columns.h"

#include <algorithm>

namespace banxin::makeup {

namespace {

constexpr std::u16string_view digits = u"0123456789０１２３４５６７８９";
constexpr std::u16string_view points = u".．";
/// Besides these: what may stand before, between and after the digits.
constexpr std::u16string_view others = u" +-−–—±,，%％‰¥￥$€£°()（）";

bool isDigit(char16_t c) { return digits.find(c) != std::u16string_view::npos; }

}

bool isNumber(std::u16string_view text)
{
    bool hasDigit = false;
    bool hasDash = false;
    for (const char16_t c : text) {
        hasDigit = hasDigit || isDigit(c);
        hasDash = hasDash || c == u'-' || c == u'—' || c == u'–' || c == u'−';
        if (!isDigit(c) && points.find(c) == std::u16string_view::npos && others.find(c) == std::u16string_view::npos)
            return false;
    }
    return hasDigit || hasDash;
}

std::size_t pointIn(std::u16string_view text)
{
    const std::size_t point = text.find_last_of(points);
    if (point != std::u16string_view::npos)
        return point;
    const std::size_t last = text.find_last_of(digits);
    return last == std::u16string_view::npos ? text.size() : last + 1;
}

TableCells::TableCells(const FurnitureSetter& setter, const Table& table)
    : m_table{table}, m_head{setter.paragraph({}, Role::TableHead, Alignment::Center)}, m_body{setter.paragraph({}, Role::TableCell, Alignment::Start)}
{
    for (const auto& row : table.rows)
        m_columns = std::max(m_columns, row.size());
    m_head.style.rules.leastLastLine = m_body.style.rules.leastLastLine = 0;
}

const std::u16string& TableCells::text(std::size_t row, std::size_t column) const
{
    static const std::u16string none;
    return column < m_table.rows[row].size() ? m_table.rows[row][column] : none;
}

compose::Paragraph TableCells::paragraph(std::size_t row, std::size_t column) const
{
    compose::Paragraph cell = isHead(row) ? m_head : m_body;
    cell.text = text(row, column);
    return cell;
}

bool TableCells::isNumeric(std::size_t column) const
{
    bool any = false;
    for (std::size_t row = 0; row < rows(); ++row) {
        const std::u16string& cell = text(row, column);
        if (isHead(row) || cell.empty())
            continue;
        if (!isNumber(cell))
            return false;
        any = true;
    }
    return any;
}

namespace {

/// What a column would like, and what it needs at least.
struct Wish {
    TableColumn column;
    Length least;
};

/// The widest word of a text, which no line breaks; Chinese breaks anywhere, but two characters stay side by side.
Length widestWord(FurnitureSetter& setter, const compose::Paragraph& cell)
{
    Length widest = std::min(setter.width(cell), cell.style.size * 2);
    std::size_t from = 0;
    while (from < cell.text.size()) {
        std::size_t to = from;
        while (to < cell.text.size() && cell.text[to] != u' ' && cell.text[to] < 0x2E80)
            ++to;
        if (to > from + 1) {
            compose::Paragraph word = cell;
            word.text = cell.text.substr(from, to - from);
            widest = std::max(widest, setter.width(word));
        }
        from = to + 1;
    }
    return widest;
}

Wish wishOf(FurnitureSetter& setter, const TableCells& cells, std::size_t column)
{
    Wish wish;
    wish.column.isNumeric = cells.isNumeric(column);
    for (std::size_t row = 0; row < cells.rows(); ++row) {
        const compose::Paragraph cell = cells.paragraph(row, column);
        wish.column.padding = std::max(wish.column.padding, cell.style.size / 2);
        if (cell.text.empty())
            continue;
        const Length whole = setter.width(cell);
        if (wish.column.isNumeric && !cells.isHead(row)) {
            const Length before = setter.widthTo(cell, pointIn(cell.text));
            wish.column.beforePoint = std::max(wish.column.beforePoint, before);
            wish.column.afterPoint = std::max(wish.column.afterPoint, whole - before);
            continue;
        }
        wish.column.text = std::max(wish.column.text, whole);
        wish.least = std::max(wish.least, widestWord(setter, cell));
    }
    const Length numbers = wish.column.beforePoint + wish.column.afterPoint;
    wish.column.text = std::max(wish.column.text, numbers);
    wish.least = std::max(wish.least, numbers);
    return wish;
}

/// Takes from the widest columns until all of it fits, or each is at its least; gives what is still too much.
Length narrowed(std::vector<Wish>& wishes, Length over)
{
    while (over > Length{}) {
        Wish* widest = nullptr;
        Length second;
        for (Wish& wish : wishes) {
            if (wish.column.text <= wish.least)
                continue;
            if (!widest || wish.column.text > widest->column.text) {
                second = widest ? widest->column.text : Length{};
                widest = &wish;
            } else {
                second = std::max(second, wish.column.text);
            }
        }
        if (!widest)
            return over;
        // Down to the next widest, and a little further so that this ends.
        const Length step = std::max(widest->column.text - second, Length::fromEmu(12700));
        const Length taken = std::min({step, over, widest->column.text - widest->least});
        widest->column.text -= taken;
        over -= taken;
    }
    return {};
}

}

TableColumns columnsOf(FurnitureSetter& setter, const TableCells& cells, Length measure)
{
    std::vector<Wish> wishes;
    Length wanted;
    for (std::size_t column = 0; column < cells.columns(); ++column) {
        wishes.push_back(wishOf(setter, cells, column));
        // What was rounded must not break a line.
        wishes.back().column.text += Length::fromEmu(100);
        wanted += wishes.back().column.text + wishes.back().column.padding * 2;
    }
    TableColumns made;
    made.over = narrowed(wishes, wanted - measure);
    const Length spare = std::max(Length{}, measure - wanted);
    const auto count = static_cast<std::int64_t>(wishes.size());
    Length x;
    for (std::int64_t i = 0; i < count; ++i) {
        TableColumn column = wishes[static_cast<std::size_t>(i)].column;
        column.text += spare.scaled(i + 1, count) - spare.scaled(i, count);
        column.x = x;
        x += column.text + column.padding * 2;
        made.columns.push_back(column);
    }
    return made;
}

}
