#include "store/backups.h"

#include "base/file.h"
#include "store/edition_file.h"
#include "store/opening.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <set>

namespace banxin::store {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t second = 1000;
constexpr std::int64_t hour = 3600 * second;
constexpr std::int64_t day = 24 * hour;
constexpr std::size_t mostHours = 8;
constexpr std::size_t mostDays = 14;

/// 20261126T040506Z: sorts by time, and is legal on every disk.
std::string nameOf(std::int64_t time)
{
    const std::time_t seconds = time / second;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char name[32];
    std::strftime(name, sizeof name, "%Y%m%dT%H%M%SZ", &parts);
    return name;
}

std::optional<std::int64_t> timeOf(const std::string& name)
{
    std::tm parts{};
    int end = 0;
    if (std::sscanf(name.c_str(), "%4d%2d%2dT%2d%2d%2dZ%n", &parts.tm_year, &parts.tm_mon, &parts.tm_mday, &parts.tm_hour,
            &parts.tm_min, &parts.tm_sec, &end) != 6
        || end != 16)
        return std::nullopt;
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    return std::int64_t{::timegm(&parts)} * second;
}

std::optional<Backup> backupIn(const fs::path& file)
{
    const std::optional<std::int64_t> time = timeOf(file.stem().string());
    if (!time || file.extension() != ".banxin" || !checkHeader(file))
        return std::nullopt;
    const Result<std::unique_ptr<Database>> database = openUnchecked(file);
    const Result<EditionRow> row = database ? readEditionRow(**database) : Result<EditionRow>{database.error()};
    if (!row)
        return std::nullopt;
    return Backup{file, *time, row->identity, row->writes, row->edits, stateOf(*row)};
}

bool isSound(const fs::path& file)
{
    const Result<OpenedDatabase> opened = openChecked(file, Purpose::Read);
    return opened && checkStructure(*opened->database, StructureCheck::Quick);
}

fs::path freeName(const fs::path& folder, std::int64_t now)
{
    for (int more = 1;; ++more) {
        const std::string suffix = more == 1 ? "" : "-" + std::to_string(more);
        const fs::path file = folder / (nameOf(now) + suffix + ".banxin");
        std::error_code error;
        if (!fs::exists(file, error))
            return file;
    }
}

/// Keeps the newest of each span, for the newest spans.
void keepOneASpan(const std::vector<Backup>& newestFirst, std::int64_t span, std::size_t most, std::set<fs::path>& kept)
{
    std::set<std::int64_t> spans;
    for (const Backup& backup : newestFirst) {
        if (spans.size() < most && spans.insert(backup.time / span).second)
            kept.insert(backup.file);
    }
}

}

fs::path backupFolder(const fs::path& edition, const fs::path& elsewhere)
{
    std::error_code error;
    fs::path path = fs::canonical(edition, error);
    if (error)
        path = edition;
    const fs::path name = path.filename().string() + "-backups";
    return (elsewhere.empty() ? path.parent_path() : elsewhere) / name;
}

std::vector<Backup> listBackups(const fs::path& folder)
{
    std::vector<Backup> backups;
    std::error_code error;
    for (fs::directory_iterator at{folder, error}, end; !error && at != end; at.increment(error)) {
        if (std::optional<Backup> backup = backupIn(at->path()))
            backups.push_back(std::move(*backup));
    }
    std::sort(backups.begin(), backups.end(),
        [](const Backup& a, const Backup& b) { return std::tie(b.writes, b.time) < std::tie(a.writes, a.time); });
    return backups;
}

std::optional<Backup> soundBackup(const fs::path& folder, const std::optional<Digest>& identity)
{
    for (const Backup& backup : listBackups(folder)) {
        if (identity && backup.identity != *identity)
            continue;
        if (const Result<OpenedDatabase> opened = openChecked(backup.file, Purpose::Read))
            return backup;
    }
    return std::nullopt;
}

Result<Backup> backUp(const EditionFile& edition, const fs::path& folder, std::int64_t now, Trust trust)
{
    sweepTemporaries(folder);
    const Backup current = edition.asBackup();
    std::vector<Backup> backups = listBackups(folder);
    const auto same = std::find_if(backups.begin(), backups.end(), [&](const Backup& backup) {
        return backup.state == current.state && (trust == Trust::AsMade || isSound(backup.file));
    });
    if (same != backups.end())
        return *same;

    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return Fault{FaultCode::FileUnwritable, {folder.string(), error.message()}};
    const fs::path file = freeName(folder, now);
    if (const Result<Done> made = edition.backup(file); !made)
        return made.error();
    const std::optional<Backup> backup = backupIn(file);
    if (!backup)
        return Fault{FaultCode::FileUnwritable, {file.string(), "it cannot be read back"}};
    backups.insert(backups.begin(), *backup);
    for (const Backup& old : outlived(backups)) {
        if (old.file != file)
            fs::remove(old.file, error);
    }
    return *backup;
}

std::optional<Backup> newerBackup(const EditionFile& edition, const fs::path& folder)
{
    const Backup current = edition.asBackup();
    for (const Backup& backup : listBackups(folder)) {
        if (backup.identity != current.identity || backup.writes <= current.writes)
            continue;
        const Result<std::unique_ptr<Database>> database = openUnchecked(backup.file);
        if (database && edition.isEarlierThan(**database))
            return backup;
    }
    return std::nullopt;
}

std::vector<Backup> outlived(std::vector<Backup> backups)
{
    std::set<fs::path> kept;
    const auto newest = std::max_element(
        backups.begin(), backups.end(), [](const Backup& a, const Backup& b) { return a.writes < b.writes; });
    if (newest != backups.end())
        kept.insert(newest->file);
    std::sort(backups.begin(), backups.end(),
        [](const Backup& a, const Backup& b) { return std::tie(b.time, b.writes) < std::tie(a.time, a.writes); });
    keepOneASpan(backups, hour, mostHours, kept);
    keepOneASpan(backups, day, mostDays, kept);
    std::erase_if(backups, [&](const Backup& backup) { return kept.contains(backup.file); });
    return backups;
}

}
