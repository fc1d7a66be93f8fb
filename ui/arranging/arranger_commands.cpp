// What the arranger does with the blocks that are selected.
#include "ui/arranging/arranger.h"

#include "desk/furnish.h"
#include "ui/arranging/block_clipboard.h"
#include "ui/local_files.h"
#include "words/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

#include <algorithm>

namespace banxin::ui {

bool Arranger::apply(Result<Edition> after, StepLabel label, std::vector<desk::NewPhoto> photos)
{
    m_settling.reset();
    m_pusher.clear();
    const Result<Done> done = after ? m_session->apply(std::move(*after), std::move(label), std::move(photos)) : Result<Done>{after.error()};
    if (!done)
        Q_EMIT refused(words::sentence(done.error()));
    return done.has_value();
}

bool Arranger::apply(Result<Edition> after, StepCode code, const std::vector<Block>& blocks)
{
    return apply(std::move(after), labelFor(code, blocks));
}

/// Names the story where one block is meant.
StepLabel Arranger::labelFor(StepCode code, const std::vector<Block>& blocks) const
{
    const std::string code_ = page() ? page()->code : std::string{};
    if (code == StepCode::ArrangeBlocks)
        return {code, {code_}};
    const ArticleBlock* article = blocks.size() == 1 ? articleOf(blocks.front()) : nullptr;
    const ReservedSpace* space = blocks.size() == 1 ? reservedIn(blocks.front()) : nullptr;
    return {code, {article ? slugOf(article->story) : space ? space->slug : std::string{}, code_}};
}

std::string Arranger::slugOf(StoryId story) const
{
    const Shared<Story>* found = m_session->edition().stories.find(story);
    return found ? (*found)->slug : std::string{};
}

/// Says where the story stands, if it does.
bool Arranger::isPlaced(StoryId story)
{
    const Shared<Story>* wanted = m_session->edition().stories.find(story);
    const auto parts = partsOf(m_session->edition(), story);
    if (!wanted || parts.empty())
        return false;
    const Page* where = findPage(m_session->edition(), parts.front().page);
    Q_EMIT refused(words::sentence(Fault{FaultCode::StoryPlaced, {(*wanted)->slug, where ? where->code : std::string{}}}));
    return true;
}

void Arranger::moveToPage(PageId to)
{
    const std::vector<Block> blocks = selectedBlocks();
    const Page* target = findPage(m_session->edition(), to);
    if (blocks.empty() || !target)
        return;
    std::vector<BlockId> ids;
    for (const Block& block : blocks)
        ids.push_back(block.id);
    StepLabel label = labelFor(blocks.size() == 1 ? StepCode::MoveBlock : StepCode::ArrangeBlocks, blocks);
    label.arguments.back() = target->code;
    if (apply(edit::moveToPage(m_session->edition(), ids, to), std::move(label)))
        Q_EMIT movedToPage(to, ids);
}

void Arranger::moveToNeighbour(int by)
{
    const auto& pages = m_session->edition().pages;
    const auto here = std::find_if(pages.begin(), pages.end(), [&](const Shared<Page>& page) { return page->id == m_page; });
    const std::ptrdiff_t at = here - pages.begin() + by;
    if (here != pages.end() && at >= 0 && at < static_cast<std::ptrdiff_t>(pages.size()))
        moveToPage(pages[static_cast<std::size_t>(at)]->id);
    else
        Q_EMIT refused(by < 0 ? tr("There is no page before this one.") : tr("There is no page after this one."));
}

void Arranger::selectAll()
{
    std::vector<BlockId> all;
    for (const Block& block : page() ? page()->blocks : std::vector<Block>{})
        all.push_back(block.id);
    m_canvas.setSelection(std::move(all));
}

void Arranger::removeSelected()
{
    const std::vector<Block> blocks = selectedBlocks();
    if (!blocks.empty())
        apply(edit::removeBlocks(m_session->edition(), m_canvas.selection()), StepCode::RemoveBlock, blocks);
}

void Arranger::killSelected()
{
    Result<Edition> after = m_session ? Result<Edition>{m_session->edition()} : Result<Edition>{Edition{}};
    const std::vector<StoryId> stories = selectedStories();
    for (const StoryId story : stories) {
        if (after)
            after = edit::killStory(std::move(*after), story);
    }
    if (!stories.empty())
        apply(std::move(after), {StepCode::KillStory, {slugOf(stories.front()), page()->code}});
}

/// Every selected block goes where `moved` says, as one step.
void Arranger::moveEach(const std::function<Place(const Place&)>& moved)
{
    const std::vector<Block> blocks = selectedBlocks();
    std::vector<edit::MovedBlock> moves;
    bool isResize = false;
    bool hasMoved = false;
    for (const Block& block : blocks) {
        moves.push_back({block.id, moved(block.place)});
        const GridPlace* from = std::get_if<GridPlace>(&block.place);
        const GridPlace* to = std::get_if<GridPlace>(&moves.back().place);
        isResize = isResize || (from && to && (from->columns != to->columns || from->rows != to->rows));
        hasMoved = hasMoved || moves.back().place != block.place;
    }
    if (!hasMoved)
        return;
    const StepCode code = blocks.size() > 1 ? StepCode::ArrangeBlocks : isResize ? StepCode::ResizeBlock : StepCode::MoveBlock;
    apply(edit::moveBlocks(m_session->edition(), moves), code, blocks);
}

void Arranger::nudge(int columns, int rows)
{
    const std::vector<Block> blocks = selectedBlocks();
    if (blocks.empty())
        return;
    const Grid& grid = page()->grid;
    const bool anyOnGrid = std::any_of(blocks.begin(), blocks.end(), [](const Block& block) { return std::holds_alternative<GridPlace>(block.place); });
    if (!anyOnGrid)
        return moveEach([&](const Place& place) { return nudged(grid, place, columns, rows); });
    // Together they go as far as the first of them can.
    const Length step = columnLeft(grid, 1) - columnLeft(grid, 0);
    const std::vector<Place> places = movedTogether(grid, blocks, {step * columns, grid.pitch * rows}, false, {});
    std::size_t next = 0;
    moveEach([&](const Place&) { return places[next++]; });
}

void Arranger::shift(Point by)
{
    if (page())
        moveEach([&](const Place& place) { return shiftedExactly(page()->grid, place, by); });
}

void Arranger::grow(int columns, int rows)
{
    if (page())
        moveEach([&](const Place& place) { return grown(page()->grid, place, columns, rows); });
}

void Arranger::moveSelected(const Place& place)
{
    if (selectedBlock())
        moveEach([&](const Place&) { return place; });
}

/// Beside each block where that is free, else a row and a column further.
void Arranger::duplicateSelected()
{
    const std::vector<Block> blocks = selectedBlocks();
    if (blocks.empty())
        return;
    Gesture gesture{.action = Action::Copy, .blocks = blocks};
    for (const Block& block : blocks)
        gesture.places.push_back(nudged(page()->grid, block.place, 1, 2));
    commit(gesture);
}

void Arranger::copySelected()
{
    if (m_session && !m_canvas.selection().empty())
        QGuiApplication::clipboard()->setMimeData(new BlockMimeData{m_session->snapshot(), m_page, m_canvas.selection()});
}

void Arranger::cutSelected()
{
    copySelected();
    removeSelected();
}

bool Arranger::pasteFiles()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QStringList files = data ? localFiles(*data) : QStringList{};
    if (data && files.isEmpty() && holdsPictures(*data)) {
        m_pasted = std::make_unique<QTemporaryDir>();
        const QString file = m_pasted->filePath(tr("pasted picture") + QStringLiteral(".png"));
        if (qvariant_cast<QImage>(data->imageData()).save(file))
            files << file;
    }
    if (!files.isEmpty())
        Q_EMIT filesPasted(files);
    return !files.isEmpty();
}

/// Text is the cells of a table that is selected.
bool Arranger::pasteCells(const QMimeData& data)
{
    const Block* selected = selectedBlock();
    if (!selected || !std::holds_alternative<Table>(selected->content) || !data.hasText())
        return false;
    Block block = *selected;
    std::get<Table>(block.content).rows = desk::tableFromText(data.text().toStdU16String());
    changeBlock(block);
    return true;
}

void Arranger::paste()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (page() && data && !data->hasFormat(blocksMimeType()) && (pasteFiles() || pasteCells(*data)))
        return;
    if (!page() || !data || !data->hasFormat(blocksMimeType())) {
        Q_EMIT refused(tr("The clipboard holds no blocks."));
        return;
    }
    Result<Pasted> pasted = pasteFrom(*data, m_session->edition(), m_page);
    if (!pasted) {
        Q_EMIT refused(words::sentence(pasted.error()));
        return;
    }
    const std::vector<BlockId> blocks = pasted->blocks.blocks;
    if (apply(std::move(pasted->blocks.edition), {StepCode::ArrangeBlocks, {page()->code}}, std::move(pasted->files)))
        m_canvas.setSelection(blocks);
}

void Arranger::align(edit::AlignTo to)
{
    if (!page())
        return;
    const auto moves = edit::aligned(*page(), m_canvas.selection(), to);
    if (!moves.empty())
        apply(edit::moveBlocks(m_session->edition(), moves), StepCode::ArrangeBlocks, selectedBlocks());
}

void Arranger::distribute(edit::Direction direction)
{
    if (!page())
        return;
    const auto moves = edit::distributed(*page(), m_canvas.selection(), direction);
    if (!moves.empty())
        apply(edit::moveBlocks(m_session->edition(), moves), StepCode::ArrangeBlocks, selectedBlocks());
    else
        Q_EMIT refused(tr("There is no room to share out between these blocks."));
}

void Arranger::group()
{
    apply(edit::groupBlocks(m_session->edition(), m_canvas.selection()), StepCode::ArrangeBlocks, selectedBlocks());
}

void Arranger::ungroup()
{
    apply(edit::ungroupBlocks(m_session->edition(), m_canvas.selection()), StepCode::ArrangeBlocks, selectedBlocks());
}

void Arranger::setLocked(bool locked)
{
    apply(edit::lockBlocks(m_session->edition(), m_canvas.selection(), locked), StepCode::ChangeBlock, selectedBlocks());
}

void Arranger::reorder(edit::Order order)
{
    apply(edit::orderBlocks(m_session->edition(), m_canvas.selection(), order), StepCode::ArrangeBlocks, selectedBlocks());
}

void Arranger::setRank(int rank)
{
    Result<Edition> after{m_session->edition()};
    const std::vector<StoryId> stories = selectedStories();
    for (const StoryId story : stories) {
        if (after)
            after = edit::setRank(std::move(*after), story, rank);
    }
    if (!stories.empty())
        apply(std::move(after), {StepCode::ChangeRank, {slugOf(stories.front()), std::to_string(rank)}});
}

/// Changes the articles among the selected blocks, and how reserved room would be set, as one step.
void Arranger::changeEachArticle(const std::function<void(ArticleBlock&)>& change)
{
    Result<Edition> after{m_session->edition()};
    const std::vector<Block> blocks = selectedBlocks();
    for (Block block : blocks) {
        if (auto* article = std::get_if<ArticleBlock>(&block.content)) {
            change(*article);
        } else if (auto* space = std::get_if<ReservedSpace>(&block.content)) {
            ArticleBlock shape{{}, 0, space->stack, space->legs, {}, {}, {}};
            change(shape);
            space->stack = shape.stack;
            space->legs = shape.legs;
        } else {
            continue;
        }
        if (after && !block.locked)
            after = edit::replaceBlock(std::move(*after), block);
    }
    if (!blocks.empty())
        apply(std::move(after), StepCode::ChangeBlock, blocks);
}

void Arranger::setHeadline(const HeadlineStack& stack)
{
    changeEachArticle([&](ArticleBlock& article) { article.stack = stack; });
}

void Arranger::setLegs(const Legs& legs)
{
    changeEachArticle([&](ArticleBlock& article) {
        const auto trims = std::exchange(article.legs, legs).trims;
        // Other legs than before: what was cut off the old ones means nothing to them.
        if (article.legs.count == legs.count)
            article.legs.trims = trims;
    });
}

void Arranger::changeLegCount(int by)
{
    const Block* selected = selectedBlock();
    const GridPlace* cells = selected ? std::get_if<GridPlace>(&selected->place) : nullptr;
    const ArticleBlock* article = selected ? articleOf(*selected) : nullptr;
    if (!article)
        return;
    const int now = article->legs.count > 0 ? article->legs.count : cells ? cells->columns : 1;
    Legs legs = article->legs;
    legs.count = std::clamp(now + by, 1, 40);
    legs.trims.clear();
    if (legs.count != now)
        changeEachArticle([&](ArticleBlock& each) { each.legs = legs; });
}

void Arranger::clearTrims()
{
    changeEachArticle([](ArticleBlock& article) { article.legs.trims.clear(); });
}

void Arranger::changeBlock(const Block& block)
{
    if (!page())
        return;
    const bool isFurniture = !articleOf(block) && !reservedIn(block);
    const StepLabel label = isFurniture ? StepLabel{StepCode::ChangeFurniture, {page()->code}} : labelFor(StepCode::ChangeBlock, {block});
    apply(edit::replaceBlock(m_session->edition(), block), label);
}

void Arranger::place(BlockContent furniture)
{
    const Block* selected = selectedBlock();
    if (!selected || !reservedIn(*selected) || !isWritable()) {
        setDrawing(true);
        m_drawn = std::move(furniture);
        return;
    }
    Block block = *selected;
    block.locked = std::holds_alternative<Advertisement>(furniture);
    block.content = std::move(furniture);
    const BlockId id = block.id;
    if (apply(edit::replaceBlock(m_session->edition(), block), {StepCode::PlaceFurniture, {page()->code}}))
        Q_EMIT drawn(id);
}

void Arranger::reserve(BlockId block, const QString& slug, int characters)
{
    if (page())
        apply(edit::reserveBlock(m_session->edition(), block, slug.toStdString(), characters), {StepCode::ReserveSpace, {slug.toStdString(), page()->code}});
}

void Arranger::placeInFreeRoom(StoryId story)
{
    if (!page() || !m_session->edition().stories.contains(story) || isPlaced(story))
        return;
    const std::optional<Block> block = m_session->blockInFreeRoom(m_page, story);
    if (!block) {
        Q_EMIT refused(tr("Page %1 has no free room for %2. Make room, or drag it to where it shall stand.")
                           .arg(QString::fromStdString(page()->code), QString::fromStdString(slugOf(story))));
        return;
    }
    commit(Gesture{.action = Action::Place, .blocks = {*block}, .places = {block->place}, .story = story});
}

void Arranger::putHere(StoryId story)
{
    const Block* selected = selectedBlock();
    if (!selected || !m_session->edition().stories.contains(story) || isPlaced(story))
        return;
    if (!articleOf(*selected) && !reservedIn(*selected)) {
        Q_EMIT refused(tr("Select a story or reserved room on the page first."));
        return;
    }
    commit(Gesture{.action = Action::Place, .blocks = {*selected}, .places = {selected->place}, .story = story, .target = selected->id});
}

}
