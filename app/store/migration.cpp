#include "store/edition_file.h"

#include "store/backups.h"
#include "store/schema.h"
#include "store/transaction.h"

namespace banxin::store {

/// The older program's file stays as a backup, which that program can read; ours is brought to the newest version in one
/// transaction, so that a program that is killed leaves the one or the other.
Result<Done> EditionFile::migrate(std::int64_t now)
{
    if (const Result<Backup> backup = backUp(*this, backupFolder(m_path), now, Trust::Nothing); !backup)
        return backup.error();
    const std::lock_guard lock{m_mutex};
    const Result<Done> raised = transact([](Transaction& transaction) { return raiseVersion(transaction.database()); });
    if (!raised)
        return raised;
    m_version = newestVersion;
    // Carried over, so that an older program sees at its first look that the file is not for it any more.
    static_cast<void>(m_database->checkpoint());
    return raised;
}

}
