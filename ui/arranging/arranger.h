#pragma once

#include "desk/session.h"
#include "ui/arranging/grips.h"
#include "ui/page_canvas/canvas_tool.h"
#include "ui/page_canvas/page_canvas.h"

#include <QObject>

#include <optional>

namespace banxin::ui {

/// Arranges the blocks of the page that is shown, with the pointer and with keys. While something is dragged, the page is
/// shown as it would be; letting go makes it so, as one step.
class Arranger : public QObject, public CanvasTool {
    Q_OBJECT

public:
    explicit Arranger(PageCanvas& canvas, QObject* parent = nullptr);

    /// Null: nothing can be arranged.
    void setSession(desk::Session* session);
    /// The page that the canvas shows; 0: none.
    void setPage(PageId page);
    /// Whether the canvas shows a page as it would be, not as it is.
    bool isPreviewing() const { return m_gesture && m_gesture->isPreviewed; }

    void press(const CanvasPointer& pointer) override;
    void drag(const CanvasPointer& pointer) override;
    void release(const CanvasPointer& pointer) override;
    void cancel() override;
    bool isDragging() const override { return m_gesture.has_value(); }
    void dragStory(StoryId story, const CanvasPointer& pointer) override;
    void dropStory(StoryId story, const CanvasPointer& pointer) override;
    bool key(QKeyEvent& event) override;
    Qt::CursorShape cursorAt(const CanvasPointer& pointer) const override;
    void paint(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const override;

public Q_SLOTS:
    /// The story of the selected block goes back to the pool.
    void removeSelected();
    void selectNext();
    void selectPrevious();
    void nudge(int columns, int rows);
    void grow(int columns, int rows);
    /// Stands a story of the pool in the first free room of the page.
    void placeInFreeRoom(banxin::StoryId story);
    /// Puts the selected block there, as one step.
    void moveSelected(const banxin::Place& place);
    /// Takes the place of the block with its id, as one step.
    void changeBlock(const banxin::Block& block);

Q_SIGNALS:
    /// Why something was not done.
    void refused(const QString& sentence);

private:
    struct Gesture {
        Block block;                ///< as it was; of a story from the pool: as it would be, with id 0
        Grip grip = Grip::Inside;
        Point start;
        Place place;                ///< where it would stand now
        bool isPreviewed = false;
    };

    const Page* page() const;
    const Block* selectedBlock() const;
    BlockId blockAt(Point point) const;
    /// The edition with the gesture carried out.
    Result<Edition> carriedOut(const Gesture& gesture, BlockId* block = nullptr) const;
    void show(const Gesture& gesture);
    void showAsItIs();
    void commit(const Gesture& gesture);
    void apply(Result<Edition> after, StepCode code, const Block& block);
    StepLabel labelFor(StepCode code, const Block& block) const;
    void selectStep(int step);
    QString labelOf(const Gesture& gesture) const;

    PageCanvas& m_canvas;
    desk::Session* m_session = nullptr;
    PageId m_page;
    std::optional<Gesture> m_gesture;
};

}
