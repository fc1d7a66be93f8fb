#include "store/replacing.h"

#include "base/file.h"

#include <cerrno>
#include <cstring>
#include <vector>

#include <unistd.h>

namespace banxin::store {

namespace {

namespace fs = std::filesystem;

fs::path walOf(const fs::path& edition) { return edition.string() + "-wal"; }

bool isThere(const fs::path& file)
{
    std::error_code error;
    return fs::exists(fs::symlink_status(file, error));
}

/// The same bytes under a second name; a copy where the disk knows no hard links.
Result<Done> giveSecondName(const fs::path& file, const fs::path& name)
{
    if (!isThere(file) || isThere(name) || ::link(file.c_str(), name.c_str()) == 0)
        return Done{};
    if (errno != EPERM && errno != EOPNOTSUPP && errno != EMLINK)
        return Fault{FaultCode::FileUnwritable, {name.string(), std::strerror(errno)}};
    const Result<std::string> bytes = readFile(file, std::size_t{1} << 40);
    return bytes ? writeFile(name, *bytes, Existing::Refuse) : bytes.error();
}

}

fs::path Replacing::marker() const { return m_edition.string() + "-replacing"; }

bool Replacing::isUnfinished() const { return isThere(marker()); }

fs::path Replacing::source() const
{
    const Result<std::string> name = readFile(marker(), 4096);
    const fs::path kept = name ? m_edition.parent_path() / *name : fs::path{};
    return name && isThere(kept) ? kept : m_edition;
}

Result<Done> Replacing::run(const fs::path& temporary, const fs::path& kept)
{
    const fs::path folder = m_edition.parent_path();
    Result<Done> done = isUnfinished() && source() == kept ? Result<Done>{Done{}}
                                                           : writeFile(marker(), kept.filename().string(), Existing::Replace);
    if (done)
        done = keep(kept);
    if (!done) {
        takeBack(kept);
        ::unlink(temporary.c_str());
        return done;
    }
    ::unlink(walOf(m_edition).c_str());
    if (isThere(walOf(m_edition)))
        done = Fault{FaultCode::FileUnwritable, {walOf(m_edition).string(), std::strerror(errno)}};
    if (done)
        done = moveIntoPlace(temporary, m_edition, Existing::Replace);
    else
        ::unlink(temporary.c_str());
    if (!done) {
        takeBack(kept);
        return done;
    }
    // The new file is in its place, but nobody opens it while the marker stands: that is not done.
    if (::unlink(marker().c_str()) != 0)
        return Fault{FaultCode::FileUnwritable, {marker().string(), std::strerror(errno)}};
    return syncFolder(folder);
}

Result<Done> Replacing::keep(const fs::path& kept) const
{
    // The `-wal` first: where only the file has its second name yet, the edition is still whole.
    Result<Done> done = m_edition == source() ? giveSecondName(walOf(m_edition), walOf(kept)) : Result<Done>{Done{}};
    if (done)
        done = giveSecondName(m_edition, kept);
    return done ? syncFolder(m_edition.parent_path()) : done;
}

/// After a failure the edition is again what it was. Where even that fails, the marker stays, and `source` tells.
void Replacing::takeBack(const fs::path& kept) const
{
    if (isThere(kept) && !giveSecondName(walOf(kept), walOf(m_edition)))
        return;
    std::error_code error;
    if (isThere(kept) && !fs::equivalent(kept, m_edition, error))
        return;
    ::unlink(kept.c_str());
    ::unlink(walOf(kept).c_str());
    ::unlink(marker().c_str());
}

}
