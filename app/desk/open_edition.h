#pragma once

#include "base/result.h"
#include "display/composed_page.h"
#include "makeup/make_up.h"
#include "model/edition.h"
#include "model/step.h"
#include "model/version.h"
#include "pictures/picture.h"
#include "store/backups.h"
#include "type/font_book.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace banxin::store {
class EditionFile;
}

namespace banxin::desk {

/// Bytes of a photo that comes into the edition with a step.
struct NewPhoto {
    PhotoId id;
    std::string bytes;
    std::shared_ptr<const pictures::DecodedPicture> preview;   ///< as intake::ImportedPhoto; null: not at hand
};

using Pages = std::vector<std::shared_ptr<const display::ComposedPage>>;

/// All that makes pages and files of an edition, apart from its file: may be handed to another thread, and stays as it is
/// while the desk goes on.
struct Snapshot {
    Edition edition;
    std::shared_ptr<const type::FontBook> fonts;
    std::shared_ptr<const pictures::PictureSource> pictures;
};

/// An edition on the desk: the value, its file, and its pages as they will print. Each commit is on the disk when it
/// returns. For one thread at a time, with these exceptions: any thread may use `pictures()` and `fonts()`, and while one
/// thread commits, another may use `makeUp()` with an edition of its own.
class OpenEdition {
public:
    /// Makes the file, which must not exist, and opens it. Fails as store::EditionFile::create and open do.
    static Result<std::unique_ptr<OpenEdition>> create(const std::filesystem::path& file, const Edition& edition);
    static Result<std::unique_ptr<OpenEdition>> open(const std::filesystem::path& file);
    /// For looking only: works where nothing may be written.
    static Result<std::unique_ptr<OpenEdition>> openReadOnly(const std::filesystem::path& file);
    ~OpenEdition();

    const Edition& edition() const { return m_edition; }
    const std::filesystem::path& path() const;

    /// Makes `after` the edition, as one step that can be undone.
    Result<Done> commit(Edition after, const StepLabel& label, std::span<const NewPhoto> photos = {});
    /// The same for a step that was done at `time` (milliseconds since 1970, UTC) and waited.
    Result<Done> commit(Edition after, const StepLabel& label, std::int64_t time, std::span<const NewPhoto> photos);
    Result<Done> undo();
    Result<Done> redo();
    Result<std::vector<Step>> history() const;
    /// The edition as it was after `step` (0: as it was made). Fails as store::EditionFile::editionAfter does.
    Result<Edition> editionAfter(std::int64_t step) const;
    /// Keeps the files of the edition short; for a quiet moment.
    Result<Done> tidy();

    /// Steps ever made in the file, also those that were undone and are gone.
    std::int64_t edits() const;
    bool isReadOnly() const;
    /// The disk is so full that work can go on for a few steps only.
    bool isShortOfRoom() const;

    /// Remembers a page or story as it stands, under a name. Fails with NoSuchPage, NoSuchStory, or as commit does.
    Result<Done> keepVersion(const std::string& name, const std::variant<PageId, StoryId>& what);
    Result<std::vector<Version>> versions() const;

    /// The page as it will print; made again only where the edition changed since.
    std::shared_ptr<const display::ComposedPage> page(PageId page);
    Pages pages();
    /// What is to be said of the edition and all its pages.
    std::vector<Finding> findings();

    makeup::MakeUp& makeUp() { return m_makeUp; }
    const std::shared_ptr<const type::FontBook>& fonts() const { return m_fonts; }
    const std::shared_ptr<const pictures::PictureSource>& pictures() const { return m_pictures; }
    Snapshot snapshot() const { return {m_edition, m_fonts, m_pictures}; }

    Result<Done> verify() const;
    Result<Done> backup(const std::filesystem::path& target) const;
    /// A verified backup in `NAME.banxin-backups` beside the file (store::backUp), for when the edition is opened. May
    /// run beside commits in another thread.
    Result<store::Backup> backUp() const;
    /// The same where the last one is 30 minutes old; nothing where it is not. For a clock that ticks each minute.
    Result<std::optional<store::Backup>> backUpIfDue() const;

private:
    friend class StagedOpening;
    friend Result<struct NewestBackup> openNewestBackup(const std::filesystem::path& file);
    explicit OpenEdition(std::unique_ptr<store::EditionFile> file, std::shared_ptr<const type::FontBook> fonts = nullptr);

    std::shared_ptr<store::EditionFile> m_file;
    std::shared_ptr<const type::FontBook> m_fonts;
    std::shared_ptr<const pictures::PictureSource> m_pictures;   ///< keeps the file open as long as anybody needs a picture
    makeup::MakeUp m_makeUp;
    Edition m_edition;
    mutable std::atomic<std::int64_t> m_lastBackup{0};
};

/// A hostile file can name a story on a page that it does not hold, which make-up does not expect: EditionDamaged.
Result<Done> checkReferences(const Edition& edition, const std::filesystem::path& file);

}
