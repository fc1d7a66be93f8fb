// How writing on the page looks.
#include "ui/writing/writer.h"

#include "ui/look/look.h"
#include "ui/page_canvas/canvas_overlay.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QPalette>

namespace banxin::ui {
namespace {

/// On white paper, whatever the window wears.
const QColor caretInk{0x0b, 0x3d, 0x91};

}

QString partName(const TextPlace& place)
{
    switch (place.part) {
    case TextPart::Label: return Writer::tr("Label");
    case TextPart::Kicker: return Writer::tr("Kicker");
    case TextPart::Headline: return Writer::tr("Headline");
    case TextPart::Deck: return Writer::tr("Deck");
    case TextPart::Byline: return Writer::tr("Byline");
    case TextPart::Dateline: return Writer::tr("Dateline");
    case TextPart::Body: return Writer::tr("Text");
    case TextPart::Caption: return Writer::tr("Caption");
    case TextPart::Credit: return Writer::tr("Credit");
    case TextPart::EndMark: return Writer::tr("End Mark");
    case TextPart::JumpHead: return Writer::tr("Jump Head");
    }
    return {};
}

void Writer::paint(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const
{
    if (!m_editor.isWriting() || !m_canvas.shown().page)
        return;
    for (const display::BlockPlace& place : m_canvas.shown().page->blocks) {
        if (place.story != m_editor.story())
            continue;
        QColor colour = palette.color(QPalette::Highlight);
        colour.setAlpha(150);
        painter.setPen(QPen{colour, dpr});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(pixelsOf(geometry, place.area));
    }
    paintTail(painter, geometry, dpr);
    paintBreaks(painter, geometry, dpr);
    paintSelection(painter, geometry, palette);
    paintPreedit(painter, geometry, dpr);
    paintMisspelt(painter, geometry, dpr);
    paintPartName(painter, geometry, palette, dpr);
    paintCaret(painter, geometry, dpr);
    paintDropPlace(painter, geometry, dpr);
}

void Writer::paintSelection(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette) const
{
    if (!m_editor.hasSelection() || !m_editor.preedit().isEmpty())
        return;
    QColor colour = palette.color(QPalette::Highlight);
    colour.setAlpha(m_canvas.hasFocus() ? 90 : 50);
    // Small gaps between lines are closed, so that a selection is one shape.
    for (const Rect& rect : m_editor.text().rectsOf(shownPageId(), m_editor.selection())) {
        const Length air = std::min(rect.width, rect.height) / 20;
        painter.fillRect(pixelsOf(geometry, rect.inset(-air)), colour);
    }
}

void Writer::paintPreedit(QPainter& painter, const ViewGeometry& geometry, double dpr) const
{
    if (m_editor.preedit().isEmpty())
        return;
    const auto box = caretBox();
    const bool isVertical = box && box->isVertical;
    const auto underline = [&](const TextSpan& span, double weight) {
        for (const Rect& rect : m_editor.text().rectsOf(shownPageId(), span)) {
            const QRectF pixels = pixelsOf(geometry, rect);
            // Upright text is underlined at its left, as proper names are.
            const QRectF line = isVertical ? QRectF{pixels.left() - weight - dpr, pixels.top(), weight, pixels.height()}
                                           : QRectF{pixels.left(), pixels.bottom() + dpr, pixels.width(), weight};
            painter.fillRect(line, caretInk);
        }
    };
    const TextSpan span = m_editor.preeditSpan();
    underline(span, dpr);
    for (const Preedit::Clause& clause : m_editor.preedit().chosen) {
        TextSpan part = span;
        part.from.offset = span.from.offset + static_cast<std::uint32_t>(std::max(0, clause.start));
        part.to.offset = std::min(span.to.offset, part.from.offset + static_cast<std::uint32_t>(std::max(0, clause.length)));
        if (part.from.offset < part.to.offset)
            underline(part, 2.5 * dpr);
    }
}

void drawWave(QPainter& painter, const QRectF& word, bool isVertical, double dpr)
{
    const double step = 2 * dpr;
    const double height = 1.5 * dpr;
    const double length = isVertical ? word.height() : word.width();
    QPainterPath wave;
    int count = 0;
    for (double along = 0; along <= length; along += step, ++count) {
        const double across = dpr + (count % 2 == 0 ? 0 : height);
        const QPointF point = isVertical ? QPointF{word.left() - across, word.top() + along} : QPointF{word.left() + along, word.bottom() + across};
        count == 0 ? wave.moveTo(point) : wave.lineTo(point);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{oversetRed, dpr});
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(wave);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void Writer::paintMisspelt(QPainter& painter, const ViewGeometry& geometry, double dpr) const
{
    const auto box = caretBox();
    const QRectF clip = painter.clipBoundingRect();
    for (const Rect& rect : m_misspelt) {
        const QRectF word = pixelsOf(geometry, rect);
        if (clip.isEmpty() || clip.intersects(word.adjusted(-4 * dpr, -4 * dpr, 4 * dpr, 4 * dpr)))
            drawWave(painter, word, box && box->isVertical, dpr);
    }
}

/// Where a paragraph is told to begin a leg or a block: a mark before its first line.
void Writer::paintBreaks(QPainter& painter, const ViewGeometry& geometry, double dpr) const
{
    const Story& story = m_editor.text().story();
    for (std::uint32_t i = 0; i < story.body.size(); ++i) {
        const ParagraphStart start = story.body[i]->start;
        if (start == ParagraphStart::Anywhere)
            continue;
        const auto box = m_editor.text().caretBox({{TextPart::Body, i, 0}});
        if (!box || box->page != shownPageId())
            continue;
        const QRectF caret = pixelsOf(geometry, box->box);
        const QPointF tip = box->isVertical ? caret.topLeft() + QPointF{caret.width() / 2, -2 * dpr} : QPointF{caret.left() - 2 * dpr, caret.center().y()};
        const double side = 5 * dpr;
        painter.setPen(Qt::NoPen);
        painter.setBrush(caretInk);
        // One arrow for the next leg, two for the next block.
        for (int arrow = 0; arrow < (start == ParagraphStart::NextBlock ? 2 : 1); ++arrow) {
            const QPointF at = tip - (box->isVertical ? QPointF{0, arrow * side} : QPointF{arrow * side, 0});
            const QPointF back = box->isVertical ? QPointF{0, -side} : QPointF{-side, 0};
            const QPointF aside = box->isVertical ? QPointF{side / 2, 0} : QPointF{0, side / 2};
            painter.drawPolygon(QPolygonF{at, at + back + aside, at + back - aside});
        }
    }
}

void Writer::paintCaret(QPainter& painter, const ViewGeometry& geometry, double dpr) const
{
    const auto box = caretBox();
    if (!box || box->page != shownPageId() || m_editor.preedit().caret < 0)
        return;
    if (!m_caretIsOn && m_canvas.hasFocus())
        return;
    QRectF pixels = pixelsOf(geometry, box->box);
    const double weight = std::max(1.0, 1.6 * dpr);
    if (box->isVertical)
        pixels.adjust(0, -weight / 2, 0, weight / 2);
    else
        pixels.adjust(-weight / 2, 0, weight / 2, 0);
    QColor colour = caretInk;
    if (!m_canvas.hasFocus())
        colour.setAlpha(110);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(pixels, colour);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

/// Where a selection that is dragged would come to stand.
void Writer::paintDropPlace(QPainter& painter, const ViewGeometry& geometry, double dpr) const
{
    const auto box = m_dropAt ? m_editor.text().caretBox(*m_dropAt) : std::nullopt;
    if (!box || box->page != shownPageId())
        return;
    const QRectF pixels = pixelsOf(geometry, box->box);
    painter.setPen(QPen{caretInk, 2 * dpr, Qt::DotLine});
    painter.drawLine(pixels.topLeft(), pixels.bottomRight());
}

/// The red line where the room ends, and a frame round what stands beyond it.
void Writer::paintTail(QPainter& painter, const ViewGeometry& geometry, double dpr) const
{
    const makeup::SetTail* tail = m_editor.text().tail();
    if (!tail || m_editor.text().tailPage() != shownPageId())
        return;
    const QRectF edge = pixelsOf(geometry, tail->edge);
    painter.setPen(QPen{oversetRed, 2 * dpr});
    painter.drawLine(edge.topLeft(), edge.bottomRight());
    QColor faint = oversetRed;
    faint.setAlpha(120);
    painter.setPen(QPen{faint, dpr, Qt::DashLine});
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(pixelsOf(geometry, tail->area).adjusted(-2 * dpr, -2 * dpr, 2 * dpr, 2 * dpr));
}

/// An empty part says what is to be written there.
void Writer::paintPartName(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const
{
    const TextPlace& place = m_editor.shownCaret().place;
    const std::u16string* text = edit::textAt(m_editor.text().story(), place);
    const auto box = caretBox();
    if (!box || box->page != shownPageId() || (text && !text->empty()) || place.part == TextPart::Body)
        return;
    QFont font = m_canvas.font();
    font.setPixelSize(qRound(12 * dpr));
    const QFontMetricsF metrics{font};
    const QString name = partName(place);
    const QRectF caret = pixelsOf(geometry, box->box);
    const QSizeF size{metrics.horizontalAdvance(name) + 10 * dpr, metrics.height() + 4 * dpr};
    const QRectF label{{caret.right() + 4 * dpr, caret.center().y() - size.height() / 2}, size};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.color(QPalette::Highlight));
    painter.drawRoundedRect(label, 3 * dpr, 3 * dpr);
    painter.setPen(palette.color(QPalette::HighlightedText));
    painter.setFont(font);
    painter.drawText(label, Qt::AlignCenter, name);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}
