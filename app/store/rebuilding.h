#pragma once

#include "store/holder.h"
#include "store/opening.h"
#include "store/recovery.h"
#include "store/salvage.h"

#include <map>
#include <string>

namespace banxin::store {

class Transaction;

/// Puts an edition together from what a damaged file and its newest sound backup still have.
class Rebuilding {
public:
    /// `saved`: what the edition is known to have had.
    Rebuilding(const std::filesystem::path& file, const std::filesystem::path& backups, std::optional<LastSaved> saved);

    /// Fails with EditionUnrecoverable, or FileUnwritable where what is needed to read the file cannot be written.
    Result<LastGoodState> state();
    /// Writes the state as a whole edition file over the empty file `temporary`: with its history where all of that is
    /// sound; else as one more step on the backup; else without a history.
    Result<Done> write(const std::filesystem::path& temporary, std::int64_t now);
    /// Lets go of both files.
    void close();

private:
    struct Found {
        std::string body;
        bool isExact = false;    ///< as it was saved last, as far as the history can tell
    };
    void findBackup(const std::filesystem::path& backups);
    void collect();
    std::optional<Found> find(const RowKey& key);
    std::map<RowKey, bool> keys() const;
    void supplyParts();
    void orderPages();
    void dropDanglingBlocks();
    void checkPhotos();
    void lose(const RowKey& key, LossFate fate);
    bool hasPicture(const PhotoId& photo);
    Result<std::string> picture(const PhotoId& photo);
    Digest root() const;
    Result<Done> writeAnew(Database& target);
    Result<Done> writeOnBackup(Database& target, std::int64_t now);
    Result<Done> writeRows(Transaction& transaction);

    Salvage m_salvage;
    std::optional<Backup> m_backup;
    std::optional<OpenedDatabase> m_copy;        ///< of the backup
    std::map<RowKey, std::string> m_copyBodies;
    std::map<RowKey, std::string> m_bodies;      ///< the state
    std::vector<Loss> m_losses;
    std::optional<LastSaved> m_saved;            ///< where the file has less than that
    bool m_isAncestor = false;                   ///< the file's history goes on from the backup's
    bool m_isBackupNewer = false;                ///< the file itself is of an earlier day
    bool m_isExact = false;
};

}
