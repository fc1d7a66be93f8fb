// Framing a photo: which one, and what becomes of it.
#include "ui/photos/photo_framer.h"

#include "edit/photos.h"
#include "ui/rendering/painter_source.h"
#include "words/words.h"

#include <QMessageBox>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace banxin::ui {
namespace {

constexpr int imageWidth = 1024;

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
    m_placing.reset();
    m_session = session;
    m_image = {};
    m_imageOf = {};
    Q_EMIT changed();
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
    const auto chosen = std::find_if(photos.begin(), photos.end(), [&](const ShownPhoto& photo) { return photo.block == m_chosenIn && photo.photo == m_chosen; });
    if (chosen != photos.end())
        return *chosen;
    return photos.empty() ? std::nullopt : std::optional{photos.front()};
}

bool PhotoFramer::isPhotoMeant() const
{
    const auto photo = current();
    if (!photo || m_framed)
        return photo.has_value();
    return (*m_session->edition().stories.find(photo->story))->body.empty() || (photo->block == m_chosenIn && m_isChosen);
}

void PhotoFramer::choose(const ShownPhoto& photo)
{
    if (m_framed && (m_framed->block != photo.block || m_framed->photo != photo.photo))
        take();
    mean(photo.block, photo.photo);
}

void PhotoFramer::mean(BlockId block, int photo)
{
    m_chosenIn = block;
    m_chosen = photo;
    m_isChosen = true;
    Q_EMIT changed();
}

QString PhotoFramer::hint() const
{
    if (!m_framed)
        return {};
    if (m_cut && m_cut->shape() == CutShape::Polygon)
        return tr("Click corner after corner, drag one to move it; Backspace takes the last back, Enter cuts the photo out, Esc leaves it");
    if (m_cut)
        return tr("Drag from one corner to the other; Enter cuts the photo out, Esc leaves it");
    if (m_isKeeping)
        return tr("Drag over what no tool may crop");
    const QString words = tr("Drag or arrow keys move the photo, + and − scale it, comma and full stop turn it; Enter takes it, Esc leaves it");
    return hasSwapGrip() ? words + u' ' + tr("Drag the arrows in its corner to another photo: the two exchange their places.") : words;
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
    m_chosenIn = photo.block;
    m_chosen = photo.photo;
    m_isChosen = true;
    m_before = m_now = placementOf(m_session->edition(), photo.block, photo.photo);
    m_isKeeping = false;
    m_cut.reset();
    // Whoever writes is done with it before the tool is this one.
    Q_EMIT begins();
    m_canvas.setTool(this);
    m_canvas.setFocus(Qt::OtherFocusReason);
    fetchImage();
    Q_EMIT changed();
}

void PhotoFramer::beginKeeping()
{
    if (!m_framed && !begin())
        return;
    m_cut.reset();
    m_isKeeping = true;
    m_canvas.setFocus(Qt::OtherFocusReason);
    m_canvas.repaintOverlay();
    Q_EMIT changed();
}

void PhotoFramer::beginCut(CutShape shape)
{
    if (!m_framed && !begin())
        return;
    m_isKeeping = false;
    m_cut.emplace(shape, m_now.cutOut == CutOut::Path ? m_now.cutPath : std::vector<Point>{});
    m_canvas.setFocus(Qt::OtherFocusReason);
    m_canvas.repaintOverlay();
    Q_EMIT changed();
}

/// What is too little for an outline leaves the photo as it was.
void PhotoFramer::takeCut()
{
    std::vector<Point> outline = m_cut->outline();
    m_cut.reset();
    if (!outline.empty()) {
        m_now.cutOut = CutOut::Path;
        m_now.cutPath = std::move(outline);
    }
    show();
    m_canvas.repaintOverlay();
    Q_EMIT changed();
}

void PhotoFramer::leaveCut()
{
    m_cut.reset();
    m_canvas.repaintOverlay();
    Q_EMIT changed();
}

void PhotoFramer::end()
{
    m_drag.reset();
    m_cut.reset();
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
    // Who goes on elsewhere is done with the outline too.
    if (m_cut && !m_cut->outline().empty())
        takeCut();
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
    if (m_placing)
        leavePlacing();
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

}
