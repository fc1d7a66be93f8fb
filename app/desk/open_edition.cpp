#include "desk/open_edition.h"

#include "proof/check.h"
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

OpenEdition::OpenEdition(std::unique_ptr<store::EditionFile> file, bool readOnly)
    : m_readOnly{readOnly}, m_file{std::move(file)}, m_fonts{std::make_shared<type::FontBook>()},
      m_pictures{std::make_shared<FilePictures>(m_file)}, m_makeUp{*m_fonts}, m_edition{m_file->edition()}
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
    return std::unique_ptr<OpenEdition>{new OpenEdition{std::move(*opened), false}};
}

Result<std::unique_ptr<OpenEdition>> OpenEdition::openReadOnly(const std::filesystem::path& file)
{
    auto opened = store::EditionFile::openReadOnly(file);
    if (!opened)
        return opened.error();
    return std::unique_ptr<OpenEdition>{new OpenEdition{std::move(*opened), true}};
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

std::shared_ptr<const display::ComposedPage> OpenEdition::page(PageId page) { return m_makeUp.page(m_edition, page); }

Pages OpenEdition::pages() { return m_makeUp.pages(m_edition); }

std::vector<Finding> OpenEdition::findings() { return proof::check(m_edition, pages()); }

Result<Done> OpenEdition::verify() const { return m_file->verify(); }

Result<Done> OpenEdition::backup(const std::filesystem::path& target) const { return m_file->backup(target); }

}
