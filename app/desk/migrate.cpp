#include "desk/migrate.h"

#include "store/edition_file.h"

namespace banxin::desk {

Result<std::int64_t> migrate(const std::filesystem::path& file)
{
    auto opened = store::EditionFile::openReadOnly(file);
    if (!opened)
        return opened.error();
    if (const auto sound = (*opened)->verify(); !sound)
        return sound.error();
    if ((*opened)->version() == store::newestVersion)
        return store::newestVersion;
    opened->reset();
    const auto migrated = store::EditionFile::open(file);
    if (!migrated)
        return migrated.error();
    return (*migrated)->version();
}

}
