#pragma once

#include "edit/edit.h"

/// Changes to the photos of stories and to how blocks show them.
namespace banxin::edit {

/// Shows a photo of the block's story that way. A placement without cells says how, and leaves open where: its block is
/// nothing but photos. Fails with NoSuchBlock, BlockLocked, NoSuchPhoto, ValueInvalid.
Result<Edition> showPhoto(Edition edition, BlockId block, PhotoPlacement placement);

/// Another picture in the place of a story's photo: its caption, its crop and its place stay. What the new one says of
/// itself fills in only what is empty. Fails with NoSuchStory, NoSuchPhoto.
Result<Edition> replacePhoto(Edition edition, StoryId story, std::size_t photo, const PhotoId& with);

/// A photo of a story.
struct PhotoPlace {
    StoryId story;
    std::size_t photo = 0;
    friend bool operator==(const PhotoPlace&, const PhotoPlace&) = default;
};
/// The two exchange their places with their captions and credits. How each is cropped, turned and cut out, and what of it is
/// never cropped, goes with the picture; where captions stand, and lines round photos, stay with the places. Fails with NoSuchStory, NoSuchPhoto.
Result<Edition> swapPhotos(Edition edition, PhotoPlace a, PhotoPlace b);

/// Takes the photo with its caption out of the story. Fails with NoSuchStory, NoSuchPhoto.
Result<Edition> removePhoto(Edition edition, PhotoPlace place);

/// Whether the caption of the photo before it tells of this one too. Fails with NoSuchStory, NoSuchPhoto, ValueInvalid (the
/// first photo has none before it).
Result<Edition> shareCaption(Edition edition, PhotoPlace place, bool shares);

/// Caption and credit as the file has them, where the story says nothing. In Chinese the credit ends in 摄, unless it says
/// by itself what was done.
void fillIn(StoryPhoto& photo, const PhotoRecord& record, const std::string& language);

}
