#pragma once

#include "desk/session.h"
#include "ui/arranging/grips.h"
#include "ui/page_canvas/canvas_tool.h"
#include "ui/page_canvas/page_canvas.h"
#include "ui/photos/cut_draft.h"
#include "ui/photos/shown_photos.h"

#include <QImage>
#include <QObject>

#include <functional>
#include <optional>

namespace banxin::ui {

/// 取景: moves a picture in its frame, with the pointer and with keys. What the frame hides is shown dimmed. Enter takes the
/// new crop as one step, Esc leaves it as it was. While nothing is framed, everything is the other tool's, but for the photo
/// of a text that was pointed at: a drag moves it there, or its edges.
class PhotoFramer : public QObject, public CanvasTool {
    Q_OBJECT

public:
    PhotoFramer(PageCanvas& canvas, CanvasTool& otherwise, QObject* parent = nullptr);
    ~PhotoFramer() override;

    /// Null: nothing can be framed.
    void setSession(desk::Session* session);
    /// Not null where there is a current photo.
    desk::Session* session() const { return m_session; }
    /// Asks before a photo is mirrored or stretched: what it shows is no longer so. Tests answer in its place.
    void setQuestion(std::function<bool(const QString& sentence)> question) { m_question = std::move(question); }

    bool isActive() const { return m_framed.has_value(); }
    /// A photo is moved in its text: the page is shown as it would be.
    bool isPlacing() const { return m_placing.has_value(); }
    /// The photo that is framed, or the one of the selected block that was pointed at or chosen last, or its first.
    std::optional<ShownPhoto> current() const;
    /// Whether the current photo is what is meant, and not the text of its block: it is framed, it was pointed at or chosen
    /// last, or its block is nothing but photos.
    bool isPhotoMeant() const;
    /// The photos of the selected blocks, in the order in which the page shows them.
    std::vector<ShownPhoto> photosOfSelected() const;
    /// Makes it the current one of its block; one that is framed is taken first.
    void choose(const ShownPhoto& photo);
    /// A photo of the block is what is meant, also where the page does not show it yet.
    void mean(BlockId block, int photo);
    /// What the hands can do now; empty while nothing is framed.
    QString hint() const;
    /// As it is now.
    PhotoPlacement placement() const { return m_now; }

    /// Frames the first photo of the selected block, or the one under the pointer. False where there is none.
    bool begin();
    bool beginAt(const CanvasPointer& pointer);
    /// One step, where anything is another than it was.
    void take();
    /// Frames the current photo; the next drag draws the region that no tool crops.
    void beginKeeping();
    /// Frames the current photo; clicks or a drag draw the outline that cuts it out. A polygon goes on from what is there.
    void beginCut(CutShape shape);
    bool isCutting() const { return m_cut.has_value(); }

    /// Changes how the current photo is shown: at once, as one step, or while it is framed as part of that.
    void change(const std::function<void(PhotoPlacement&)>& how);
    /// The same, after asking.
    void setMirrored(bool mirrored);
    void setStretch(int perMille);

    void press(const CanvasPointer& pointer) override;
    void drag(const CanvasPointer& pointer) override;
    void release(const CanvasPointer& pointer) override;
    void doubleClick(const CanvasPointer& pointer) override;
    /// Leaves the photo as it was.
    void cancel() override;
    bool isDragging() const override { return m_framed ? m_drag.has_value() : m_placing || m_otherwise.isDragging(); }
    void dragStory(StoryId story, const CanvasPointer& pointer) override;
    void dropStory(StoryId story, const CanvasPointer& pointer) override;
    bool key(QKeyEvent& event) override;
    bool isOwnKey(const QKeyEvent& event) const override;
    Qt::CursorShape cursorAt(const CanvasPointer& pointer) const override;
    void paint(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const override;

Q_SIGNALS:
    void begins();
    void refused(const QString& sentence);
    /// The current photo is to go out of its story.
    void removeWanted();
    /// Another photo is framed, or none, or it looks different.
    void changed();

private:
    enum class Action { Pan, Scale, Keep, Swap, Beside };
    struct Drag {
        Action action = Action::Pan;
        Point start;
        Point now;
        PhotoPlacement before;
        display::PlacedPhoto placed;   ///< as it was
    };

    /// A photo that is moved in the text of its block, or given more or less room there.
    struct Placing {
        ShownPhoto photo;
        Block block;
        Grid grid;
        PhotoPlacement before;
        PhotoPlacement now;
        Grip grip = Grip::Inside;
        Point start;
    };

    void start(const ShownPhoto& photo);
    void end();
    bool isWritable() const;
    void show();
    void showAsItIs();
    bool commit(const ShownPhoto& photo, const PhotoPlacement& placement);
    void pan(Point by);
    void scale(int numerator, int denominator);
    void turn(int hundredths);
    void growByRows(int rows);
    void step(int by);
    bool isAtHandle(Point point, Length tolerance) const;
    bool isAtSwapGrip(Point point, Length tolerance) const;
    bool hasSwapGrip() const;
    Action actionAt(const CanvasPointer& pointer) const;
    void dragTo(const CanvasPointer& pointer);
    void panTo(const Drag& held);
    void scaleTo(const Drag& held);
    void keepTo(const Drag& held);
    void swapWith(Point point);
    Length toleranceInPicture(const CanvasPointer& pointer) const;
    void pressCut(const CanvasPointer& pointer);
    void takeCut();
    void leaveCut();
    bool cutKey(int key);
    bool moveKey(int key, Length step);
    bool shapeKey(int key, Qt::KeyboardModifiers modifiers);
    void fetchImage();
    void paintHidden(QPainter& painter, const ViewGeometry& geometry) const;
    void paintFrame(QPainter& painter, const ViewGeometry& geometry, const QColor& colour, double dpr) const;
    void paintKept(QPainter& painter, const ViewGeometry& geometry, double dpr) const;
    void paintCut(QPainter& painter, const ViewGeometry& geometry, const QColor& colour, double dpr) const;
    void paintGrips(QPainter& painter, const ViewGeometry& geometry, const QColor& colour, double dpr) const;
    std::string slug() const;
    std::optional<Placing> placeable() const;
    bool isForPlaced(const QKeyEvent& event) const;
    Rect areaOfPlacing(const Placing& placing) const;
    bool beginPlacing(const CanvasPointer& pointer);
    void placeTo(const CanvasPointer& pointer);
    void showPlacing();
    void takePlacing();
    void leavePlacing();
    std::optional<Qt::CursorShape> placingCursor(const CanvasPointer& pointer) const;
    void paintPlacing(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const;

    PageCanvas& m_canvas;
    CanvasTool& m_otherwise;
    desk::Session* m_session = nullptr;
    std::function<bool(const QString&)> m_question;
    std::optional<ShownPhoto> m_framed;
    PhotoPlacement m_before;
    PhotoPlacement m_now;
    std::optional<Drag> m_drag;
    std::optional<CutDraft> m_cut;
    std::optional<Placing> m_placing;
    BlockId m_chosenIn;         ///< whose photo was chosen last
    int m_chosen = 0;
    bool m_isChosen = false;    ///< and nothing else of its block since
    bool m_isKeeping = false;   ///< the next drag draws what is kept
    QImage m_image;             ///< the whole picture, small
    PhotoId m_imageOf;
};

}
