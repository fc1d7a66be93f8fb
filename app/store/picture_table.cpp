#include "store/picture_table.h"

namespace banxin::store {

namespace {

constexpr std::size_t chunkBytes = std::size_t{2} << 20;
constexpr std::int64_t mostChunks = 1024;
constexpr std::int64_t mostBytes = mostChunks * static_cast<std::int64_t>(chunkBytes);

}

Result<Pictures> readPictures(Database& database)
{
    Result<Statement> statement = database.prepare("SELECT number, id, bytes FROM picture ORDER BY number");
    if (!statement)
        return statement.error();
    Pictures pictures;
    std::int64_t last = 0;
    for (;;) {
        const Result<bool> found = database.next(*statement);
        if (!found)
            return found.error();
        if (!*found)
            return pictures;
        const auto number = statement->number(0);
        const auto text = statement->text(1);
        const auto bytes = statement->number(2);
        const auto id = text ? digestFromHex(*text) : std::nullopt;
        if (!number || !id || !bytes || *number <= last || *bytes < 0 || *bytes > mostBytes)
            return database.damaged("the table picture");
        if (!pictures.emplace(*id, StoredPicture{*number, *bytes}).second)
            return database.damaged("a picture is there twice");
        last = *number;
    }
}

Result<StoredPicture> writePicture(Database& database, const PhotoId& id, std::string_view bytes)
{
    if (static_cast<std::int64_t>(bytes.size()) > mostBytes)
        return Fault{FaultCode::PictureTooLarge, {hex(id), std::to_string(bytes.size()), std::to_string(mostBytes)}};
    const Result<std::int64_t> number = database.number("SELECT coalesce(max(number), 0) + 1 FROM picture");
    if (!number)
        return number.error();
    const StoredPicture picture{*number, static_cast<std::int64_t>(bytes.size())};

    Result<Statement> row = database.prepare("INSERT INTO picture(number, id, bytes) VALUES(?1, ?2, ?3)");
    Result<Statement> chunk = database.prepare("INSERT INTO chunk(id, bytes) VALUES(?1, ?2)");
    if (!row || !chunk)
        return row ? chunk.error() : row.error();
    row->bind(1, picture.number).bind(2, std::string_view{hex(id)}).bind(3, picture.bytes);
    Result<Done> written = database.finish(*row);
    for (std::size_t at = 0; written && at < bytes.size(); at += chunkBytes) {
        const auto position = static_cast<std::int64_t>(at / chunkBytes);
        chunk->bind(1, picture.number * mostChunks + position).bindBytes(2, bytes.substr(at, chunkBytes));
        written = database.finish(*chunk);
    }
    if (!written)
        return written.error();
    return picture;
}

Result<std::string> readPicture(Database& database, const PhotoId& id, const StoredPicture& picture)
{
    Result<Statement> chunk = database.prepare("SELECT bytes FROM chunk WHERE id>=?1 AND id<?2 ORDER BY id");
    if (!chunk)
        return chunk.error();
    chunk->bind(1, picture.number * mostChunks).bind(2, (picture.number + 1) * mostChunks);
    const auto size = static_cast<std::size_t>(picture.bytes);
    std::string bytes;
    bool fits = true;
    while (fits) {
        const Result<bool> found = database.next(*chunk);
        if (!found)
            return found.error();
        if (!*found)
            break;
        const auto piece = chunk->bytes(0);
        fits = piece && piece->size() <= chunkBytes && bytes.size() + piece->size() <= size;
        if (fits)
            bytes += *piece;
    }
    if (!fits || bytes.size() != size || sha256(bytes) != id)
        return Fault{FaultCode::PictureDamaged, {hex(id), "its bytes in " + database.name() + " no longer have its hash"}};
    return bytes;
}

}
