// The arranger and the pointer.
#include "ui/arranging/arranger.h"

#include "words/words.h"

#include <algorithm>

namespace banxin::ui {
namespace {

/// What can be taken of a leg's head or foot, against the edges' tolerance.
Length barThickness(Length tolerance) { return tolerance.scaled(6, 5); }

bool contains(const std::vector<BlockId>& blocks, BlockId block)
{
    return std::find(blocks.begin(), blocks.end(), block) != blocks.end();
}

Rect grown(const Rect& area, Length by)
{
    return {area.x - by, area.y - by, area.width + by * 2, area.height + by * 2};
}

bool isSameGesture(const Gesture& a, const Gesture& b)
{
    return a.places == b.places && a.trim == b.trim && a.target == b.target && a.blocks == b.blocks;
}

}

Arranger::Arranger(PageCanvas& canvas, QObject* parent) : QObject{parent}, m_canvas{canvas}
{
    connect(&canvas, &PageCanvas::shownChanged, this, &Arranger::refresh);
    connect(&m_pusher, &Pusher::answered, this, &Arranger::takePushed);
    connect(&m_pusher, &Pusher::onChanged, this, &Arranger::pushingChanged);
}

void Arranger::setSession(desk::Session* session, desk::ProposalMaker* maker)
{
    m_settling.reset();
    m_pusher.setMaker(maker);
    m_gesture.reset();
    m_offer.reset();
    m_guides = {};
    m_session = session;
    m_page = {};
    m_forecastStory = {};
    refresh();
    setDrawing(false);
}

void Arranger::setPage(PageId page)
{
    if (page != m_page) {
        m_settling.reset();
        m_pusher.clear();
        m_gesture.reset();
        m_guides = {};
        endOffer();
    }
    m_page = page;
    refresh();
}

void Arranger::setDrawing(bool on)
{
    m_drawn = ReservedSpace{};
    if (m_isDrawing == on)
        return;
    m_isDrawing = on;
    Q_EMIT drawingChanged(on);
}

const Page* Arranger::page() const
{
    return m_session ? findPage(m_session->edition(), m_page) : nullptr;
}

const Block* Arranger::blockOf(BlockId id) const
{
    const Page* shown = page();
    if (!shown)
        return nullptr;
    const auto found = std::find_if(shown->blocks.begin(), shown->blocks.end(), [&](const Block& block) { return block.id == id; });
    return found != shown->blocks.end() ? &*found : nullptr;
}

const Block* Arranger::selectedBlock() const
{
    return blockOf(m_canvas.selected());
}

std::vector<Block> Arranger::selectedBlocks() const
{
    std::vector<Block> blocks;
    for (const Block& block : page() ? page()->blocks : std::vector<Block>{}) {
        if (m_canvas.isSelected(block.id))
            blocks.push_back(block);
    }
    return blocks;
}

std::vector<StoryId> Arranger::selectedStories() const
{
    std::vector<StoryId> stories;
    for (const BlockId id : m_canvas.selection()) {
        const Block* block = blockOf(id);
        const ArticleBlock* article = block ? articleOf(*block) : nullptr;
        if (article && std::find(stories.begin(), stories.end(), article->story) == stories.end())
            stories.push_back(article->story);
    }
    return stories;
}

bool Arranger::isWritable() const
{
    return m_session && !m_session->isReadOnly();
}

BlockId Arranger::blockAt(Point point) const
{
    const Page* shown = page();
    BlockId found;
    for (const Block& block : shown ? shown->blocks : std::vector<Block>{}) {
        if (areaOf(shown->grid, block).contains(point))
            found = block.id;
    }
    return found;
}

/// The next block under the selected one, from the uppermost again once the lowest is reached.
BlockId Arranger::blockBelow(Point point) const
{
    const Page* shown = page();
    std::vector<BlockId> under;
    for (const Block& block : shown ? shown->blocks : std::vector<Block>{}) {
        if (areaOf(shown->grid, block).contains(point))
            under.insert(under.begin(), block.id);
    }
    const auto current = std::find(under.begin(), under.end(), m_canvas.selected());
    if (under.empty())
        return {};
    return current == under.end() || current + 1 == under.end() ? under.front() : *(current + 1);
}

std::vector<LegGrip> Arranger::gripsOfLegs(Length thickness) const
{
    const Block* selected = selectedBlock();
    if (!selected || m_canvas.selection().size() != 1 || selected->locked || !articleOf(*selected) || !isWritable())
        return {};
    const Shared<Story>* story = m_session->edition().stories.find(articleOf(*selected)->story);
    // A photo with its caption has no text in legs.
    if (!story || (*story)->body.empty())
        return {};
    return legGrips(page()->grid, *selected, m_session->legsOf(m_page, *selected), thickness);
}

/// What is taken of the one selected block: a leg's head or foot, an edge or a corner. These can be taken through whatever
/// lies over them.
std::optional<Gesture> Arranger::gestureOnSelected(const CanvasPointer& pointer) const
{
    const Block* selected = selectedBlock();
    if (!selected || m_canvas.selection().size() != 1 || selected->locked || !isWritable())
        return std::nullopt;
    Gesture gesture;
    gesture.blocks = {*selected};
    gesture.places = {selected->place};
    gesture.start = gesture.now = pointer.page;
    for (const LegGrip& grip : gripsOfLegs(barThickness(pointer.tolerance))) {
        if (!grown(grip.bar, pointer.tolerance / 2).contains(pointer.page))
            continue;
        gesture.action = Action::TrimLeg;
        gesture.leg = grip.leg;
        gesture.isFoot = grip.isFoot;
        return gesture;
    }
    gesture.action = Action::Resize;
    gesture.grip = gripAt(areaOf(page()->grid, *selected), pointer.page, pointer.tolerance);
    return isResize(gesture.grip) ? std::optional{gesture} : std::nullopt;
}

void Arranger::press(const CanvasPointer& pointer)
{
    if (!page())
        return;
    endOffer();
    endSettling();
    m_mayCycle = false;
    if (m_isDrawing && isWritable()) {
        m_gesture = Gesture{.action = Action::Draw, .drawn = m_drawn, .start = pointer.page, .now = pointer.page};
        return;
    }
    m_gesture = gestureOnSelected(pointer);
    if (m_gesture)
        return;
    selectAt(pointer);
    if (m_canvas.isSelected(blockAt(pointer.page)))
        startMove(pointer);
}

void Arranger::selectAt(const CanvasPointer& pointer)
{
    const BlockId hit = blockAt(pointer.page);
    const bool adds = pointer.modifiers.testFlag(Qt::ShiftModifier);
    std::vector<BlockId> selection = adds ? m_canvas.selection() : std::vector<BlockId>{};
    if (!hit) {
        m_before = selection;
        m_canvas.setSelection(std::move(selection));
        m_gesture = Gesture{.action = Action::Select, .start = pointer.page, .now = pointer.page};
        return;
    }
    if (m_canvas.isSelected(hit) && !adds) {
        m_mayCycle = true;
        return;
    }
    const std::vector<BlockId> group = edit::withGroups(*page(), {hit});
    if (adds && m_canvas.isSelected(hit))
        std::erase_if(selection, [&](BlockId block) { return contains(group, block); });
    else {
        std::erase(selection, hit);
        for (const BlockId block : group) {
            if (block != hit && !contains(selection, block))
                selection.push_back(block);
        }
        selection.push_back(hit);
    }
    m_canvas.setSelection(std::move(selection));
}

void Arranger::startMove(const CanvasPointer& pointer)
{
    const std::vector<Block> blocks = selectedBlocks();
    if (!isWritable() || std::any_of(blocks.begin(), blocks.end(), [](const Block& block) { return block.locked; }))
        return;
    Gesture gesture;
    gesture.action = pointer.modifiers.testFlag(Qt::AltModifier) ? Action::Copy : Action::Move;
    gesture.blocks = blocks;
    for (const Block& block : blocks)
        gesture.places.push_back(block.place);
    gesture.start = gesture.now = pointer.page;
    m_gesture = std::move(gesture);
}

void Arranger::drag(const CanvasPointer& pointer)
{
    const Page* shown = page();
    if (!m_gesture || !shown)
        return;
    const Gesture before = *m_gesture;
    const bool isMove = before.action == Action::Move || before.action == Action::Copy;
    const Steering steering{pointer.modifiers.testFlag(Qt::ControlModifier), isMove && pointer.modifiers.testFlag(Qt::ShiftModifier), pointer.tolerance};
    const bool hasGone = !grown({before.start.x, before.start.y, {}, {}}, pointer.tolerance / 2).contains(pointer.page);
    if (!before.isUnderWay && !hasGone)
        return;
    m_mayCycle = false;
    aim(before.action == Action::Move && m_pageAt ? m_pageAt(pointer.onScreen) : PageId{});
    m_gesture = steered(*shown, before, pointer.page, steering);
    m_gesture->isUnderWay = true;
    if (m_gesture->action == Action::Select) {
        selectTouched();
        m_canvas.repaintOverlay();
    } else if (!isSameGesture(before, *m_gesture)) {
        show(*m_gesture);
    }
}

void Arranger::aim(PageId page)
{
    const PageId target = page == m_page ? PageId{} : page;
    if (target == m_target)
        return;
    m_target = target;
    Q_EMIT aimedAt(target);
}

void Arranger::selectTouched()
{
    std::vector<BlockId> selection = m_before;
    for (const BlockId block : edit::withGroups(*page(), touchedBlocks(*page(), spanned(m_gesture->start, m_gesture->now)))) {
        if (!contains(selection, block))
            selection.push_back(block);
    }
    m_canvas.setSelection(std::move(selection));
}

void Arranger::release(const CanvasPointer& pointer)
{
    drag(pointer);
    if (!m_gesture)
        return;
    const Gesture gesture = *std::exchange(m_gesture, std::nullopt);
    m_guides = {};
    m_canvas.repaintOverlay();
    const PageId target = m_target;
    if (target != PageId{})
        m_pusher.clear();
    aim({});
    if (target) {
        showAsItIs();
        moveToPage(target);
    } else if (gesture.action == Action::Draw) {
        setDrawing(false);
        commit(steered(*page(), gesture, pointer.page, {}));
    } else if (gesture.hasMoved() && gesture.action != Action::Select) {
        settle(gesture);
    } else if (gesture.isPreviewed) {
        showAsItIs();
    } else if (m_mayCycle && pointer.modifiers.testFlag(Qt::ControlModifier)) {
        m_canvas.select(blockBelow(pointer.page));
    } else if (m_mayCycle && gesture.blocks.size() > 1) {
        m_canvas.setSelection({});
        selectAt(pointer);
    }
}

void Arranger::doubleClick(const CanvasPointer& pointer)
{
    cancel();
    Q_EMIT writingWantedAt(pointer);
}

void Arranger::cancel()
{
    endOffer();
    endSettling();
    if (!m_gesture)
        return;
    const bool isPreviewed = m_gesture->isPreviewed;
    m_pusher.clear();
    m_gesture.reset();
    m_guides = {};
    aim({});
    m_canvas.repaintOverlay();
    if (isPreviewed)
        showAsItIs();
}

/// Over reserved room or another story the story of the pool would take its place; elsewhere it stands on the bare page.
Gesture Arranger::placing(StoryId story, const CanvasPointer& pointer) const
{
    const Page& shown = *page();
    Gesture gesture{.action = Action::Place, .story = story, .start = pointer.page, .now = pointer.page};
    const Block* under = blockOf(blockAt(pointer.page));
    // With the others making room, a story comes between them instead.
    if (under && ((articleOf(*under) && !m_pusher.isOn()) || reservedIn(*under))) {
        gesture.target = under->id;
        gesture.blocks = {*under};
    } else {
        gesture.blocks = {m_session->blockAt(m_page, story, columnAt(shown.grid, pointer.page.x), rowAt(shown.grid, pointer.page.y))};
    }
    gesture.places = {gesture.blocks.front().place};
    return gesture;
}

void Arranger::dragStory(StoryId story, const CanvasPointer& pointer)
{
    if (!page() || !isWritable() || !m_session->edition().stories.contains(story) || !partsOf(m_session->edition(), story).empty())
        return;
    Gesture gesture = placing(story, pointer);
    if (m_gesture && isSameGesture(*m_gesture, gesture))
        return;
    endOffer();
    endSettling();
    m_gesture = std::move(gesture);
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
    if (isPlaced(story))
        return;
    dragStory(story, pointer);
    if (!m_gesture)
        return;
    const Gesture gesture = *std::exchange(m_gesture, std::nullopt);
    m_guides = {};
    settle(gesture);
}

void Arranger::show(Gesture& gesture)
{
    const Result<CarriedOut> candidate = carriedOut(m_session->edition(), m_page, gesture);
    if (!candidate)
        return;
    const bool isPushed = m_pusher.takes(gesture) && (gesture.hasMoved() || gesture.action == Action::Place);
    if (isPushed)
        m_pusher.ask(m_session->edition(), m_page, *candidate);
    else
        m_pusher.clear();
    // The page where the others have made room stays until there is the next one; what is dragged is drawn over it.
    if (!m_pusher.found())
        preview(gesture, *candidate);
    else
        m_canvas.repaintOverlay();
    gesture.isPreviewed = true;
    showGuides(gesture);
}

void Arranger::preview(Gesture& gesture, const CarriedOut& candidate)
{
    m_canvas.showPage(shownPage(m_session->preview(candidate.edition, m_page), candidate.edition, false));
    m_canvas.setSelection(candidate.blocks);
    gesture.isPreviewed = true;
}

void Arranger::showGuides(const Gesture& gesture)
{
    const Grid& grid = page()->grid;
    const auto area = [&](const Place& place) { return std::holds_alternative<Rect>(place) ? std::get<Rect>(place) : areaOf(grid, std::get<GridPlace>(place)); };
    Rect moved = area(gesture.places.front());
    for (const Place& place : gesture.places) {
        const Rect one = area(place);
        const Length right = std::max(moved.right(), one.right());
        const Length bottom = std::max(moved.bottom(), one.bottom());
        moved = {std::min(moved.x, one.x), std::min(moved.y, one.y), {}, {}};
        moved.width = right - moved.x;
        moved.height = bottom - moved.y;
    }
    std::vector<Rect> others;
    for (const Block& block : page()->blocks) {
        const bool isMoved = std::any_of(gesture.blocks.begin(), gesture.blocks.end(), [&](const Block& b) { return b.id == block.id; });
        if (!isMoved)
            others.push_back(areaOf(grid, block));
    }
    const Guides before = std::exchange(m_guides, guidesFor(moved, others));
    // What stays is not painted again: each piece costs a pass over the overlay.
    const auto repaintOthers = [&](const auto& some, const auto& rest) {
        for (const auto& guide : some) {
            if (std::find(rest.begin(), rest.end(), guide) == rest.end())
                m_canvas.repaintOverlay(spanned(guide.from, guide.to));
        }
    };
    repaintOthers(before.lines, m_guides.lines);
    repaintOthers(m_guides.lines, before.lines);
    repaintOthers(before.distances, m_guides.distances);
    repaintOthers(m_guides.distances, before.distances);
}

void Arranger::showAsItIs()
{
    if (m_session && page())
        m_canvas.showPage(shownPage(m_session->page(m_page), m_session->edition(), m_session->isStale(m_page)));
}

void Arranger::commit(const Gesture& gesture)
{
    Result<CarriedOut> after = carriedOut(m_session->edition(), m_page, gesture);
    if (!after) {
        Q_EMIT refused(words::sentence(after.error()));
        if (gesture.isPreviewed)
            showAsItIs();
        return;
    }
    StepLabel label = labelForStep(gesture);
    const std::vector<BlockId> blocks = after->blocks;
    if (!apply(std::move(after->edition), std::move(label)))
        return showAsItIs();
    m_canvas.setSelection(blocks);
    if (gesture.action == Action::Draw)
        Q_EMIT drawn(blocks.front());
}

StepLabel Arranger::labelForStep(const Gesture& gesture) const
{
    StepLabel label = labelFor(StepCode::ArrangeBlocks, gesture.blocks);
    const bool isOne = gesture.blocks.size() == 1;
    switch (gesture.action) {
    case Action::Move: label = labelFor(isOne ? StepCode::MoveBlock : StepCode::ArrangeBlocks, gesture.blocks); break;
    case Action::Resize: label = labelFor(StepCode::ResizeBlock, gesture.blocks); break;
    case Action::TrimLeg: label = labelFor(StepCode::ChangeBlock, gesture.blocks); break;
    case Action::Draw: label = reservedIn(gesture.blocks.front()) ? labelFor(StepCode::ReserveSpace, gesture.blocks) : StepLabel{StepCode::PlaceFurniture, {page()->code}}; break;
    case Action::Place: {
        const Block* target = blockOf(gesture.target);
        const ArticleBlock* goes = target ? articleOf(*target) : nullptr;
        label = goes ? StepLabel{StepCode::ReplaceStory, {slugOf(goes->story), slugOf(gesture.story)}} : StepLabel{StepCode::PlaceStory, {slugOf(gesture.story), page()->code}};
        break;
    }
    case Action::Copy:
    case Action::Select: break;
    }
    return label;
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
