#include "ui/photos/photo_landing_words.h"

namespace banxin::ui {
namespace {

QString slugAt(const Edition& edition, BlockId id)
{
    const Block* block = blockOf(edition, id);
    const ArticleBlock* article = block ? articleOf(*block) : nullptr;
    const Shared<Story>* story = article ? edition.stories.find(article->story) : nullptr;
    return story ? QString::fromStdString((*story)->slug) : QString{};
}

}

QString PhotoLandingWords::ahead(const Edition& edition, const PhotoAim& aim, LandingAs as, std::size_t count)
{
    const int n = static_cast<int>(count);
    switch (as) {
    case LandingAs::Block: return tr("%n picture(s) in a block of their own", "", n);
    case LandingAs::Fills: return tr("%n picture(s) in the reserved room", "", n);
    case LandingAs::Joins: return tr("%n picture(s) beside those of %1", "", n).arg(slugAt(edition, aim.over));
    case LandingAs::InText: return tr("%n picture(s) in the text of %1", "", n).arg(slugAt(edition, aim.over));
    case LandingAs::Replaces: return tr("In place of this photo, with its caption; with Ctrl, beside it");
    case LandingAs::Material: break;
    }
    return tr("Material of this advertisement");
}

QString PhotoLandingWords::done(LandingAs as, const QString& slug)
{
    switch (as) {
    case LandingAs::Block:
    case LandingAs::Fills: return tr("%1 stands on the page.").arg(slug);
    case LandingAs::Joins:
    case LandingAs::InText: return tr("What was brought in belongs to %1 now.").arg(slug);
    case LandingAs::Replaces: return tr("The photo of %1 is another now; its caption stays.").arg(slug);
    case LandingAs::Material: break;
    }
    return tr("The advertisement has its material.");
}

}
