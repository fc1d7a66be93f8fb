// How writing on the page looks.
#include "ui/writing/writer.h"

#include "ui/page_canvas/canvas_overlay.h"

#include <QFontMetricsF>
#include <QPalette>

namespace banxin::ui {
namespace {

const QColor oversetRed{0xc6, 0x28, 0x28};
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
    paintSelection(painter, geometry, palette);
    paintPreedit(painter, geometry, dpr);
    paintPartName(painter, geometry, palette, dpr);
    paintCaret(painter, geometry, dpr);
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
