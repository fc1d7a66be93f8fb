#pragma once

#include "compose/set_paragraph.h"

namespace banxin::compose {

/// Sets paragraphs one below the other, off any grid.
ComposedText setColumn(ParagraphSetter& setter, const Paragraphs& paragraphs, Point origin, Length measure, int mostRows);

/// Origins of lines that follow each other in a column: each its style's leading from the one before.
class ColumnPen {
public:
    ColumnPen(Point origin, WritingMode mode) : m_origin{origin}, m_vertical{mode == WritingMode::Vertical} {}

    /// Space that is left out before the next line; none at the head of the column.
    void skip(Length space) { m_depth += m_depth > Length{} ? space : Length{}; }
    Point next(const TextStyle& style);
    Length depth() const { return m_depth; }

private:
    Point m_origin;
    bool m_vertical;
    Length m_depth;
};

}
