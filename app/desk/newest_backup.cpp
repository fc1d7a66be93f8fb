#include "desk/newest_backup.h"

#include "store/edition_opening.h"
#include "store/holder.h"

namespace banxin::desk {

Result<NewestBackup> openNewestBackup(const std::filesystem::path& file)
{
    std::error_code error;
    std::filesystem::path path = std::filesystem::canonical(file, error);
    if (error)
        path = file;
    const Result<Done> isFree = store::Holder::checkFree(path);
    const auto backup = store::soundBackup(store::backupFolder(path));
    if (!backup)
        return isFree ? Fault{FaultCode::NoSuchBackup, {path.string()}} : isFree.error();
    auto opening = store::EditionOpening::beginBackup(backup->file);
    auto opened = opening ? (*opening)->finish() : opening.error();
    if (!opened)
        return opened.error();
    if (const auto whole = checkReferences((*opened)->edition(), backup->file); !whole)
        return whole.error();
    return NewestBackup{std::unique_ptr<OpenEdition>{new OpenEdition{std::move(*opened)}}, backup->time,
        isFree ? std::string{} : isFree.error().arguments[1]};
}

}
