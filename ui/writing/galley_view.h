#pragma once

#include "ui/writing/text_editor.h"

#include <QAbstractScrollArea>
#include <QElapsedTimer>
#include <QTextLayout>
#include <QTimer>

namespace banxin::ui {

class Spelling;

/// A story as text, in the lines that its page shows: parts by name, row numbers, where legs end, and below a red line what
/// has no room. It has no text of its own; what is written here is written by the editor that the page writes with.
class GalleyView : public QAbstractScrollArea {
    Q_OBJECT

public:
    GalleyView(TextEditor& editor, Spelling& spelling, QWidget* parent = nullptr);

    /// Shown while nothing is written; 0: none.
    void showStory(StoryId story);
    StoryId shownStory() const;
    /// What a row says, for tests and for assistive programs.
    QStringList rowTexts() const;
    QRect caretRect() const;
    QSize sizeHint() const override;

public Q_SLOTS:
    /// The edition or a page was made anew. What is not in sight is not looked at.
    void refreshSoon();

Q_SIGNALS:
    /// With the place of the text under the pointer.
    void contextMenuWanted(const banxin::ui::TextPlace& place, const QPoint& globalPlace);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// A line, or where an empty part would stand.
    struct Row {
        desk::StoryLine line;
        QString gutter;
        bool isPlaceholder = false;
        bool beginsLeg = false;
        bool beginsTail = false;
    };

    bool isInSight() const;
    void refresh();
    void fillRows(const StoryText& text);
    void addPart(const TextPlace& field, const std::vector<desk::StoryLine>& lines);
    void addBody(const std::vector<desk::StoryLine>& lines);
    std::optional<std::size_t> rowOf(const TextCaret& caret) const;
    TextCaret caretAt(const QPoint& place) const;
    void laidOut(const Row& row, QTextLayout& layout) const;
    void paintRow(QPainter& painter, std::size_t index) const;
    void paintSelection(QPainter& painter, const Row& row, QTextLayout& layout, int top) const;
    void followCaret();
    void updateBars();
    int topOf(std::size_t row) const;
    int rowHeight() const { return m_rowHeight; }

    TextEditor& m_editor;
    Spelling& m_spelling;
    StoryId m_story;
    std::vector<Row> m_rows;
    QTimer m_soon;
    bool m_isStale = true;      ///< something changed since the rows were made
    int m_rowHeight = 22;
    int m_gutter = 60;
    bool m_isSelecting = false;
    QElapsedTimer m_sinceDouble;
};

}
