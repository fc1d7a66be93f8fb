#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "intake/reading.h"
#include "intake/stories.h"
#include "model/edition.h"
#include "pictures/picture.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Copy and pictures in. Every result is whole, whole with a list of what was changed, or a refusal.
namespace banxin::intake {

/// How a file is to be read. As it is made, all rules are on and nothing is corrected.
struct ReadOptions {
    Cleaning cleaning;
    std::vector<Corrections> corrections;   ///< of the document's items, in their order; those that are missing are none
};

struct ImportedStory {
    Story story;                 ///< without an id
    CopyKind kind = CopyKind::Story;
    std::vector<Join> joins;
    Changes changes;
    int confidence = 100;            ///< per cent: of the part that is least sure
    std::size_t item = 0;            ///< of the document
    std::vector<PlacedPicture> pictures;   ///< of its item
    std::vector<Finding> findings;   ///< of this story alone
};

/// What one file has to say.
struct ImportedCopy {
    std::vector<ImportedStory> stories;   ///< never empty, in the file's order
    Encoding encoding = Encoding::Utf8;
    Changes changes;
    std::vector<Finding> findings;        ///< of the file
};

/// The readings of a document's items, which `copyFrom` makes stories of.
std::vector<Reading> readingsOf(const Document& document, const ReadOptions& options);

/// The stories in a document; one of more than five million characters is divided between paragraphs. Fails with FileEmpty.
Result<ImportedCopy> copyFrom(const Document& document, const std::string& fileName, const ReadOptions& options = {});

/// Reads copy from the bytes of a file, in this process. A file of one story gives it its slug and its priority; several
/// are named by their headlines. Fails as readDocument and copyFrom do.
Result<ImportedCopy> readCopy(std::string_view bytes, const std::string& fileName, const ReadOptions& options = {});

struct ImportedPhoto {
    PhotoId id;
    PhotoRecord record;
    std::vector<Finding> findings;
    std::shared_ptr<const pictures::DecodedPicture> preview;   ///< about pictures::previewWidth wide; null where it was not decoded so small
};

/// Reads what a picture says of itself and decodes it once; the bytes are the photo. What is broken in it is a finding and
/// stands in its record. Fails with FileEmpty, PictureUnknown, PictureDamaged (also where the file ends before its picture
/// does), PictureTooLarge.
Result<ImportedPhoto> readPhoto(std::string_view bytes, const std::string& fileName);

}
