#pragma once

#include "ui/page_canvas/canvas_tool.h"
#include "ui/page_canvas/page_canvas.h"
#include "ui/writing/text_editor.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace banxin::ui {

class Spelling;
class TextAccessible;

/// Writes on the page, where the text stands. It takes the canvas over from another tool while a story of the page that is
/// shown is written in. Text that has no room is shown beside its block, behind a red line, and can be written in too.
class Writer : public QObject, public CanvasTool {
    Q_OBJECT

public:
    /// `otherwise` is the canvas's tool while nothing is written.
    Writer(PageCanvas& canvas, TextEditor& editor, Spelling& spelling, CanvasTool& otherwise, QObject* parent = nullptr);

    ~Writer() override;

    /// Of the block's story, at its text's head.
    void begin(BlockId block);
    /// Where the text of the page is nearest to the pointer; of the uppermost block only.
    void beginAt(const CanvasPointer& pointer);
    /// Whether the canvas shows a story that is written in.
    bool isActive() const { return m_isActive; }
    /// Shows the page as it is to be seen while one writes: with what is being composed, and with the text that has no room.
    void showPage();
    /// The place of the text that is nearest to a point of the screen; nothing where nothing is written.
    std::optional<TextPlace> placeAt(const QPoint& globalPlace) const;
    /// Where words are underlined as misspelt, on the page that is shown.
    const std::vector<Rect>& misspelt() const { return m_misspelt; }

    void press(const CanvasPointer& pointer) override;
    void drag(const CanvasPointer& pointer) override;
    void release(const CanvasPointer& pointer) override;
    void doubleClick(const CanvasPointer& pointer) override;
    void cancel() override;
    bool isDragging() const override { return m_isSelecting || m_held != Held::Nothing; }
    void dragStory(StoryId story, const CanvasPointer& pointer) override { m_otherwise.dragStory(story, pointer); }
    void dropStory(StoryId story, const CanvasPointer& pointer) override;
    bool key(QKeyEvent& event) override;
    bool takesText() const override { return true; }
    bool isOwnKey(const QKeyEvent& event) const override;
    void inputMethod(QInputMethodEvent& event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void focusChanged(bool hasFocus) override;
    QAccessibleTextInterface* textOf(BlockId block) override;
    BlockId withoutBadge() const override;
    Qt::CursorShape cursorAt(const CanvasPointer& pointer) const override;
    void paint(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const override;

Q_SIGNALS:
    /// The caret went to a page that is not shown.
    void pageWanted(banxin::PageId page);

private:
    /// What of the selection is under the held button.
    enum class Held { Nothing, Taken, Moving };

    void dragTo(Point point);
    void scrollOn();
    void dropSelection(bool copies);
    std::optional<TextCaret> nearestTo(Point point, const TextPlace* within) const;
    void paintDropPlace(QPainter& painter, const ViewGeometry& geometry, double dpr) const;
    void editorChanged();
    void tellAssistantsSoon();
    void tellAssistants();
    void activate(bool isActive);
    PageId shownPageId() const;
    const Block* blockAt(Point point) const;
    Rect reachOfMarks() const;
    std::optional<desk::CaretBox> caretBox() const;
    void followCaret();
    void blink();
    void paintSelection(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette) const;
    void updateMisspelt();
    void paintBreaks(QPainter& painter, const ViewGeometry& geometry, double dpr) const;
    void paintMisspelt(QPainter& painter, const ViewGeometry& geometry, double dpr) const;
    void paintPreedit(QPainter& painter, const ViewGeometry& geometry, double dpr) const;
    void paintCaret(QPainter& painter, const ViewGeometry& geometry, double dpr) const;
    void paintTail(QPainter& painter, const ViewGeometry& geometry, double dpr) const;
    void paintPartName(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const;

    PageCanvas& m_canvas;
    TextEditor& m_editor;
    Spelling& m_spelling;
    CanvasTool& m_otherwise;
    bool m_isActive = false;
    bool m_isSelecting = false;
    Held m_held = Held::Nothing;
    TextPlace m_takenAt;           ///< where in the selection
    std::optional<TextCaret> m_dropAt;
    Point m_pressedAt;
    QPointF m_draggedTo;           ///< in the viewport
    QTimer m_scroll;               ///< runs while the hand is beyond the edge
    bool m_caretIsOn = true;
    QTimer m_blink;
    QElapsedTimer m_sinceDouble;
    Point m_doubleAt;
    std::unique_ptr<TextAccessible> m_accessible;
    QString m_toldText;            ///< what assistive programs were told last
    QTimer m_tellSoon;
    std::vector<Rect> m_misspelt;
    Rect m_marks;                  ///< where caret and selection were drawn last
};

/// A red wave under a word: from the left to the right, or down at the left of upright text.
void drawWave(QPainter& painter, const QRectF& word, bool isVertical, double dpr);

/// What a part of a story is called.
QString partName(const TextPlace& place);

}
