#pragma once

#include "desk/open_edition.h"
#include "pictures/picture.h"

#include <filesystem>
#include <string>
#include <vector>

namespace banxin::desk {

/// Furniture for a page: everything but stories.
struct Furnishing {
    Block block;                          ///< its content is furniture
    std::vector<StaffMember> staff;       ///< of the page; empty: as it is
    std::vector<NewPhoto> photos;         ///< the material of an advertisement …
    std::map<PhotoId, PhotoRecord> records;   ///< … and what it is
};

/// The edition with the block on top of the page.
struct Furnished {
    Edition edition;
    BlockId block;
};
/// Fails as edit::placeBlock and changeStaff do.
Result<Furnished> furnished(Edition edition, PageId page, const Furnishing& furnishing);

/// Stands it on the page as one step.
Result<BlockId> furnish(OpenEdition& edition, PageId page, const Furnishing& furnishing);

/// Takes a file as an advertisement's material; of a PDF the page that is told, counted from 1, and no other: with 0 the file
/// stays whole, and its first page is printed. Fails as readFile and foreign::readPhoto do, and with NoSuchPage.
Result<Done> readMaterial(const std::filesystem::path& file, Furnishing& furnishing, int page = 0);

/// How many pages a file has that is to be material: more than 1 only of a PDF. Fails as foreign::readPicture does.
Result<int> materialPages(const std::filesystem::path& file);

/// What such a page looks like, at least so many pixels wide. Fails as readMaterial and foreign::decodePicture do.
Result<pictures::DecodedPicture> lookAtMaterial(const std::filesystem::path& file, int page, int enoughWidth);

/// The cells of a CSV or TSV file. Fails as readFile and intake::decodeText do.
Result<std::vector<std::vector<std::u16string>>> readTable(const std::filesystem::path& file);

/// The same of pasted text.
std::vector<std::vector<std::u16string>> tableFromText(std::u16string_view text);

}
