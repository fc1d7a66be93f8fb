#pragma once

#include "base/digest.h"
#include "store/database.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace banxin::store {

/// Where the file keeps a photo's bytes. They stay when the photo leaves the edition, because undo needs them again.
struct StoredPicture {
    std::int64_t number = 0;
    std::int64_t bytes = 0;
    friend bool operator==(const StoredPicture&, const StoredPicture&) = default;
};
using Pictures = std::map<PhotoId, StoredPicture>;

Result<Pictures> readPictures(Database& database);
/// Adds the bytes in chunks.
Result<StoredPicture> writePicture(Database& database, const PhotoId& id, std::string_view bytes);
/// The bytes as they came in; PictureDamaged where they no longer have the hash that names them.
Result<std::string> readPicture(Database& database, const PhotoId& id, const StoredPicture& picture);

}
