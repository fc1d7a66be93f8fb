#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "intake/encoding.h"
#include "intake/structure.h"
#include "model/edition.h"

#include <string>
#include <string_view>
#include <vector>

/// Copy and pictures in. Every result is whole, whole with a list of what was changed, or a refusal.
namespace banxin::intake {

struct ImportedStory {
    Story story;                 ///< without an id; the slug is from the file's name, the priority from its number
    CopyKind kind = CopyKind::Story;
    Encoding encoding = Encoding::Utf8;
    std::vector<Finding> findings;
};

/// Reads copy from the bytes of a text file. Fails with FileEmpty, FileTooLarge, TextNotText.
Result<ImportedStory> readStory(std::string_view bytes, const std::string& fileName);

struct ImportedPhoto {
    PhotoId id;
    PhotoRecord record;
    std::vector<Finding> findings;
};

/// Reads what a picture says of itself and decodes it once; the bytes are the photo. What is broken in it is a finding and
/// stands in its record. Fails with FileEmpty, PictureUnknown, PictureDamaged (also where the file ends before its picture
/// does), PictureTooLarge.
Result<ImportedPhoto> readPhoto(std::string_view bytes, const std::string& fileName);

}
