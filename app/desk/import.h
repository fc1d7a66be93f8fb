#pragma once

#include "desk/open_edition.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace banxin::desk {

/// What comes with a story that its file cannot say.
struct ImportOptions {
    std::optional<std::filesystem::path> photo;
    std::string qrCode;          ///< what its QR code says, UTF-8
};

/// Copy or a photo that was read from a file and does not stand in an edition yet: a story without an id, and the bytes of
/// its photos.
struct ReadCopy {
    Story story;
    std::vector<NewPhoto> photos;
    std::map<PhotoId, PhotoRecord> records;   ///< of `photos`
    std::vector<Finding> findings;
};

/// Reads a text file. Needs no edition, so any thread may do it. Fails with TextEncoding, ValueInvalid, or as readFile,
/// intake::readStory and readPhoto do.
Result<ReadCopy> readCopy(const std::filesystem::path& file, const ImportOptions& options = {});
/// The same, but a picture by itself becomes a story of one photo, named after the file.
Result<ReadCopy> readCopyOrPhoto(const std::filesystem::path& file);

struct TakenCopy {
    Edition edition;
    StoryId story;
};

/// Puts what was read into the pool. Fails as edit::addStory and addPhoto do.
Result<TakenCopy> takeCopy(Edition edition, const ReadCopy& copy);

struct ImportedCopy {
    StoryId story;
    std::string slug;
    std::vector<Finding> findings;
};

/// Reads one file into the pool as one step. Refused: nothing is changed.
Result<ImportedCopy> importCopy(OpenEdition& edition, const std::filesystem::path& file, const ImportOptions& options);

}
