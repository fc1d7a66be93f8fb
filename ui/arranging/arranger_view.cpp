// How the arranger looks, and which keys it takes.
#include "ui/arranging/arranger.h"

#include "ui/page_canvas/view_geometry.h"
#include "ui/photos/shown_photos.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>

#include <algorithm>

namespace banxin::ui {
namespace {

constexpr int farRows = 5;
/// Ghost text says how the story goes on; the story pane has the rest.
constexpr qsizetype mostTailCharacters = 240;
constexpr QColor guideColour{0xd0, 0x2f, 0x9a};

}

Qt::CursorShape Arranger::cursorAt(const CanvasPointer& pointer) const
{
    if (m_gesture) {
        switch (m_gesture->action) {
        case Action::Resize: return cursorOf(m_gesture->grip, Qt::ArrowCursor);
        case Action::TrimLeg: return Qt::SplitVCursor;
        case Action::Draw: return Qt::CrossCursor;
        case Action::Copy: return Qt::DragCopyCursor;
        default: return m_gesture->isPreviewed ? Qt::ClosedHandCursor : Qt::ArrowCursor;
        }
    }
    if (m_isDrawing)
        return Qt::CrossCursor;
    if (const auto gesture = gestureOnSelected(pointer))
        return gesture->action == Action::TrimLeg ? Qt::SplitVCursor : cursorOf(gesture->grip, Qt::ArrowCursor);
    const Block* under = blockOf(blockAt(pointer.page));
    return under && under->locked && m_canvas.isSelected(under->id) ? Qt::ForbiddenCursor : Qt::ArrowCursor;
}

bool Arranger::key(QKeyEvent& event)
{
    if (!page())
        return false;
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const bool shifted = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool alt = event.modifiers().testFlag(Qt::AltModifier);
    constexpr Length fine = Length::fromEmu(3600);   // a tenth of a millimetre
    const auto step = [&](int columns, int rows) {
        if (!m_canvas.selected() || (control && !shifted))
            return false;
        if (alt)
            shift({fine * columns, fine * rows});
        else if (control)
            grow(columns, rows);
        else
            nudge(columns, rows * (shifted ? farRows : 1));
        return true;
    };
    switch (event.key()) {
    case Qt::Key_Left: return step(-1, 0);
    case Qt::Key_Right: return step(1, 0);
    case Qt::Key_Up: return step(0, -1);
    case Qt::Key_Down: return step(0, 1);
    default: break;
    }
    if (alt)
        return false;
    switch (event.key()) {
    case Qt::Key_Escape:
        // One level at a time: the gesture or offer, the tool, the selection.
        if (m_gesture || m_settling || m_offer)
            cancel();
        else if (m_isDrawing)
            setDrawing(false);
        else if (m_canvas.selected())
            m_canvas.select({});
        else
            return false;
        return true;
    case Qt::Key_Backspace:
        removeSelected();
        return true;
    case Qt::Key_Tab:
        shifted ? selectPrevious() : selectNext();
        return true;
    case Qt::Key_Backtab:
        selectPrevious();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_offer)
            takeOffer();
        else if (m_canvas.selected())
            Q_EMIT writingWanted();
        else
            selectNext();
        return true;
    default: return false;
    }
}

void Arranger::paint(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const
{
    if (!m_canvas.shown().page)
        return;
    paintReserved(painter, geometry, palette, dpr);
    paintSelection(painter, geometry, palette, dpr);
    paintTail(painter, geometry, palette, dpr);
    if (m_session && !m_gesture)
        drawPhotoBadges(painter, geometry, *m_canvas.shown().page, m_session->edition(), m_canvas.selection(), m_canvas.font(), dpr);
    paintGuides(painter, geometry, palette, dpr);
    paintGhosts(painter, geometry, palette, dpr);
    paintGesture(painter, geometry, palette, dpr);
    if (m_offer)
        drawLabel(painter, QPointF{16 * dpr, 44 * dpr}, m_offer->sentence + QStringLiteral("   ") + tr("Enter takes it, Esc leaves it"), palette, m_canvas.font(), dpr);
}

/// Hatched, with what is awaited and what it holds.
void Arranger::paintReserved(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const
{
    const Page* shown = page();
    for (const Block& block : shown ? shown->blocks : std::vector<Block>{}) {
        const ReservedSpace* space = reservedIn(block);
        const bool isShown = std::any_of(m_canvas.shown().page->blocks.begin(), m_canvas.shown().page->blocks.end(), [&](const auto& place) { return place.block == block.id && !place.story; });
        if (!space || !isShown || (m_gesture && m_gesture->target == block.id))
            continue;
        const QRectF box = pixelsOf(geometry, areaOf(shown->grid, block));
        const QColor colour{0x6b, 0x7a, 0x8c};
        painter.fillRect(box, QColor{0x6b, 0x7a, 0x8c, 18});
        QBrush hatch{QColor{0x6b, 0x7a, 0x8c, 90}, Qt::BDiagPattern};
        painter.setBrushOrigin(box.topLeft());
        painter.fillRect(box, hatch);
        painter.setPen(QPen{colour, dpr, Qt::DashLine});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        QStringList lines{space->slug.empty() ? tr("Reserved") : QString::fromStdString(space->slug)};
        if (const auto capacity = m_capacities.find(block.id); capacity != m_capacities.end())
            lines << tr("holds %1").arg(tr("%n row(s)", "", -capacity->second.rows) + u' ' + tr("%n character(s)", "", -capacity->second.characters));
        if (space->targetCharacters > 0)
            lines << tr("awaited: %1").arg(tr("%n character(s)", "", space->targetCharacters));
        if (const auto fit = m_forecasts.find(block.id); fit != m_forecasts.end())
            lines << QString::fromStdString(slugOf(m_forecastStory)) + QStringLiteral(": ") + FitWords::ofStory(fit->second);
        const QFont font = labelFont(m_canvas.font(), dpr);
        painter.setFont(font);
        const QRectF words = painter.boundingRect(box, Qt::AlignCenter, lines.join(u'\n'));
        if (words.width() > box.width() || words.height() > box.height())
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor{255, 255, 255, 225});
        painter.drawRoundedRect(words.adjusted(-6 * dpr, -3 * dpr, 6 * dpr, 3 * dpr), 3 * dpr, 3 * dpr);
        painter.setPen(QColor{0x2b, 0x35, 0x40});
        painter.drawText(box, Qt::AlignCenter, lines.join(u'\n'));
    }
    Q_UNUSED(palette);
}

void Arranger::paintSelection(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const
{
    const QColor colour = palette.color(QPalette::Highlight);
    const bool isOne = m_canvas.selection().size() == 1;
    for (const display::BlockPlace& place : m_canvas.shown().page->blocks) {
        if (!m_canvas.isSelected(place.block))
            continue;
        const QRectF box = pixelsOf(geometry, place.area);
        const Block* block = blockOf(place.block);
        const bool isLocked = block && block->locked;
        painter.setPen(QPen{isLocked ? QColor{0x80, 0x86, 0x86} : colour, 2 * dpr, m_gesture && m_gesture->isPreviewed ? Qt::DashLine : Qt::SolidLine});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        if (m_gesture || isLocked || !isOne || !isWritable())
            continue;
        drawHandles(painter, box, colour, dpr);
        const Length thickness = Length::fromEmu(static_cast<std::int64_t>(6 * dpr / geometry.scale() * 12700));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor{colour.red(), colour.green(), colour.blue(), 170});
        for (const LegGrip& grip : gripsOfLegs(thickness))
            painter.drawRoundedRect(pixelsOf(geometry, grip.bar), 2 * dpr, 2 * dpr);
    }
}

/// 余文: how a selected story would go on, under its last block.
void Arranger::paintTail(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const
{
    if (m_gesture || m_canvas.selection().size() != 1 || selectedStories().size() != 1)
        return;
    const StoryId story = selectedStories().front();
    const display::Fit* fit = fitOf(*m_canvas.shown().page, story);
    if (!fit || fit->overset.empty())
        return;
    const auto& blocks = m_canvas.shown().page->blocks;
    const auto last = std::find_if(blocks.rbegin(), blocks.rend(), [&](const display::BlockPlace& place) { return place.story == story; });
    if (last == blocks.rend())
        return;
    const QRectF block = pixelsOf(geometry, last->area);
    QString text = QString::fromStdU16String(fit->overset.substr(0, static_cast<std::size_t>(mostTailCharacters)));
    if (fit->overset.size() > static_cast<std::size_t>(mostTailCharacters))
        text += u'…';
    const QFont font = labelFont(m_canvas.font(), dpr);
    painter.setFont(font);
    const double width = std::clamp(block.width() / 2, 160 * dpr, 360 * dpr);
    const QRectF words = painter.boundingRect(QRectF{block.right() - width, block.bottom() + 6 * dpr, width, 1000 * dpr}, Qt::AlignLeft | Qt::TextWordWrap, text);
    const QRectF ghost = words.adjusted(-6 * dpr, -4 * dpr, 6 * dpr, 4 * dpr);
    const QColor red = colourOf(FitState::Over, false);
    painter.setPen(QPen{red, dpr, Qt::DashLine});
    painter.setBrush(QColor{255, 255, 255, 235});
    painter.drawRect(ghost);
    painter.setPen(QPen{red, 2 * dpr});
    painter.drawLine(ghost.topLeft(), ghost.topRight());
    painter.setPen(red.darker(130));
    painter.drawText(words, Qt::AlignLeft | Qt::TextWordWrap, text);
    Q_UNUSED(palette);
}

void Arranger::paintGuides(QPainter& painter, const ViewGeometry& geometry, const QPalette&, double dpr) const
{
    const auto at = [&](Point point) { return geometry.fromPage({point.x.points(), point.y.points()}); };
    painter.setPen(QPen{guideColour, dpr});
    for (const GuideLine& line : m_guides.lines)
        painter.drawLine(at(line.from), at(line.to));
    QFont font = m_canvas.font();
    font.setPixelSize(qRound(10.5 * dpr));
    for (const GuideDistance& distance : m_guides.distances) {
        painter.setPen(QPen{guideColour, dpr, Qt::DotLine});
        painter.drawLine(at(distance.from), at(distance.to));
        const QPointF middle = (at(distance.from) + at(distance.to)) / 2;
        painter.setFont(font);
        const QRectF words = painter.boundingRect(QRectF{middle, QSizeF{}}, Qt::AlignCenter | Qt::TextDontClip, distanceWords(distance));
        painter.fillRect(words.adjusted(-2 * dpr, 0, 2 * dpr, 0), QColor{255, 255, 255, 220});
        painter.setPen(guideColour);
        painter.drawText(words, Qt::AlignCenter | Qt::TextDontClip, distanceWords(distance));
    }
}

/// Whole rows as rows; all else in millimetres.
QString Arranger::distanceWords(const GuideDistance& distance) const
{
    const Length pitch = page() ? page()->grid.pitch : Length{};
    if (distance.isDown && pitch > Length{} && distance.distance.emu() % pitch.emu() == 0)
        return tr("%n row(s)", "", static_cast<int>(distance.distance / pitch));
    return tr("%1 mm").arg(m_canvas.locale().toString(distance.distance.millimetres(), 'f', 1));
}

void Arranger::paintGesture(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const
{
    if (!m_gesture)
        return;
    if (m_gesture->action == Action::Select || (m_gesture->action == Action::Draw && !m_gesture->isPreviewed)) {
        const QColor colour = palette.color(QPalette::Highlight);
        painter.setPen(QPen{colour, dpr, Qt::DashLine});
        painter.setBrush(QColor{colour.red(), colour.green(), colour.blue(), 30});
        painter.drawRect(pixelsOf(geometry, spanned(m_gesture->start, m_gesture->now)));
        return;
    }
    if (!m_gesture->isPreviewed)
        return;
    for (const display::BlockPlace& place : m_canvas.shown().page->blocks) {
        if (place.block == m_canvas.selected())
            drawLabel(painter, pixelsOf(geometry, place.area).topLeft(), labelOf(*m_gesture), palette, m_canvas.font(), dpr);
    }
}

/// What the gesture would make: columns, rows, and how the story would fit.
QString Arranger::labelOf(const Gesture& gesture) const
{
    QStringList parts;
    if (gesture.target) {
        const Block* target = blockOf(gesture.target);
        if (const ArticleBlock* goes = target ? articleOf(*target) : nullptr)
            parts << tr("in place of %1").arg(QString::fromStdString(slugOf(goes->story)));
    } else if (gesture.action == Action::TrimLeg) {
        parts << (gesture.isFoot ? tr("leg %1: %2 left out at the foot") : tr("leg %1: %2 left out at the head"))
                     .arg(gesture.leg + 1)
                     .arg(tr("%n row(s)", "", gesture.isFoot ? gesture.trim.footRows : gesture.trim.headRows));
    } else if (gesture.blocks.size() > 1) {
        parts << tr("%n block(s)", "", static_cast<int>(gesture.blocks.size()));
    } else if (const GridPlace* cells = std::get_if<GridPlace>(&gesture.places.front())) {
        parts << tr("%n column(s)", "", cells->columns) << tr("%n row(s)", "", cells->rows);
    } else {
        const Rect& area = std::get<Rect>(gesture.places.front());
        parts << tr("%1 × %2 mm").arg(m_canvas.locale().toString(area.width.millimetres(), 'f', 1), m_canvas.locale().toString(area.height.millimetres(), 'f', 1));
    }
    const ArticleBlock* article = articleOf(gesture.blocks.front());
    const StoryId story = gesture.story ? gesture.story : article && article->part == 0 ? article->story : StoryId{};
    const display::Fit* fit = story && gesture.blocks.size() == 1 ? fitOf(*m_canvas.shown().page, story) : nullptr;
    if (fit)
        parts << FitWords::ofStory(*fit);
    if (m_pusher.found())
        parts << tr("%n block(s) make room", "", countMadeRoom());
    else if (!m_pusher.reason().isEmpty())
        parts << tr("no page round it: %1").arg(m_pusher.reason());
    return parts.join(QStringLiteral(" · "));
}

}
