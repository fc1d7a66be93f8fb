#include "ui/writing/writer.h"

#include "ui/writing/text_accessible.h"
#include "ui/writing/text_keys.h"

#include <QApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QStyleHints>

#include <algorithm>

namespace banxin::ui {
namespace {

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

/// The page with the text that has no room beside its block.
PagePointer withTail(const PagePointer& page, const makeup::SetTail& tail)
{
    auto shown = std::make_shared<display::ComposedPage>(*page);
    for (display::Item item : tail.list.items) {
        if (auto* run = std::get_if<display::GlyphRun>(&item.mark))
            run->font = display::fontIndex(shown->list, tail.list.fonts[run->font]);
        shown->list.items.push_back(std::move(item));
    }
    return shown;
}

}

Writer::Writer(PageCanvas& canvas, TextEditor& editor, CanvasTool& otherwise, QObject* parent)
    : QObject{parent}, m_canvas{canvas}, m_editor{editor}, m_otherwise{otherwise}, m_accessible{std::make_unique<TextAccessible>(canvas, editor)}
{
    connect(&m_editor, &TextEditor::changed, this, &Writer::editorChanged);
    connect(&m_blink, &QTimer::timeout, this, &Writer::blink);
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

void Writer::tellAssistants()
{
    if (!QAccessible::isActive() || !m_canvas.shown().page)
        return;
    const auto& blocks = m_canvas.shown().page->blocks;
    const auto block = std::find_if(blocks.begin(), blocks.end(), [&](const display::BlockPlace& place) { return place.block == m_canvas.selected(); });
    const QString now = m_accessible->all();
    if (const QString before = std::exchange(m_toldText, now); before != now) {
        QAccessibleTextUpdateEvent update{&m_canvas, 0, before, now};
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
    if (shown && tail && m_editor.text().tailPage() == page)
        shown = withTail(shown, *tail);
    m_isShowing = true;
    m_canvas.showPage(shownPage(shown, m_editor.shownEdition(), isStale));
    m_isShowing = false;
}

void Writer::editorChanged()
{
    const bool wasActive = m_isActive;
    const auto box = m_editor.isWriting() ? caretBox() : std::nullopt;
    const bool isOnPage = m_editor.isWriting() && m_editor.text().isPlaced();
    activate(isOnPage);
    if (!m_isActive) {
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
    m_caretIsOn = true;
    m_blink.start();
    const Rect before = std::exchange(m_marks, reachOfMarks());
    m_canvas.repaintOverlay(before);
    m_canvas.repaintOverlay(m_marks);
    if (m_canvas.hasFocus())
        QGuiApplication::inputMethod()->update(Qt::ImQueryInput);
    tellAssistants();
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
    const TextPlace* within = isExtending ? &m_editor.anchor() : nullptr;
    const auto caret = text.caretAt(shownPageId(), pointer.page, within);
    if (!caret)
        return;
    const auto near = [&](Length a, Length b) { return (a < b ? b - a : a - b) < pointer.tolerance; };
    const bool isTriple = m_sinceDouble.isValid() && m_sinceDouble.elapsed() < QApplication::doubleClickInterval()
        && near(pointer.page.x, m_doubleAt.x) && near(pointer.page.y, m_doubleAt.y);
    if (isTriple)
        m_editor.selectParagraph(caret->place);
    else
        m_editor.setCaret(*caret, isExtending ? Selecting::Yes : Selecting::No);
    m_isSelecting = !isTriple;
}

void Writer::drag(const CanvasPointer& pointer)
{
    if (!m_isSelecting)
        return;
    const TextPlace anchor = m_editor.anchor();
    const auto caret = m_editor.text().caretAt(shownPageId(), pointer.page, &anchor);
    if (caret && *caret != m_editor.caret())
        m_editor.setCaret(*caret, Selecting::Yes);
}

void Writer::release(const CanvasPointer&) { m_isSelecting = false; }

void Writer::doubleClick(const CanvasPointer& pointer)
{
    if (!m_isActive)
        return;
    m_isSelecting = false;
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
    const auto box = caretBox();
    return typeKey(event, m_editor, box && box->isVertical ? LinesRun::Down : LinesRun::Across);
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
