// The other blocks make room for what is dragged.
#include "ui/arranging/arranger.h"

#include "words/words.h"

#include <algorithm>

namespace banxin::ui {
namespace {

const Block* blockIn(const Page& page, BlockId id)
{
    const auto found = std::find_if(page.blocks.begin(), page.blocks.end(), [&](const Block& block) { return block.id == id; });
    return found != page.blocks.end() ? &*found : nullptr;
}

}

void Arranger::takePushed()
{
    if (m_settling) {
        // What was looked for has become a step, or it has no page: then only what was dragged moves.
        const Gesture gesture = *std::exchange(m_settling, std::nullopt);
        commitPushed(gesture);
    } else if (m_gesture && m_pusher.found()) {
        showPushed();
    } else if (m_gesture) {
        if (const Result<CarriedOut> candidate = carriedOut(m_session->edition(), m_page, *m_gesture))
            preview(*m_gesture, *candidate);
        m_canvas.repaintOverlay();
    }
}

void Arranger::showPushed()
{
    const propose::ProposedPage& found = *m_pusher.found();
    std::vector<BlockId> dragged;
    if (const Result<CarriedOut> candidate = carriedOut(m_session->edition(), m_page, *m_gesture))
        dragged = candidate->blocks;
    m_canvas.showPage(shownPage(found.made, found.edition, false));
    m_canvas.setSelection(std::move(dragged));
    m_canvas.repaintOverlay();
}

/// Makes the gesture a step; where the others make room for it, once it is known how.
void Arranger::settle(const Gesture& gesture)
{
    if (!m_pusher.takes(gesture) || !m_pusher.isWaiting())
        return commitPushed(gesture);
    m_settling = gesture;
    m_canvas.repaintOverlay();
}

void Arranger::endSettling()
{
    if (!m_settling)
        return;
    m_settling.reset();
    m_pusher.clear();
    showAsItIs();
    m_canvas.repaintOverlay();
}

void Arranger::commitPushed(const Gesture& gesture)
{
    if (!m_pusher.takes(gesture) || !m_pusher.found())
        return commit(gesture);
    const Result<CarriedOut> dragged = carriedOut(m_session->edition(), m_page, gesture);
    if (!dragged)
        return commit(gesture);
    const std::vector<BlockId> blocks = dragged->blocks;
    const StepLabel label = countMadeRoom() > 0 ? labelFor(StepCode::ArrangeBlocks, gesture.blocks) : labelForStep(gesture);
    Edition after = m_pusher.found()->edition;
    if (!apply(std::move(after), label))
        return showAsItIs();
    m_canvas.setSelection(blocks);
}

/// Blocks other than the dragged ones that stand elsewhere on the page that was found.
int Arranger::countMadeRoom() const
{
    const Page* now = page();
    const propose::ProposedPage* found = m_pusher.found();
    const Page* then = found ? findPage(found->edition, m_page) : nullptr;
    if (!now || !then)
        return 0;
    return static_cast<int>(std::count_if(now->blocks.begin(), now->blocks.end(), [&](const Block& block) {
        const Block* moved = blockIn(*then, block.id);
        return !m_canvas.isSelected(block.id) && moved && moved->place != block.place;
    }));
}

/// Dashed, what would stand elsewhere; and where the hand is, while the page for it is still being looked for.
void Arranger::paintGhosts(QPainter& painter, const ViewGeometry& geometry, const QPalette& palette, double dpr) const
{
    const Page* now = page();
    const propose::ProposedPage* found = m_pusher.found();
    const Page* then = found ? findPage(found->edition, m_page) : nullptr;
    const Gesture* gesture = m_gesture ? &*m_gesture : m_settling ? &*m_settling : nullptr;
    if (!now || !then || !gesture)
        return;
    const QColor colour = palette.color(QPalette::Highlight);
    painter.setPen(QPen{colour, dpr, Qt::DashLine});
    painter.setBrush(QColor{colour.red(), colour.green(), colour.blue(), 22});
    for (const Block& block : then->blocks) {
        const Block* before = blockIn(*now, block.id);
        if (before && before->place != block.place && !m_canvas.isSelected(block.id))
            painter.drawRect(pixelsOf(geometry, areaOf(then->grid, block)));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{colour, 2 * dpr});
    for (const Place& place : gesture->places)
        painter.drawRect(pixelsOf(geometry, areaOf(now->grid, std::get<GridPlace>(place))));
}

}
