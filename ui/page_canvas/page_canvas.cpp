#include "ui/page_canvas/page_canvas.h"

#include "ui/page_canvas/canvas_accessible.h"

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

PageCanvas::PageCanvas(PageRenderer& renderer, QWidget* parent) : QAbstractScrollArea{parent}, m_picture{renderer}
{
    installCanvasAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    horizontalScrollBar()->setAccessibleName(tr("Scroll sideways"));
    verticalScrollBar()->setAccessibleName(tr("Scroll up and down"));
    connect(&m_picture, &PagePicture::changed, this, &PageCanvas::updatePixels);
}

void PageCanvas::showPage(ShownPage page)
{
    const PagePointer before = m_shown.page;
    m_shown = std::move(page);
    const PagePointer& now = m_shown.page;
    updateBlock(before, m_selected);
    m_picture.showPage(now);
    if (before && now && before->page == now->page && before->trim == now->trim) {
        updateBlock(now, m_selected);
    } else {
        m_selected = {};
        if (now)
            m_geometry.setPage(pointsOf(*now));
        updateScale();
        followFit();
        Q_EMIT selectionChanged(m_selected);
        geometryChanged();
    }
    tellPageChanged(*this);
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
    m_picture.setView(m_geometry.scale(), m_geometry.pagePixels(), visiblePixels());
    if (std::exchange(m_toldZoom, m_geometry.zoom()) != m_geometry.zoom())
        Q_EMIT zoomChanged(m_geometry.zoom());
    viewport()->update();
}

QRect PageCanvas::visiblePixels() const
{
    return {-m_geometry.origin(), m_geometry.viewport()};
}

bool PageCanvas::isSharp() const
{
    return m_picture.isSharp();
}

/// `pixels` of the whole page are to be drawn again.
void PageCanvas::updatePixels(const QRect& pixels)
{
    const double ratio = devicePixelRatioF();
    const QRectF device{pixels.translated(m_geometry.origin())};
    viewport()->update(QRectF{device.topLeft() / ratio, device.size() / ratio}.toAlignedRect());
}

/// Where `block` stands on `page`, with the frame of the selection.
void PageCanvas::updateBlock(const PagePointer& page, BlockId block)
{
    constexpr int frameReach = 3;
    for (std::size_t i = 0; page && block && i < page->blocks.size(); ++i) {
        if (page->blocks[i].block == block)
            viewport()->update(placeOf(page->blocks[i].area).adjusted(-frameReach, -frameReach, frameReach, frameReach));
    }
}

void PageCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter{viewport()};
    // Rectangle by rectangle: through a region of many, pictures are drawn several times as slowly.
    for (const QRect& part : event->region()) {
        painter.save();
        painter.setClipRect(part);
        drawPart(painter, part);
        painter.restore();
    }
}

void PageCanvas::drawPart(QPainter& painter, const QRect& part) const
{
    const double ratio = devicePixelRatioF();
    painter.scale(1 / ratio, 1 / ratio);
    const QRect clip = QRectF{QPointF{part.topLeft()} * ratio, QSizeF{part.size()} * ratio}.toAlignedRect();
    drawDesk(painter, clip);
    if (!m_shown.page)
        return;
    m_picture.draw(painter, m_geometry.origin(), clip);
    drawSelection(painter);
}

/// What lies around the page, with the page's shadow.
void PageCanvas::drawDesk(QPainter& painter, const QRect& clip) const
{
    const QRect paper{m_geometry.origin(), m_geometry.pagePixels()};
    const QRegion desk = m_shown.page ? QRegion{clip} - paper : QRegion{clip};
    for (const QRect& part : desk)
        painter.fillRect(part, palette().color(QPalette::Dark));
    if (!m_shown.page)
        return;
    const QRect shadow = paper.translated(0, qRound(2 * devicePixelRatioF())).adjusted(-1, 0, 1, 1);
    for (const QRect& part : (desk & shadow))
        painter.fillRect(part, QColor{0, 0, 0, 60});
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
    updateBlock(m_shown.page, m_selected);
    m_selected = block;
    updateBlock(m_shown.page, m_selected);
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
    m_picture.setView(m_geometry.scale(), m_geometry.pagePixels(), visiblePixels());
    viewport()->update();
}

}
