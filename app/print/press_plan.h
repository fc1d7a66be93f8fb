#pragma once

#include "base/result.h"
#include "display/composed_page.h"
#include "print/face_use.h"
#include "print/press.h"

#include <map>
#include <string_view>
#include <vector>

namespace banxin::print {

/// A photo of the document: once, however often it is placed.
struct PhotoUse {
    PhotoId photo;
    PageId page;            ///< where it is placed first
    BlockId block;
    Length widest;          ///< its greatest width in print, whole and uncropped
};

/// One list that a page plays: its own, or that of its marks.
struct PlannedList {
    display::DisplayList list;
    std::vector<std::size_t> faces;   ///< by the list's font index: place in `PressPlan::faces`
};

/// All that the document's pages need, found before anything is written, so that pages can be written side by side.
struct PressPlan {
    std::vector<FaceUse> faces;
    std::vector<PhotoUse> photos;
    std::vector<Ink> spots;                               ///< one a name, at full tint
    std::vector<std::vector<std::size_t>> facesOfPage;    ///< a page each, by the page's font index
    std::vector<PlannedList> marks;                       ///< a page each, or none

    bool blackOverprints = true;

    std::size_t photoIndex(const PhotoId& photo) const { return indexOfPhoto.at(photo); }
    std::size_t spotIndex(std::string_view name) const;
    std::map<PhotoId, std::size_t> indexOfPhoto;
};

/// Fails with FontMissing.
Result<PressPlan> planPress(
    const PressPages& pages, const PressSettings& settings, const type::FontBook& fonts);

}
