#include "desk/open_edition.h"

#include "desk/check.h"
#include "desk/guarded_pictures.h"
#include "store/edition_file.h"

#include <QDateTime>

namespace banxin::desk {

namespace {

/// Photos come out of the edition's own file.
class FilePictures final : public pictures::PictureSource {
public:
    explicit FilePictures(std::shared_ptr<const store::EditionFile> file) : m_file{std::move(file)} {}

    Result<std::shared_ptr<const std::string>> bytes(const PhotoId& photo) const override
    {
        Result<std::string> bytes = m_file->photoBytes(photo);
        if (!bytes)
            return bytes.error();
        return std::make_shared<const std::string>(std::move(*bytes));
    }

private:
    std::shared_ptr<const store::EditionFile> m_file;
};

}

OpenEdition::OpenEdition(std::unique_ptr<store::EditionFile> file, std::shared_ptr<const type::FontBook> fonts)
    : m_file{std::move(file)}, m_fonts{fonts ? std::move(fonts) : std::make_shared<const type::FontBook>()},
      m_pictures{std::make_shared<GuardedPictures>(std::make_shared<FilePictures>(m_file))}, m_makeUp{*m_fonts}, m_edition{m_file->edition()}
{
}

OpenEdition::~OpenEdition() = default;

const std::filesystem::path& OpenEdition::path() const { return m_file->path(); }

Result<std::unique_ptr<OpenEdition>> OpenEdition::create(const std::filesystem::path& file, const Edition& edition)
{
    if (const auto made = store::EditionFile::create(file, edition); !made)
        return made.error();
    return open(file);
}

Result<std::unique_ptr<OpenEdition>> OpenEdition::open(const std::filesystem::path& file)
{
    auto opened = store::EditionFile::open(file);
    if (!opened)
        return opened.error();
    if (const auto whole = checkReferences((*opened)->edition(), file); !whole)
        return whole.error();
    return std::unique_ptr<OpenEdition>{new OpenEdition{std::move(*opened)}};
}

Result<std::unique_ptr<OpenEdition>> OpenEdition::openReadOnly(const std::filesystem::path& file)
{
    auto opened = store::EditionFile::openReadOnly(file);
    if (!opened)
        return opened.error();
    if (const auto whole = checkReferences((*opened)->edition(), file); !whole)
        return whole.error();
    return std::unique_ptr<OpenEdition>{new OpenEdition{std::move(*opened)}};
}

Result<Done> OpenEdition::commit(Edition after, const StepLabel& label, std::span<const NewPhoto> photos)
{
    return commit(std::move(after), label, QDateTime::currentMSecsSinceEpoch(), photos);
}

Result<Done> OpenEdition::commit(Edition after, const StepLabel& label, std::int64_t time, std::span<const NewPhoto> photos)
{
    std::vector<store::NewPhoto> bytes;
    for (const NewPhoto& photo : photos)
        bytes.push_back({photo.id, photo.bytes});
    const auto done = m_file->commit(after, label, time, bytes);
    if (done)
        m_edition = std::move(after);
    return done;
}

Result<Done> OpenEdition::undo()
{
    auto before = m_file->undo();
    if (!before)
        return before.error();
    m_edition = std::move(*before);
    return Done{};
}

Result<Done> OpenEdition::redo()
{
    auto after = m_file->redo();
    if (!after)
        return after.error();
    m_edition = std::move(*after);
    return Done{};
}

Result<std::vector<Step>> OpenEdition::history() const { return m_file->history(); }

Result<Edition> OpenEdition::editionAfter(std::int64_t step) const { return m_file->editionAfter(step); }

Result<Done> OpenEdition::tidy() { return m_file->tidy(); }

std::int64_t OpenEdition::edits() const { return m_file->edits(); }

bool OpenEdition::isReadOnly() const { return m_file->isReadOnly(); }

bool OpenEdition::isShortOfRoom() const { return m_file->isShortOfRoom(); }

Result<Done> OpenEdition::keepVersion(const std::string& name, const std::variant<PageId, StoryId>& what)
{
    return m_file->keepVersion(name, what, QDateTime::currentMSecsSinceEpoch());
}

Result<std::vector<Version>> OpenEdition::versions() const { return m_file->versions(); }

std::shared_ptr<const display::ComposedPage> OpenEdition::page(PageId page) { return m_makeUp.page(m_edition, page); }

Pages OpenEdition::pages() { return m_makeUp.pages(m_edition); }

std::vector<Finding> OpenEdition::findings() { return check(m_edition, pages()); }

Result<Done> OpenEdition::verify() const { return m_file->verify(); }

Result<Done> OpenEdition::backup(const std::filesystem::path& target) const { return m_file->backup(target); }

Result<store::Backup> OpenEdition::backUp() const
{
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    Result<store::Backup> made = store::backUp(*m_file, store::backupFolder(path()), now);
    if (made)
        m_lastBackup = now;
    return made;
}

Result<std::optional<store::Backup>> OpenEdition::backUpIfDue() const
{
    constexpr std::int64_t between = 30 * 60 * 1000;
    if (std::abs(QDateTime::currentMSecsSinceEpoch() - m_lastBackup) < between)
        return std::optional<store::Backup>{};
    Result<store::Backup> made = backUp();
    return made ? Result<std::optional<store::Backup>>{std::move(*made)} : made.error();
}

Result<Done> checkReferences(const Edition& edition, const std::filesystem::path& file)
{
    for (const auto& page : edition.pages) {
        for (const Block& block : page->blocks) {
            const ArticleBlock* article = articleOf(block);
            if (article && !edition.stories.contains(article->story))
                return Fault{FaultCode::EditionDamaged, {file.string(), "page " + page->code + " shows a story that is not there"}};
        }
    }
    return Done{};
}

}
