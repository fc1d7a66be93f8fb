#pragma once

#include "ui/page_canvas/page_canvas.h"
#include "ui/writing/text_editor.h"

#include <QAccessible>

namespace banxin::ui {

/// The part that is written in, as assistive programs read it: one text, its paragraphs parted by line feeds. Offsets count
/// UTF-16 units.
class TextAccessible : public QAccessibleTextInterface {
public:
    TextAccessible(PageCanvas& canvas, TextEditor& editor) : m_canvas{canvas}, m_editor{editor} {}

    void selection(int index, int* start, int* end) const override;
    int selectionCount() const override { return m_editor.hasSelection() ? 1 : 0; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { m_editor.setCaret(m_editor.caret()); }
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override { return offsetOf(m_editor.caret().place); }
    void setCursorPosition(int position) override { m_editor.setCaret({placeAt(position)}); }
    QString text(int start, int end) const override;
    int characterCount() const override { return static_cast<int>(all().size()); }
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint& point) const override;
    void scrollToSubstring(int start, int end) override;
    QString attributes(int offset, int* start, int* end) const override;

    /// The whole text.
    QString all() const;

private:
    const Story& story() const { return m_editor.text().story(); }
    int offsetOf(const TextPlace& place) const;
    TextPlace placeAt(int offset) const;

    PageCanvas& m_canvas;
    TextEditor& m_editor;
};

}
