#include "store/recovery.h"

#include "base/file.h"
#include "store/edition_file.h"
#include "store/holder.h"
#include "store/rebuilding.h"
#include "store/replacing.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <unistd.h>

namespace banxin::store {

namespace {

namespace fs = std::filesystem;

/// A recovery answers for what cannot be read, not for what is no edition or somebody else's.
bool isBeyondRecovery(const Fault& fault)
{
    switch (fault.code) {
    case FaultCode::FileMissing:
    case FaultCode::FileIsDirectory:
    case FaultCode::FileIsNotRegular:
    case FaultCode::FileUnreadable:
    case FaultCode::EditionOfOtherProgram:
    case FaultCode::EditionNewer: return true;
    default: return false;
    }
}

struct Source {
    fs::path file;
    std::unique_ptr<Holder> holder;
    std::optional<LastSaved> saved;
};

/// The damaged file, held so that nobody else opens it meanwhile.
Result<Source> sourceOf(const fs::path& file)
{
    std::error_code error;
    fs::path path = fs::canonical(file, error);
    if (error)
        path = file;
    if (const Result<Done> isFree = Holder::checkFree(path); !isFree)
        return isFree.error();
    const Replacing replacing{path};
    const fs::path source = replacing.isUnfinished() ? replacing.source() : path;
    const Result<Done> header = checkHeader(source);
    // Another program's file, unless it holds the row of an edition and only its number was damaged.
    const bool isOurs = !header && header.error().code == FaultCode::EditionOfOtherProgram && salvageFrom(source).row;
    if (!header && isBeyondRecovery(header.error()) && !isOurs)
        return header.error();
    Result<std::unique_ptr<Holder>> holder = Holder::hold(path);
    if (!holder && holder.error().code == FaultCode::EditionBusy)
        return holder.error();
    return Source{source, holder ? std::move(*holder) : nullptr, Holder::lastSaved(path)};
}

std::string keptName(const fs::path& edition, std::int64_t now)
{
    const std::time_t seconds = now / 1000;
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    char time[32];
    std::strftime(time, sizeof time, "%Y%m%d-%H%M%S", &parts);
    return edition.stem().string() + "-damaged-" + time;
}

fs::path freeName(const fs::path& edition, std::int64_t now)
{
    const std::string name = keptName(edition, now);
    for (int more = 1;; ++more) {
        const fs::path file = edition.parent_path() / (name + (more == 1 ? "" : '-' + std::to_string(more)) + edition.extension().string());
        std::error_code error;
        if (!fs::exists(fs::symlink_status(file, error)) && !fs::exists(fs::symlink_status(file.string() + "-wal", error)))
            return file;
    }
}

/// The whole of what could be recovered, written and checked under a temporary name.
Result<fs::path> written(Rebuilding& rebuilding, const fs::path& target, std::int64_t now)
{
    const Result<fs::path> temporary = makeTemporaryBeside(target);
    if (!temporary)
        return temporary.error();
    Result<Done> done = rebuilding.write(*temporary, now);
    if (done) {
        const Result<std::unique_ptr<EditionFile>> file = EditionFile::openReadOnly(*temporary);
        done = file ? (*file)->verify() : Result<Done>{file.error()};
    }
    if (done)
        return *temporary;
    ::unlink(temporary->c_str());
    return done.error();
}

}

Result<LastGoodState> lastGoodState(const fs::path& file, const fs::path& backups)
{
    const Result<Source> source = sourceOf(file);
    if (!source)
        return source.error();
    Rebuilding rebuilding{source->file, backups, source->saved};
    return rebuilding.state();
}

Result<RecoveryReport> recover(const fs::path& file, const fs::path& backups, std::int64_t now)
{
    const Result<Source> source = sourceOf(file);
    if (!source)
        return source.error();
    std::error_code error;
    fs::path path = fs::canonical(file, error);
    if (error)
        path = file;
    if (!source->holder)
        return Fault{FaultCode::EditionReadOnly, {path.string()}};
    Rebuilding rebuilding{source->file, backups, source->saved};
    Result<LastGoodState> state = rebuilding.state();
    if (!state)
        return state.error();
    const Result<fs::path> temporary = written(rebuilding, path, now);
    if (!temporary)
        return temporary.error();
    rebuilding.close();
    const fs::path kept = source->file == path ? freeName(path, now) : source->file;
    if (const Result<Done> replaced = Replacing{path}.run(*temporary, kept); !replaced)
        return replaced.error();
    source->holder->settle();
    return RecoveryReport{std::move(*state), path, kept};
}

Result<RecoveryReport> recoverTo(const fs::path& file, const fs::path& backups, const fs::path& target, std::int64_t now)
{
    std::error_code error;
    if (fs::exists(fs::symlink_status(target, error)))
        return Fault{FaultCode::FileExists, {target.string()}};
    const Result<Source> source = sourceOf(file);
    if (!source)
        return source.error();
    Rebuilding rebuilding{source->file, backups, source->saved};
    Result<LastGoodState> state = rebuilding.state();
    if (!state)
        return state.error();
    const Result<fs::path> temporary = written(rebuilding, target, now);
    if (!temporary)
        return temporary.error();
    if (const Result<Done> moved = moveIntoPlace(*temporary, target, Existing::Refuse); !moved)
        return moved.error();
    return RecoveryReport{std::move(*state), target, source->file};
}

}
