#include "store/rebuilding.h"

#include "store/create.h"
#include "store/row_table.h"
#include "store/schema.h"
#include "store/transaction.h"

#include <algorithm>
#include <set>

namespace banxin::store {

namespace {

namespace fs = std::filesystem;

Result<Done> writeHistory(Database& target, const std::vector<FullStep>& steps)
{
    for (const FullStep& full : steps) {
        if (const Result<Done> written = writeStep(target, full.step, full.changes); !written)
            return written;
    }
    return Done{};
}

Result<Done> writeVersions(Transaction& transaction, const std::vector<VersionRecord>& versions)
{
    for (const VersionRecord& version : versions) {
        if (const Result<Done> written = transaction.addVersion(version); !written)
            return written;
    }
    return Done{};
}

}

Result<Done> Rebuilding::write(const fs::path& temporary, std::int64_t now)
{
    Result<std::unique_ptr<Database>> target = Database::open(temporary, Access::Scratch);
    if (!target)
        return target.error();
    const bool isAnew = !m_copy || (m_isExact && m_salvage.steps && !m_isBackupNewer);
    Result<Done> done = isAnew ? writeAnew(**target) : writeOnBackup(**target, now);
    target->reset();
    return done && isAnew ? markWriteAhead(temporary) : done;
}

/// All rows, then all pictures that the state or an undone step may need.
Result<Done> Rebuilding::writeRows(Transaction& transaction)
{
    for (const auto& [key, body] : m_bodies) {
        if (const Result<ChangeRecord> written = transaction.write(key, body); !written)
            return written.error();
    }
    std::set<PhotoId> photos;
    for (const auto& [id, stored] : m_salvage.pictures)
        photos.insert(id);
    for (const auto& [key, body] : m_bodies) {
        if (key.kind == RowKind::Photo)
            photos.insert(*digestFromHex(key.id));
    }
    for (const PhotoId& id : photos) {
        const Result<std::string> bytes = picture(id);
        if (!bytes)
            continue;   // of a photo that left the edition; checkPhotos saw to the others
        if (const Result<StoredPicture> stored = writePicture(transaction.database(), id, *bytes); !stored)
            return stored.error();
    }
    return Done{};
}

Result<Done> Rebuilding::writeAnew(Database& target)
{
    EditionRow row;
    row.identity = m_salvage.row ? m_salvage.row->identity : drawnIdentity();
    row.writes = std::max(m_salvage.row ? m_salvage.row->writes : 0, m_saved ? m_saved->writes : 0);
    row.edits = m_isExact ? m_salvage.row->edits : 0;
    Result<Done> done = createSchema(target);
    if (done)
        done = target.run("BEGIN");
    const bool keepsHistory = m_isExact && m_salvage.steps;
    if (done && keepsHistory) {
        row.done = m_salvage.row->done;
        row.steps = m_salvage.row->steps;
        row.lastStep = m_salvage.row->lastStep;
        done = writeHistory(target, *m_salvage.steps);
    }
    Transaction transaction{target, row};
    if (done)
        done = writeRows(transaction);
    if (done && m_salvage.versions)
        done = writeVersions(transaction, *m_salvage.versions);
    if (done)
        done = transaction.finish();
    return done ? target.run("COMMIT") : done;
}

/// The backup, and on it one step that leads to the state.
Result<Done> Rebuilding::writeOnBackup(Database& target, std::int64_t now)
{
    Result<Done> done = m_copy->database->copyTo(target);
    if (!done || m_bodies == m_copyBodies)
        return done;
    done = target.run("BEGIN");
    if (done)
        done = raiseVersion(target);
    EditionRow row = m_copy->content.row;
    row.writes = std::max({row.writes, m_salvage.row ? m_salvage.row->writes : 0, m_saved ? m_saved->writes : 0});
    if (m_isExact)
        row.edits = std::max(row.edits, m_salvage.row->edits - 1);   // the step that is added counts as the last
    Transaction transaction{target, row};
    std::vector<ChangeRecord> changes;
    std::set<RowKey> keys;
    for (const auto* bodies : {&m_bodies, &m_copyBodies}) {
        for (const auto& [key, body] : *bodies)
            keys.insert(key);
    }
    for (const RowKey& key : keys) {
        const auto to = m_bodies.find(key);
        const auto from = m_copyBodies.find(key);
        if (to != m_bodies.end() && from != m_copyBodies.end() && to->second == from->second)
            continue;
        Result<ChangeRecord> change = transaction.write(key, to == m_bodies.end() ? std::nullopt : std::optional{to->second});
        if (!change)
            return change.error();
        changes.push_back(std::move(*change));
    }
    for (const auto& [id, stored] : m_salvage.pictures) {
        const Result<std::string> bytes = m_copy->content.pictures.contains(id) ? Result<std::string>{Fault{FaultCode::Internal}} : picture(id);
        if (!bytes)
            continue;
        if (const Result<StoredPicture> written = writePicture(target, id, *bytes); !written)
            return written.error();
    }
    if (done)
        done = transaction.addStep(codec::encode(StepLabel{StepCode::Recover, {}}), now, changes);
    if (done)
        done = transaction.finish();
    return done ? target.run("COMMIT") : done;
}

}
