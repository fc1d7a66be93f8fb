#include "ui/writing/writer.h"

#include "ui/writing/spelling.h"
#include "ui/writing/text_accessible.h"
#include "ui/writing/text_keys.h"

#include <QApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyleHints>

#include <algorithm>
#include <cmath>

namespace banxin::ui {
namespace {

constexpr int scrollInterval = 30;
constexpr int tellingRest = 20;
/// So near to the edge of the window, a selection scrolls on.
constexpr int scrollEdge = 12;
constexpr int mostScrolled = 60;

/// Which way, and how far, `place` lies beyond a range less its edges.
int beyond(double place, int from, int to)
{
    const double over = place < from + scrollEdge ? place - from - scrollEdge : place > to - scrollEdge ? place - to + scrollEdge : 0;
    return std::clamp(qRound(over), -mostScrolled, mostScrolled);
}

Rect united(const Rect& a, const Rect& b)
{
    if (a.width <= Length{} && a.height <= Length{})
        return b;
    if (b.width <= Length{} && b.height <= Length{})
        return a;
    const Length x = std::min(a.x, b.x);
    const Length y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

Point pointOf(const QPointF& points)
{
    const auto length = [](double value) { return Length::fromEmu(std::llround(value * 12700)); };
    return {length(points.x()), length(points.y())};
}

/// What is other in one stretch.
struct Change {
    int at = 0;
    QString removed;
    QString inserted;
};

Change changeBetween(const QString& before, const QString& now)
{
    const qsizetype shorter = std::min(before.size(), now.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == now[head])
        ++head;
    qsizetype foot = 0;
    while (foot < shorter - head && before[before.size() - 1 - foot] == now[now.size() - 1 - foot])
        ++foot;
    return {static_cast<int>(head), before.mid(head, before.size() - head - foot), now.mid(head, now.size() - head - foot)};
}

/// The text that has no room, to be seen over its page.
PagePointer pageOf(const makeup::SetTail& tail, const display::ComposedPage& page)
{
    auto over = std::make_shared<display::ComposedPage>();
    over->page = page.page;
    over->trim = page.trim;
    over->list = tail.list;
    return over;
}

}

Writer::Writer(PageCanvas& canvas, TextEditor& editor, Spelling& spelling, CanvasTool& otherwise, QObject* parent)
    : QObject{parent}, m_canvas{canvas}, m_editor{editor}, m_spelling{spelling}, m_otherwise{otherwise},
      m_accessible{std::make_unique<TextAccessible>(canvas, editor)}
{
    connect(&m_editor, &TextEditor::changed, this, &Writer::editorChanged);
    connect(&m_spelling, &Spelling::changed, this, &Writer::updateMisspelt);
    connect(&m_blink, &QTimer::timeout, this, &Writer::blink);
    m_tellSoon.setSingleShot(true);
    m_tellSoon.setInterval(tellingRest);
    connect(&m_tellSoon, &QTimer::timeout, this, &Writer::tellAssistants);
    m_scroll.setInterval(scrollInterval);
    connect(&m_scroll, &QTimer::timeout, this, &Writer::scrollOn);
    connect(&m_canvas, &PageCanvas::zoomChanged, this, [this] {
        if (m_isActive)
            QGuiApplication::inputMethod()->update(Qt::ImCursorRectangle);
    });
}

Writer::~Writer() = default;

QAccessibleTextInterface* Writer::textOf(BlockId block)
{
    return m_isActive && block == m_canvas.selected() ? m_accessible.get() : nullptr;
}

/// Screen readers follow what one writes; they need not be told before it is seen.
void Writer::tellAssistantsSoon()
{
    if (QAccessible::isActive() && !m_tellSoon.isActive())
        m_tellSoon.start();
}

void Writer::tellAssistants()
{
    if (!m_isActive || !m_canvas.shown().page)
        return;
    const auto& blocks = m_canvas.shown().page->blocks;
    const auto block = std::find_if(blocks.begin(), blocks.end(), [&](const display::BlockPlace& place) { return place.block == m_canvas.selected(); });
    const QString now = m_accessible->all();
    if (const QString before = std::exchange(m_toldText, now); before != now) {
        const Change change = changeBetween(before, now);
        QAccessibleTextUpdateEvent update{&m_canvas, change.at, change.removed, change.inserted};
        update.setChild(static_cast<int>(block - blocks.begin()));
        QAccessible::updateAccessibility(&update);
    }
    QAccessibleTextCursorEvent moved{&m_canvas, m_accessible->cursorPosition()};
    moved.setChild(static_cast<int>(block - blocks.begin()));
    QAccessible::updateAccessibility(&moved);
}

PageId Writer::shownPageId() const { return m_canvas.shown().page ? m_canvas.shown().page->page : PageId{}; }

const Block* Writer::blockAt(Point point) const
{
    const Page* page = m_editor.session() ? findPage(m_editor.session()->edition(), shownPageId()) : nullptr;
    const BlockId id = m_canvas.shown().page ? display::blockAt(*m_canvas.shown().page, point) : BlockId{};
    if (!page || !id)
        return nullptr;
    const auto found = std::find_if(page->blocks.begin(), page->blocks.end(), [&](const Block& block) { return block.id == id; });
    return found != page->blocks.end() ? &*found : nullptr;
}

void Writer::begin(BlockId id)
{
    const Page* page = m_editor.session() ? findPage(m_editor.session()->edition(), shownPageId()) : nullptr;
    const auto found = page ? std::find_if(page->blocks.begin(), page->blocks.end(), [&](const Block& block) { return block.id == id; })
                            : std::vector<Block>::const_iterator{};
    const ArticleBlock* article = page && found != page->blocks.end() ? articleOf(*found) : nullptr;
    if (!article)
        return;
    // At the first text of the block itself: a story may begin on another page.
    const StoryText text = m_editor.session()->storyText(article->story);
    const Rect area = areaOf(page->grid, *found);
    const auto first = text.caretAt(page->id, {area.x, area.y});
    m_editor.begin(article->story, first.value_or(TextCaret{}));
    m_canvas.setFocus();
}

void Writer::beginAt(const CanvasPointer& pointer)
{
    const Block* block = blockAt(pointer.page);
    const ArticleBlock* article = block ? articleOf(*block) : nullptr;
    if (!article)
        return;
    const StoryText text = m_editor.session()->storyText(article->story);
    m_editor.begin(article->story, text.caretAt(shownPageId(), pointer.page).value_or(TextCaret{}));
    m_canvas.setFocus();
}

void Writer::activate(bool isActive)
{
    if (m_isActive == isActive)
        return;
    m_isActive = isActive;
    m_isSelecting = false;
    m_held = Held::Nothing;
    m_dropAt.reset();
    m_canvas.setTool(isActive ? static_cast<CanvasTool*>(this) : &m_otherwise);
    if (isActive)
        m_blink.start(std::max(250, QGuiApplication::styleHints()->cursorFlashTime() / 2));
    else
        m_blink.stop();
}

/// The page of the session again, when writing has ended; else as it looks while one writes.
void Writer::showPage()
{
    desk::Session* session = m_editor.session();
    const PageId page = shownPageId();
    if (!session || !findPage(session->edition(), page))
        return;
    PagePointer shown = session->page(page);
    bool isStale = session->isStale(page);
    if (m_isActive && !m_editor.preedit().isEmpty()) {
        shown = session->preview(m_editor.shownEdition(), page);
        isStale = false;
    }
    const makeup::SetTail* tail = m_isActive ? m_editor.text().tail() : nullptr;
    ShownPage wanted = shownPage(shown, m_editor.shownEdition(), isStale);
    if (shown && tail && m_editor.text().tailPage() == page)
        wanted.over = pageOf(*tail, *shown);
    m_canvas.showPage(std::move(wanted));
}

void Writer::editorChanged()
{
    const bool wasActive = m_isActive;
    const auto box = m_editor.isWriting() ? caretBox() : std::nullopt;
    const bool isOnPage = m_editor.isWriting() && m_editor.text().isPlaced();
    activate(isOnPage);
    if (!m_isActive) {
        m_misspelt.clear();
        if (wasActive)
            showPage();
        return;
    }
    if (box && box->page != shownPageId())
        Q_EMIT pageWanted(box->page);
    showPage();
    if (box)
        m_canvas.select(box->block);
    followCaret();
    updateMisspelt();
    m_caretIsOn = true;
    m_blink.start();
    const Rect before = std::exchange(m_marks, reachOfMarks());
    m_canvas.repaintOverlay(before);
    m_canvas.repaintOverlay(m_marks);
    if (m_canvas.hasFocus())
        QGuiApplication::inputMethod()->update(Qt::ImQueryInput);
    tellAssistantsSoon();
}

/// Draws again where a wave comes or goes.
void Writer::updateMisspelt()
{
    std::vector<Rect> now;
    if (m_isActive)
        now = m_editor.text().rectsOf(shownPageId(), m_spelling.wrong());
    const std::vector<Rect> before = std::exchange(m_misspelt, std::move(now));
    const auto repaintUnless = [this](const std::vector<Rect>& rects, const std::vector<Rect>& others) {
        for (const Rect& rect : rects) {
            if (std::find(others.begin(), others.end(), rect) == others.end())
                m_canvas.repaintOverlay(rect);
        }
    };
    repaintUnless(before, m_misspelt);
    repaintUnless(m_misspelt, before);
}

std::optional<TextPlace> Writer::placeAt(const QPoint& globalPlace) const
{
    if (!m_isActive)
        return std::nullopt;
    const QPointF point = m_canvas.pageAt(m_canvas.viewport()->mapFromGlobal(globalPlace));
    const auto caret = m_editor.text().caretAt(shownPageId(), pointOf(point));
    return caret ? std::optional{caret->place} : std::nullopt;
}

std::optional<desk::CaretBox> Writer::caretBox() const { return m_editor.text().caretBox(m_editor.shownCaret()); }

/// Caret, selection and preedit.
Rect Writer::reachOfMarks() const
{
    Rect reach;
    if (const auto box = caretBox()) {
        // An empty part's name stands behind the caret.
        reach = {box->box.x, box->box.y, box->box.width + Length::fromEmu(12700), box->box.height + Length::fromEmu(12700)};
        reach = reach.inset(-box->box.height);
    }
    for (const TextSpan& span : {m_editor.selection(), m_editor.preeditSpan()}) {
        for (const Rect& rect : m_editor.text().rectsOf(shownPageId(), span))
            reach = united(reach, rect);
    }
    return reach.inset(Length::fromEmu(-12700 * 4));
}

void Writer::followCaret()
{
    const auto box = caretBox();
    if (!box || box->page != shownPageId() || m_isSelecting)
        return;
    // With a line or two around it, so that one sees what one writes on from.
    m_canvas.reveal(box->box.inset(-std::max(box->box.width, box->box.height)));
}

void Writer::blink()
{
    m_caretIsOn = !m_caretIsOn || !m_canvas.hasFocus();
    if (const auto box = caretBox())
        m_canvas.repaintOverlay(box->box);
}

void Writer::press(const CanvasPointer& pointer)
{
    const StoryText& text = m_editor.text();
    const Block* block = blockAt(pointer.page);
    const ArticleBlock* article = block ? articleOf(*block) : nullptr;
    const makeup::SetTail* tail = text.tail();
    const bool isInTail = tail && text.tailPage() == shownPageId() && tail->area.contains(pointer.page);
    if (!isInTail && (!article || article->story != m_editor.story())) {
        // Beside the story: one is done with it, and the click is the other tool's.
        m_editor.end();
        m_otherwise.press(pointer);
        return;
    }
    const bool isExtending = pointer.modifiers.testFlag(Qt::ShiftModifier);
    const auto caret = nearestTo(pointer.page, isExtending ? &m_editor.anchor() : nullptr);
    if (!caret)
        return;
    m_pressedAt = pointer.page;
    const auto near = [&](Length a, Length b) { return (a < b ? b - a : a - b) < pointer.tolerance; };
    const bool isTriple = m_sinceDouble.isValid() && m_sinceDouble.elapsed() < QApplication::doubleClickInterval()
        && near(pointer.page.x, m_doubleAt.x) && near(pointer.page.y, m_doubleAt.y);
    if (isTriple)
        return m_editor.selectParagraph(caret->place);
    const TextSpan selected = m_editor.selection();
    const bool isOnSelection = !isExtending && selected.from < caret->place && caret->place < selected.to && edit::isSameField(selected.from, caret->place);
    if (isOnSelection) {
        // A click lets the selection go; a drag takes it along.
        m_held = Held::Taken;
        m_takenAt = caret->place;
        return;
    }
    m_editor.setCaret(*caret, isExtending ? Selecting::Yes : Selecting::No);
    m_isSelecting = true;
}

std::optional<TextCaret> Writer::nearestTo(Point point, const TextPlace* within) const
{
    return m_editor.text().caretAt(shownPageId(), point, within);
}

void Writer::drag(const CanvasPointer& pointer)
{
    const auto distance = [](Length a, Length b) { return a < b ? b - a : a - b; };
    const Length moved = std::max(distance(pointer.page.x, m_pressedAt.x), distance(pointer.page.y, m_pressedAt.y));
    if (m_held == Held::Taken && moved > pointer.tolerance && !m_editor.isReadOnly())
        m_held = Held::Moving;
    if (!m_isSelecting && m_held != Held::Moving)
        return;
    m_draggedTo = m_canvas.placeOf(QPointF{pointer.page.x.points(), pointer.page.y.points()});
    const QSize window = m_canvas.viewport()->size();
    const bool isBeyond = beyond(m_draggedTo.x(), 0, window.width()) != 0 || beyond(m_draggedTo.y(), 0, window.height()) != 0;
    if (!isBeyond)
        m_scroll.stop();
    else if (!m_scroll.isActive())
        m_scroll.start();
    dragTo(pointer.page);
}

void Writer::dragTo(Point point)
{
    if (m_held == Held::Moving) {
        const auto box = [this] { return m_dropAt ? m_editor.text().caretBox(*m_dropAt) : std::nullopt; };
        const auto before = box();
        m_dropAt = nearestTo(point, nullptr);
        for (const auto& one : {before, box()}) {
            if (one)
                m_canvas.repaintOverlay(one->box);
        }
        return;
    }
    const TextPlace anchor = m_editor.anchor();
    const auto caret = nearestTo(point, &anchor);
    if (caret && *caret != m_editor.caret())
        m_editor.setCaret(*caret, Selecting::Yes);
}

/// While the hand holds still beyond the edge, the page moves under it.
void Writer::scrollOn()
{
    if (!isDragging() || !m_isActive)
        return m_scroll.stop();
    const QSize window = m_canvas.viewport()->size();
    const auto move = [](QScrollBar* bar, int by) { bar->setValue(bar->value() + by); };
    move(m_canvas.horizontalScrollBar(), beyond(m_draggedTo.x(), 0, window.width()));
    move(m_canvas.verticalScrollBar(), beyond(m_draggedTo.y(), 0, window.height()));
    dragTo(pointOf(m_canvas.pageAt(m_draggedTo)));
}

void Writer::release(const CanvasPointer& pointer)
{
    m_isSelecting = false;
    m_scroll.stop();
    const Held held = std::exchange(m_held, Held::Nothing);
    if (held == Held::Taken)
        m_editor.setCaret({m_takenAt});
    else if (held == Held::Moving)
        dropSelection(pointer.modifiers.testFlag(Qt::ControlModifier));
}

void Writer::cancel()
{
    m_isSelecting = false;
    m_scroll.stop();
    m_held = Held::Nothing;
    m_dropAt.reset();
    m_canvas.repaintOverlay();
}

void Writer::dropSelection(bool copies)
{
    const auto at = std::exchange(m_dropAt, std::nullopt);
    m_canvas.repaintOverlay();
    if (at)
        m_editor.moveSelection(at->place, copies ? edit::Moving::Copies : edit::Moving::TakesAlong);
}

BlockId Writer::withoutBadge() const
{
    const auto box = m_isActive ? caretBox() : std::nullopt;
    return box ? box->block : BlockId{};
}

void Writer::doubleClick(const CanvasPointer& pointer)
{
    if (!m_isActive)
        return;
    m_isSelecting = false;
    m_held = Held::Nothing;
    if (const auto caret = m_editor.text().caretAt(shownPageId(), pointer.page))
        m_editor.selectWord(caret->place);
    m_sinceDouble.start();
    m_doubleAt = pointer.page;
}

void Writer::dropStory(StoryId story, const CanvasPointer& pointer)
{
    m_editor.end();
    m_otherwise.dropStory(story, pointer);
}

bool Writer::key(QKeyEvent& event)
{
    const bool isVertical = m_editor.isWriting() && m_editor.text().isVertical(m_editor.shownCaret().place);
    return typeKey(event, m_editor, isVertical ? LinesRun::Down : LinesRun::Across);
}

bool Writer::isOwnKey(const QKeyEvent& event) const { return isTextKey(event); }

void Writer::inputMethod(QInputMethodEvent& event)
{
    takeInput(event, m_editor);
    event.accept();
}

QVariant Writer::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query != Qt::ImCursorRectangle && query != Qt::ImAnchorRectangle)
        return inputAnswer(query, m_editor);
    const auto box = query == Qt::ImCursorRectangle ? caretBox() : m_editor.text().caretBox({m_editor.anchor()});
    if (!box || box->page != shownPageId())
        return QRectF{};
    return QRectF{m_canvas.placeOf(box->box)};
}

void Writer::focusChanged(bool hasFocus)
{
    if (!hasFocus)
        m_editor.commitPreedit();
    m_caretIsOn = true;
    if (const auto box = caretBox())
        m_canvas.repaintOverlay(box->box);
}

Qt::CursorShape Writer::cursorAt(const CanvasPointer& pointer) const
{
    const Block* block = blockAt(pointer.page);
    const ArticleBlock* article = block ? articleOf(*block) : nullptr;
    const makeup::SetTail* tail = m_editor.text().tail();
    const bool isText = (article && article->story == m_editor.story()) || (tail && tail->area.contains(pointer.page));
    return isText || m_isSelecting ? Qt::IBeamCursor : Qt::ArrowCursor;
}

}
