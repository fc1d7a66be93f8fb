#include "store/edition_file.h"

#include "store/edition_opening.h"
#include "store/holder.h"
#include "store/reserve.h"
#include "store/transaction.h"

#include <algorithm>

namespace banxin::store {

namespace fs = std::filesystem;

namespace {

// A checkpoint takes some 50 ms, so the desk asks for it in quiet moments; this is for when there are none.
constexpr int mostWalPages = 16'000;
constexpr int tidyWalPages = 1'000;

}

EditionFile::EditionFile(
    fs::path path, Purpose purpose, std::unique_ptr<Holder> holder, OpenedDatabase opened, std::int64_t version)
    : m_path{std::move(path)}, m_version{version}, m_readOnly{purpose == Purpose::Read}, m_holder{std::move(holder)},
      m_reserve{purpose == Purpose::Edit ? std::make_unique<Reserve>(m_path) : nullptr},
      m_content{std::make_unique<Content>(std::move(opened.content))}, m_database{std::move(opened.database)}
{
}

EditionFile::~EditionFile() = default;

Result<std::unique_ptr<EditionFile>> EditionFile::open(const fs::path& file)
{
    Result<std::unique_ptr<EditionOpening>> opening = EditionOpening::begin(file);
    return opening ? (*opening)->finish() : opening.error();
}

Result<std::unique_ptr<EditionFile>> EditionFile::openReadOnly(const fs::path& file)
{
    Result<std::unique_ptr<EditionOpening>> opening = EditionOpening::beginReadOnly(file);
    return opening ? (*opening)->finish() : opening.error();
}

Edition EditionFile::edition() const
{
    const std::lock_guard lock{m_mutex};
    return m_content->edition;
}

std::int64_t EditionFile::edits() const
{
    const std::lock_guard lock{m_mutex};
    return m_content->row.edits;
}

bool EditionFile::isShortOfRoom() const
{
    const std::lock_guard lock{m_mutex};
    return m_reserve && !m_reserve->isThere();
}

Result<Done> EditionFile::commit(Edition after, const StepLabel& label, std::int64_t time, std::span<const NewPhoto> photos)
{
    const std::lock_guard lock{m_mutex};
    // First, because after a failure it may show that the file holds more than we thought.
    if (const Result<Done> ready = makeReady(); !ready)
        return ready;
    const Result<std::vector<RowChange>> rows = difference(m_content->edition, after);
    if (!rows)
        return rows.error();
    if (const Result<Done> checked = checkPhotos(after, photos); !checked)
        return checked;
    Pictures added;
    const auto isThere = [&](const PhotoId& id) { return m_content->pictures.contains(id) || added.contains(id); };
    // A confirmation changes no value, yet must stand in the history.
    const bool mustBeSeen = label.code == StepCode::ConfirmPress;
    if (!mustBeSeen && rows->empty() && std::all_of(photos.begin(), photos.end(), [&](const NewPhoto& photo) { return isThere(photo.id); }))
        return Done{};

    const Result<Done> written = transact([&](Transaction& transaction) -> Result<Done> {
        std::vector<ChangeRecord> changes;
        added.clear();
        for (const RowChange& row : *rows) {
            Result<ChangeRecord> change = transaction.write(row.key, row.body);
            if (!change)
                return change.error();
            changes.push_back(std::move(*change));
        }
        for (const NewPhoto& photo : photos) {
            if (isThere(photo.id))
                continue;
            const Result<StoredPicture> picture = writePicture(transaction.database(), photo.id, photo.bytes);
            if (!picture)
                return picture.error();
            added.emplace(photo.id, *picture);
        }
        return changes.empty() && !mustBeSeen ? Result<Done>{Done{}} : transaction.addStep(codec::encode(label), time, changes);
    });
    if (written) {
        m_content->edition = std::move(after);
        m_content->pictures.merge(added);
    }
    return written;
}

Result<Done> EditionFile::checkPhotos(const Edition& after, std::span<const NewPhoto> photos) const
{
    for (const NewPhoto& photo : photos) {
        if (sha256(photo.bytes) != photo.id)
            return Fault{FaultCode::ValueInvalid, {"photo", hex(photo.id), "not the hash of its bytes"}};
    }
    for (const auto& [id, record] : after.photos) {
        const bool isNew = std::any_of(photos.begin(), photos.end(), [&, &photo = id](const NewPhoto& one) { return one.id == photo; });
        if (!isNew && !m_content->pictures.contains(id))
            return Fault{FaultCode::NoSuchPhoto, {hex(id)}};
    }
    return Done{};
}

Result<Done> EditionFile::transact(const Change& change)
{
    Result<Done> written = attempt(change);
    // What stands in the WAL is in the file too once it is carried over, and its room is free again.
    if (!written && m_lacksRoom && m_database && m_database->checkpoint())
        written = attempt(change);
    if (!written && m_lacksRoom && m_reserve->release())
        written = attempt(change);
    else if (written && !m_reserve->isThere())
        m_reserve->renew();
    return written;
}

Result<Done> EditionFile::attempt(const Change& change)
{
    m_lacksRoom = false;
    if (const Result<Done> ready = makeReady(); !ready)
        return ready;
    // A connection that was opened while the disk refused to create files can only read.
    if (const Result<Done> begun = m_database->run("BEGIN IMMEDIATE"); !begun)
        return m_database->isInDoubt() ? reopenAfter(begun.error(), m_content->row) : begun;

    Transaction transaction{*m_database, m_content->row};
    Result<Done> written = change(transaction);
    if (written)
        written = transaction.finish();
    if (!written) {
        const bool inDoubt = m_database->isInDoubt();
        m_lacksRoom = m_database->lacksRoom();
        const Result<Done> back = m_database->rollBack();
        return inDoubt || !back ? reopenAfter(written.error(), m_content->row) : written;
    }
    if (const Result<Done> committed = m_database->run("COMMIT"); !committed) {
        m_lacksRoom = m_database->lacksRoom();
        written = reopenAfter(committed.error(), transaction.row());
    }
    if (!written)
        return written;
    m_content->row = transaction.row();
    m_holder->noteSaved({m_content->row.identity, m_content->row.writes, m_content->row.edits});
    // The commit is in the WAL even where carrying it over fails.
    if (m_database->walPages() > mostWalPages)
        static_cast<void>(m_database->checkpoint());
    return Done{};
}

/// After a failed write nobody knows what the kernel still holds of it, so the file is opened anew and read.
Result<Done> EditionFile::reopenAfter(const Fault& fault, const EditionRow& intended)
{
    m_database.reset();
    Result<OpenedDatabase> opened = openChecked(m_path, Purpose::Edit);
    if (!opened)
        return fault;
    if (opened->content.row == m_content->row) {
        m_database = std::move(opened->database);
        return fault;
    }
    // The step is there after all. It counts when it could be carried over into the file, which syncs it anew.
    if (!(opened->content.row == intended) || !opened->database->checkpoint())
        return fault;
    m_database = std::move(opened->database);
    return Done{};
}

Result<Done> EditionFile::makeReady()
{
    if (m_readOnly)
        return Fault{FaultCode::EditionReadOnly, {m_path.string()}};
    if (m_database)
        return Done{};
    Result<OpenedDatabase> opened = openChecked(m_path, Purpose::Edit);
    if (!opened)
        return opened.error();
    if (const Result<Done> synced = opened->database->checkpoint(); !synced)
        return synced;
    if (!(opened->content.row == m_content->row))
        *m_content = std::move(opened->content);
    m_database = std::move(opened->database);
    return Done{};
}

Fault EditionFile::closed() const
{
    return Fault{FaultCode::FileUnreadable, {m_path.string(), "closed after a failed write"}};
}

Result<std::string> EditionFile::photoBytes(const PhotoId& photo) const
{
    const std::lock_guard lock{m_mutex};
    const auto picture = m_content->pictures.find(photo);
    if (picture == m_content->pictures.end())
        return Fault{FaultCode::NoSuchPhoto, {hex(photo)}};
    return m_database ? readPicture(*m_database, photo, picture->second) : closed();
}

Result<Done> EditionFile::tidy()
{
    const std::lock_guard lock{m_mutex};
    if (m_readOnly || !m_database || m_database->walPages() < tidyWalPages)
        return Done{};
    return m_database->checkpoint();
}

}
