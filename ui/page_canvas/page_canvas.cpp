#include "ui/page_canvas/page_canvas.h"

#include "ui/page_canvas/canvas_accessible.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QPaintEvent>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace banxin::ui {
namespace {

constexpr std::array<double, 21> zoomSteps{0.05, 0.0625, 0.0833, 0.125, 0.1667, 0.25, 0.3333, 0.5, 0.6667, 0.75, 1, 1.5, 2,
    3, 4, 6, 8, 12, 16, 32, 64};

/// What 100 % means: the page as large as it will be on paper, where the screen knows its size.
double dotsPerInch(const QScreen* screen)
{
    if (screen == nullptr)
        return 96;
    const double physical = screen->physicalDotsPerInch();
    return physical >= 50 && physical <= 400 ? physical : screen->logicalDotsPerInch();
}

}

ShownPage shownPage(const PagePointer& page, const Edition& edition, bool isStale)
{
    if (!page)
        return {};
    const Page* ofEdition = findPage(edition, page->page);
    ShownPage shown{page, FitWords::ofBlocks(*page, edition), ofEdition ? ofEdition->grid : Grid{}, isStale, {}, nullptr};
    for (const Block& block : ofEdition ? ofEdition->blocks : std::vector<Block>{}) {
        if (std::holds_alternative<Advertisement>(block.content))
            shown.advertisements.push_back(block.id);
    }
    return shown;
}

namespace {

/// The page as if they were not on it.
ShownPage withoutAdvertisements(ShownPage shown)
{
    const std::set<BlockId> hidden{shown.advertisements.begin(), shown.advertisements.end()};
    if (hidden.empty() || !shown.page)
        return shown;
    const auto page = std::make_shared<display::ComposedPage>(*shown.page);
    std::erase_if(page->list.items, [&](const display::Item& item) { return hidden.contains(item.origin); });
    std::erase_if(page->blocks, [&](const display::BlockPlace& place) { return hidden.contains(place.block); });
    std::erase_if(shown.notes, [&](const BlockNote& note) { return hidden.contains(note.block); });
    shown.page = page;
    return shown;
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
    viewport()->setMouseTracking(true);
    setAcceptDrops(true);
    m_across = new Ruler{Qt::Horizontal, m_geometry, this};
    m_down = new Ruler{Qt::Vertical, m_geometry, this};
    m_corner = new QWidget{this};
    m_corner->setAutoFillBackground(true);
    horizontalScrollBar()->setAccessibleName(tr("Scroll sideways"));
    verticalScrollBar()->setAccessibleName(tr("Scroll up and down"));
    connect(&m_picture, &PagePicture::changed, this, &PageCanvas::updatePixels);
}

void PageCanvas::showPage(ShownPage page)
{
    m_whole = std::move(page);
    takeShown(m_areAdvertisementsShown ? m_whole : withoutAdvertisements(m_whole));
}

void PageCanvas::setAdvertisementsShown(bool shown)
{
    m_areAdvertisementsShown = shown;
    showPage(m_whole);
}

void PageCanvas::takeShown(ShownPage page)
{
    const ShownPage before = std::exchange(m_shown, std::move(page));
    const PagePointer& now = m_shown.page;
    m_across->setGrid(m_shown.grid);
    m_down->setGrid(m_shown.grid);
    m_picture.showPage(now, m_shown.over);
    if (before.page && now && before.page->page == now->page && before.page->trim == now->trim) {
        updateOverlay(before);
    } else {
        m_selection.clear();
        if (now)
            m_geometry.setPage(pointsOf(*now));
        updateScale();
        followFit();
        Q_EMIT selectionChanged({});
        geometryChanged();
    }
    std::vector<BlockId> remaining = m_selection;
    std::erase_if(remaining, [&](BlockId block) {
        return !now || std::none_of(now->blocks.begin(), now->blocks.end(), [&](const display::BlockPlace& place) { return place.block == block; });
    });
    setSelection(std::move(remaining));
    // Words alone change no place, and are told by who writes them.
    if (!before.page || !now || before.page->blocks != now->blocks)
        tellPageChanged(*this);
    Q_EMIT shownChanged();
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
    m_across->update();
    m_down->update();
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

/// A block's outline, badge, handles and the tool's label over it.
void PageCanvas::updateBlock(const Rect& area)
{
    constexpr int reach = 6;
    constexpr QSize label{420, 40};
    const QRect place = placeOf(area).adjusted(-reach, -reach, reach, reach);
    viewport()->update(place | QRect{place.topLeft() - QPoint{0, label.height()}, label});
}

/// Where what is drawn over the page differs from what was drawn over `before`.
void PageCanvas::updateOverlay(const ShownPage& before)
{
    // Also the hint of an empty page comes and goes.
    if (before.isStale != m_shown.isStale || before.page->fits.empty() != m_shown.page->fits.empty()) {
        viewport()->update();
        return;
    }
    const auto changed = [](const ShownPage& one, const ShownPage& other, std::size_t i) {
        return i >= other.page->blocks.size() || one.page->blocks[i] != other.page->blocks[i] || i >= other.notes.size()
            || one.notes[i] != other.notes[i];
    };
    // What is drawn round a selection tells of the page, but not while one writes.
    const auto isFramed = [this](BlockId block) { return isSelected(block) && !(m_tool && m_tool->takesText()); };
    for (std::size_t i = 0; i < before.page->blocks.size(); ++i) {
        if (changed(before, m_shown, i) || isFramed(before.page->blocks[i].block))
            updateBlock(before.page->blocks[i].area);
    }
    for (std::size_t i = 0; i < m_shown.page->blocks.size(); ++i) {
        if (changed(m_shown, before, i) || isFramed(m_shown.page->blocks[i].block))
            updateBlock(m_shown.page->blocks[i].area);
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
    drawOverlay(painter);
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

void PageCanvas::drawOverlay(QPainter& painter) const
{
    const double dpr = devicePixelRatioF();
    if (!m_overlay.preview) {
        drawGrid(painter, m_geometry, m_shown.grid, m_overlay, dpr);
        if (m_shown.page->fits.empty() && m_shown.notes.size() <= 1)
            drawHint(painter, {m_geometry.origin(), QSizeF{m_geometry.pagePixels()}}, m_emptyHint, font(), dpr);
        if (m_overlay.edges)
            drawEdges(painter, m_geometry, m_shown.page->blocks, dpr);
        if (m_overlay.badges) {
            painter.setRenderHint(QPainter::Antialiasing);
            drawBadges(painter, m_geometry, m_shown.page->blocks, m_shown.notes,
                {m_shown.isStale, m_tool ? m_tool->withoutBadge() : BlockId{}}, font(), dpr);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
    }
    if (m_tool != nullptr)
        m_tool->paint(painter, m_geometry, palette(), dpr);
    drawDropMark(painter, m_geometry, m_dropMark, palette(), font(), dpr);
}

void PageCanvas::setOverlay(const OverlayOptions& options)
{
    m_overlay = options;
    viewport()->update();
}

void PageCanvas::setEmptyHint(const QString& hint)
{
    m_emptyHint = hint;
    viewport()->update();
}

void PageCanvas::setDropMark(DropMark mark)
{
    if (mark == m_dropMark)
        return;
    m_dropMark = std::move(mark);
    viewport()->update();
}

void PageCanvas::setRulers(bool shown, RulerUnit unit)
{
    m_across->setUnit(unit);
    m_down->setUnit(unit);
    for (QWidget* part : {static_cast<QWidget*>(m_across), static_cast<QWidget*>(m_down), m_corner})
        part->setVisible(shown);
    const int breadth = shown ? Ruler::breadth : 0;
    setViewportMargins(breadth, breadth, 0, 0);
    placeRulers();
}

void PageCanvas::placeRulers()
{
    const QRect inside = viewport()->geometry();
    m_corner->setGeometry(inside.left() - Ruler::breadth, inside.top() - Ruler::breadth, Ruler::breadth, Ruler::breadth);
    m_across->setGeometry(inside.left(), inside.top() - Ruler::breadth, inside.width(), Ruler::breadth);
    m_down->setGeometry(inside.left() - Ruler::breadth, inside.top(), Ruler::breadth, inside.height());
}

void PageCanvas::setTool(CanvasTool* tool)
{
    m_tool = tool;
    setAttribute(Qt::WA_InputMethodEnabled, tool != nullptr && tool->takesText());
    if (hasFocus())
        QGuiApplication::inputMethod()->update(Qt::ImQueryAll);
    viewport()->update();
}

void PageCanvas::reveal(BlockId block)
{
    for (const display::BlockPlace& place : m_shown.page ? m_shown.page->blocks : std::vector<display::BlockPlace>{}) {
        if (place.block == block)
            reveal(place.area);
    }
}

void PageCanvas::reveal(const Rect& area)
{
    const QRectF box = pixelsOf(m_geometry, area);
    const QRectF seen{QPointF{}, QSizeF{m_geometry.viewport()}};
    QPointF by;
    if (box.left() < seen.left() || box.right() > seen.right())
        by.setX(box.width() > seen.width() ? seen.left() - box.left() : seen.center().x() - box.center().x());
    if (box.top() < seen.top() || box.bottom() > seen.bottom())
        by.setY(box.height() > seen.height() ? seen.top() - box.top() : seen.center().y() - box.center().y());
    if (by.isNull())
        return;
    m_fit = FitMode::None;
    m_geometry.moveBy(by);
    geometryChanged();
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

bool PageCanvas::isSelected(BlockId block) const
{
    return std::find(m_selection.begin(), m_selection.end(), block) != m_selection.end();
}

void PageCanvas::select(BlockId block)
{
    setSelection(block ? std::vector{block} : std::vector<BlockId>{});
}

void PageCanvas::setSelection(std::vector<BlockId> blocks)
{
    if (blocks == m_selection)
        return;
    const std::vector<BlockId> before = std::exchange(m_selection, std::move(blocks));
    const auto wasSelected = [&](BlockId block) { return std::find(before.begin(), before.end(), block) != before.end(); };
    for (const display::BlockPlace& place : m_shown.page ? m_shown.page->blocks : std::vector<display::BlockPlace>{}) {
        if (wasSelected(place.block) || isSelected(place.block))
            updateBlock(place.area);
    }
    Q_EMIT selectionChanged(selected());
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
    placeRulers();
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
    m_across->update();
    m_down->update();
    m_picture.setView(m_geometry.scale(), m_geometry.pagePixels(), visiblePixels());
    viewport()->update();
}

}
