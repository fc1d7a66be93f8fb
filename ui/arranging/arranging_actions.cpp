#include "ui/arranging/arranging_actions.h"

#include <QMenu>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;
using edit::AlignTo;
using edit::Direction;
using edit::Order;

constexpr int ranksWithKeys = 6;

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
QAction* ArrangingActions::add(const char* name, const char* text, Needs needs, std::function<void()> run)
{
    QAction* action = makeCommand(*this, name, text);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    m_canvas.addAction(action);
    m_entries.append({action, needs});
    return action;
}

void ArrangingActions::buildSelecting()
{
    Arranger* arranger = &m_arranger;
    m_selecting << add("selectAllBlocks", QT_TR_NOOP("Select &All"), Needs::Page, [arranger] { arranger->selectAll(); });
    m_selecting << add("deselectBlocks", QT_TR_NOOP("Select N&othing"), Needs::Block, [this] { m_canvas.select({}); });
    m_selecting << add("selectNextBlock", QT_TR_NOOP("Select &Next Block"), Needs::Page, [arranger] { arranger->selectNext(); });
    m_selecting << add("selectPreviousBlock", QT_TR_NOOP("Select &Previous Block"), Needs::Page, [arranger] { arranger->selectPrevious(); });
}

void ArrangingActions::buildPlacing()
{
    Arranger* arranger = &m_arranger;
    m_draw = add("drawReserved", QT_TR_NOOP("&Reserve Room"), Needs::Page, [arranger] { arranger->setDrawing(!arranger->isDrawing()); });
    m_draw->setCheckable(true);
    m_draw->setToolTip(tr("Draw room for copy that has not come"));
    connect(arranger, &Arranger::drawingChanged, m_draw, &QAction::setChecked);
    m_placing << m_draw;
    m_push = add("pushOthers", QT_TR_NOOP("Others Ma&ke Room"), Needs::Page, [this] { m_arranger.setPushing(m_push->isChecked()); });
    m_push->setCheckable(true);
    m_push->setToolTip(tr("While a block is dragged, the others move and change to make room for it"));
    connect(arranger, &Arranger::pushingChanged, m_push, &QAction::setChecked);
    m_selecting << m_push;
    m_placing << add("placeStory", QT_TR_NOOP("&Place Story on the Page"), Needs::PoolStory, [this] { m_arranger.placeInFreeRoom(m_poolStory); });
    m_placing << add("putHere", QT_TR_NOOP("Put Pool Story &Here"), Needs::PoolStoryAndBlock, [this] { m_arranger.putHere(m_poolStory); });
    // Placing belongs to the list of stories as much as to the page.
    m_placing[1]->setShortcutContext(Qt::WindowShortcut);
    m_placing[2]->setShortcutContext(Qt::WindowShortcut);
    m_moving << add("oneRowLess", QT_TR_NOOP("One Row &Less"), Needs::Block, [arranger] { arranger->grow(0, -1); });
    m_moving << add("oneRowMore", QT_TR_NOOP("One Row &More"), Needs::Block, [arranger] { arranger->grow(0, 1); });
    m_moving << add("oneColumnLess", QT_TR_NOOP("One Column L&ess"), Needs::Block, [arranger] { arranger->grow(-1, 0); });
    m_moving << add("oneColumnMore", QT_TR_NOOP("One Column M&ore"), Needs::Block, [arranger] { arranger->grow(1, 0); });
    m_moving << add("toPreviousPage", QT_TR_NOOP("To the Pre&vious Page"), Needs::Block, [arranger] { arranger->moveToNeighbour(-1); });
    m_moving << add("toNextPage", QT_TR_NOOP("To the Ne&xt Page"), Needs::Block, [arranger] { arranger->moveToNeighbour(1); });
    m_moving << add("cutBlocks", QT_TR_NOOP("Cu&t"), Needs::Block, [arranger] { arranger->cutSelected(); });
    m_moving << add("copyBlocks", QT_TR_NOOP("&Copy"), Needs::Block, [arranger] { arranger->copySelected(); });
    m_moving << add("pasteBlocks", QT_TR_NOOP("P&aste"), Needs::Page, [arranger] { arranger->paste(); });
    m_moving << add("duplicateBlock", QT_TR_NOOP("&Duplicate"), Needs::Block, [arranger] { arranger->duplicateSelected(); });
    m_moving << add("removeBlock", QT_TR_NOOP("Back to the &Pool"), Needs::Block, [arranger] { arranger->removeSelected(); });
}

void ArrangingActions::buildOrder()
{
    Arranger* arranger = &m_arranger;
    m_order << add("groupBlocks", QT_TR_NOOP("&Group"), Needs::TwoBlocks, [arranger] { arranger->group(); });
    m_order << add("ungroupBlocks", QT_TR_NOOP("&Ungroup"), Needs::Block, [arranger] { arranger->ungroup(); });
    m_order << add("lockBlocks", QT_TR_NOOP("&Lock"), Needs::Block, [arranger] { arranger->setLocked(true); });
    m_order << add("unlockBlocks", QT_TR_NOOP("Unl&ock"), Needs::Block, [arranger] { arranger->setLocked(false); });
    m_order << add("bringToFront", QT_TR_NOOP("Bring to &Front"), Needs::Block, [arranger] { arranger->reorder(Order::ToFront); });
    m_order << add("bringForward", QT_TR_NOOP("Bring F&orward"), Needs::Block, [arranger] { arranger->reorder(Order::Forward); });
    m_order << add("sendBackward", QT_TR_NOOP("Send &Backward"), Needs::Block, [arranger] { arranger->reorder(Order::Backward); });
    m_order << add("sendToBack", QT_TR_NOOP("Send to Bac&k"), Needs::Block, [arranger] { arranger->reorder(Order::ToBack); });
}

void ArrangingActions::buildAligning()
{
    const auto align = [&](const char* name, const char* text, AlignTo to) {
        m_aligning << add(name, text, Needs::TwoBlocks, [this, to] { m_arranger.align(to); });
    };
    align("alignLeft", QT_TR_NOOP("Align &Left Edges"), AlignTo::Left);
    align("alignCentre", QT_TR_NOOP("Align &Centres"), AlignTo::Centre);
    align("alignRight", QT_TR_NOOP("Align &Right Edges"), AlignTo::Right);
    align("alignTop", QT_TR_NOOP("Align &Heads"), AlignTo::Top);
    align("alignMiddle", QT_TR_NOOP("Align &Middles"), AlignTo::Middle);
    align("alignBottom", QT_TR_NOOP("Align &Feet"), AlignTo::Bottom);
    m_aligning << add("distributeAcross", QT_TR_NOOP("Distribute &Across"), Needs::ThreeBlocks, [this] { m_arranger.distribute(Direction::Across); });
    m_aligning << add("distributeDown", QT_TR_NOOP("Distribute &Down"), Needs::ThreeBlocks, [this] { m_arranger.distribute(Direction::Down); });
}

void ArrangingActions::buildStories()
{
    Arranger* arranger = &m_arranger;
    m_stories << add("killStory", QT_TR_NOOP("&Take Off, Keep Its Room"), Needs::Story, [arranger] { arranger->killSelected(); });
    m_stories << add("swapStories", QT_TR_NOOP("&Swap Two Stories"), Needs::TwoStories, [arranger] { arranger->offerSwap(); });
    m_stories << add("mergeStories", QT_TR_NOOP("&Merge Two Stories"), Needs::TwoStories, [arranger] { arranger->offerMerge(edit::Heads::OfFirst); });
    m_stories << add("mergeUnderSecond", QT_TR_NOOP("Merge Under the S&econd Headline"), Needs::TwoStories, [arranger] { arranger->offerMerge(edit::Heads::OfSecond); });
    for (int rank = 1; rank <= ranksWithKeys; ++rank) {
        const char* text = rank == 1 ? QT_TR_NOOP("Rank &1: Lead") : QT_TR_NOOP("Rank &%1");
        m_ranks << add(u"rank%1"_s.arg(rank).toLatin1().constData(), text, Needs::Story, [this, rank] { m_arranger.setRank(rank); });
        if (rank > 1)
            m_ranks.back()->setText(tr(text).arg(rank));
    }
}

void ArrangingActions::buildHeadlines()
{
    const auto place = [&](const char* name, const char* text, const HeadlineStack& stack) {
        m_headlines << add(name, text, Needs::Article, [this, stack] { m_arranger.setHeadline(stack); });
    };
    place("headlineOver", QT_TR_NOOP("&Over All Legs"), {});
    place("headlineOverPart", QT_TR_NOOP("Over the &First Two Columns"), {.columns = 2});
    place("headlineLeft", QT_TR_NOOP("&Left of the Text"), {.position = StackPosition::Left, .columns = 1});
    place("headlineRight", QT_TR_NOOP("&Right of the Text"), {.position = StackPosition::Right, .columns = 1});
    place("headlineInside", QT_TR_NOOP("&Inside the Text"), {.position = StackPosition::Inside, .cells = {1, 2, 8, 8}});
    place("headlineUprightRight", QT_TR_NOOP("&Upright, at the Right"), {.position = StackPosition::Right, .writing = WritingMode::Vertical});
    place("headlineUprightLeft", QT_TR_NOOP("Up&right, at the Left"), {.position = StackPosition::Left, .writing = WritingMode::Vertical});
}

void ArrangingActions::buildLegs()
{
    Arranger* arranger = &m_arranger;
    m_legs << add("oneLegLess", QT_TR_NOOP("One Leg &Fewer"), Needs::Article, [arranger] { arranger->changeLegCount(-1); });
    m_legs << add("oneLegMore", QT_TR_NOOP("One Leg &More"), Needs::Article, [arranger] { arranger->changeLegCount(1); });
    m_legs << add("legsByGrid", QT_TR_NOOP("Legs as the &Page's Columns"), Needs::Article, [arranger] { arranger->setLegs({}); });
    const auto split = [&](const char* name, const char* text, SplitRemainder remainder, std::optional<Length> gutter) {
        m_legs << add(name, text, Needs::Article, [this, remainder, gutter] {
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
    split("legsAbsolute", QT_TR_NOOP("&Equal Legs of Whole Characters, Wider Gutters"), SplitRemainder::WidenGutters, std::nullopt);
    split("legsRelative", QT_TR_NOOP("Legs of Whole Characters, the &Last Ones Wider"), SplitRemainder::LastLegs, std::nullopt);
    split("legsFree", QT_TR_NOOP("E&qual Legs, Fixed Gutters"), SplitRemainder::LastLegs, Length::fromEmu(9 * 12700));
    m_legs << add("clearTrims", QT_TR_NOOP("Legs of &Full Depth"), Needs::Article, [arranger] { arranger->clearTrims(); });
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

QString ArrangingActions::reason(Needs needs) const
{
    switch (needs) {
    case Needs::Page: return tr("the page is not made yet");
    case Needs::Block: return tr("nothing is selected on the page");
    case Needs::TwoBlocks: return tr("two blocks must be selected");
    case Needs::ThreeBlocks: return tr("three blocks must be selected");
    case Needs::Story: return tr("no story is selected on the page");
    case Needs::TwoStories: return tr("two stories must be selected");
    case Needs::Article: return tr("no story is selected on the page, nor room for one");
    case Needs::PoolStory: return tr("no story is selected in the pool");
    case Needs::PoolStoryAndBlock: return tr("a story must be selected in the pool, and a block on the page");
    }
    return {};
}

void ArrangingActions::update(const Need& open, const Need& page, const Need& writable)
{
    for (const Entry& entry : m_entries) {
        const bool changesNothing = m_selecting.contains(entry.action);
        const Need own{page.isMet && isMet(entry.needs), reason(entry.needs)};
        enable(*entry.action, {open, page, changesNothing ? Need{true, {}} : writable, own});
    }
}

}
