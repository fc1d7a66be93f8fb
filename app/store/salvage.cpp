#include "store/salvage.h"

#include "base/file.h"
#include "store/opening.h"
#include "store/row_table.h"
#include "store/schema.h"
#include "store/wal.h"

#include <algorithm>
#include <charconv>
#include <fstream>

namespace banxin::store {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t pageSize = 4096;
constexpr std::chrono::seconds longestReading{300};
/// Ids are looked up one by one between two damaged places; a hostile file must not make that endless.
constexpr std::int64_t mostProbes = 1'000'000;

bool isFilled(const fs::path& file)
{
    std::error_code error;
    return fs::file_size(file, error) > 0 && !error;
}

std::unique_ptr<Database> opened(const fs::path& file)
{
    Result<std::unique_ptr<Database>> database
        = Database::open(file, isFilled(file.string() + "-wal") ? Access::WriteAhead : Access::ReadOnly);
    if (!database)
        return nullptr;
    (*database)->limitTime(longestReading);
    return std::move(*database);
}

/// The first page of each of our files is the same, but for counters: the tables are made in one order, and nothing
/// ever moves their roots.
std::optional<std::string> firstPage(std::uint32_t pages)
{
    Result<std::unique_ptr<Database>> empty = Database::inMemory();
    const bool isMade = empty && createSchema(**empty);
    const Result<std::string> image = isMade ? (*empty)->serialized() : Result<std::string>{Fault{FaultCode::Internal}};
    if (!image || image->size() < pageSize)
        return std::nullopt;
    std::string page = image->substr(0, pageSize);
    page[18] = page[19] = 2;
    for (std::size_t i = 0; i < 4; ++i)
        page[28 + i] = static_cast<char>(pages >> (24 - 8 * i));
    return page;
}

bool writeFirstPage(const fs::path& file)
{
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    const std::optional<std::string> page = firstPage(static_cast<std::uint32_t>((size + pageSize - 1) / pageSize));
    std::fstream out{file, std::ios::binary | std::ios::in | std::ios::out};
    return !error && page && out.write(page->data(), static_cast<std::streamsize>(page->size())).flush().good();
}

enum class FirstPage { Leave, MakeAnew };

using CopyPointer = std::shared_ptr<const fs::path>;

/// A copy of the file that SQLite can read. Fails with FileUnwritable where there is no room for it.
Result<CopyPointer> healedCopy(const fs::path& file, FirstPage first)
{
    const Result<fs::path> made = makeTemporaryBeside(file);
    if (!made)
        return made.error();
    CopyPointer copy{new fs::path{*made}, [](const fs::path* path) {
        std::error_code ignored;
        fs::remove(*path, ignored);
        fs::remove(path->string() + "-wal", ignored);
        delete path;
    }};
    std::error_code error;
    fs::copy_file(file, *copy, fs::copy_options::overwrite_existing, error);
    if (error || (first == FirstPage::MakeAnew && !writeFirstPage(*copy)))
        return Fault{FaultCode::FileUnwritable, {copy->string(), error.message()}};
    const fs::path wal = file.string() + "-wal";
    if (!isFilled(wal))
        return copy;
    const Result<std::string> bytes = readFile(wal, std::size_t{4} << 30);
    const Result<Done> written
        = bytes ? writeFile(copy->string() + "-wal", healedWal(*bytes), Existing::Replace) : Result<Done>{bytes.error()};
    return written ? Result<CopyPointer>{copy} : written.error();
}

/// Where a scan cannot get through, the rows are looked up one by one.
void probe(Salvage& salvage, RowKind kind)
{
    std::int64_t last = 0;
    for (const auto& [key, body] : salvage.bodies) {
        if (key.kind == kind)
            last = std::max(last, numberOf(key));
    }
    for (const auto& [key, hash] : salvage.expected) {
        if (key.kind == kind)
            last = std::max(last, numberOf(key));
    }
    for (std::int64_t id = 1; id <= std::min(last, mostProbes); ++id) {
        const RowKey key{kind, std::to_string(id)};
        if (salvage.bodies.contains(key))
            continue;
        if (Result<std::optional<StoredRow>> row = readRow(*salvage.database, key); row && *row)
            salvage.bodies.emplace(key, std::move((*row)->body));
    }
}

void readRows(Salvage& salvage, RowKind kind)
{
    const auto keep = [&](const RowKey& key, std::string_view body) { salvage.bodies.emplace(key, std::string{body}); };
    if (eachSoundRow(*salvage.database, kind, Direction::Up, keep)) {
        salvage.whole.insert(kind);
        return;
    }
    eachSoundRow(*salvage.database, kind, Direction::Down, keep);
    if (kind == RowKind::Page || kind == RowKind::Story)
        probe(salvage, kind);
}

/// What a step says of the rows that it changed, unless a step that was met before did.
bool readChanges(Salvage& salvage, std::int64_t number, std::int64_t done)
{
    const Result<FullStep> full = readStep(*salvage.database, number, done, Bodies::Leave);
    if (!full)
        return false;
    for (const ChangeRecord& change : full->changes)
        salvage.expected.emplace(change.key, number <= done ? change.after : change.before);
    return true;
}

/// From the last step that is done backwards, the first change of a row that is met is its last; of the steps that are
/// undone it is the first.
void readChanges(Salvage& salvage, const EditionRow& row)
{
    salvage.knowsAllChanges = true;
    for (std::int64_t number = row.done; number > 0 && salvage.knowsAllChanges; --number)
        salvage.knowsAllChanges = readChanges(salvage, number, row.done);
    for (std::int64_t number = row.done + 1; number <= row.steps && salvage.knowsAllChanges; ++number)
        salvage.knowsAllChanges = readChanges(salvage, number, row.done);
}

std::optional<std::vector<FullStep>> wholeHistory(Database& database, const EditionRow& row)
{
    std::vector<FullStep> steps;
    for (std::int64_t number = 1; number <= row.steps; ++number) {
        Result<FullStep> full = readStep(database, number, row.done, Bodies::Read);
        if (!full || (!steps.empty() && steps.back().step.after != full->step.before))
            return std::nullopt;
        steps.push_back(std::move(*full));
    }
    const auto done = static_cast<std::size_t>(row.done);
    const bool leadsHere = (done == 0 || steps[done - 1].step.after == row.root)
        && (steps.empty() ? Digest{} : steps.back().step.hash) == row.lastStep;
    return leadsHere ? std::optional{std::move(steps)} : std::nullopt;
}

Salvage readAll(const fs::path& file)
{
    Salvage salvage;
    salvage.database = opened(file);
    if (!salvage.database)
        return salvage;
    if (const Result<EditionRow> row = readEditionRowAlone(*salvage.database)) {
        salvage.row = *row;
        readChanges(salvage, *row);
        salvage.steps = wholeHistory(*salvage.database, *row);
        if (Result<std::vector<VersionRecord>> versions = readVersions(*salvage.database, row->versions))
            salvage.versions = std::move(*versions);
    }
    for (const RowKind kind : rowKinds)
        readRows(salvage, kind);
    if (Result<Pictures> pictures = readPictures(*salvage.database))
        salvage.pictures = std::move(*pictures);
    return salvage;
}

bool saysMore(const Salvage& one, const Salvage& other)
{
    const auto writes = [](const Salvage& salvage) { return salvage.row ? salvage.row->writes : -1; };
    return std::pair{writes(one), one.bodies.size()} > std::pair{writes(other), other.bodies.size()};
}

}

Salvage salvageFrom(const fs::path& file)
{
    Salvage salvage = readAll(file);
    salvage.hasBrokenWal = !checkWal(file);
    for (const FirstPage first : {FirstPage::Leave, FirstPage::MakeAnew}) {
        if (first == FirstPage::Leave ? !salvage.hasBrokenWal : salvage.row.has_value())
            continue;
        const Result<CopyPointer> copy = healedCopy(file, first);
        if (!copy) {
            salvage.fault = copy.error();
            return salvage;
        }
        Salvage healed = readAll(**copy);
        healed.copy = *copy;
        healed.hasBrokenWal = salvage.hasBrokenWal;
        if (saysMore(healed, salvage))
            salvage = std::move(healed);
    }
    return salvage;
}

std::optional<std::string> earlierBody(Database& database, const RowKey& key)
{
    Result<Statement> statement = database.prepare("SELECT before, after, body FROM change WHERE kind=?1 AND id=?2 ORDER BY step DESC");
    if (!statement)
        return std::nullopt;
    statement->bind(1, wordOf(key.kind)).bind(2, std::string_view{key.id});
    for (;;) {
        const Result<bool> found = database.next(*statement);
        if (!found || !*found)
            return std::nullopt;
        const auto body = statement->text(2);
        if (!body)
            continue;
        const Digest hash = rowHash(key, *body);
        if (statement->bytes(0) == bytesOf(hash) || statement->bytes(1) == bytesOf(hash))
            return std::string{*body};
    }
}

}
