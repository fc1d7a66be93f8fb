#include "desk/staged_opening.h"

#include "desk/guarded_pictures.h"
#include "store/edition_opening.h"

#include <algorithm>

namespace banxin::desk {

namespace {

class OpeningPictures final : public pictures::PictureSource {
public:
    explicit OpeningPictures(const store::EditionOpening& opening) : m_opening{opening} {}

    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override
    {
        Result<std::string> bytes = m_opening.photoBytes(photo);
        if (!bytes)
            return bytes.error();
        return std::make_shared<const std::string>(std::move(*bytes));
    }

private:
    const store::EditionOpening& m_opening;
};

/// The stories that are not read yet cannot be made up.
void leaveOnlyWhatIsThere(Edition& look)
{
    for (auto& page : look.pages) {
        const auto isAbsent = [&](const Block& block) {
            const ArticleBlock* article = articleOf(block);
            return article && !look.stories.contains(article->story);
        };
        if (std::any_of(page->blocks.begin(), page->blocks.end(), isAbsent))
            page.change([&](Page& changed) { std::erase_if(changed.blocks, isAbsent); });
    }
}

}

StagedOpening::StagedOpening(std::unique_ptr<store::EditionOpening> opening, Edition look, PageId page)
    : m_opening{std::move(opening)}, m_look{std::move(look)}, m_firstPage{page}, m_fonts{std::make_shared<const type::FontBook>()},
      m_pictures{std::make_unique<GuardedPictures>(std::make_shared<OpeningPictures>(*m_opening))}
{
}

StagedOpening::~StagedOpening() = default;

Result<std::unique_ptr<StagedOpening>> StagedOpening::begin(const std::filesystem::path& file, const std::string& pageCode)
{
    auto opening = store::EditionOpening::begin(file);
    if (!opening)
        return opening.error();
    Result<Edition> look = (*opening)->firstLook(pageCode);
    if (!look)
        return look.error();
    leaveOnlyWhatIsThere(*look);
    const Page* page = findPage(*look, pageCode);
    if (!page && !look->pages.empty())
        page = &*look->pages.front();
    const PageId first = page ? page->id : PageId{};
    return std::unique_ptr<StagedOpening>{new StagedOpening{std::move(*opening), std::move(*look), first}};
}

std::shared_ptr<const display::ComposedPage> StagedOpening::composedFirstPage()
{
    makeup::MakeUp makeUp{*m_fonts};
    return findPage(m_look, m_firstPage) ? makeUp.page(m_look, m_firstPage) : nullptr;
}

Result<std::unique_ptr<OpenEdition>> StagedOpening::finish(const Progress& progress, const std::atomic<bool>* cancelled)
{
    auto opened = m_opening->finish(progress, cancelled);
    if (!opened)
        return opened.error();
    if (const auto whole = checkReferences((*opened)->edition(), m_opening->path()); !whole)
        return whole.error();
    return std::unique_ptr<OpenEdition>{new OpenEdition{std::move(*opened), m_fonts}};
}

}
