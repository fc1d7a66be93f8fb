#include "ui/writing/text_accessible.h"

#include <algorithm>
#include <cmath>

namespace banxin::ui {

QString TextAccessible::all() const
{
    const TextSpan field = edit::fieldAt(story(), m_editor.caret().place);
    return QString::fromStdU16String(edit::plainText(story(), field)).replace(QChar::LineSeparator, u'\n');
}

int TextAccessible::offsetOf(const TextPlace& place) const
{
    std::size_t offset = place.offset;
    if (place.part == TextPart::Body) {
        for (std::size_t i = 0; i < place.index && i < story().body.size(); ++i)
            offset += story().body[i]->text.size() + 1;
    }
    return static_cast<int>(offset);
}

TextPlace TextAccessible::placeAt(int offset) const
{
    TextPlace place = edit::fieldAt(story(), m_editor.caret().place).from;
    auto left = static_cast<std::size_t>(std::max(0, offset));
    if (place.part == TextPart::Body) {
        while (place.index + 1 < story().body.size() && left > story().body[place.index]->text.size()) {
            left -= story().body[place.index]->text.size() + 1;
            ++place.index;
        }
    }
    place.offset = static_cast<std::uint32_t>(left);
    return edit::nearestPlace(story(), place);
}

void TextAccessible::selection(int, int* start, int* end) const
{
    const TextSpan span = m_editor.selection();
    *start = m_editor.hasSelection() ? offsetOf(span.from) : 0;
    *end = m_editor.hasSelection() ? offsetOf(span.to) : 0;
}

void TextAccessible::setSelection(int, int start, int end) { m_editor.select({placeAt(std::min(start, end)), placeAt(std::max(start, end))}); }

QString TextAccessible::text(int start, int end) const { return all().mid(start, end - start); }

QRect TextAccessible::characterRect(int offset) const
{
    const auto here = m_editor.text().caretBox({placeAt(offset)});
    if (!here || !m_canvas.shown().page || here->page != m_canvas.shown().page->page)
        return {};
    TextPlace next = placeAt(offset + 1);
    if (next.index != placeAt(offset).index)
        next = placeAt(offset);
    const auto rects = m_editor.text().rectsOf(here->page, {placeAt(offset), next});
    const QRect place = m_canvas.placeOf(rects.empty() ? here->box : rects.front());
    return {m_canvas.viewport()->mapToGlobal(place.topLeft()), place.size()};
}

int TextAccessible::offsetAtPoint(const QPoint& point) const
{
    if (!m_canvas.shown().page)
        return -1;
    const QPointF page = m_canvas.pageAt(m_canvas.viewport()->mapFromGlobal(QPointF{point}));
    const auto length = [](double points) { return Length::fromEmu(std::llround(points * 12700)); };
    const TextPlace within = m_editor.caret().place;
    const auto caret = m_editor.text().caretAt(m_canvas.shown().page->page, {length(page.x()), length(page.y())}, &within);
    return caret ? offsetOf(caret->place) : -1;
}

void TextAccessible::scrollToSubstring(int start, int)
{
    if (const auto box = m_editor.text().caretBox({placeAt(start)}))
        m_canvas.reveal(box->box);
}

QString TextAccessible::attributes(int, int* start, int* end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

}
