#pragma once

#include "desk/open_edition.h"
#include "intake/intake.h"
#include "intake/read_document.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace banxin::desk {

/// What comes with a story that its file cannot say, and how the file is read.
struct ImportOptions {
    std::optional<std::filesystem::path> photo;   ///< of the file's first story
    std::string qrCode;                           ///< what its QR code says, UTF-8
    intake::ReadOptions reading;
    intake::DocumentOptions document;             ///< a chosen encoding, the mapping of a house's XML
    /// What tells a file of this place from all others: where it is given, the same name again is a new version of its stories.
    std::string place;
};

/// A story that was read from a file and does not stand in an edition yet: without an id, and with the bytes of its photos.
struct ReadStory {
    Story story;
    intake::CopyKind kind = intake::CopyKind::Story;
    std::vector<intake::Join> joins;
    intake::Changes changes;
    int confidence = 100;                     ///< per cent: of the guess that is least sure
    std::size_t item = 0;                     ///< of the document
    std::vector<NewPhoto> photos;
    std::map<PhotoId, PhotoRecord> records;   ///< of `photos`
    std::vector<Finding> findings;
};

/// What one file has to say.
struct ReadCopy {
    std::vector<ReadStory> stories;           ///< never empty
    std::optional<intake::Encoding> encoding; ///< nothing for a picture
    intake::Changes changes;
    std::vector<Finding> findings;            ///< of the file as a whole
    /// What the stories were made from, to be read in another way; null for a picture.
    std::shared_ptr<const intake::Document> document;
    std::filesystem::path file;
    std::string place;                        ///< ImportOptions::place
};

/// Reads a text file. Needs no edition, so any thread may do it. Fails with TextEncoding, ValueInvalid, or as readFile,
/// intake::readCopy and readPhoto do.
Result<ReadCopy> readCopy(const std::filesystem::path& file, const ImportOptions& options = {});
/// The same, but a picture by itself becomes a story of one photo, named after the file.
Result<ReadCopy> readCopyOrPhoto(const std::filesystem::path& file, const ImportOptions& options = {});

/// The same for bytes that are read already; `file` is where they came from.
Result<ReadCopy> readBytes(std::string bytes, const std::filesystem::path& file, const ImportOptions& options = {});

/// Makes the stories of a document anew; what the file brought besides its text stays. Fails as intake::copyFrom does.
Result<ReadCopy> readAgain(const ReadCopy& copy, const intake::ReadOptions& options);

/// A story was guessed that may be another, or paragraphs were joined: somebody should look before it comes in.
bool wantsReview(const ReadCopy& copy);

/// All photos of the stories, and all findings of the file and its stories.
std::vector<NewPhoto> photosOf(const ReadCopy& copy);
std::vector<Finding> findingsOf(const ReadCopy& copy);

enum class Taking {
    New,       ///< it came into the pool
    Again,     ///< a new version of a story: its text is the new one, what it has besides stays
    Unchanged, ///< the edition has it already, word for word
};

struct TakenStory {
    StoryId id;
    Taking how = Taking::New;
};

struct TakenCopy {
    Edition edition;
    std::vector<TakenStory> stories;   ///< as in the copy
};

/// Puts what was read into the pool, or into the stories whose items it is a version of. Before such an edition is
/// committed, the stories that get a new version are to be kept (`versionName`). Fails as edit::addStory and addPhoto do.
Result<TakenCopy> takeCopy(Edition edition, const ReadCopy& copy);

/// The name under which the text of a story is kept when a new version of it comes in.
std::string versionName(const Story& story);

/// What the history says of the step.
StepLabel labelOf(const TakenCopy& taken);

struct ImportedCopy {
    std::vector<TakenStory> stories;
    std::vector<std::string> slugs;     ///< theirs, in the edition
    ReadCopy copy;
    std::vector<Finding> findings;
};

/// Takes what was read into the edition as one step; earlier versions of its stories are kept first.
Result<TakenCopy> commitCopy(OpenEdition& edition, const ReadCopy& copy);

/// Reads one file into the pool as one step. Refused: nothing is changed.
Result<ImportedCopy> importCopy(OpenEdition& edition, const std::filesystem::path& file, const ImportOptions& options);

}
