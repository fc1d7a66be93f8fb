#pragma once

#include "desk/open_edition.h"

namespace banxin::desk {

/// The newest verified backup of an edition that somebody else has open, for looking only.
struct NewestBackup {
    std::unique_ptr<OpenEdition> edition;
    std::int64_t time = 0;   ///< when it was made
    std::string holder;      ///< who has the edition open; empty: nobody
};

/// Fails with EditionBusy (and the holder's name) where there is no backup yet, NoSuchBackup where nobody has it open.
Result<NewestBackup> openNewestBackup(const std::filesystem::path& file);

}
