#include "store/opening.h"

#include "store/row_table.h"
#include "store/schema.h"
#include "store/wal.h"

#include <array>
#include <cerrno>
#include <cstring>

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

/// Says where a value of the content did not fit.
Fault asDamage(const Database& database, const Fault& fault)
{
    if (fault.code != FaultCode::ValueInvalid)
        return fault;
    return database.damaged(fault.arguments[0] + ": " + fault.arguments[2]);
}

Result<Edition> readEdition(Database& database, const Digest& root)
{
    LooseEdition edition;
    Root sum;
    for (const RowKind kind : rowKinds) {
        const Result<Done> read = eachRow(database, kind, [&](const RowKey& key, std::string_view body, const Digest& hash) {
            sum.add(hash);
            return edition.put(key, body);
        });
        if (!read)
            return asDamage(database, read.error());
    }
    if (sum.digest() != root)
        return database.damaged("a row is missing, added or of another day");
    Result<Edition> whole = edition.assembled();
    return whole ? std::move(whole) : asDamage(database, whole.error());
}

Result<OpenedDatabase> openForReading(const fs::path& file, Access access)
{
    Result<std::unique_ptr<Database>> database = Database::open(file, access);
    if (!database)
        return database.error();
    (*database)->limitTime(longestReading);
    Result<Content> content = readContent(**database);
    if (!content)
        return content.error();
    (*database)->unlimitTime();
    return OpenedDatabase{std::move(*database), std::move(*content)};
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

Result<Content> readContent(Database& database)
{
    if (const Result<Done> schema = checkSchema(database); !schema)
        return schema.error();
    const Result<EditionRow> row = readEditionRow(database);
    if (!row)
        return row.error();
    Result<Edition> edition = readEdition(database, row->root);
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

Result<OpenedDatabase> openChecked(const fs::path& file, Purpose purpose)
{
    if (const Result<Done> header = checkHeader(file); !header)
        return header.error();
    // After a crash the newest commits stand in the WAL, and the file alone may be torn by half a checkpoint.
    const bool hasWal = isFilled(file.string() + "-wal");
    if (const Result<Done> wal = checkWal(file); !wal)
        return wal.error();
    Result<OpenedDatabase> opened = openForReading(file, hasWal ? Access::WriteAhead : Access::ReadOnly);
    if (!opened || purpose == Purpose::Read)
        return opened;
    if (hasWal) {
        opened->database->keepsFile();
        return opened;
    }
    opened->database.reset();
    Result<std::unique_ptr<Database>> database = Database::open(file, Access::Write);
    if (!database)
        return database.error();
    const Result<EditionRow> row = readEditionRow(**database);
    if (!row)
        return row.error();
    if (!(*row == opened->content.row))
        return (*database)->damaged("it changed while it was opened");
    opened->database = std::move(*database);
    return opened;
}

}
