#include "ui/page_canvas/page_picture.h"

#include "ui/page_canvas/damage.h"
#include "ui/page_canvas/view_geometry.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QRegion>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace banxin::ui {
namespace {

constexpr double overviewSide = 640;
/// How long painting may hold the window up.
constexpr int mostMilliseconds = 7;
/// As many pixels are copied in a fraction of a millisecond.
constexpr std::int64_t mostDrawnInVain = 1'000'000;
/// Pixels that inks can be mixed for within a frame; more are left to the renderer's thread.
constexpr std::int64_t mostProofedNow = 40'000;
/// A hand on the wheel turns on within this time; sizes in between are not worth their glyphs.
constexpr std::chrono::milliseconds untilAtRest{90};

const display::DisplayList& listOf(const PagePointer& page)
{
    static const display::DisplayList none;
    return page ? page->list : none;
}

/// Where the photo is shown, inside clips too.
void addPlaces(const std::vector<display::Item>& items, const PhotoId& photo, std::vector<Rect>& places)
{
    for (const display::Item& item : items) {
        if (const auto* placed = std::get_if<display::PlacedPhoto>(&item.mark); placed && placed->photo == photo)
            places.push_back(display::bounds(*placed));
        else if (const auto* group = std::get_if<display::Group>(&item.mark))
            addPlaces(group->items, photo, places);
    }
}

bool isSamePage(const PagePointer& before, const PagePointer& now)
{
    return before && now && before->page == now->page && before->trim == now->trim;
}

}

PagePicture::PagePicture(PageRenderer& renderer, QObject* parent) : QObject{parent}, m_renderer{renderer}
{
    connect(&renderer, &PageRenderer::painted, this, &PagePicture::takePicture);
    connect(&renderer, &PageRenderer::photoArrived, this, &PagePicture::takePhoto);
    m_rest.setSingleShot(true);
    m_rest.setInterval(untilAtRest);
    m_rest.setTimerType(Qt::PreciseTimer);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        paintSharp();
        Q_EMIT changed(m_visible);
    });
}

void PagePicture::showPage(PagePointer page, PagePointer over)
{
    const PagePointer before = std::exchange(m_page, std::move(page));
    const PagePointer overBefore = std::exchange(m_over, std::move(over));
    ++m_revision;
    m_rest.stop();
    m_oldTiles = Tiles{};
    if (!isSamePage(before, m_page)) {
        m_tiles = Tiles{};
        m_overview = {};
        return;
    }
    std::vector<Rect> damage = before == m_page ? std::vector<Rect>{} : damageBetween(before->list, m_page->list);
    if (overBefore || m_over) {
        const std::vector<Rect> beside = damageBetween(listOf(overBefore), listOf(m_over));
        damage.insert(damage.end(), beside.begin(), beside.end());
    }
    spoil(damage);
    paintNow();
    want();
}

void PagePicture::setProof(std::shared_ptr<const paint::ProofView> proof)
{
    m_proof = std::move(proof);
    ++m_revision;
    if (m_size.isEmpty())
        return;
    m_tiles.spoil({{0, 0}, m_size}, m_revision);
    paintSharp();
    wantOverview();
    Q_EMIT changed(m_visible);
}

void PagePicture::spoil(const std::vector<Rect>& damage)
{
    const std::vector<QRect> parts = pixelsOf(damage, m_tiles.pixelsPerPoint());
    QRect all;
    std::int64_t count = 0;
    for (const QRect& pixels : parts) {
        m_tiles.spoil(pixels, m_revision);
        all |= pixels;
        count += pixelCount(pixels);
    }
    // Drawing one rectangle is much quicker than drawing through a region.
    if (pixelCount(all) <= count + mostDrawnInVain) {
        Q_EMIT changed(all);
        return;
    }
    for (const QRect& pixels : parts)
        Q_EMIT changed(pixels);
}

/// As much as a frame has time for; the rest is left to the renderer's thread.
void PagePicture::paintNow()
{
    QElapsedTimer timer;
    timer.start();
    for (const QRect& pixels : m_tiles.missing(m_visible, m_size)) {
        if (timer.hasExpired(mostMilliseconds) || !paintNow(pixels))
            return;
    }
}

bool PagePicture::paintNow(const QRect& pixels)
{
    if (m_proof && pixelCount(pixels) > mostProofedNow)
        return false;
    const RenderRequest request{m_page, m_tiles.pixelsPerPoint(), pixels, m_revision, m_proof, m_over};
    if (const Tiles::Painted tile = m_tiles.tileAt(pixels); tile.image != nullptr) {
        if (!m_renderer.paintNow(request, *tile.image, tile.corner))
            return false;
        m_tiles.mend(pixels, m_revision);
        return true;
    }
    QImage image{pixels.size(), QImage::Format_RGB32};
    if (image.isNull() || !m_renderer.paintNow(request, image, pixels.topLeft()))
        return false;
    m_tiles.put(pixels, image, m_revision);
    return true;
}

void PagePicture::setView(double pixelsPerPoint, QSize page, const QRect& visible)
{
    if (m_tiles.pixelsPerPoint() != pixelsPerPoint) {
        if (!m_tiles.isEmpty())
            m_oldTiles = std::move(m_tiles);
        m_tiles = Tiles{pixelsPerPoint, m_revision};
        m_renderer.want(RenderPurpose::Tile, {});
        if (!m_oldTiles.isEmpty())
            m_rest.start();
    }
    m_size = page;
    m_visible = visible;
    if (!m_rest.isActive())
        paintSharp();
    wantOverview();
}

void PagePicture::paintSharp()
{
    if (m_page)
        paintNow();
    m_tiles.trim(m_visible);
    if (isSharp())
        m_oldTiles = Tiles{};
    want();
}

bool PagePicture::isSharp() const
{
    return m_tiles.missing(m_visible, m_size).empty();
}

void PagePicture::want()
{
    std::vector<RenderRequest> tiles;
    if (m_page) {
        for (const QRect& pixels : m_tiles.missing(m_visible, m_size))
            tiles.push_back({m_page, m_tiles.pixelsPerPoint(), pixels, m_revision, m_proof, m_over});
    }
    m_renderer.want(RenderPurpose::Tile, std::move(tiles));
}

void PagePicture::wantOverview()
{
    if (!m_page || m_overviewRevision == m_revision)
        return;
    m_overviewRevision = m_revision;
    const QSizeF size = pointsOf(*m_page);
    const double scale = overviewSide / std::max(size.width(), size.height());
    m_renderer.want(RenderPurpose::Overview,
        {{m_page, scale, QRect{{0, 0}, (size * scale).toSize().expandedTo({1, 1})}, m_revision, m_proof}});
}

void PagePicture::takePhoto(const PhotoId& photo)
{
    std::vector<Rect> places;
    if (m_page)
        addPlaces(m_page->list.items, photo, places);
    if (places.empty())
        return;
    ++m_revision;
    spoil(places);
    want();
}

void PagePicture::takePicture(RenderPurpose purpose, const RenderRequest& request, const QImage& image)
{
    if (!isSamePage(request.page, m_page))
        return;
    if (purpose == RenderPurpose::Overview) {
        m_overview = image;
        if (!isSharp())
            Q_EMIT changed({{0, 0}, m_size});
    } else if (purpose == RenderPurpose::Tile && request.pixelsPerPoint == m_tiles.pixelsPerPoint()) {
        m_tiles.put(request.pixels, image, request.revision);
        m_tiles.trim(m_visible);
        if (isSharp())
            m_oldTiles = Tiles{};
        Q_EMIT changed(request.pixels);
    }
}

void PagePicture::draw(QPainter& painter, QPoint origin, const QRect& clip) const
{
    if (!isSharp())
        drawUnsharp(painter, origin, clip);
    m_tiles.draw(painter, origin, 1.0, clip);
}

/// What no tile of this size covers yet: an old tile at its new size, else the overview.
void PagePicture::drawUnsharp(QPainter& painter, QPoint origin, const QRect& clip) const
{
    const QRect paper{origin, m_size};
    const QRegion bare = QRegion{paper & clip} - m_tiles.covered(1.0).translated(origin);
    const double stretch = m_oldTiles.isEmpty() ? 1.0 : m_tiles.pixelsPerPoint() / m_oldTiles.pixelsPerPoint();
    const QRegion barer = bare - m_oldTiles.covered(stretch).translated(origin);
    painter.save();
    for (const QRect& part : bare) {
        painter.setClipRect(part);
        m_oldTiles.draw(painter, origin, stretch, part);
    }
    for (const QRect& part : barer) {
        painter.setClipRect(part);
        if (m_overview.isNull())
            painter.fillRect(part, Qt::white);
        else
            painter.drawImage(paper, m_overview);
    }
    painter.restore();
}

}
