#pragma once

#include "desk/house_mappings.h"
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
    intake::DocumentOptions document;             ///< a chosen encoding, the mapping of a house's XML, the edition's language
    std::vector<HouseMapping> mappings;           ///< tried in turn where XML needs one and `document` has none
    /// What texts of a folder are in, where they may be in several encodings.
    std::map<std::filesystem::path, intake::Encoding> usualEncodings;
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
    std::vector<intake::PlacedPicture> pictures;   ///< of that item
    std::vector<NewPhoto> photos;
    std::map<PhotoId, PhotoRecord> records;   ///< of `photos`
    std::vector<Finding> findings;
};

/// A picture that came with copy.
struct ReadPicture {
    NewPhoto photo;
    PhotoRecord record;
    std::vector<Finding> findings;
};
/// Those of each item of a document.
using ReadPictures = std::vector<std::vector<Result<ReadPicture>>>;

/// What one file has to say.
struct ReadCopy {
    std::vector<ReadStory> stories;           ///< never empty
    std::optional<intake::Encoding> encoding; ///< nothing for a picture
    intake::Changes changes;
    std::vector<Finding> findings;            ///< of the file as a whole
    /// What the stories were made from, to be read in another way; null for a picture.
    std::shared_ptr<const intake::Document> document;
    std::shared_ptr<const ReadPictures> pictures;   ///< of the document; null for a picture
    std::filesystem::path file;
    std::string place;                        ///< ImportOptions::place
    std::string language;                     ///< of the edition, as the file was read
    std::string mapping;                      ///< the name of the one that read it; empty: none was needed
};

/// The folder that a file came to, as a key of `usualEncodings`: done/ and bad/ are parts of their hot folder.
std::filesystem::path folderOf(const std::filesystem::path& file);

/// Reads a text file. Needs no edition, so any thread may do it. Fails with TextEncoding, ValueInvalid, or as readFile,
/// intake::readCopy and readPhoto do.
Result<ReadCopy> readCopy(const std::filesystem::path& file, const ImportOptions& options = {});
/// The same, but a picture by itself becomes a story of one photo, named after the file.
Result<ReadCopy> readCopyOrPhoto(const std::filesystem::path& file, const ImportOptions& options = {});

/// The same for bytes that are read already; `file` is where they came from.
Result<ReadCopy> readBytes(std::string bytes, const std::filesystem::path& file, const ImportOptions& options = {});

/// Makes the stories of a document anew; what the file brought besides its text stays. Fails as intake::copyFrom does.
Result<ReadCopy> readAgain(const ReadCopy& copy, const intake::ReadOptions& options);

/// Whether the encoding was guessed or can be chosen: plain text, a web page, Markdown.
bool canBeInOtherEncodings(const ReadCopy& copy);
/// Reads the copy's file once more, in an encoding that somebody chose. Fails as readCopyOrPhoto does.
Result<ReadCopy> readInEncoding(const ReadCopy& copy, intake::Encoding encoding);

/// Its encoding is in doubt, or a story was guessed that may be another, or paragraphs were joined: somebody should look before it comes in.
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
    std::vector<TakenStory> stories;   ///< as in the copy, and behind them others that a kill withdraws with them
};

/// Puts what was read into the pool, or into the stories whose items it is a version of. A kill withdraws all stories that its
/// item was cut into, and only a later version of the item takes it back: not an old one that was under way. Before such an edition is
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
