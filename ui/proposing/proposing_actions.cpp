#include "ui/proposing/proposing_actions.h"

#include "edit/edit.h"
#include "ui/commands/keys.h"
#include "words/words.h"

#include <QMenu>

#include <algorithm>

namespace banxin::ui {

ProposingActions::ProposingActions(ProposalStrip& strip, Arranger& arranger, PageCanvas& canvas, QObject* parent)
    : QObject{parent}, m_strip{strip}, m_arranger{arranger}, m_canvas{canvas}
{
    m_propose = makeCommand(*this, "proposePage", QT_TR_NOOP("&Propose the Page"));
    m_propose->setToolTip(tr("Shows complete make-ups of the page to choose from"));
    connect(m_propose, &QAction::triggered, this, [this] { m_strip.propose(m_page); });
    m_holdWidth = addKept("holdWidth", QT_TR_NOOP("Proposals Keep the &Width"), tr("A proposal may move the block, but not widen or narrow it"), &Block::holdsWidth);
    m_holdHeadline = addKept("holdHeadline", QT_TR_NOOP("Proposals Keep the &Headline Size"), tr("A proposal leaves the block's headlines as large as they are"), &Block::holdsHeadline);
    m_optional = makeCommand(*this, "optionalStory", QT_TR_NOOP("Proposals May &Leave It Out"));
    m_optional->setCheckable(true);
    m_optional->setToolTip(tr("A proposal may send the story back to the pool where there is no room"));
    connect(m_optional, &QAction::triggered, this, &ProposingActions::setOptional);
}

QAction* ProposingActions::addKept(const char* name, const char* text, const QString& about, bool Block::*kept)
{
    QAction* action = makeCommand(*this, name, text);
    action->setCheckable(true);
    action->setToolTip(about);
    connect(action, &QAction::triggered, this, [this, kept](bool on) { keep(kept, on); });
    return action;
}

void ProposingActions::fill(QMenu& menu) const
{
    menu.addAction(m_propose);
    menu.addActions({m_holdWidth, m_holdHeadline, m_optional});
}

const Block* ProposingActions::selectedBlock() const
{
    const Page* page = m_session ? findPage(m_session->edition(), m_page) : nullptr;
    if (!page)
        return nullptr;
    const auto found = std::find_if(page->blocks.begin(), page->blocks.end(), [&](const Block& block) { return block.id == m_canvas.selected(); });
    return found != page->blocks.end() && articleOf(*found) ? &*found : nullptr;
}

void ProposingActions::keep(bool Block::*kept, bool on)
{
    if (const Block* selected = selectedBlock()) {
        Block block = *selected;
        block.*kept = on;
        m_arranger.changeBlock(block);
    }
}

void ProposingActions::setOptional(bool on)
{
    const Block* selected = selectedBlock();
    if (!selected)
        return;
    Story story = **m_session->edition().stories.find(articleOf(*selected)->story);
    story.optional = on;
    const std::string slug = story.slug;
    Result<Edition> after = edit::replaceStory(m_session->edition(), std::move(story));
    const Result<Done> done = after ? m_session->apply(std::move(*after), {StepCode::EditStory, {slug}}) : Result<Done>{after.error()};
    if (!done)
        Q_EMIT refused(words::sentence(done.error()));
}

void ProposingActions::update()
{
    const bool isWritable = m_session && !m_session->isReadOnly();
    const Block* block = selectedBlock();
    const Need writable{isWritable, tr("no edition is open to be changed")};
    enable(*m_propose, {writable, {m_page != PageId{}, tr("no page is shown")}});
    for (QAction* action : {m_holdWidth, m_holdHeadline, m_optional})
        enable(*action, {writable, {block != nullptr, tr("no story is selected on the page")}, {!m_strip.isActive(), tr("proposals are shown")}});
    m_holdWidth->setChecked(block && block->holdsWidth);
    m_holdHeadline->setChecked(block && block->holdsHeadline);
    m_optional->setChecked(block && (*m_session->edition().stories.find(articleOf(*block)->story))->optional);
}

}
