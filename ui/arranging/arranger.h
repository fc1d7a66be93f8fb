#pragma once

#include "desk/session.h"
#include "edit/exchange.h"
#include "ui/arranging/gesture.h"
#include "ui/arranging/guides.h"
#include "ui/arranging/pusher.h"
#include "ui/page_canvas/canvas_tool.h"
#include "ui/page_canvas/page_canvas.h"

#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>
#include <optional>

class QMimeData;

namespace banxin::ui {

/// Arranges the blocks of the page that is shown, with the pointer and with keys. While something is dragged, the page is
/// shown as it would be; letting go makes it so, as one step. What takes two stories is shown with both fits first: Enter
/// takes it, Esc leaves everything as it was.
class Arranger : public QObject, public CanvasTool {
    Q_OBJECT

public:
    explicit Arranger(PageCanvas& canvas, QObject* parent = nullptr);

    /// Null: nothing can be arranged. The maker finds how others make room; it must live until this is called again.
    void setSession(desk::Session* session, desk::ProposalMaker* maker);
    /// The page that the canvas shows; 0: none.
    void setPage(PageId page);
    /// Whether the canvas shows a page as it would be, not as it is.
    bool isPreviewing() const { return m_offer || m_settling || (m_gesture && m_gesture->isPreviewed); }
    /// The page is another, or was made anew: what is said of it is worked out again.
    void refresh();

    /// The next drag draws reserved room.
    void setDrawing(bool on);
    /// The next drag draws furniture; where reserved room is selected, the furniture takes its place at once.
    void place(BlockContent furniture);
    bool isDrawing() const { return m_isDrawing; }
    /// While something is dragged, the other blocks make room for it.
    void setPushing(bool on) { m_pusher.setOn(on); }
    const Pusher& pusher() const { return m_pusher; }
    /// A drag has ended, and the page on which the others make room is still being looked for: it becomes a step by itself.
    bool isSettling() const { return m_settling.has_value(); }
    /// The story of the pool whose fit is told for each reserved room; 0: none.
    void setForecast(StoryId story);
    /// Tells which page is meant at a place of the screen outside the canvas: blocks that are dropped there go to it.
    void setPageTargets(std::function<PageId(QPoint onScreen)> pageAt) { m_pageAt = std::move(pageAt); }
    /// What is offered at the moment, in words; empty: nothing is.
    QString offer() const { return m_offer ? m_offer->sentence : QString{}; }

    /// The selected blocks that the page has, lowest first.
    std::vector<Block> selectedBlocks() const;
    /// The stories of the selected blocks, each once.
    std::vector<StoryId> selectedStories() const;

    void press(const CanvasPointer& pointer) override;
    void drag(const CanvasPointer& pointer) override;
    void release(const CanvasPointer& pointer) override;
    void doubleClick(const CanvasPointer& pointer) override;
    void cancel() override;
    bool isDragging() const override { return m_gesture.has_value(); }
    bool takesNextDrag() const override { return m_isDrawing; }
    void dragStory(StoryId story, const CanvasPointer& pointer) override;
    void dropStory(StoryId story, const CanvasPointer& pointer) override;
    bool key(QKeyEvent& event) override;
    Qt::CursorShape cursorAt(const CanvasPointer& pointer) const override;
    void paint(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const override;

public Q_SLOTS:
    void selectAll();
    void selectNext();
    void selectPrevious();
    /// The stories of the selected blocks go back to the pool; furniture and reserved room go.
    void removeSelected();
    /// 撤稿: the stories go back to the pool, their room stays reserved.
    void killSelected();
    void nudge(int columns, int rows);
    void shift(banxin::Point by);
    /// The selected blocks go to another page, to the same places there.
    void moveToPage(banxin::PageId page);
    /// … to the page before (-1) or after (1) this one.
    void moveToNeighbour(int by);
    void grow(int columns, int rows);
    void duplicateSelected();
    void copySelected();
    /// The blocks go to the clipboard, their stories to the pool.
    void cutSelected();
    void paste();
    /// Files that were copied in the file manager, or a picture out of another program. False: the clipboard holds none.
    bool pasteFiles();
    void align(banxin::edit::AlignTo to);
    void distribute(banxin::edit::Direction direction);
    void group();
    void ungroup();
    void setLocked(bool locked);
    void reorder(banxin::edit::Order order);
    /// Of every selected story, as one step.
    void setRank(int rank);
    void setHeadline(const banxin::HeadlineStack& stack);
    void setLegs(const banxin::Legs& legs);
    /// So many legs more, or fewer.
    void changeLegCount(int by);
    void clearTrims();
    /// Offers to exchange the two selected stories.
    void offerSwap();
    /// Offers to put the second selected story behind the first; the heads of the first, or of the second, remain.
    void offerMerge(banxin::edit::Heads heads);
    void takeOffer();
    /// Stands a story of the pool in the first free room of the page.
    void placeInFreeRoom(banxin::StoryId story);
    /// Puts a story of the pool into the selected reserved room, or into the place of the selected story.
    void putHere(banxin::StoryId story);
    /// Puts the selected block there, as one step.
    void moveSelected(const banxin::Place& place);
    /// Takes the place of the block with its id, as one step.
    void changeBlock(const banxin::Block& block);
    void reserve(banxin::BlockId block, const QString& slug, int characters);

Q_SIGNALS:
    /// The text of a block is to be written in: of the selected one, or where the pointer is.
    void writingWanted();
    void writingWantedAt(const banxin::ui::CanvasPointer& pointer);
    /// Why something was not done.
    void refused(const QString& sentence);
    void drawingChanged(bool on);
    /// Files, or a picture that is kept in one, were pasted.
    void filesPasted(const QStringList& files);
    /// Reserved room was drawn: it has no name yet.
    void drawn(banxin::BlockId block);
    /// Something is offered, or no more.
    void offerChanged();
    /// The page to which the dragged blocks would go; 0: none.
    void aimedAt(banxin::PageId page);
    void movedToPage(banxin::PageId page, const std::vector<banxin::BlockId>& blocks);
    void pushingChanged(bool on);

private:
    /// A change that is shown before it is made.
    struct Offer {
        Edition edition;
        StepLabel label;
        QString sentence;
    };

    const Page* page() const;
    const Block* blockOf(BlockId id) const;
    const Block* selectedBlock() const;
    bool isWritable() const;
    BlockId blockAt(Point point) const;
    BlockId blockBelow(Point point) const;
    std::vector<LegGrip> gripsOfLegs(Length thickness) const;
    std::optional<Gesture> gestureOnSelected(const CanvasPointer& pointer) const;
    void startMove(const CanvasPointer& pointer);
    void selectAt(const CanvasPointer& pointer);
    void selectTouched();
    void aim(PageId page);
    Gesture placing(StoryId story, const CanvasPointer& pointer) const;
    void show(Gesture& gesture);
    void preview(Gesture& gesture, const CarriedOut& candidate);
    void showPushed();
    void takePushed();
    void settle(const Gesture& gesture);
    void endSettling();
    void commitPushed(const Gesture& gesture);
    StepLabel labelForStep(const Gesture& gesture) const;
    int countMadeRoom() const;
    void paintGhosts(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const;
    void showAsItIs();
    void showGuides(const Gesture& gesture);
    void commit(const Gesture& gesture);
    bool apply(Result<Edition> after, StepLabel label, std::vector<desk::NewPhoto> photos = {});
    bool apply(Result<Edition> after, StepCode code, const std::vector<Block>& blocks);
    void moveEach(const std::function<Place(const Place&)>& moved);
    void changeEachArticle(const std::function<void(ArticleBlock&)>& change);
    void offerChange(Result<Edition> after, StepLabel label, const std::vector<StoryId>& stories);
    void endOffer();
    StepLabel labelFor(StepCode code, const std::vector<Block>& blocks) const;
    std::string slugOf(StoryId story) const;
    bool isPlaced(StoryId story);
    bool pasteCells(const QMimeData& data);
    void selectStep(int step);
    void forecast();
    QString labelOf(const Gesture& gesture) const;
    void paintReserved(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const;
    void paintGuides(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const;
    void paintSelection(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const;
    void paintTail(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const;
    void paintGesture(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const;
    QString distanceWords(const GuideDistance& distance) const;

    PageCanvas& m_canvas;
    desk::Session* m_session = nullptr;
    PageId m_page;
    std::optional<Gesture> m_gesture;
    std::function<PageId(QPoint)> m_pageAt;
    PageId m_target;             ///< of the blocks that are dragged, while they are over a page of the list
    Pusher m_pusher;
    std::optional<Gesture> m_settling;   ///< let go, not yet a step
    std::vector<BlockId> m_before;       ///< what was selected when the marquee began
    bool m_isDrawing = false;
    BlockContent m_drawn = ReservedSpace{};   ///< what the next drag draws
    bool m_mayCycle = false;             ///< a click on what is selected already may mean what lies under it
    Guides m_guides;
    std::optional<Offer> m_offer;
    StoryId m_forecastStory;
    std::unique_ptr<QTemporaryDir> m_pasted;   ///< keeps a pasted picture until it is read
    std::map<BlockId, display::Fit> m_capacities;       ///< of the reserved room on the page
    std::map<BlockId, display::Fit> m_forecasts;        ///< how the story would meet it
};

}
