#include "store/opening.h"

#include "store/row_table.h"
#include "store/schema.h"
#include "store/wal.h"

#include <cerrno>
#include <cstring>
#include <set>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace banxin::store {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t headerBytes = 100;
constexpr std::chrono::seconds longestReading{60};

std::int64_t bigEndian(std::string_view header, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(header[at + i]);
    return value;
}

Fault cannotOpen(const fs::path& file, int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return Fault{FaultCode::FileMissing, {file.string()}};
    return Fault{FaultCode::FileUnreadable, {file.string(), std::strerror(error)}};
}

Result<std::string> readHeader(const fs::path& file)
{
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0)
        return cannotOpen(file, errno);
    if (S_ISDIR(status.st_mode))
        return Fault{FaultCode::FileIsDirectory, {file.string()}};
    if (!S_ISREG(status.st_mode))
        return Fault{FaultCode::FileIsNotRegular, {file.string()}};
    if (status.st_size == 0)
        return Fault{FaultCode::FileEmpty, {file.string()}};
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0)
        return cannotOpen(file, errno);
    std::string header(headerBytes, '\0');
    const ssize_t count = ::pread(descriptor, header.data(), header.size(), 0);
    const int error = errno;
    ::close(descriptor);
    if (count < 0)
        return cannotOpen(file, error);
    header.resize(static_cast<std::size_t>(count));
    return header;
}

bool isFilled(const fs::path& file)
{
    std::error_code error;
    return fs::file_size(file, error) > 0 && !error;
}

bool hasWal(const fs::path& edition)
{
    return isFilled(edition.string() + "-wal");
}

/// Says where a value of the content did not fit.
Fault asDamage(const Database& database, const Fault& fault)
{
    if (fault.code != FaultCode::ValueInvalid)
        return fault;
    return database.damaged(fault.arguments[0] + ": " + fault.arguments[2]);
}

Result<Edition> readEdition(Database& database, const Digest& root, const RowWatch& watch)
{
    LooseEdition edition;
    Root sum;
    std::int64_t rows = 0;
    for (const RowKind kind : rowKinds) {
        const Result<Done> read = eachRow(database, kind, [&](const RowKey& key, std::string_view body, const Digest& hash) {
            sum.add(hash);
            const Result<Done> seen = watch ? watch(++rows) : Result<Done>{Done{}};
            return seen ? edition.put(key, body) : seen;
        });
        if (!read)
            return asDamage(database, read.error());
    }
    if (sum.digest() != root)
        return database.damaged("a row is missing, added or of another day");
    Result<Edition> whole = edition.assembled();
    return whole ? std::move(whole) : asDamage(database, whole.error());
}

/// The stories whose text stands on the page that is looked at first.
std::set<StoryId> storiesOf(const Edition& edition, std::string_view pageCode)
{
    std::set<StoryId> stories;
    const Page* page = findPage(edition, pageCode);
    if (!page && !edition.pages.empty())
        page = &*edition.pages.front();
    for (std::size_t i = 0; page && i < page->blocks.size(); ++i) {
        if (const ArticleBlock* article = articleOf(page->blocks[i]))
            stories.insert(article->story);
    }
    return stories;
}

}

Result<Done> checkHeader(const fs::path& file)
{
    const Result<std::string> header = readHeader(file);
    if (!header)
        return header.error();
    static constexpr std::string_view magic{"SQLite format 3\0", 16};
    if (header->size() < headerBytes || !header->starts_with(magic))
        return Fault{FaultCode::NotAnEdition, {file.string()}};
    if (bigEndian(*header, 68) != applicationId)
        return Fault{FaultCode::EditionOfOtherProgram, {file.string()}};
    const std::int64_t version = bigEndian(*header, 60);
    if (version > formatVersion)
        return Fault{FaultCode::EditionNewer, {file.string(), std::to_string(version), std::to_string(formatVersion)}};
    if (version < 1 || (*header)[18] != 2 || (*header)[19] != 2)
        return Fault{FaultCode::EditionDamaged, {file.string(), "header"}};
    // SQLite would carry a journal of somebody else over into the file before we could look.
    if (isFilled(file.string() + "-journal"))
        return Fault{FaultCode::EditionDamaged, {file.string(), "a journal that is not ours stands beside it"}};
    return Done{};
}

Result<Done> checkStructure(Database& database, StructureCheck check)
{
    Result<Statement> statement
        = database.prepare(check == StructureCheck::Quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)");
    if (!statement)
        return statement.error();
    const Result<bool> row = database.next(*statement);
    if (!row)
        return row.error();
    const std::string answer{statement->text(0).value_or("?")};
    return *row && answer == "ok" ? Result<Done>{Done{}} : database.damaged(answer);
}

Result<Content> readContent(Database& database, const RowWatch& watch)
{
    if (const Result<Done> schema = checkSchema(database); !schema)
        return schema.error();
    const Result<EditionRow> row = readEditionRow(database);
    if (!row)
        return row.error();
    Result<Edition> edition = readEdition(database, row->root, watch);
    if (!edition)
        return edition.error();
    Result<Pictures> pictures = readPictures(database);
    if (!pictures)
        return pictures.error();
    for (const auto& [id, photo] : edition->photos) {
        if (!pictures->contains(id))
            return database.damaged("the bytes of photo " + hex(id) + " are missing");
    }
    return Content{std::move(*edition), *row, std::move(*pictures)};
}

Result<Edition> readFirstLook(Database& database, std::string_view pageCode)
{
    LooseEdition edition;
    for (const RowKind kind : {RowKind::Part, RowKind::Page, RowKind::Photo}) {
        const Result<Done> read = eachRow(database, kind,
            [&](const RowKey& key, std::string_view body, const Digest&) { return edition.put(key, body); });
        if (!read)
            return asDamage(database, read.error());
    }
    const Result<Edition> pages = edition.assembled();
    if (!pages)
        return asDamage(database, pages.error());
    for (const StoryId id : storiesOf(*pages, pageCode)) {
        const RowKey key{RowKind::Story, std::to_string(id.n)};
        const Result<std::optional<StoredRow>> row = readRow(database, key);
        if (!row)
            return row.error();
        // A block may show a story that is gone; only the root hash can tell it from a row that is lost.
        const Result<Done> put = *row ? edition.put(key, (*row)->body) : Result<Done>{Done{}};
        if (!put)
            return asDamage(database, put.error());
    }
    Result<Edition> whole = edition.assembled();
    return whole ? std::move(whole) : asDamage(database, whole.error());
}

Result<std::unique_ptr<Database>> openUnchecked(const fs::path& file)
{
    if (const Result<Done> header = checkHeader(file); !header)
        return header.error();
    if (const Result<Done> wal = checkWal(file); !wal)
        return wal.error();
    // After a crash the newest commits stand in the WAL, and the file alone may be torn by half a checkpoint.
    Result<std::unique_ptr<Database>> database = Database::open(file, hasWal(file) ? Access::WriteAhead : Access::ReadOnly);
    if (!database)
        return database.error();
    (*database)->limitTime(longestReading);
    if (const Result<std::int64_t> version = readVersion(**database); !version)
        return version.error();
    if (const Result<Done> schema = checkSchema(**database); !schema)
        return schema.error();
    if (const Result<EditionRow> row = readEditionRow(**database); !row)
        return row.error();
    return database;
}

Result<OpenedDatabase> checkAll(const fs::path& file, std::unique_ptr<Database>& database, Purpose purpose, const RowWatch& watch)
{
    const bool isWithWal = hasWal(file);
    database->limitTime(longestReading);
    Result<Content> content = readContent(*database, watch);
    if (!content)
        return content.error();
    database->unlimitTime();
    OpenedDatabase opened{std::move(database), std::move(*content)};
    if (purpose == Purpose::Read)
        return opened;
    if (isWithWal && opened.database->isReadOnly())
        return Fault{FaultCode::FileUnwritable, {file.string(), std::strerror(EROFS)}};
    if (isWithWal) {
        opened.database->keepsFile();
        return opened;
    }
    opened.database.reset();
    Result<std::unique_ptr<Database>> writing = Database::open(file, Access::Write);
    if (!writing)
        return writing.error();
    if ((*writing)->isReadOnly())
        return Fault{FaultCode::FileUnwritable, {file.string(), std::strerror(EROFS)}};
    const Result<EditionRow> row = readEditionRow(**writing);
    if (!row)
        return row.error();
    if (!(*row == opened.content.row))
        return (*writing)->damaged("it changed while it was opened");
    opened.database = std::move(*writing);
    return opened;
}

Result<OpenedDatabase> openChecked(const fs::path& file, Purpose purpose)
{
    Result<std::unique_ptr<Database>> database = openUnchecked(file);
    if (!database)
        return database.error();
    return checkAll(file, *database, purpose);
}

}
