#include "ui/fit_words.h"

#include <algorithm>

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

const display::Fit* findFit(const display::ComposedPage& page, StoryId story)
{
    for (const display::Fit& fit : page.fits) {
        if (fit.story == story)
            return &fit;
    }
    return nullptr;
}

}

QString FitWords::ofStory(const display::Fit& fit)
{
    if (fit.rows > 0)
        //: How much text has no room. 超 %n 行
        return tr("%n row(s) over", "", fit.rows) + u' ' + tr("(%n character(s))", "", fit.characters);
    if (fit.rows < 0)
        //: How much room is left. 欠 %n 行
        return tr("%n row(s) under", "", -fit.rows);
    return tr("fits");
}

QString FitWords::ofPage(const display::ComposedPage& page)
{
    int over = 0;
    int under = 0;
    int rowsOver = 0;
    int rowsUnder = 0;
    for (const display::Fit& fit : page.fits) {
        over += fit.rows > 0 ? 1 : 0;
        under += fit.rows < 0 ? 1 : 0;
        rowsOver += std::max(fit.rows, 0);
        rowsUnder += std::max(-fit.rows, 0);
    }
    if (page.fits.empty())
        return tr("No stories");
    QStringList parts;
    if (over > 0)
        parts << tr("%n story(s) over", "", over) + tr(": ") + tr("%n row(s)", "", rowsOver);
    if (under > 0)
        parts << tr("%n story(s) under", "", under) + tr(": ") + tr("%n row(s)", "", rowsUnder);
    //: Between two parts of a list: "1 story over: 3 rows, 2 stories under: 5 rows"
    return parts.isEmpty() ? tr("All stories fit") : parts.join(tr(", "));
}

std::vector<QString> FitWords::ofBlocks(const display::ComposedPage& page, const Edition& edition)
{
    const Page* pageOfEdition = findPage(edition, page.page);
    std::vector<QString> names;
    for (const display::BlockPlace& place : page.blocks) {
        const Block* block = findBlock(pageOfEdition, place.block);
        if (block != nullptr && std::holds_alternative<Nameplate>(block->content)) {
            names.push_back(tr("Nameplate"));
            continue;
        }
        if (block != nullptr && std::holds_alternative<Folio>(block->content)) {
            names.push_back(tr("Folio"));
            continue;
        }
        const Shared<Story>* story = edition.stories.find(place.story);
        QStringList parts{tr("Story"), story != nullptr ? QString::fromStdString((*story)->slug) : tr("empty")};
        if (const display::Fit* fit = findFit(page, place.story))
            parts << ofStory(*fit);
        names.push_back(parts.join(u' '));
    }
    return names;
}

QString FitWords::ofCode(const Page& page)
{
    const QString code = QString::fromStdString(page.code);
    return page.section.empty() ? code : code + u" · "_s + QString::fromStdString(page.section);
}

}
