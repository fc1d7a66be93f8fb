#include "ui/arranging/arranger.h"

#include "edit/edit.h"
#include "words/words.h"

#include <algorithm>

namespace banxin::ui {

Arranger::Arranger(PageCanvas& canvas, QObject* parent) : QObject{parent}, m_canvas{canvas} {}

void Arranger::setSession(desk::Session* session)
{
    m_gesture.reset();
    m_session = session;
    m_page = {};
}

void Arranger::setPage(PageId page)
{
    if (page != m_page)
        m_gesture.reset();
    m_page = page;
}

const Page* Arranger::page() const
{
    return m_session ? findPage(m_session->edition(), m_page) : nullptr;
}

const Block* Arranger::selectedBlock() const
{
    const Page* shown = page();
    if (!shown)
        return nullptr;
    const auto found = std::find_if(shown->blocks.begin(), shown->blocks.end(), [&](const Block& block) { return block.id == m_canvas.selected(); });
    return found != shown->blocks.end() ? &*found : nullptr;
}

BlockId Arranger::blockAt(Point point) const
{
    return m_canvas.shown().page ? display::blockAt(*m_canvas.shown().page, point) : BlockId{};
}

void Arranger::press(const CanvasPointer& pointer)
{
    const Page* shown = page();
    if (!shown)
        return;
    const Block* selected = selectedBlock();
    Grip grip = selected ? gripAt(areaOf(shown->grid, *selected), pointer.page, pointer.tolerance) : Grip::None;
    // The edges of the selected block can be taken through whatever lies over them; elsewhere the uppermost block counts.
    if (!isResize(grip)) {
        m_canvas.select(blockAt(pointer.page));
        selected = selectedBlock();
        grip = Grip::Inside;
    }
    if (!selected || selected->locked || m_session->isReadOnly())
        return;
    m_gesture = Gesture{*selected, grip, pointer.page, selected->place, false};
}

void Arranger::drag(const CanvasPointer& pointer)
{
    const Page* shown = page();
    if (!m_gesture || !shown)
        return;
    const Place place = isResize(m_gesture->grip) ? resized(shown->grid, m_gesture->block.place, m_gesture->grip, pointer.page)
                                                  : moved(shown->grid, m_gesture->block.place, m_gesture->start, pointer.page);
    if (place == m_gesture->place)
        return;
    m_gesture->place = place;
    show(*m_gesture);
}

void Arranger::release(const CanvasPointer& pointer)
{
    drag(pointer);
    if (!m_gesture)
        return;
    const Gesture gesture = *std::exchange(m_gesture, std::nullopt);
    m_canvas.repaintOverlay();
    if (gesture.place != gesture.block.place)
        commit(gesture);
    else if (gesture.isPreviewed)
        showAsItIs();
}

void Arranger::cancel()
{
    if (!m_gesture)
        return;
    const bool isPreviewed = m_gesture->isPreviewed;
    m_gesture.reset();
    m_canvas.repaintOverlay();
    if (isPreviewed)
        showAsItIs();
}

void Arranger::dragStory(StoryId story, const CanvasPointer& pointer)
{
    const Page* shown = page();
    if (!shown || m_session->isReadOnly() || !m_session->edition().stories.contains(story) || !partsOf(m_session->edition(), story).empty())
        return;
    const Block block = m_session->blockAt(m_page, story, columnAt(shown->grid, pointer.page.x), rowAt(shown->grid, pointer.page.y));
    if (m_gesture && m_gesture->place == block.place)
        return;
    m_gesture = Gesture{block, Grip::Inside, pointer.page, block.place, false};
    show(*m_gesture);
}

void Arranger::dropStory(StoryId story, const CanvasPointer& pointer)
{
    if (!m_session)
        return;
    if (m_session->isReadOnly()) {
        Q_EMIT refused(words::sentence(Fault{FaultCode::EditionReadOnly, {m_session->path().string()}}));
        return;
    }
    const Shared<Story>* dropped = m_session->edition().stories.find(story);
    if (const auto parts = partsOf(m_session->edition(), story); dropped && !parts.empty()) {
        const Page* where = findPage(m_session->edition(), parts.front().page);
        Q_EMIT refused(words::sentence(Fault{FaultCode::StoryPlaced, {(*dropped)->slug, where ? where->code : std::string{}}}));
        return;
    }
    dragStory(story, pointer);
    if (m_gesture)
        commit(*std::exchange(m_gesture, std::nullopt));
}

Result<Edition> Arranger::carriedOut(const Gesture& gesture, BlockId* made) const
{
    if (gesture.block.id)
        return edit::moveBlock(m_session->edition(), gesture.block.id, gesture.place);
    auto placed = edit::placeBlock(m_session->edition(), m_page, gesture.block);
    if (!placed)
        return placed.error();
    if (made)
        *made = placed->id;
    return std::move(placed->edition);
}

void Arranger::show(const Gesture& gesture)
{
    BlockId made = gesture.block.id;
    const Result<Edition> candidate = carriedOut(gesture, &made);
    if (!candidate)
        return;
    m_canvas.showPage(shownPage(m_session->preview(*candidate, m_page), *candidate, false));
    m_canvas.select(made);
    if (m_gesture)
        m_gesture->isPreviewed = true;
}

void Arranger::showAsItIs()
{
    if (m_session && page())
        m_canvas.showPage(shownPage(m_session->page(m_page), m_session->edition(), m_session->isStale(m_page)));
}

void Arranger::commit(const Gesture& gesture)
{
    BlockId made = gesture.block.id;
    Result<Edition> after = carriedOut(gesture, &made);
    const StepCode code = !gesture.block.id ? StepCode::PlaceStory : isResize(gesture.grip) ? StepCode::ResizeBlock : StepCode::MoveBlock;
    const bool good = after.has_value();
    apply(std::move(after), code, gesture.block);
    if (good)
        m_canvas.select(made);
    else
        showAsItIs();
}

void Arranger::apply(Result<Edition> after, StepCode code, const Block& block)
{
    const StepLabel label = labelFor(code, block);
    Result<Done> done = after ? m_session->apply(std::move(*after), label) : Result<Done>{after.error()};
    if (!done)
        Q_EMIT refused(words::sentence(done.error()));
}

StepLabel Arranger::labelFor(StepCode code, const Block& block) const
{
    std::string slug;
    if (const ArticleBlock* article = articleOf(block)) {
        if (const Shared<Story>* story = m_session->edition().stories.find(article->story))
            slug = (*story)->slug;
    }
    const Page* shown = page();
    return {code, {slug, shown ? shown->code : std::string{}}};
}

void Arranger::removeSelected()
{
    const Block* selected = selectedBlock();
    if (!selected)
        return;
    const Block block = *selected;
    apply(edit::removeBlock(m_session->edition(), block.id), StepCode::RemoveBlock, block);
}

void Arranger::nudge(int columns, int rows)
{
    if (const Block* selected = selectedBlock())
        moveSelected(nudged(page()->grid, selected->place, columns, rows));
}

void Arranger::grow(int columns, int rows)
{
    if (const Block* selected = selectedBlock())
        moveSelected(grown(page()->grid, selected->place, columns, rows));
}

void Arranger::moveSelected(const Place& place)
{
    const Block* selected = selectedBlock();
    if (!selected || selected->place == place)
        return;
    const Block block = *selected;
    const GridPlace* from = std::get_if<GridPlace>(&block.place);
    const GridPlace* to = std::get_if<GridPlace>(&place);
    const bool isResize = from && to && (from->columns != to->columns || from->rows != to->rows);
    apply(edit::moveBlock(m_session->edition(), block.id, place), isResize ? StepCode::ResizeBlock : StepCode::MoveBlock, block);
}

void Arranger::changeBlock(const Block& block)
{
    if (m_session)
        apply(edit::replaceBlock(m_session->edition(), block), StepCode::ChangeBlock, block);
}

void Arranger::placeInFreeRoom(StoryId story)
{
    if (!page())
        return;
    const Shared<Story>* wanted = m_session->edition().stories.find(story);
    if (!wanted)
        return;
    if (const auto parts = partsOf(m_session->edition(), story); !parts.empty()) {
        const Page* where = findPage(m_session->edition(), parts.front().page);
        Q_EMIT refused(words::sentence(Fault{FaultCode::StoryPlaced, {(*wanted)->slug, where ? where->code : std::string{}}}));
        return;
    }
    const std::optional<Block> block = m_session->blockInFreeRoom(m_page, story);
    if (!block) {
        Q_EMIT refused(tr("Page %1 has no free room for %2. Make room, or drag it to where it shall stand.")
                           .arg(QString::fromStdString(page()->code), QString::fromStdString((*wanted)->slug)));
        return;
    }
    commit({*block, Grip::Inside, {}, block->place, false});
}

void Arranger::selectNext()
{
    selectStep(1);
}

void Arranger::selectPrevious()
{
    selectStep(-1);
}

/// In the order in which the page is read: down, and across where blocks begin in the same row.
void Arranger::selectStep(int step)
{
    if (!m_canvas.shown().page || m_canvas.shown().page->blocks.empty())
        return;
    std::vector<display::BlockPlace> blocks = m_canvas.shown().page->blocks;
    std::stable_sort(blocks.begin(), blocks.end(), [](const display::BlockPlace& a, const display::BlockPlace& b) {
        return std::pair{a.area.y, a.area.x} < std::pair{b.area.y, b.area.x};
    });
    const auto current = std::find_if(blocks.begin(), blocks.end(), [&](const display::BlockPlace& place) { return place.block == m_canvas.selected(); });
    const auto count = static_cast<std::ptrdiff_t>(blocks.size());
    std::ptrdiff_t index = step > 0 ? 0 : count - 1;
    if (current != blocks.end())
        index = (current - blocks.begin() + step + count) % count;
    m_canvas.select(blocks[static_cast<std::size_t>(index)].block);
    m_canvas.reveal(m_canvas.selected());
}

}
