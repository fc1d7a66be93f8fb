// Framing a photo: what the pointer and the keys do.
#include "ui/photos/photo_framer.h"

#include "edit/photos.h"
#include "makeup/photo_frame.h"
#include "ui/rendering/painter_source.h"
#include "words/words.h"

#include <QKeyEvent>
#include <QMessageBox>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

namespace banxin::ui {
namespace {

constexpr int imageWidth = 1024;
constexpr int smallStep = 10;     ///< per mille of the picture
constexpr int largeStep = 50;
constexpr int mostZoom = 20'000;

Length inPerMille(Length value) { return std::clamp(value, Length{}, Length::fromEmu(1000)); }

double distance(Point a, Point b)
{
    return std::hypot(static_cast<double>((a.x - b.x).emu()), static_cast<double>((a.y - b.y).emu()));
}

Point middleOf(const Rect& area) { return {area.x + area.width / 2, area.y + area.height / 2}; }

int leastZoomOf(const PhotoPlacement& placement) { return placement.fit == PhotoFit::Fill ? 1000 : 100; }

}

PhotoFramer::PhotoFramer(PageCanvas& canvas, CanvasTool& otherwise, QObject* parent)
    : QObject{parent}, m_canvas{canvas}, m_otherwise{otherwise}, m_question{[this](const QString& sentence) {
          return QMessageBox::question(m_canvas.window(), tr("Photo"), sentence) == QMessageBox::Yes;
      }}
{
}

PhotoFramer::~PhotoFramer() = default;

void PhotoFramer::setSession(desk::Session* session)
{
    end();
    m_session = session;
    m_image = {};
    m_imageOf = {};
}

bool PhotoFramer::isWritable() const { return m_session && !m_session->isReadOnly(); }

std::string PhotoFramer::slug() const
{
    const auto photo = current();
    const Shared<Story>* story = photo ? m_session->edition().stories.find(photo->story) : nullptr;
    return story ? (*story)->slug : std::string{};
}

std::vector<ShownPhoto> PhotoFramer::photosOfSelected() const
{
    std::vector<ShownPhoto> photos;
    if (!m_session || !m_canvas.shown().page)
        return photos;
    for (ShownPhoto& photo : shownPhotos(*m_canvas.shown().page, m_session->edition())) {
        if (m_canvas.isSelected(photo.block))
            photos.push_back(std::move(photo));
    }
    return photos;
}

std::optional<ShownPhoto> PhotoFramer::current() const
{
    if (m_framed)
        return m_framed;
    const std::vector<ShownPhoto> photos = photosOfSelected();
    return photos.empty() ? std::nullopt : std::optional{photos.front()};
}

bool PhotoFramer::begin()
{
    const auto photo = m_framed ? std::nullopt : current();
    if (!photo || !isWritable())
        return false;
    start(*photo);
    return true;
}

bool PhotoFramer::beginAt(const CanvasPointer& pointer)
{
    if (!isWritable() || !m_canvas.shown().page)
        return false;
    const auto photo = photoAt(*m_canvas.shown().page, m_session->edition(), pointer.page);
    if (!photo)
        return false;
    take();
    start(*photo);
    return true;
}

void PhotoFramer::start(const ShownPhoto& photo)
{
    m_otherwise.cancel();
    m_canvas.select(photo.block);
    m_framed = photo;
    m_before = m_now = placementOf(m_session->edition(), photo.block, photo.photo);
    m_isKeeping = false;
    // Whoever writes is done with it before the tool is this one.
    Q_EMIT begins();
    m_canvas.setTool(this);
    m_canvas.setFocus(Qt::OtherFocusReason);
    fetchImage();
    Q_EMIT changed();
}

void PhotoFramer::end()
{
    m_drag.reset();
    if (!m_framed)
        return;
    m_framed.reset();
    m_canvas.repaintOverlay();
    Q_EMIT changed();
}

/// In the background: the page goes on meanwhile.
void PhotoFramer::fetchImage()
{
    if (m_imageOf == m_framed->placed.photo)
        return;
    m_image = {};
    m_imageOf = m_framed->placed.photo;
    QThreadPool::globalInstance()->start([self = QPointer<PhotoFramer>{this}, source = painterSource(m_session->snapshot()), photo = m_imageOf] {
        const auto painter = source();
        const QImage image = painter ? painter->decode({photo, imageWidth}) : QImage{};
        QMetaObject::invokeMethod(qApp, [self, image, photo] {
            if (!self || self->m_imageOf != photo)
                return;
            self->m_image = image;
            self->m_canvas.repaintOverlay();
        });
    });
}

void PhotoFramer::take()
{
    if (!m_framed)
        return;
    const ShownPhoto photo = *m_framed;
    const bool isOther = m_now != m_before;
    const PhotoPlacement wanted = m_now;
    end();
    if (!isOther)
        return;
    if (!commit(photo, wanted))
        showAsItIs();
}

void PhotoFramer::cancel()
{
    if (!m_framed)
        return m_otherwise.cancel();
    // A press that went nowhere, as for the menu of the right button, gives nothing up.
    if (m_drag && m_drag->start == m_drag->now)
        return m_drag.reset();
    const bool wasOther = m_framed && m_now != m_before;
    end();
    if (wasOther)
        showAsItIs();
}

bool PhotoFramer::commit(const ShownPhoto& photo, const PhotoPlacement& placement)
{
    const Shared<Story>* story = m_session->edition().stories.find(photo.story);
    const Page* page = findPage(m_session->edition(), m_canvas.shown().page->page);
    const StepLabel label{StepCode::ChangePhoto, {story ? (*story)->slug : std::string{}, page ? page->code : std::string{}}};
    Result<Edition> after = edit::showPhoto(m_session->edition(), photo.block, placement);
    const Result<Done> done = after ? m_session->apply(std::move(*after), label) : Result<Done>{after.error()};
    if (!done)
        Q_EMIT refused(words::sentence(done.error()));
    return done.has_value();
}

void PhotoFramer::change(const std::function<void(PhotoPlacement&)>& how)
{
    const auto photo = current();
    if (!photo || !isWritable())
        return;
    if (m_framed) {
        how(m_now);
        return show();
    }
    PhotoPlacement wanted = placementOf(m_session->edition(), photo->block, photo->photo);
    const PhotoPlacement before = wanted;
    how(wanted);
    if (wanted != before)
        commit(*photo, wanted);
    Q_EMIT changed();
}

void PhotoFramer::setMirrored(bool mirrored)
{
    if (!current() || (mirrored && !m_question(tr("Mirror this photo? What it shows is then the wrong way round: writing, the side of a face, a scene."))))
        return Q_EMIT changed();
    change([&](PhotoPlacement& placement) { placement.mirrored = mirrored; });
}

void PhotoFramer::setStretch(int perMille)
{
    if (!current() || (perMille != 1000 && !m_question(tr("Stretch this photo? What it shows no longer has its own shape."))))
        return Q_EMIT changed();
    change([&](PhotoPlacement& placement) { placement.stretchPerMille = perMille; });
}

/// The page as it would be.
void PhotoFramer::show()
{
    const Result<Edition> candidate = edit::showPhoto(m_session->edition(), m_framed->block, m_now);
    if (!candidate)
        return;
    const PageId page = m_canvas.shown().page->page;
    m_canvas.showPage(shownPage(m_session->preview(*candidate, page), *candidate, false));
    for (const ShownPhoto& photo : shownPhotos(*m_canvas.shown().page, *candidate)) {
        if (photo.block == m_framed->block && photo.photo == m_framed->photo)
            m_framed = photo;
    }
    m_canvas.repaintOverlay();
    Q_EMIT changed();
}

void PhotoFramer::showAsItIs()
{
    if (!m_session || !m_canvas.shown().page)
        return;
    const PageId page = m_canvas.shown().page->page;
    m_canvas.showPage(shownPage(m_session->page(page), m_session->edition(), m_session->isStale(page)));
}

bool PhotoFramer::isAtHandle(Point point, Length tolerance) const
{
    const auto corners = display::cornersOf(m_framed->placed);
    return std::any_of(corners.begin(), corners.end(), [&](Point corner) { return distance(corner, point) <= static_cast<double>(tolerance.emu()) * 1.5; });
}

void PhotoFramer::press(const CanvasPointer& pointer)
{
    if (!m_framed)
        return m_otherwise.press(pointer);
    const Rect seen = display::bounds(m_framed->placed);
    Drag drag{Action::Pan, pointer.page, pointer.page, m_now, m_framed->placed};
    if (pointer.modifiers.testFlag(Qt::AltModifier))
        drag.action = Action::Swap;
    else if (m_isKeeping || pointer.modifiers.testFlag(Qt::ShiftModifier))
        drag.action = Action::Keep;
    else if (isAtHandle(pointer.page, pointer.tolerance))
        drag.action = Action::Scale;
    else if (!seen.contains(pointer.page)) {
        // Beside the photo: it is as it should be, and something else is meant.
        take();
        return m_otherwise.press(pointer);
    }
    m_drag = drag;
}

void PhotoFramer::drag(const CanvasPointer& pointer)
{
    if (!m_framed)
        return m_otherwise.drag(pointer);
    if (!m_drag)
        return;
    m_drag->now = pointer.page;
    m_now = m_drag->before;
    const Drag& held = *m_drag;
    switch (held.action) {
    case Action::Pan: {
        // What was in the middle goes with the hand.
        const Point middle = middleOf(held.placed.clip);
        const Point there{middle.x - (held.now.x - held.start.x), middle.y - (held.now.y - held.start.y)};
        const Point focus = makeup::inPicture(held.placed, there);
        m_now.focus = {inPerMille(focus.x), inPerMille(focus.y)};
        break;
    }
    case Action::Scale: {
        const Point middle = middleOf(held.placed.frame);
        const double ratio = distance(held.now, middle) / std::max(1.0, distance(held.start, middle));
        m_now.zoomPerMille = std::clamp(static_cast<int>(std::lround(held.before.zoomPerMille * ratio)), leastZoomOf(m_now), mostZoom);
        break;
    }
    case Action::Keep: {
        const Point a = makeup::inPicture(held.placed, held.start);
        const Point b = makeup::inPicture(held.placed, held.now);
        const Point from{inPerMille(std::min(a.x, b.x)), inPerMille(std::min(a.y, b.y))};
        const Point to{inPerMille(std::max(a.x, b.x)), inPerMille(std::max(a.y, b.y))};
        if (from.x < to.x && from.y < to.y)
            m_now.kept = Rect{from.x, from.y, to.x - from.x, to.y - from.y};
        break;
    }
    case Action::Swap: m_canvas.repaintOverlay(); return;
    }
    show();
}

void PhotoFramer::release(const CanvasPointer& pointer)
{
    if (!m_framed)
        return m_otherwise.release(pointer);
    if (!m_drag)
        return;
    const Action action = m_drag->action;
    if (m_drag->start != pointer.page)
        drag(pointer);
    m_drag.reset();
    m_isKeeping = false;
    if (action == Action::Swap)
        swapWith(pointer.page);
    m_canvas.repaintOverlay();
}

/// Alt and a drag to another photo of the page: the two exchange their places.
void PhotoFramer::swapWith(Point point)
{
    const auto other = photoAt(*m_canvas.shown().page, m_session->edition(), point);
    if (!other || (other->story == m_framed->story && other->photo == m_framed->photo))
        return;
    const ShownPhoto own = *m_framed;
    const StepLabel label{StepCode::ChangePhoto, {slug(), findPage(m_session->edition(), m_canvas.shown().page->page)->code}};
    cancel();
    Result<Edition> after = edit::swapPhotos(m_session->edition(), {own.story, static_cast<std::size_t>(own.photo)},
        {other->story, static_cast<std::size_t>(other->photo)});
    const Result<Done> done = after ? m_session->apply(std::move(*after), label) : Result<Done>{after.error()};
    if (!done)
        Q_EMIT refused(words::sentence(done.error()));
}

void PhotoFramer::doubleClick(const CanvasPointer& pointer)
{
    if (!m_framed && beginAt(pointer))
        return;
    if (!m_framed)
        return m_otherwise.doubleClick(pointer);
    take();
}

void PhotoFramer::dragStory(StoryId story, const CanvasPointer& pointer)
{
    take();
    m_otherwise.dragStory(story, pointer);
}

void PhotoFramer::dropStory(StoryId story, const CanvasPointer& pointer)
{
    take();
    m_otherwise.dropStory(story, pointer);
}

void PhotoFramer::pan(Point by)
{
    const Point focus = makeup::inPicture(m_framed->placed, middleOf(m_framed->placed.clip));
    m_now.focus = {inPerMille(focus.x + (m_now.mirrored ? -by.x : by.x)), inPerMille(focus.y + by.y)};
    show();
}

void PhotoFramer::scale(int numerator, int denominator)
{
    m_now.zoomPerMille = std::clamp(m_now.zoomPerMille * numerator / denominator, leastZoomOf(m_now), mostZoom);
    show();
}

void PhotoFramer::turn(int hundredths)
{
    m_now.turn = std::clamp(m_now.turn + hundredths, -4500, 4500);
    show();
}

/// A photo in text takes more or fewer of its rows; one that fills its block goes with the block.
void PhotoFramer::growByRows(int rows)
{
    if (m_now.cells.rows <= 0)
        return;
    m_now.cells.rows = std::max(2, m_now.cells.rows + rows);
    show();
}

/// Frames the next photo of the block, or the one before.
void PhotoFramer::step(int by)
{
    const std::vector<ShownPhoto> photos = photosOfSelected();
    const auto own = std::find_if(photos.begin(), photos.end(), [&](const ShownPhoto& photo) { return photo.photo == m_framed->photo; });
    if (photos.size() < 2 || own == photos.end())
        return;
    const auto index = static_cast<std::size_t>(own - photos.begin());
    const int next = photos[(index + photos.size() + static_cast<std::size_t>(by + static_cast<int>(photos.size()))) % photos.size()].photo;
    take();
    for (const ShownPhoto& photo : photosOfSelected()) {
        if (photo.photo == next)
            return start(photo);
    }
}

bool PhotoFramer::isOwnKey(const QKeyEvent& event) const
{
    if (!m_framed)
        return m_otherwise.isOwnKey(event);
    if ((event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0)
        return false;
    switch (event.key()) {
    case Qt::Key_Left: case Qt::Key_Right: case Qt::Key_Up: case Qt::Key_Down: case Qt::Key_Plus: case Qt::Key_Equal: case Qt::Key_Minus:
    case Qt::Key_Comma: case Qt::Key_Period: case Qt::Key_0: case Qt::Key_F: case Qt::Key_W: case Qt::Key_K: case Qt::Key_M: case Qt::Key_PageUp:
    case Qt::Key_PageDown: case Qt::Key_Tab: case Qt::Key_Backtab: case Qt::Key_Return: case Qt::Key_Enter: case Qt::Key_Escape: return true;
    default: return false;
    }
}

bool PhotoFramer::key(QKeyEvent& event)
{
    if (!m_framed)
        return m_otherwise.key(event);
    if (!isOwnKey(event))
        return false;
    const Length step_ = Length::fromEmu(event.modifiers().testFlag(Qt::ShiftModifier) ? largeStep : smallStep);
    switch (event.key()) {
    // The picture goes where the arrow points.
    case Qt::Key_Left: pan({step_, {}}); break;
    case Qt::Key_Right: pan({-step_, {}}); break;
    case Qt::Key_Up: pan({{}, step_}); break;
    case Qt::Key_Down: pan({{}, -step_}); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: scale(21, 20); break;
    case Qt::Key_Minus: scale(20, 21); break;
    case Qt::Key_Comma: turn(-50); break;
    case Qt::Key_Period: turn(50); break;
    case Qt::Key_0: change([](PhotoPlacement& p) { p.focus = PhotoPlacement{}.focus; p.turn = 0; p.zoomPerMille = 1000; }); break;
    case Qt::Key_F: change([](PhotoPlacement& p) { p.fit = PhotoFit::Fill; p.zoomPerMille = std::max(1000, p.zoomPerMille); }); break;
    case Qt::Key_W: change([](PhotoPlacement& p) { p.fit = PhotoFit::Whole; p.zoomPerMille = 1000; }); break;
    case Qt::Key_K:
        if (event.modifiers().testFlag(Qt::ShiftModifier))
            change([](PhotoPlacement& p) { p.kept.reset(); });
        else
            m_isKeeping = !m_isKeeping;
        break;
    case Qt::Key_M: setMirrored(!m_now.mirrored); break;
    case Qt::Key_PageUp: growByRows(-1); break;
    case Qt::Key_PageDown: growByRows(1); break;
    case Qt::Key_Tab: step(1); break;
    case Qt::Key_Backtab: step(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(); break;
    case Qt::Key_Escape: cancel(); break;
    default: return false;
    }
    m_canvas.repaintOverlay();
    return true;
}

}
