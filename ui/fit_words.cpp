#include "ui/fit_words.h"

#include "ui/furniture/furniture_words.h"

#include <algorithm>
#include <cstdlib>

namespace banxin::ui {
namespace {

using namespace Qt::StringLiterals;

const Block* findBlock(const Page* page, BlockId id)
{
    if (page == nullptr)
        return nullptr;
    for (const Block& block : page->blocks) {
        if (block.id == id)
            return &block;
    }
    return nullptr;
}

struct Misfit {
    int over = 0;       ///< stories
    int under = 0;
    int rowsOver = 0;
    int rowsUnder = 0;
};

Misfit misfitOf(const display::ComposedPage& page)
{
    Misfit misfit;
    for (const display::Fit& fit : page.fits) {
        misfit.over += fit.rows > 0 ? 1 : 0;
        misfit.under += fit.rows < 0 ? 1 : 0;
        misfit.rowsOver += std::max(fit.rows, 0);
        misfit.rowsUnder += std::max(-fit.rows, 0);
    }
    return misfit;
}

}

const display::Fit* fitOf(const display::ComposedPage& page, StoryId story)
{
    for (const display::Fit& fit : page.fits) {
        if (fit.story == story)
            return &fit;
    }
    return nullptr;
}

FitState FitWords::stateOf(const display::Fit& fit)
{
    if (fit.rows > 0)
        return FitState::Over;
    return fit.rows < 0 ? FitState::Under : FitState::Fits;
}

FitState FitWords::stateOf(const display::ComposedPage& page)
{
    const Misfit misfit = misfitOf(page);
    if (misfit.over > 0)
        return FitState::Over;
    if (misfit.under > 0)
        return FitState::Under;
    return page.fits.empty() ? FitState::None : FitState::Fits;
}

QString FitWords::ofStory(const display::Fit& fit)
{
    if (fit.rows > 0)
        //: How much text has no room. 超 %n 行
        return tr("%n row(s) over", "", fit.rows) + u' ' + tr("(%n character(s))", "", fit.characters);
    if (fit.rows < 0)
        //: How much room is left. 欠 %n 行
        return tr("%n row(s) under", "", -fit.rows) + u' ' + tr("(%n character(s))", "", std::abs(fit.characters));
    return tr("fits");
}

QString FitWords::ofPage(const display::ComposedPage& page)
{
    const Misfit misfit = misfitOf(page);
    QStringList parts;
    //: %1: so many stories over or under; %2: how many rows in all. "2 stories over by 5 rows"
    const QString by = tr("%1 by %2");
    if (misfit.over > 0)
        parts << by.arg(tr("%n story(s) over", "", misfit.over), tr("%n row(s)", "", misfit.rowsOver));
    if (misfit.under > 0)
        parts << by.arg(tr("%n story(s) under", "", misfit.under), tr("%n row(s)", "", misfit.rowsUnder));
    if (!parts.isEmpty())
        //: Between two parts of a list: "1 story over by 3 rows, 2 stories under by 5 rows"
        return parts.join(tr(", "));
    return page.fits.empty() ? tr("No stories") : tr("All stories fit");
}

QString FitWords::ofPageInShort(const display::ComposedPage& page)
{
    const Misfit misfit = misfitOf(page);
    QStringList lines;
    if (misfit.over > 0)
        lines << tr("%n row(s) over", "", misfit.rowsOver);
    if (misfit.under > 0)
        lines << tr("%n row(s) under", "", misfit.rowsUnder);
    return lines.isEmpty() ? ofPage(page) : lines.join(u'\n');
}

QString FitWords::inShort(const display::Fit& fit)
{
    if (fit.rows > 0)
        //: On a block: so many rows over. 超 %n 行
        return tr("+%n row(s)", "", fit.rows);
    if (fit.rows < 0)
        //: On a block: so many rows under. 欠 %n 行
        return tr("\u2212%n row(s)", "", -fit.rows);
    return u"\u2713"_s;
}

QString FitWords::stale()
{
    return u"…"_s;
}

std::vector<BlockNote> FitWords::ofBlocks(const display::ComposedPage& page, const Edition& edition)
{
    const Page* pageOfEdition = findPage(edition, page.page);
    std::vector<BlockNote> notes;
    for (const display::BlockPlace& place : page.blocks) {
        const Block* block = findBlock(pageOfEdition, place.block);
        BlockNote note{place.block, {}, {}, FitState::None, block != nullptr && block->locked};
        const ArticleBlock* article = block != nullptr ? articleOf(*block) : nullptr;
        if (block != nullptr && reservedIn(*block))
            note.name = tr("Reserved room %1").arg(QString::fromStdString(reservedIn(*block)->slug));
        else if (block != nullptr && article == nullptr)
            note.name = FurnitureWords::nameOf(block->content);
        else {
            const Shared<Story>* story = edition.stories.find(place.story);
            QStringList parts{tr("Story"), story != nullptr ? QString::fromStdString((*story)->slug) : tr("empty")};
            const display::Fit* fit = article == nullptr || article->part == 0 ? fitOf(page, place.story) : nullptr;
            if (fit != nullptr) {
                parts << ofStory(*fit);
                note.badge = inShort(*fit);
                note.state = stateOf(*fit);
            }
            note.name = parts.join(u' ');
        }
        if (note.isLocked)
            note.name += u", "_s + tr("locked");
        notes.push_back(note);
    }
    return notes;
}

QString FitWords::ofCode(const Page& page)
{
    const QString code = QString::fromStdString(page.code);
    return page.section.empty() ? code : code + u" · "_s + QString::fromStdString(page.section);
}

}
