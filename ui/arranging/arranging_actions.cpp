#include "ui/arranging/arranging_actions.h"

#include <QMenu>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;
using edit::AlignTo;
using edit::Direction;
using edit::Order;

constexpr int ranksWithKeys = 6;

QList<QKeySequence> keys(const QString& one)
{
    return {QKeySequence{one}};
}

}

ArrangingActions::ArrangingActions(Arranger& arranger, PageCanvas& canvas, QObject* parent) : QObject{parent}, m_arranger{arranger}, m_canvas{canvas}
{
    buildSelecting();
    buildPlacing();
    buildOrder();
    buildAligning();
    buildStories();
    buildHeadlines();
    buildLegs();
}

/// An action of the page: its keys count while the page has the focus, so that lists and fields keep theirs.
QAction* ArrangingActions::add(const char* name, const QString& text, Needs needs, const QList<QKeySequence>& shortcuts, std::function<void()> run)
{
    QAction* action = new QAction{text, this};
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(shortcuts);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    m_canvas.addAction(action);
    m_entries.append({action, needs});
    return action;
}

void ArrangingActions::buildSelecting()
{
    Arranger* arranger = &m_arranger;
    m_selecting << add("selectAllBlocks", tr("Select &All"), Needs::Page, keys(u"Ctrl+A"_s), [arranger] { arranger->selectAll(); });
    m_selecting << add("deselectBlocks", tr("Select N&othing"), Needs::Block, keys(u"Ctrl+Shift+A"_s), [this] { m_canvas.select({}); });
    m_selecting << add("selectNextBlock", tr("Select &Next Block"), Needs::Page, {}, [arranger] { arranger->selectNext(); });
    m_selecting << add("selectPreviousBlock", tr("Select &Previous Block"), Needs::Page, {}, [arranger] { arranger->selectPrevious(); });
}

void ArrangingActions::buildPlacing()
{
    Arranger* arranger = &m_arranger;
    m_draw = add("drawReserved", tr("&Reserve Room"), Needs::Page, keys(u"R"_s), [arranger] { arranger->setDrawing(!arranger->isDrawing()); });
    m_draw->setCheckable(true);
    m_draw->setToolTip(tr("Draw room for copy that has not come"));
    connect(arranger, &Arranger::drawingChanged, m_draw, &QAction::setChecked);
    m_placing << m_draw;
    m_placing << add("placeStory", tr("&Place Story on the Page"), Needs::PoolStory, keys(u"Ctrl+Alt+P"_s), [this] { m_arranger.placeInFreeRoom(m_poolStory); });
    m_placing << add("putHere", tr("Put Pool Story &Here"), Needs::PoolStoryAndBlock, keys(u"Ctrl+Alt+R"_s), [this] { m_arranger.putHere(m_poolStory); });
    // Placing belongs to the list of stories as much as to the page.
    m_placing[1]->setShortcutContext(Qt::WindowShortcut);
    m_placing[2]->setShortcutContext(Qt::WindowShortcut);
    m_moving << add("oneRowLess", tr("One Row &Less"), Needs::Block, keys(u"Ctrl+Shift+Up"_s), [arranger] { arranger->grow(0, -1); });
    m_moving << add("oneRowMore", tr("One Row &More"), Needs::Block, keys(u"Ctrl+Shift+Down"_s), [arranger] { arranger->grow(0, 1); });
    m_moving << add("oneColumnLess", tr("One Column L&ess"), Needs::Block, keys(u"Ctrl+Shift+Left"_s), [arranger] { arranger->grow(-1, 0); });
    m_moving << add("oneColumnMore", tr("One Column M&ore"), Needs::Block, keys(u"Ctrl+Shift+Right"_s), [arranger] { arranger->grow(1, 0); });
    m_moving << add("cutBlocks", tr("Cu&t"), Needs::Block, {QKeySequence::Cut}, [arranger] { arranger->cutSelected(); });
    m_moving << add("copyBlocks", tr("&Copy"), Needs::Block, {QKeySequence::Copy}, [arranger] { arranger->copySelected(); });
    m_moving << add("pasteBlocks", tr("P&aste"), Needs::Page, {QKeySequence::Paste}, [arranger] { arranger->paste(); });
    m_moving << add("duplicateBlock", tr("&Duplicate"), Needs::Block, keys(u"Ctrl+Alt+Shift+D"_s), [arranger] { arranger->duplicateSelected(); });
    m_moving << add("removeBlock", tr("Back to the &Pool"), Needs::Block, {QKeySequence{Qt::Key_Delete}}, [arranger] { arranger->removeSelected(); });
}

void ArrangingActions::buildOrder()
{
    Arranger* arranger = &m_arranger;
    m_order << add("groupBlocks", tr("&Group"), Needs::TwoBlocks, keys(u"Ctrl+G"_s), [arranger] { arranger->group(); });
    m_order << add("ungroupBlocks", tr("&Ungroup"), Needs::Block, keys(u"Ctrl+Shift+G"_s), [arranger] { arranger->ungroup(); });
    m_order << add("lockBlocks", tr("&Lock"), Needs::Block, keys(u"Ctrl+L"_s), [arranger] { arranger->setLocked(true); });
    m_order << add("unlockBlocks", tr("Unl&ock"), Needs::Block, keys(u"Ctrl+Alt+L"_s), [arranger] { arranger->setLocked(false); });
    m_order << add("bringToFront", tr("Bring to &Front"), Needs::Block, keys(u"Ctrl+Shift+]"_s), [arranger] { arranger->reorder(Order::ToFront); });
    m_order << add("bringForward", tr("Bring F&orward"), Needs::Block, keys(u"Ctrl+]"_s), [arranger] { arranger->reorder(Order::Forward); });
    m_order << add("sendBackward", tr("Send &Backward"), Needs::Block, keys(u"Ctrl+["_s), [arranger] { arranger->reorder(Order::Backward); });
    m_order << add("sendToBack", tr("Send to Bac&k"), Needs::Block, keys(u"Ctrl+Shift+["_s), [arranger] { arranger->reorder(Order::ToBack); });
}

void ArrangingActions::buildAligning()
{
    const auto align = [&](const char* name, const QString& text, AlignTo to) {
        m_aligning << add(name, text, Needs::TwoBlocks, {}, [this, to] { m_arranger.align(to); });
    };
    align("alignLeft", tr("Align &Left Edges"), AlignTo::Left);
    align("alignCentre", tr("Align &Centres"), AlignTo::Centre);
    align("alignRight", tr("Align &Right Edges"), AlignTo::Right);
    align("alignTop", tr("Align &Heads"), AlignTo::Top);
    align("alignMiddle", tr("Align &Middles"), AlignTo::Middle);
    align("alignBottom", tr("Align &Feet"), AlignTo::Bottom);
    m_aligning << add("distributeAcross", tr("Distribute &Across"), Needs::ThreeBlocks, {}, [this] { m_arranger.distribute(Direction::Across); });
    m_aligning << add("distributeDown", tr("Distribute &Down"), Needs::ThreeBlocks, {}, [this] { m_arranger.distribute(Direction::Down); });
}

void ArrangingActions::buildStories()
{
    Arranger* arranger = &m_arranger;
    m_stories << add("killStory", tr("&Take Off, Keep Its Room"), Needs::Story, keys(u"K"_s), [arranger] { arranger->killSelected(); });
    m_stories << add("swapStories", tr("&Swap Two Stories"), Needs::TwoStories, keys(u"S"_s), [arranger] { arranger->offerSwap(); });
    m_stories << add("mergeStories", tr("&Merge Two Stories"), Needs::TwoStories, {}, [arranger] { arranger->offerMerge(edit::Heads::OfFirst); });
    m_stories << add("mergeUnderSecond", tr("Merge Under the S&econd Headline"), Needs::TwoStories, {}, [arranger] { arranger->offerMerge(edit::Heads::OfSecond); });
    for (int rank = 1; rank <= ranksWithKeys; ++rank) {
        const QString text = rank == 1 ? tr("Rank &1: Lead") : tr("Rank &%1").arg(rank);
        m_ranks << add(u"rank%1"_s.arg(rank).toLatin1().constData(), text, Needs::Story, keys(QString::number(rank)), [this, rank] { m_arranger.setRank(rank); });
    }
}

void ArrangingActions::buildHeadlines()
{
    const auto place = [&](const char* name, const QString& text, const HeadlineStack& stack, const QList<QKeySequence>& shortcuts = {}) {
        m_headlines << add(name, text, Needs::Article, shortcuts, [this, stack] { m_arranger.setHeadline(stack); });
    };
    place("headlineOver", tr("&Over All Legs"), {}, keys(u"H"_s));
    place("headlineOverPart", tr("Over the &First Two Columns"), {.columns = 2});
    place("headlineLeft", tr("&Left of the Text"), {.position = StackPosition::Left, .columns = 1});
    place("headlineRight", tr("&Right of the Text"), {.position = StackPosition::Right, .columns = 1});
    place("headlineInside", tr("&Inside the Text"), {.position = StackPosition::Inside, .cells = {1, 2, 8, 8}});
    place("headlineUprightRight", tr("&Upright, at the Right"), {.position = StackPosition::Right, .writing = WritingMode::Vertical}, keys(u"Shift+H"_s));
    place("headlineUprightLeft", tr("Up&right, at the Left"), {.position = StackPosition::Left, .writing = WritingMode::Vertical});
}

void ArrangingActions::buildLegs()
{
    Arranger* arranger = &m_arranger;
    m_legs << add("oneLegLess", tr("One Leg &Fewer"), Needs::Article, keys(u"["_s), [arranger] { arranger->changeLegCount(-1); });
    m_legs << add("oneLegMore", tr("One Leg &More"), Needs::Article, keys(u"]"_s), [arranger] { arranger->changeLegCount(1); });
    m_legs << add("legsByGrid", tr("Legs as the &Page's Columns"), Needs::Article, {}, [arranger] { arranger->setLegs({}); });
    const auto split = [&](const char* name, const QString& text, SplitRemainder remainder, std::optional<Length> gutter) {
        m_legs << add(name, text, Needs::Article, {}, [this, remainder, gutter] {
            const std::vector<Block> blocks = m_arranger.selectedBlocks();
            const ArticleBlock* article = blocks.empty() ? nullptr : articleOf(blocks.front());
            const GridPlace* cells = blocks.empty() ? nullptr : std::get_if<GridPlace>(&blocks.front().place);
            Legs legs = article ? article->legs : Legs{};
            legs.count = legs.count > 0 ? legs.count : cells ? cells->columns : 1;
            legs.remainder = remainder;
            legs.gutter = gutter;
            m_arranger.setLegs(legs);
        });
    };
    split("legsAbsolute", tr("&Equal Legs of Whole Characters, Wider Gutters"), SplitRemainder::WidenGutters, std::nullopt);
    split("legsRelative", tr("Legs of Whole Characters, the &Last Ones Wider"), SplitRemainder::LastLegs, std::nullopt);
    split("legsFree", tr("E&qual Legs, Fixed Gutters"), SplitRemainder::LastLegs, Length::fromEmu(9 * 12700));
    m_legs << add("clearTrims", tr("Legs of &Full Depth"), Needs::Article, {}, [arranger] { arranger->clearTrims(); });
}

void ArrangingActions::fillArrange(QMenu& menu) const
{
    menu.addActions(m_selecting);
    menu.addSeparator();
    menu.addActions(m_moving);
    menu.addSeparator();
    menu.addActions(m_order);
    QMenu* aligning = menu.addMenu(tr("&Align and Distribute"));
    aligning->addActions(m_aligning);
}

void ArrangingActions::fillStory(QMenu& menu) const
{
    menu.addActions(m_placing);
    menu.addSeparator();
    menu.addActions(m_stories);
    menu.addSeparator();
    menu.addMenu(tr("&Rank"))->addActions(m_ranks);
    menu.addMenu(tr("&Headline"))->addActions(m_headlines);
    menu.addMenu(tr("&Legs"))->addActions(m_legs);
}

void ArrangingActions::fillContext(QMenu& menu) const
{
    if (isMet(Needs::PoolStoryAndBlock))
        menu.addAction(m_placing[2]);
    if (isMet(Needs::Story)) {
        menu.addActions(m_stories);
        menu.addMenu(tr("&Rank"))->addActions(m_ranks);
        menu.addMenu(tr("&Headline"))->addActions(m_headlines);
        menu.addMenu(tr("&Legs"))->addActions(m_legs);
        menu.addSeparator();
    }
    if (!isMet(Needs::Block))
        return;
    menu.addActions(m_moving);
    menu.addSeparator();
    menu.addActions(m_order);
    menu.addMenu(tr("&Align and Distribute"))->addActions(m_aligning);
}

void ArrangingActions::setPoolStory(StoryId story)
{
    m_poolStory = story;
}

bool ArrangingActions::isMet(Needs needs) const
{
    const std::size_t blocks = m_canvas.selection().size();
    switch (needs) {
    case Needs::Page: return m_canvas.shown().page != nullptr;
    case Needs::Block: return blocks >= 1;
    case Needs::TwoBlocks: return blocks >= 2;
    case Needs::ThreeBlocks: return blocks >= 3;
    case Needs::Story: return !m_arranger.selectedStories().empty();
    case Needs::TwoStories: return m_arranger.selectedStories().size() == 2;
    case Needs::Article: {
        const auto selected = m_arranger.selectedBlocks();
        return std::any_of(selected.begin(), selected.end(), [](const Block& block) { return articleOf(block) || reservedIn(block); });
    }
    case Needs::PoolStory: return m_canvas.shown().page && m_poolStory;
    case Needs::PoolStoryAndBlock: return m_poolStory && blocks == 1 && isMet(Needs::Article);
    }
    return false;
}

void ArrangingActions::update(bool isWritable)
{
    for (const Entry& entry : m_entries) {
        const bool changesNothing = m_selecting.contains(entry.action);
        entry.action->setEnabled((isWritable || changesNothing) && isMet(entry.needs));
    }
}

}
