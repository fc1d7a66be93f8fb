#include "ui/page_canvas/page_canvas.h"

#include "ui/page_canvas/canvas_accessible.h"
#include "ui/page_canvas/damage.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cmath>

namespace banxin::ui {
namespace {

constexpr std::array<double, 21> zoomSteps{0.05, 0.0625, 0.0833, 0.125, 0.1667, 0.25, 0.3333, 0.5, 0.6667, 0.75, 1, 1.5, 2,
    3, 4, 6, 8, 12, 16, 32, 64};
constexpr double overviewSide = 640;

QSizeF pointsOf(const display::ComposedPage& page)
{
    return {std::max(1.0, page.trim.width.points()), std::max(1.0, page.trim.height.points())};
}

/// What 100 % means: the page as large as it will be on paper, where the screen knows its size.
double dotsPerInch(const QScreen* screen)
{
    if (screen == nullptr)
        return 96;
    const double physical = screen->physicalDotsPerInch();
    return physical >= 50 && physical <= 400 ? physical : screen->logicalDotsPerInch();
}

}

PageCanvas::PageCanvas(PageRenderer& renderer, QWidget* parent) : QAbstractScrollArea{parent}, m_renderer{renderer}
{
    installCanvasAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    horizontalScrollBar()->setAccessibleName(tr("Scroll sideways"));
    verticalScrollBar()->setAccessibleName(tr("Scroll up and down"));
    connect(&renderer, &PageRenderer::painted, this, &PageCanvas::takePicture);
}

void PageCanvas::showPage(ShownPage page)
{
    const PagePointer before = m_shown.page;
    m_shown = std::move(page);
    const PagePointer& now = m_shown.page;
    const bool isSame = before && now && before->page == now->page && before->trim == now->trim;
    if (isSame && before != now) {
        const std::vector<Rect> damage = damageBetween(before->list, now->list);
        m_tiles.spoil(damage);
        m_oldTiles = Tiles{};
    } else if (!isSame) {
        m_tiles = Tiles{};
        m_oldTiles = Tiles{};
        m_overview = {};
        m_selected = {};
        if (now)
            m_geometry.setPage(pointsOf(*now));
        updateScale();
        followFit();
        Q_EMIT selectionChanged(m_selected);
    }
    tellPageChanged(*this);
    geometryChanged();
}

void PageCanvas::updateScale()
{
    m_geometry.setFullScale(dotsPerInch(screen()) * devicePixelRatioF() / 72.0);
    m_geometry.setViewport((QSizeF{viewport()->size()} * devicePixelRatioF()).toSize());
}

void PageCanvas::followFit()
{
    if (m_fit == FitMode::Page)
        m_geometry.fitPage();
    else if (m_fit == FitMode::Width)
        m_geometry.fitWidth();
}

/// Brings scroll bars, tiles and listeners in line with the geometry.
void PageCanvas::geometryChanged()
{
    const QRect range = m_geometry.originRange();
    const QPoint origin = m_geometry.origin();
    m_settingBars = true;
    horizontalScrollBar()->setRange(-range.right(), -range.left());
    horizontalScrollBar()->setPageStep(m_geometry.viewport().width());
    horizontalScrollBar()->setSingleStep(std::max(1, m_geometry.viewport().width() / 20));
    horizontalScrollBar()->setValue(-origin.x());
    verticalScrollBar()->setRange(-range.bottom(), -range.top());
    verticalScrollBar()->setPageStep(m_geometry.viewport().height());
    verticalScrollBar()->setSingleStep(std::max(1, m_geometry.viewport().height() / 20));
    verticalScrollBar()->setValue(-origin.y());
    m_settingBars = false;
    if (m_tiles.pixelsPerPoint() != m_geometry.scale()) {
        if (!m_tiles.isEmpty())
            m_oldTiles = std::move(m_tiles);
        m_tiles = Tiles{m_geometry.scale()};
        Q_EMIT zoomChanged(m_geometry.zoom());
    }
    wantTiles();
    viewport()->update();
}

QRect PageCanvas::visiblePixels() const
{
    return {-m_geometry.origin(), m_geometry.viewport()};
}

bool PageCanvas::isSharp() const
{
    return m_tiles.missing(visiblePixels(), m_geometry.pagePixels()).empty();
}

void PageCanvas::wantTiles()
{
    std::vector<RenderRequest> tiles;
    std::vector<RenderRequest> overview;
    if (m_shown.page) {
        for (const QRect& pixels : m_tiles.missing(visiblePixels(), m_geometry.pagePixels()))
            tiles.push_back({m_shown.page, m_tiles.pixelsPerPoint(), pixels});
        if (m_overview.isNull()) {
            const QSizeF size = pointsOf(*m_shown.page);
            const double scale = overviewSide / std::max(size.width(), size.height());
            overview.push_back({m_shown.page, scale, QRect{{0, 0}, (size * scale).toSize()}});
        }
    }
    m_renderer.want(RenderPurpose::Tile, std::move(tiles));
    m_renderer.want(RenderPurpose::Overview, std::move(overview));
}

void PageCanvas::takePicture(RenderPurpose purpose, const RenderRequest& request, const QImage& image)
{
    if (request.page != m_shown.page)
        return;
    if (purpose == RenderPurpose::Overview)
        m_overview = image;
    else if (purpose == RenderPurpose::Tile && request.pixelsPerPoint == m_tiles.pixelsPerPoint()) {
        m_tiles.put(request.pixels, image);
        m_tiles.trim(visiblePixels());
        if (isSharp())
            m_oldTiles = Tiles{};
    } else
        return;
    viewport()->update();
}

void PageCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter{viewport()};
    painter.scale(1 / devicePixelRatioF(), 1 / devicePixelRatioF());
    const QRect everything{{0, 0}, m_geometry.viewport() + QSize{1, 1}};
    painter.fillRect(everything, palette().color(QPalette::Dark));
    if (!m_shown.page)
        return;
    drawPage(painter);
    drawSelection(painter);
}

void PageCanvas::drawPage(QPainter& painter) const
{
    const QRect paper{m_geometry.origin(), m_geometry.pagePixels()};
    painter.fillRect(paper.translated(0, qRound(2 * devicePixelRatioF())).adjusted(-1, 0, 1, 1), QColor{0, 0, 0, 60});
    painter.fillRect(paper, Qt::white);
    if (isSharp()) {
        m_tiles.draw(painter, paper.topLeft(), 1.0, viewport()->rect() | QRect{{0, 0}, m_geometry.viewport()});
        return;
    }
    const QRect seen{{0, 0}, m_geometry.viewport()};
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_oldTiles.isEmpty());
    if (!m_overview.isNull())
        painter.drawImage(paper, m_overview);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    if (!m_oldTiles.isEmpty())
        m_oldTiles.draw(painter, paper.topLeft(), m_geometry.scale() / m_oldTiles.pixelsPerPoint(), seen);
    m_tiles.draw(painter, paper.topLeft(), 1.0, seen);
}

void PageCanvas::drawSelection(QPainter& painter) const
{
    for (const display::BlockPlace& place : m_shown.page->blocks) {
        if (place.block != m_selected)
            continue;
        const QPointF topLeft = m_geometry.fromPage({place.area.x.points(), place.area.y.points()});
        const QPointF bottomRight = m_geometry.fromPage({place.area.right().points(), place.area.bottom().points()});
        painter.setPen(QPen{palette().color(QPalette::Highlight), 2 * devicePixelRatioF()});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRect{topLeft.toPoint(), bottomRight.toPoint()});
    }
}

QPointF PageCanvas::pageAt(QPointF place) const
{
    return m_geometry.toPage(place * devicePixelRatioF());
}

QPointF PageCanvas::placeOf(QPointF pagePoint) const
{
    return m_geometry.fromPage(pagePoint) / devicePixelRatioF();
}

QRect PageCanvas::placeOf(const Rect& area) const
{
    return QRectF{placeOf(QPointF{area.x.points(), area.y.points()}),
        placeOf(QPointF{area.right().points(), area.bottom().points()})}.toAlignedRect();
}

BlockId PageCanvas::blockAt(QPointF place) const
{
    if (!m_shown.page)
        return {};
    const QPointF point = pageAt(place);
    const auto length = [](double points) { return Length::fromEmu(std::llround(points * 12700)); };
    return display::blockAt(*m_shown.page, {length(point.x()), length(point.y())});
}

void PageCanvas::select(BlockId block)
{
    if (block == m_selected)
        return;
    m_selected = block;
    viewport()->update();
    Q_EMIT selectionChanged(block);
}

void PageCanvas::zoomAt(double zoom, QPointF pixel)
{
    m_fit = FitMode::None;
    m_geometry.zoomAt(zoom, pixel);
    geometryChanged();
}

void PageCanvas::setZoom(double zoom)
{
    const QSize size = m_geometry.viewport();
    zoomAt(zoom, {size.width() / 2.0, size.height() / 2.0});
}

void PageCanvas::zoomIn()
{
    const auto next = std::upper_bound(zoomSteps.begin(), zoomSteps.end(), zoom() * 1.01);
    setZoom(next != zoomSteps.end() ? *next : ViewGeometry::mostZoom);
}

void PageCanvas::zoomOut()
{
    const auto next = std::lower_bound(zoomSteps.begin(), zoomSteps.end(), zoom() / 1.01);
    setZoom(next != zoomSteps.begin() ? *std::prev(next) : ViewGeometry::leastZoom);
}

void PageCanvas::fitPage()
{
    m_fit = FitMode::Page;
    followFit();
    geometryChanged();
}

void PageCanvas::fitWidth()
{
    m_fit = FitMode::Width;
    followFit();
    geometryChanged();
}

void PageCanvas::showActualSize()
{
    setZoom(1);
}

void PageCanvas::resizeEvent(QResizeEvent*)
{
    updateScale();
    followFit();
    m_geometry.moveBy({});
    geometryChanged();
}

void PageCanvas::scrollContentsBy(int dx, int dy)
{
    if (m_settingBars)
        return;
    m_geometry.moveBy({static_cast<double>(dx), static_cast<double>(dy)});
    m_fit = FitMode::None;
    wantTiles();
    viewport()->update();
}

}
