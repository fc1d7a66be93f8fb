#pragma once

#include "desk/open_edition.h"

#include <atomic>
#include <functional>
#include <memory>
#include <string>

namespace banxin::store {
class EditionOpening;
}

namespace banxin::desk {

/// An edition on its way to being open. Its first page can be shown at once; then `finish` runs in the store thread,
/// and until it has returned well the window says that the edition is still being checked.
class StagedOpening {
public:
    /// Fails as OpenEdition::open does, but for damage that only `finish` finds.
    static Result<std::unique_ptr<StagedOpening>> begin(const std::filesystem::path& file, const std::string& pageCode = {});
    ~StagedOpening();

    /// All pages, but only the stories of the page that was asked for (of the first, where there is none of that code).
    const Edition& firstLook() const { return m_look; }
    PageId firstPage() const { return m_firstPage; }
    /// The first page as it will print. In the thread that began.
    std::shared_ptr<const display::ComposedPage> composedFirstPage();
    const std::shared_ptr<const type::FontBook>& fonts() const { return m_fonts; }
    /// Photos of the first page, also while `finish` runs.
    const pictures::PictureSource& pictures() const { return *m_pictures; }

    using Progress = std::function<void(std::int64_t rows, std::int64_t all)>;
    /// Once, in any thread; `pictures` and the composed page are not to be used any more once it returned well. Fails
    /// with EditionDamaged, Cancelled.
    Result<std::unique_ptr<OpenEdition>> finish(const Progress& progress = {}, const std::atomic<bool>* cancelled = nullptr);

private:
    StagedOpening(std::unique_ptr<store::EditionOpening> opening, Edition look, PageId page);

    std::unique_ptr<store::EditionOpening> m_opening;
    Edition m_look;
    PageId m_firstPage;
    std::shared_ptr<const type::FontBook> m_fonts;
    std::unique_ptr<pictures::PictureSource> m_pictures;
};

}
